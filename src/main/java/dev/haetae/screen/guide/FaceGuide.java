package dev.haetae.screen.guide;

import dev.haetae.frame.Region;
import dev.haetae.outcome.RejectReason;
import dev.haetae.session.LiveSource;
import dev.haetae.session.LiveView;
import dev.haetae.session.LiveView.Phase;
import java.util.Optional;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Ellipse;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.SVGPath;
import javafx.scene.transform.Scale;

/// The oval over the mirrored live picture: searching, mend this, hold still, taken; and in the liveness step which way
/// to move. What it shows follows the camera within a pulse; the video is covered by a page-coloured shape with an oval
/// hole, which costs a quarter less than a clip.
public final class FaceGuide extends Drawing {
    private static final double RX = 322;
    private static final double RY = 412;
    private static final double WIDTH = 968;
    private static final double HEIGHT = 944;
    private static final double SNAP_SECONDS = 0.18;
    /// Room for the rays of light about the ring.
    private static final double WITH_RAYS = 0.84;

    private final LiveSource source;
    private final LivePicture picture;
    private final GuideState state = new GuideState();
    private final FaceRing ring = new FaceRing();
    private final FaceHints hints = new FaceHints();
    private final ChallengeArcs challenge = new ChallengeArcs();
    private final TickBadge badge = new TickBadge(90);
    private final Scale scale = new Scale();

    public FaceGuide(LiveSource source) {
        super(WIDTH, HEIGHT);
        this.source = source;
        picture = new LivePicture(source, true, false);
        picture.place(-RX, -RY, 2 * RX, 2 * RY);
        Ellipse empty = new Ellipse(RX, RY);
        empty.setFill(Color.web("#AFB9C4"));
        badge.setLayoutY(384);
        Group all = new Group(empty, picture, hints.inside, cover(), ring, challenge, hints.outside, badge);
        all.setLayoutX(WIDTH / 2);
        all.setLayoutY(HEIGHT / 2);
        all.getTransforms().add(scale);
        draw(all);
        show(LiveView.NOTHING, 0);
        Pulse.drive(this, now -> show(source.view(), now / 1e9), picture::clear);
    }

    void show(LiveView view, double seconds) {
        state.accept(view, seconds);
        boolean frozen = state.phase() == Phase.TAKEN && picture.showing() && view.width() > 0;
        if (!frozen) {
            picture.update(view);
        }
        hints.nothing();
        badge.setVisible(state.phase() == Phase.TAKEN);
        boolean moving = view.challenge().isPresent() && state.phase() != Phase.TAKEN && state.phase() != Phase.ADJUST;
        challenge.setVisible(moving);
        double size = 1;
        if (moving) {
            ring.track();
            challenge.show(view.challenge().get(), view.moved(), view.dot(), seconds);
        } else {
            size = ring(view, seconds);
        }
        scale.setX(size);
        scale.setY(size);
    }

    /// @return the size of the whole
    private double ring(LiveView view, double seconds) {
        switch (state.phase()) {
            case LOOKING -> {
                ring.looking(seconds);
                hints.looking(seconds);
            }
            case ADJUST -> {
                ring.adjust();
                RejectReason fault = state.fault().orElse(RejectReason.FACE_MISSING);
                hints.adjust(fault, placed(view.face()), placed(view.faultPlace()), seconds);
                return fault == RejectReason.FACE_DARK ? WITH_RAYS : 1;
            }
            case GOOD -> ring.good(state.hold());
            case TAKEN -> {
                ring.good(1);
                double part = Math.clamp(state.age() / SNAP_SECONDS, 0, 1);
                return Pulse.calm() ? 1 : 1 + 0.06 * Math.sin(Math.PI * part);
            }
        }
        return 1;
    }

    private Optional<Region> placed(Optional<Region> region) {
        return picture.showing() ? region.map(picture::toParent) : Optional.empty();
    }

    private static SVGPath cover() {
        SVGPath cover = new SVGPath();
        cover.setContent("M-338 -428 H338 V428 H-338 Z M0 -%2$s A%1$s %2$s 0 0 1 0 %2$s A%1$s %2$s 0 0 1 0 -%2$s Z".formatted(RX, RY));
        cover.setFillRule(FillRule.EVEN_ODD);
        cover.setCache(true);
        return Guide.fill(cover, "-h-bg");
    }
}
