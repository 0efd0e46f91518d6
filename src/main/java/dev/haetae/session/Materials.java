package dev.haetae.session;

import dev.haetae.document.DocumentSide;
import dev.haetae.document.SideReading;
import dev.haetae.face.BestFrames;
import dev.haetae.face.BoundFace;
import dev.haetae.face.Template;
import dev.haetae.face.Templates;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/// The pictures and templates of one session. Everything here is overwritten by [#wipe()], by whichever door the
/// person leaves. Used from the conductor's worker only.
final class Materials {
    private UUID session = UUID.randomUUID();
    private int faces;
    private int documents;
    private int templates;
    private final Map<DocumentSide, SideReading> sides = new EnumMap<>(DocumentSide.class);
    private Optional<BestFrames> face = Optional.empty();
    private Optional<BoundFace> bound = Optional.empty();
    /// For the operator of a desk; nothing is put there at a kiosk.
    private final Optional<DeskPictures> shown;

    Materials(Optional<DeskPictures> shown) {
        this.shown = shown;
    }

    UUID session() {
        return session;
    }

    /// Something is looked at until this closes: then it is overwritten, and counted.
    interface Passing extends AutoCloseable {
        @Override void close();
    }

    Passing ofFace(Frame picture) {
        return () -> {
            picture.close();
            faces++;
        };
    }

    Passing ofDocument(Frame picture) {
        return () -> {
            picture.close();
            documents++;
        };
    }

    Passing ofPortrait(Templates portrait) {
        return () -> {
            portrait.close();
            templates += portrait.byModel().size();
        };
    }

    void side(SideReading side) {
        Optional.ofNullable(sides.put(side.side(), side)).ifPresent(this::drop);
        shown.ifPresent(it -> it.document(side.page()));
    }

    void drop(SideReading side) {
        side.close();
        documents++;
    }

    void drop(BoundFace face) {
        templates += face.made();
        face.close();
    }

    List<SideReading> sides() {
        return List.copyOf(sides.values());
    }

    Optional<SideReading> front() {
        return Optional.ofNullable(sides.get(DocumentSide.FRONT));
    }

    void forgetDocument() {
        shown.ifPresent(it -> it.document.clear());
        sides.values().forEach(this::drop);
        sides.clear();
    }

    List<Frame> pages() {
        return sides.values().stream().map(side -> side.page().picture()).toList();
    }

    /// @param best templates of the live face, for the comparison with the document
    /// @param same what the prompts are watched with
    /// @param frame of that moment
    /// @param place of the face on it
    void bind(BestFrames best, BoundFace same, Frame frame, Region place) {
        forgetFace();
        shown.ifPresent(it -> it.face(frame, place));
        face = Optional.of(best);
        bound = Optional.of(same);
    }

    List<Templates> face() {
        return face.map(BestFrames::templates).orElse(List.of());
    }

    Optional<BoundFace> bound() {
        return bound;
    }

    /// The best shot as every model sees it.
    List<Template> templates() {
        return face().stream().findFirst().map(Templates::byModel).orElse(List.of());
    }

    void forgetFace() {
        shown.ifPresent(it -> it.face.clear());
        templates += face().stream().mapToInt(one -> one.byModel().size()).sum();
        face.ifPresent(BestFrames::close);
        bound.ifPresent(this::drop);
        face = Optional.empty();
        bound = Optional.empty();
    }

    /// What comes after belongs to another session.
    /// @return what of this one was overwritten, now and on the way
    Overwritten wipe() {
        forgetDocument();
        forgetFace();
        var overwritten = new Overwritten(session, faces, documents, templates);
        session = UUID.randomUUID();
        faces = 0;
        documents = 0;
        templates = 0;
        return overwritten;
    }
}
