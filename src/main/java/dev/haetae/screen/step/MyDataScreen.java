package dev.haetae.screen.step;

import dev.haetae.screen.guide.Pictogram;
import dev.haetae.screen.part.DataLines;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.Words;
import dev.haetae.screen.theme.Theme.Tone;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.zoom.Fact;
import dev.haetae.screen.zoom.Leaf;
import dev.haetae.screen.zoom.Pager;
import dev.haetae.session.Event;
import dev.haetae.session.Step;
import dev.haetae.session.Step.MyData.Printing;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/// What happens to the person's data: where it goes, how long it stays, what is erased, and the proof. On paper too, for who asks.
final class MyDataScreen implements StepScreen {
    private static final double GAP = 24;
    private static final double MOST_SPARE = 120;

    private final Desk desk;
    private final Step.MyData step;

    MyDataScreen(Desk desk, Step.MyData step) {
        this.desk = desk;
        this.step = step;
    }

    @Override public Page page() {
        var lines = new DataLines(desk.messages(), desk.tag(), step.receipt(), step.erasure());
        var erased = desk.text(step.erasure().isPresent() ? "mydata.erased" : "finished.erasing");
        if (desk.format().zoom()) {
            return large(lines, erased);
        }
        var cards = new Cards(List.of(new Card("sealed", desk.text("mydata.sent"), lines.sent(), ""), new Card("kept", lines.kept(), "", ""),
                new Card("erased", erased, lines.erased(), lines.proof())));
        var paper = paper();
        (paper.isEmpty() || step.printing() == Printing.NOT_ASKED ? cards : paper.getFirst()).setId("hint"); // what is read aloud
        return Page.of(Tone.GRANITE, null).backAllowed().head(desk.title("mydata.title").few()).stage(cards)
                .beside(paper).foot(desk.key("finish", "finished.finish", "check", new Event.Abandoned()));
    }

    /// Each part of the data alone, with what becomes of it.
    private Page large(DataLines lines, String erased) {
        var facts = new ArrayList<Fact>();
        lines.sentParts().forEach(part -> facts.add(new Fact(desk, "shield", desk.text("mydata.sent"), desk.tag(), part)));
        facts.add(Fact.of(desk, "clock", lines.kept().replace(DataLines.NO_BREAK, ' ')));
        lines.erasedParts().forEach(part -> facts.add(new Fact(desk, "erase", erased, desk.tag(), part)));
        if (step.erasure().isPresent()) {
            facts.add(Fact.of(desk, "check", lines.proof()));
        } else {
            facts.add(Fact.of(desk, "erase", erased));
        }
        var paper = paper();
        var leaves = new ArrayList<Leaf>(facts.stream().map(fact -> Leaf.of(fact, fact.getAccessibleText())).toList());
        paper.forEach(way -> leaves.add(way instanceof Touch print ? Leaf.of(null, print) : Leaf.of(way, way.getAccessibleText())));
        boolean printing = !paper.isEmpty() && step.printing() != Printing.NOT_ASKED;
        var pager = new Pager(desk, leaves, printing ? leaves.size() - paper.size() : 0);
        return Page.of(Tone.GRANITE, null).backAllowed().head(desk.question(desk.text("mydata.title"))).stage(pager.look()).beside(pager.keys())
                .foot(desk.key("finish", "finished.finish", "check", new Event.Abandoned()));
    }

    /// Before there is a proof, there is nothing to print.
    private List<Region> paper() {
        if (!desk.prints() || !step.erasure().isPresent()) {
            return List.of();
        }
        return switch (step.printing()) {
            case NOT_ASKED -> List.of(print());
            case UNDER_WAY -> List.of(said("mydata.printing"));
            case DONE -> List.of(said("mydata.printed"));
            case FAILED -> unprinted();
        };
    }

    /// The number that is to be noted stands where that is asked; paper may be in again.
    private List<Region> unprinted() {
        String number = step.receipt().number();
        if (desk.format().zoom()) {
            return List.of(said("mydata.unprinted"), new Fact(desk, "print", desk.text("finished.receipt"), "en", number), print());
        }
        return List.of(said("mydata.unprinted"), Words.bold("en", number, 54), print());
    }

    private Touch print() {
        return desk.plain("print", "mydata.print", "print", new Event.PrintAsked());
    }

    private Region said(String key) {
        if (desk.format().zoom()) {
            return Fact.of(desk, "print", desk.text(key));
        }
        var words = desk.caption(desk.text(key)).lines(3);
        words.setAccessibleText(words.text());
        return words;
    }

    /// One below the other, each as high as it has to say.
    private static final class Cards extends Pane {
        private final List<Card> cards;

        Cards(List<Card> cards) {
            this.cards = cards;
            getChildren().addAll(cards);
            setAccessibleRole(AccessibleRole.TEXT);
            setAccessibleText(cards.stream().map(Region::getAccessibleText).collect(Collectors.joining(". ")));
        }

        @Override protected void layoutChildren() {
            double spare = getHeight() - GAP * (cards.size() - 1) - cards.stream().mapToDouble(card -> card.need(getWidth())).sum();
            double y = 0;
            for (Card card : cards) {
                double height = card.need(getWidth()) + Math.min(MOST_SPARE, spare / cards.size());
                card.resizeRelocate(0, y, getWidth(), height);
                y += height + GAP;
            }
        }
    }

    /// A drawing, what it says in one line, what of, and the proof.
    private final class Card extends Pane {
        private static final double PICTURE = 196;
        private static final double PAD = 26;
        private static final double LEFT = PICTURE + 2 * PAD;
        private final Pictogram picture;
        private final List<Words> words;

        /// @param of may be empty, and so may the proof
        Card(String drawing, String said, String of, String proof) {
            picture = Pictogram.named(drawing);
            words = Stream.of(Words.bold(desk.tag(), said, 54), Words.plain(desk.tag(), of, 46), Words.plain(desk.tag(), proof, 46).tone("words-quiet"))
                    .filter(one -> !one.text().isEmpty()).map(one -> one.downTo(44).lines(6).few()).toList();
            getStyleClass().add("card");
            getChildren().add(picture);
            getChildren().addAll(words);
            setAccessibleText(DataLines.aloud(said + (of.isEmpty() ? "" : ": " + of)));
        }

        double need(double width) {
            return PAD + words.stream().mapToDouble(one -> one.prefHeight(width - LEFT - PAD)).sum();
        }

        @Override protected void layoutChildren() {
            double size = Math.min(PICTURE, getHeight() - PAD);
            picture.resizeRelocate(PAD + (PICTURE - size) / 2, (getHeight() - size) / 2, size, size);
            double y = (getHeight() - need(getWidth()) + PAD) / 2;
            for (Words one : words) {
                double height = one.prefHeight(getWidth() - LEFT - PAD);
                one.resizeRelocate(LEFT, y, getWidth() - LEFT - PAD, height);
                y += height;
            }
        }
    }
}
