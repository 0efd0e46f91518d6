package dev.haetae.screen.step;

import dev.haetae.decision.Decision;
import dev.haetae.outcome.RejectReason;
import dev.haetae.screen.guide.Pictogram;
import dev.haetae.screen.part.Countdown;
import dev.haetae.screen.part.DataLines;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.QrCode;
import dev.haetae.screen.part.Receipt;
import dev.haetae.screen.part.Words;
import dev.haetae.screen.theme.Icon;
import dev.haetae.screen.theme.Theme.Tone;
import dev.haetae.screen.zoom.Fact;
import dev.haetae.screen.zoom.Leaf;
import dev.haetae.screen.zoom.Pager;
import dev.haetae.session.Event;
import dev.haetae.session.Step;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/// The end, with a receipt. Green only when approved; amber when an answer comes later; a referral looks like the
/// friendly call to staff that it is, and a refusal blames nobody.
final class FinishedScreen implements StepScreen {
    private final Desk desk;
    private final Step.Finished step;
    private final String disputed;

    /// @param disputed the field that staff will confirm, or empty
    FinishedScreen(Desk desk, Step.Finished step, String disputed) {
        this.desk = desk;
        this.step = step;
        this.disputed = disputed;
    }

    /// How one decision looks and which lines it says.
    private record Kind(String key, String ground, String words, String icon, Region sign) {}

    private static Kind kind(Decision decision) {
        return switch (decision) {
            case Decision.Approved _ -> new Kind("approved", "ground-good", "words-on-good", "icon-on-good", tick());
            case Decision.Pending _ -> new Kind("pending", "ground-guide", "words-on-guide", "icon-on-guide", Pictogram.named("hourglass"));
            case Decision.Referred _ -> new Kind("referred", "banner", "words-on-banner", "icon-on-banner", Pictogram.named("staff"));
            case Decision.Declined _ -> new Kind("declined", "banner", "words-on-banner", "icon-on-banner", Pictogram.named("staff"));
        };
    }

    @Override public Page page() {
        var kind = kind(step.decision());
        if (desk.format().zoom()) {
            return large(kind);
        }
        var ground = new Region();
        ground.getStyleClass().add(kind.ground());
        var receipt = new Receipt(desk, lines());
        var finish = desk.key("finish", desk.text("finished.finish"), new Countdown(desk.receiptSeconds(), desk.format()), new Event.Abandoned());
        return Page.of(Tone.GRANITE, null).banner(ground, desk.format().low() ? 560 : 740).head(new Head(kind)).stage(receipt)
                .beside(desk.myData()).foot(finish);
    }

    private DataLines lines() {
        return new DataLines(desk.messages(), desk.tag(), step.receipt(), step.erasure());
    }

    /// What happened, and then a page each: where to go with which number, its code, when it was, the erasure, the data.
    private Page large(Kind kind) {
        var lines = lines();
        var number = new Fact(desk, "next", desk.text("finished." + kind.key() + ".next"), desk.tag(), step.receipt().number());
        number.setId("receipt");
        var code = new Code(step.receipt().code(step.erasure()));
        code.setAccessibleText(desk.text("finished.receipt"));
        var day = Fact.of(desk, "clock", lines.day() + " " + lines.hour());
        String note = desk.text(step.erased() ? "finished.erased" : "finished.erasing");
        var erased = Fact.of(desk, "erase", note).tone(step.erased() ? "words-good" : "words-quiet", step.erased() ? "icon-good" : "icon-quiet");
        erased.setId("erased");
        var looks = Stream.of(number, code, day, erased).map(part -> Leaf.of(part, part.getAccessibleText()));
        var pager = new Pager(desk, Stream.concat(looks, Stream.of(Leaf.of(null, desk.myData()))).toList(), 0);
        var countdown = new Countdown(desk.receiptSeconds(), desk.format());
        pager.onTurn(_ -> countdown.again());
        var ground = new Region();
        ground.getStyleClass().add(kind.ground());
        return Page.of(Tone.GRANITE, null).banner(ground, 0).head(desk.question(what(kind)).tone(kind.words())).stage(pager.look()).beside(pager.keys())
                .foot(desk.key("finish", desk.text("finished.finish"), countdown, new Event.Abandoned()));
    }

    /// The code in the middle of its page.
    private static final class Code extends Region {
        private final QrCode code;

        Code(String said) {
            code = new QrCode(said);
            getChildren().add(code);
        }

        @Override protected void layoutChildren() {
            double size = Math.min(getWidth(), getHeight());
            code.resizeRelocate((getWidth() - size) / 2, (getHeight() - size) / 2, size, size);
        }
    }

    /// Where sources contradict each other, the person may know which field it is about; beside a suspicion, nothing.
    private String what(Kind kind) {
        var reasons = step.decision().reasons();
        boolean field = !disputed.isEmpty() && reasons.contains(RejectReason.FIELD_MISMATCH) && reasons.stream().noneMatch(RejectReason::silent);
        return field ? desk.text("finished.confirm", desk.text("field." + disputed)) : desk.text("finished." + kind.key());
    }

    private static Region tick() {
        var disc = new StackPane(Icon.of("check").size(170).tone("icon-good"));
        disc.getStyleClass().add("tick-disc");
        return disc;
    }

    /// The sign, what happened, and where to go now.
    private final class Head extends Pane {
        private static final double SIGN = 256;
        private final Region sign;
        private final Words what;
        private final Words next;
        private final Icon arrow;

        Head(Kind kind) {
            sign = kind.sign();
            what = Words.bold(desk.tag(), what(kind), 112).downTo(60).lines(3).leading(1.1).tone(kind.words()).at(Pos.BOTTOM_LEFT);
            next = Words.bold(desk.tag(), desk.text("finished." + kind.key() + ".next"), 60).downTo(46).lines(2).few().tone(kind.words()).at(Pos.TOP_LEFT);
            arrow = Icon.of("next").size(60).tone(kind.icon());
            getChildren().addAll(sign, what, next, arrow);
        }

        @Override protected double computePrefHeight(double width) {
            return desk.format().wide() ? 236 : desk.format().low() ? 380 : 400;
        }

        @Override protected void layoutChildren() {
            double size = desk.format().wide() ? 220 : SIGN;
            double middle = getHeight() / 2;
            sign.resizeRelocate(4, middle - size / 2, size, size);
            double left = size + 56;
            double width = (desk.format().wide() ? 1700 : getWidth()) - left;
            what.resizeRelocate(left, 0, width, middle + 10);
            arrow.relocate(left, middle + 32);
            next.resizeRelocate(left + 84, middle + 26, width - 84, middle - 26);
        }
    }
}
