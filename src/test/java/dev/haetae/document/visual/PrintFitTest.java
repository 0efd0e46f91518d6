package dev.haetae.document.visual;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.haetae.document.visual.PrintFit.Anchor;
import dev.haetae.frame.Point;
import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrintFitTest {
    private static final double[] ROWS = {7.3, 12, 17.1, 24.7, 36.9, 41.9, 46.9};

    @Test void findsHowFarAllPrintIsShifted() {
        Point place = PrintFit.of(anchors(1.2, -0.8, 0, 1)).place(new Point(30, 20));
        assertEquals(31.2, place.x(), 1e-9);
        assertEquals(19.2, place.y(), 1e-9);
    }

    @Test void findsLeanAndStretch() {
        Point place = PrintFit.of(anchors(0.5, 0.3, 0.02, 1.015)).place(new Point(30, 40));
        assertEquals(30.5 + 0.02 * 40, place.x(), 1e-6);
        assertEquals(0.3 + 1.015 * 40, place.y(), 1e-6);
    }

    @Test void leavesOutATextThatWasTakenForAnother() {
        List<Anchor> anchors = new ArrayList<>(anchors(0.4, 0.4, 0, 1));
        anchors.add(new Anchor(new Point(4.2, 30), new Point(4.6, 36)));
        Point place = PrintFit.of(anchors).place(new Point(10, 30));
        assertEquals(10.4, place.x(), 1e-6);
        assertEquals(30.4, place.y(), 1e-6);
    }

    @Test void takesTheLayoutAsItIsWithoutAnyAnchor() {
        assertEquals(new Region(3, 18, 52, 5), PrintFit.of(List.of()).place(new Region(3, 18, 52, 5)));
    }

    @Test void stretchesNothingByTwoTextsNearEachOther() {
        PrintFit fit = PrintFit.of(List.of(new Anchor(new Point(4, 7), new Point(5, 7.5)), new Anchor(new Point(4, 12), new Point(5, 12.7))));
        assertEquals(1, fit.stretch());
        assertEquals(0, fit.lean());
    }

    private static List<Anchor> anchors(double dx, double dy, double lean, double stretch) {
        List<Anchor> anchors = new ArrayList<>();
        for (double y : ROWS) {
            anchors.add(new Anchor(new Point(4.2, y), new Point(4.2 + dx + lean * y, dy + stretch * y)));
        }
        return anchors;
    }
}
