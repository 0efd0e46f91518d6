package dev.haetae.screen.part;

import dev.haetae.screen.theme.Icon;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.ArcTo;
import javafx.scene.shape.Line;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

/// What the person takes away, drawn as a torn slip: a number that finds the record and says nothing about them.
public final class Receipt extends Pane {
    private static final double TEETH = 12;
    private static final double TOOTH = 25;
    private static final double RADIUS = 40;
    private static final double NOTCH = 25;

    private final Path slip = new Path();
    private final Line perforation = new Line();
    private final Words title;
    private final Words number;
    private final Icon dayIcon = Icon.of("cake").size(54).tone("icon-quiet");
    private final Icon hourIcon = Icon.of("clock").size(54).tone("icon-quiet");
    private final Words day;
    private final Words hour;
    private final QrCode code;
    private final Icon noteIcon;
    private final Words note;
    private final Words proof;

    /// That it is erased is said with the proof only.
    public Receipt(Desk desk, DataLines lines) {
        String tag = desk.tag();
        String receiptNumber = lines.receipt().number();
        boolean erased = lines.erasure().isPresent();
        setId("receipt");
        title = Words.plain(tag, desk.text("finished.receipt"), 46).downTo(44).tone("words-quiet");
        number = Words.bold(tag, receiptNumber, 84).downTo(44).leading(1.1);
        day = Words.plain(tag, lines.day(), 50);
        hour = Words.plain(tag, lines.hour(), 50);
        code = new QrCode(lines.receipt().code(lines.erasure()));
        noteIcon = Icon.of("erase").size(60).tone(erased ? "icon-good" : "icon-quiet");
        note = Words.bold(tag, desk.text(erased ? "finished.erased" : "finished.erasing"), 54).downTo(44).lines(2)
                .tone(erased ? "words-good" : "words-quiet");
        note.setId("erased");
        proof = Words.plain(tag, lines.proof(), 46).downTo(44).tone("words-quiet");
        slip.getStyleClass().add("receipt-slip");
        perforation.getStyleClass().add("receipt-perforation");
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(title.text() + " " + receiptNumber + ". " + note.text());
        getChildren().addAll(slip, perforation, title, number, dayIcon, day, hourIcon, hour, code, noteIcon, note, proof);
        for (var drawn : new Node[] {slip, perforation}) {
            drawn.setManaged(false);
        }
    }

    @Override protected double computePrefHeight(double width) {
        return 692;
    }

    @Override protected void layoutChildren() {
        double width = getWidth();
        double height = Math.min(getHeight(), 780);
        double tear = height - 236;
        draw(width, height, tear);
        double size = Math.min(400, tear - 60);
        code.resizeRelocate(width - 24 - size, 28, size, size);
        double text = width - size - 24 - 48 - 8;
        title.resizeRelocate(48, 42, text, 70);
        number.resizeRelocate(48, 112, text, 104);
        double lines = Math.max(222, tear - 210);
        double pitch = Math.min(84, tear - 70 - lines);
        dayIcon.relocate(52, lines);
        day.resizeRelocate(132, lines - 4, text - 84, 62);
        hourIcon.relocate(52, lines + pitch);
        hour.resizeRelocate(132, lines + pitch - 4, text - 84, 62);
        noteIcon.relocate(52, tear + 36);
        note.resizeRelocate(142, tear + 12, width - 142 - 48, 110);
        proof.resizeRelocate(142, tear + 126, width - 142 - 48, 72);
    }

    private void draw(double width, double height, double tear) {
        slip.getElements().setAll(new MoveTo(0, RADIUS), new ArcTo(RADIUS, RADIUS, 0, RADIUS, 0, false, true),
                new LineTo(width - RADIUS, 0), new ArcTo(RADIUS, RADIUS, 0, width, RADIUS, false, true),
                new LineTo(width, tear - NOTCH), new ArcTo(NOTCH, NOTCH, 0, width, tear + NOTCH, false, false),
                new LineTo(width, height));
        double step = width / (2 * TEETH);
        for (int i = 2 * (int) TEETH - 1; i >= 0; i--) {
            slip.getElements().add(new LineTo(i * step, i % 2 == 0 ? height : height - TOOTH));
        }
        slip.getElements().addAll(new LineTo(0, tear + NOTCH), new ArcTo(NOTCH, NOTCH, 0, 0, tear - NOTCH, false, false),
                new LineTo(0, RADIUS));
        perforation.setStartX(48);
        perforation.setEndX(width - 48);
        perforation.setStartY(tear);
        perforation.setEndY(tear);
    }
}
