package dev.haetae.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.consent.DataAccount;
import dev.haetae.consent.DataAccount.Part;
import dev.haetae.face.Template;
import dev.haetae.face.Templates;
import dev.haetae.frame.Frame;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MaterialsTest {
    private final Materials materials = new Materials(Optional.empty());

    @Test void countsWhatWasOverwrittenAndBeginsAnewForTheNextPerson() {
        var face = Frame.blank(4, 4, 0);
        var page = Frame.blank(4, 4, 0);
        try (var _ = materials.ofFace(face)) {
            assertFalse(face.isClosed());
        }
        assertThrows(IllegalStateException.class, () -> {
            try (var _ = materials.ofFace(Frame.blank(4, 4, 0))) {
                throw new IllegalStateException("an engine failed: the picture is overwritten all the same");
            }
        });
        materials.ofDocument(page).close();
        materials.ofPortrait(new Templates(List.of(new Template("a", new float[] {1}), new Template("b", new float[] {1})))).close();
        assertTrue(face.isClosed() && page.isClosed());
        var session = materials.session();
        assertEquals(new Overwritten(session, 2, 1, 2), materials.wipe());
        var next = materials.wipe();
        assertEquals(0, next.faces() + next.documents() + next.templates());
        assertNotEquals(session, next.session());
    }

    @Test void onlyWhatWasHereAndIsNotKeptIsGone() {
        var account = new DataAccount(Set.of(Part.DOCUMENT_DATA, Part.DOCUMENT_PICTURE), Instant.EPOCH);
        assertEquals(Set.of(Part.FACE_PICTURES), account.gone(new Overwritten(materials.session(), 3, 2, 0).parts()));
        assertEquals(Set.of(Part.FACE_TEMPLATE), account.gone(new Overwritten(materials.session(), 0, 0, 1).parts()));
    }
}
