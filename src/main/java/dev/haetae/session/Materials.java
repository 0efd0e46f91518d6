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

    void side(SideReading side) {
        Optional.ofNullable(sides.put(side.side(), side)).ifPresent(SideReading::close);
        shown.ifPresent(it -> it.document(side.page()));
    }

    List<SideReading> sides() {
        return List.copyOf(sides.values());
    }

    Optional<SideReading> front() {
        return Optional.ofNullable(sides.get(DocumentSide.FRONT));
    }

    void forgetDocument() {
        shown.ifPresent(it -> it.document.clear());
        sides.values().forEach(SideReading::close);
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
        face.ifPresent(BestFrames::close);
        bound.ifPresent(BoundFace::close);
        face = Optional.empty();
        bound = Optional.empty();
    }

    void wipe() {
        forgetDocument();
        forgetFace();
        session = UUID.randomUUID();
    }
}
