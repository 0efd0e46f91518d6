package dev.haetae.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.document.DocumentPage;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.SideReading;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DeskPicturesTest {
    private final DeskPictures pictures = new DeskPictures();
    private final Materials materials = new Materials(Optional.of(pictures));

    private static SideReading page(Optional<Region> portrait) {
        return new SideReading(DocumentType.PASSPORT, new DocumentPage(DocumentSide.FRONT, Frame.blank(60, 40, 0), portrait), List.of(), false,
                Map.of(), List.of(), List.of());
    }

    private boolean shows() {
        return pictures.portrait().pixels(ByteBuffer.allocate(1 << 16));
    }

    @Test void theOperatorSeesThePortraitAndNoMoreOfThePage() {
        materials.side(page(Optional.of(new Region(50, 10, 20, 24))));
        assertTrue(shows());
        assertEquals(10, pictures.portrait().view().width(), "what reaches over the edge is left out");
        assertEquals(24, pictures.portrait().view().height());
    }

    @Test void aPageWithoutAPortraitShowsNothing() {
        materials.side(page(Optional.empty()));
        assertFalse(shows());
    }

    @Test void itGoesWithTheSession() {
        materials.side(page(Optional.of(new Region(0, 0, 20, 24))));
        materials.wipe();
        assertFalse(shows());
        assertEquals(0, pictures.portrait().view().width());
    }
}
