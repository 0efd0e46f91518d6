package dev.haetae.document.visual;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.config.DocumentLayouts;
import dev.haetae.document.DocumentType;
import dev.haetae.document.TextReader.Line;
import dev.haetae.document.visual.LayoutFinder.Found;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// By the layouts that ship, on lines as they were read.
class LayoutFinderTest {
    private static final DocumentLayouts SHIPPED = DocumentLayouts.load(Path.of("kiosk-config/documents"));
    private static final double PIXELS = 1011 / 85.6;

    @Test void ofTwoPlacesForATitleItIsTheOneFromWhichTheLabelsStandRight() {
        // nearer to the second place, but all else is as far down as it is from the first
        Found found = find(line("외국인등록증", 4.2, 7.3 + 2.6), number(2.6), date(2.6)).orElseThrow();
        assertEquals(2.6, PrintFit.of(found.anchors()).dy(), 0.3);
    }

    @Test void theLabelOfTheNumberIsNoTitle() {
        assertEquals(DocumentType.PERMANENT_RESIDENT_CARD, type(line("외국인등록번호", 4.2, 17.1), line("RESIDENT CARD", 14, 12), number(0),
                line("성명 Name", 4.2, 24.7), line("체류자격 Status", 4.2, 41.9), line("영주(F-5)", 30.2, 41.9), date(0)).orElseThrow());
        assertTrue(type(line("외국인등록번호", 4.2, 17.1)).isEmpty(), "alone it tells nothing");
    }

    @Test void withoutATitleTheStayStatusTellsTheType() {
        assertEquals(DocumentType.OVERSEAS_KOREAN_CARD, untitled("재외동포(F-4)").orElseThrow());
        assertEquals(DocumentType.PERMANENT_RESIDENT_CARD, untitled("영주(F-5)").orElseThrow());
        assertEquals(DocumentType.RESIDENCE_CARD, untitled("유학(D-2)").orElseThrow());
        assertTrue(untitled("SPECIMEN").isEmpty(), "nothing tells it");
    }

    @Test void withoutATitleNearlyAllElseHasToStandWhereItShould() {
        assertTrue(type(number(0), date(0), line("유학(D-2)", 30.2, 41.9), line("성명 Name", 4.2, 24.7)).isEmpty(), "three are too few");
        assertTrue(type(number(0), date(6), line("유학(D-2)", 30.2, 41.9), line("성명 Name", 4.2, 24.7 + 4),
                line("체류자격 Status", 4.2, 41.9 - 4), line("발급일자 Issue Date", 4.2, 46.9)).isEmpty(), "each moved otherwise");
    }

    private static Optional<DocumentType> untitled(String status) {
        return type(number(1), line("성명 Name", 4.2, 25.7), line("체류자격 Status", 4.2, 42.9), line(status, 30.2, 42.9),
                line("발급일자 Issue Date", 4.2, 47.9), date(1));
    }

    private static Line number(double down) {
        return line("900101-5123456", 4.2, 20.4 + down);
    }

    private static Line date(double down) {
        return line("2024.05.06", 30.2, 46.9 + down);
    }

    private static Optional<DocumentType> type(Line... lines) {
        return find(lines).map(Found::type);
    }

    private static Optional<Found> find(Line... lines) {
        try (Frame page = Frame.blank(1011, 638, 0)) {
            return LayoutFinder.find(SHIPPED.layouts(), SHIPPED.codes(), page, new ArrayList<>(List.of(lines)));
        }
    }

    /// @param x, y left end and middle, millimetres
    private static Line line(String text, double x, double y) {
        return new Line(text, 0.99, new Region(x * PIXELS, (y - 1.2) * PIXELS, 1.6 * text.length() * PIXELS, 2.4 * PIXELS));
    }
}
