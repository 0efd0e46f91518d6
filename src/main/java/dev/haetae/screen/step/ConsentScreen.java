package dev.haetae.screen.step;

import dev.haetae.consent.ConsentText;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.Stage;
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.theme.Icon;
import dev.haetae.screen.theme.Theme.Tone;
import dev.haetae.screen.zoom.Leaf;
import dev.haetae.screen.zoom.Pager;
import dev.haetae.session.Event;
import dev.haetae.session.Step;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// One card for each thing agreed to, never ticked beforehand; refusing has a place of its own. The key is off until
/// every card is ticked, and a tap on it then shows which is missing.
final class ConsentScreen implements StepScreen {
    private final Desk desk;
    private final Map<ConsentText.Item, ConsentCard> cards = new LinkedHashMap<>();
    private final Touch key;
    private Step.Consent step;
    /// Shows the page on which one is ticked.
    private Consumer<ConsentText.Item> bring = _ -> { };

    ConsentScreen(Desk desk, Step.Consent step) {
        this.desk = desk;
        for (ConsentText.Item item : step.text().items()) {
            cards.put(item, new ConsentCard(desk, item));
        }
        key = desk.key("key", desk.text("consent.continue"), Icon.of("next").size(desk.format().zoom() ? 100 : 72).tone("icon-on-primary"), this::goOn);
        show(step);
    }

    @Override public Page page() {
        return desk.format().zoom() ? large() : plain();
    }

    /// A term a page; what is agreed to is ticked on its last.
    private Page large() {
        var leaves = new ArrayList<Leaf>();
        var tickedOn = new EnumMap<ConsentText.Item, Integer>(ConsentText.Item.class);
        cards.forEach((item, card) -> {
            var terms = ConsentCard.terms(desk, item);
            terms.subList(0, terms.size() - 1).forEach(term -> leaves.add(Leaf.of(term, term.getAccessibleText())));
            tickedOn.put(item, leaves.size());
            leaves.add(Leaf.of(terms.getLast(), card));
        });
        var pager = new Pager(desk, leaves, 0);
        bring = item -> pager.turnTo(tickedOn.get(item));
        var refuse = desk.large("refuse", desk.text("consent.refuse"), Icon.of("staff").size(84), desk.caption(desk.text("consent.refuse.short")),
                () -> desk.taps().go("refuse", new Event.ConsentRefused()));
        return Page.of(Tone.GRANITE, Stage.CONSENT).backAllowed().head(desk.title("consent.title")).stage(pager.look())
                .beside(Stream.concat(pager.keys().stream(), Stream.of(refuse)).toList()).foot(key);
    }

    private Page plain() {
        var column = new VBox(24);
        for (ConsentCard card : cards.values()) {
            VBox.setVgrow(card, Priority.ALWAYS);
            column.getChildren().add(card);
        }
        var refuse = new Touch("refuse", "plain", desk.text("consent.refuse"), refusal(),
                () -> desk.taps().go("refuse", new Event.ConsentRefused())).size(968, desk.format().wide() ? 136 : Touch.HEIGHT);
        return Page.of(Tone.GRANITE, Stage.CONSENT).backAllowed().head(desk.title("consent.title"))
                .touched(column, desk.format().low() ? terms() : null).beside(refuse).foot(key);
    }

    @Override public boolean take(Step next) {
        if (next instanceof Step.Consent other && other.text().equals(step.text())) {
            show(other);
            return true;
        }
        return false;
    }

    private void show(Step.Consent shown) {
        step = shown;
        cards.forEach((item, card) -> card.show(shown.ticked().contains(item)));
        key.getStyleClass().remove("key-off");
        key.setAccessibleText(desk.text(shown.complete() ? "consent.continue" : "consent.missing"));
        if (!shown.complete()) {
            key.getStyleClass().add("key-off");
        }
    }

    private void goOn() {
        if (step.complete()) {
            desk.taps().go("key", new Event.ConsentGiven());
        } else {
            cards.keySet().stream().filter(item -> !step.ticked().contains(item)).findFirst().ifPresent(bring);
            cards.values().forEach(ConsentCard::pulseIfMissing);
        }
    }

    private Region refusal() {
        var row = Desk.row(28, Icon.of("staff").size(60), desk.caption(desk.text("consent.refuse")));
        row.setAlignment(desk.format().wide() ? Pos.CENTER : Pos.CENTER_LEFT);
        row.setPadding(new Insets(0, 40, 0, 40));
        return row;
    }

    /// Low reach: the terms are read above, where nobody has to touch them.
    private Region terms() {
        var blocks = new ArrayList<Region>();
        cards.keySet().forEach(item -> blocks.add(ConsentCard.onBanner(desk, item)));
        var column = new VBox(28);
        column.getChildren().addAll(blocks);
        column.getStyleClass().add("banner");
        column.setAlignment(Pos.CENTER);
        column.setPadding(new Insets(40, 56, 40, 56));
        return column;
    }
}
