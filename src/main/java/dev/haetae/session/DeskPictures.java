package dev.haetae.session;

import dev.haetae.document.DocumentPage;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;

/// What the operator of a desk may compare by eye: the document's portrait and the face that was taken, as long as the
/// person's session lives. Overwritten with it, by whichever door the person leaves.
public final class DeskPictures implements AutoCloseable {
    /// A face with its hair, as a portrait shows it.
    private static final double AROUND = 1.6;

    final Live document = new Live();
    final Live face = new Live();

    public LiveSource portrait() {
        return document;
    }

    public LiveSource face() {
        return face;
    }

    /// Of a page no more than the portrait; a page without one changes nothing.
    void document(DocumentPage page) {
        page.portrait().ifPresent(place -> show(document, page.picture(), place));
    }

    void face(Frame frame, Region place) {
        show(face, frame, place.scaled(AROUND));
    }

    private static void show(Live on, Frame picture, Region place) {
        Region part = place.within(picture.width(), picture.height());
        if (part.width() >= 1 && part.height() >= 1) {
            try (Frame cut = picture.cut(part)) {
                on.show(cut, LiveView.NOTHING);
            }
        }
    }

    @Override public void close() {
        document.close();
        face.close();
    }
}
