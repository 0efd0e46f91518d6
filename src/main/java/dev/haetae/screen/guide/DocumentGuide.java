package dev.haetae.screen.guide;

import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.session.LiveSource;

/// The frame over the live picture of the glass.
public final class DocumentGuide extends Drawing {
    private final LiveSource source;
    private final LivePicture picture;

    public DocumentGuide(LiveSource source, DocumentType type, DocumentSide side) {
        super(968, 1044);
        this.source = source;
        this.picture = new LivePicture(source, false, true);
        picture.place(0, 0, 968, 1044);
        CardDrawing card = CardDrawing.toScan(type, side);
        card.resizeRelocate(94, 276, 780, 492);
        draw(card, picture);
        Pulse.drive(this, this::beat, picture::clear);
    }

    private void beat(long now) {
        picture.update(source.view());
    }
}
