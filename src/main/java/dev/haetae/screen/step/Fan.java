package dev.haetae.screen.step;

import dev.haetae.screen.guide.CardDrawing;
import java.util.List;
import javafx.scene.layout.Pane;

/// Documents fanned out in the middle of the room there is; each lies over the one before it. A passport is seen whole
/// but for its edge: its cover is all there is to know it by.
final class Fan extends Pane {
    private static final double CARD = 248;
    private static final double PASSPORT = 350;
    private static final double WIDTH = 884;
    private static final double APART = 24;
    /// How much of a passport the next document leaves in sight.
    private static final double SEEN = 0.88;
    private static final double FIRST_TILT = -12;
    private static final double TILT = 7;

    private final List<CardDrawing> cards;

    Fan(List<CardDrawing> cards) {
        this.cards = List.copyOf(cards);
        getStyleClass().add("banner");
        cards.forEach(card -> card.getStyleClass().add("fanned"));
        getChildren().addAll(cards);
    }

    @Override protected void layoutChildren() {
        double step = step();
        double x = 0;
        double least = Double.MAX_VALUE;
        double most = 0;
        for (int i = 0; i < cards.size(); i++) {
            var card = cards.get(i);
            double width = width(card);
            double height = tall(card) ? PASSPORT : CARD;
            double tilt = cards.size() == 1 ? 0 : FIRST_TILT + TILT * i;
            card.setRotate(tilt);
            card.resizeRelocate(x, (getHeight() - height) / 2, width, height);
            double half = (width * Math.cos(Math.toRadians(tilt)) + height * Math.abs(Math.sin(Math.toRadians(tilt)))) / 2;
            least = Math.min(least, x + width / 2 - half);
            most = Math.max(most, x + width / 2 + half);
            x += tall(card) ? width * SEEN : step;
        }
        double aside = (getWidth() - least - most) / 2;
        cards.forEach(card -> card.setLayoutX(card.getLayoutX() + aside));
    }

    /// From one card to the next, so that all have room.
    private double step() {
        double passports = cards.stream().filter(Fan::tall).mapToDouble(card -> width(card) * SEEN).sum();
        long more = cards.stream().filter(card -> !tall(card)).count() - 1;
        double card = CARD * ratio(cards.getLast());
        return more < 1 ? 0 : Math.min(card + APART, (WIDTH - passports - card) / more);
    }

    private static double width(CardDrawing card) {
        return (tall(card) ? PASSPORT : CARD) * ratio(card);
    }

    private static boolean tall(CardDrawing card) {
        return ratio(card) < 1;
    }

    private static double ratio(CardDrawing card) {
        return card.prefWidth(-1) / card.prefHeight(-1);
    }
}
