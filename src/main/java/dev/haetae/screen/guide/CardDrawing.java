package dev.haetae.screen.guide;

import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import java.util.List;
import javafx.scene.Node;

/// A document as it is drawn everywhere: vector, with the Korean words that stand on it, without anybody's data.
/// A person finds their own by matching shapes and colours.
public final class CardDrawing extends Drawing {
    private CardDrawing(double width, double height, List<Node> art) {
        super(width, height);
        draw(art);
    }

    /// A passport's FRONT is its cover, which a person recognises; its BACK here is the data page, which is scanned.
    public static CardDrawing of(DocumentType type, DocumentSide side) {
        return switch (type) {
            case PASSPORT -> side == DocumentSide.FRONT ? cover() : dataPage();
            case VISA, OTHER_TD2 -> dataPage();
            case RESIDENCE_CARD, OVERSEAS_KOREAN_CARD, PERMANENT_RESIDENT_CARD, OTHER_TD1, UNKNOWN ->
                    card(CardPrint.of(type), side);
        };
    }

    /// What is laid on the glass: the data page of a passport, else the side itself.
    static CardDrawing toScan(DocumentType type, DocumentSide side) {
        return type == DocumentType.PASSPORT ? dataPage() : of(type, side);
    }

    private static CardDrawing cover() {
        return new CardDrawing(PassportPrint.COVER_WIDTH, PassportPrint.COVER_HEIGHT, PassportPrint.cover());
    }

    private static CardDrawing dataPage() {
        return new CardDrawing(PassportPrint.PAGE_WIDTH, PassportPrint.PAGE_HEIGHT, PassportPrint.dataPage());
    }

    private static CardDrawing card(CardPrint print, DocumentSide side) {
        return new CardDrawing(CardPrint.WIDTH, CardPrint.HEIGHT, side == DocumentSide.FRONT ? print.front() : print.back());
    }
}
