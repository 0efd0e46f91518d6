package dev.haetae.screen.guide;

import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.frame.Region;
import dev.haetae.outcome.RejectReason;
import dev.haetae.session.LiveSource;
import dev.haetae.session.LiveView;
import dev.haetae.session.LiveView.Phase;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.scene.Group;
import javafx.scene.layout.Background;
import javafx.scene.layout.BackgroundFill;
import javafx.scene.layout.CornerRadii;
import javafx.scene.paint.Color;
import javafx.scene.shape.Path;
import javafx.scene.transform.Rotate;
import javafx.scene.transform.Translate;

/// The dark stage on which a card is laid: the live picture of the glass where there is one, else the drawn card stands
/// in (a flatbed shows nothing until it has scanned). Brackets say where, and close while the picture is held or read.
public final class DocumentGuide extends Drawing {
    private static final double WIDTH = 968;
    private static final double HEIGHT = 726;
    private static final double STAGE_HEIGHT = 1044;
    private static final double CARD_WIDTH = 780;
    /// Leaves room for the arrow beside it.
    private static final double TURNED_SIZE = 0.88;
    private static final double SNAP_SECONDS = 0.18;
    private static final Color STAGE = Color.web("#28313F");

    private final LivePicture picture;
    private final GuideState state = new GuideState();
    private final Group card;
    private final Drawing face;
    private final Optional<Drawing> reverse;
    private final double cardHeight;
    private final Brackets brackets;
    private final FoundOutline outline = new FoundOutline();
    private final FaultRing faultRing = new FaultRing();
    private final Chevrons.Row row = new Chevrons.Row();
    private final Cased tilt = Cased.path("M296 -150 C268 -228 198 -272 104 -274 M138 -322 L80 -274 L142 -230", 26, 40);
    private final Cased turn = Cased.path("M-26 132 C66 92 66 -92 -26 -132 M34 -152 L-30 -134 L-8 -70", 26, 40);
    private final TickBadge badge = new TickBadge(84);
    private final Group all;
    private final Path grid = StageGrid.path();

    public DocumentGuide(LiveSource source, DocumentType type, DocumentSide side) {
        super(WIDTH, HEIGHT);
        setBackground(new Background(new BackgroundFill(STAGE, new CornerRadii(48), Insets.EMPTY)));
        picture = new LivePicture(source, false, true);
        picture.place(-WIDTH / 2, -HEIGHT / 2, WIDTH, HEIGHT);
        CardDrawing drawn = CardDrawing.toScan(type, side);
        cardHeight = drawn.prefHeight(CARD_WIDTH);
        drawn.resizeRelocate(-CARD_WIDTH / 2, -cardHeight / 2, CARD_WIDTH, cardHeight);
        drawn.setManaged(false);
        face = drawn;
        // the side just taken, so that the card can be seen to turn
        reverse = side == DocumentSide.BACK ? Optional.of(CardDrawing.toScan(type, DocumentSide.FRONT)) : Optional.empty();
        card = new Group(drawn);
        reverse.ifPresent(front -> {
            front.resizeRelocate(-CARD_WIDTH / 2, -cardHeight / 2, CARD_WIDTH, cardHeight);
            front.setManaged(false);
            card.getChildren().add(front);
        });
        turn.setLayoutX(CARD_WIDTH / 2 - 50);
        brackets = new Brackets(CARD_WIDTH / 2 + 44, cardHeight / 2 + 44);
        badge.setLayoutY(cardHeight / 2 + 44);
        all = new Group(picture, card, outline, brackets, faultRing, row, tilt, turn, badge);
        all.setLayoutX(WIDTH / 2);
        all.setLayoutY(HEIGHT / 2);
        getChildren().addFirst(grid);
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
        boolean live = picture.showing();
        Guide.show(false, faultRing, row, tilt);
        badge.setVisible(state.phase() == Phase.TAKEN);
        outline.setVisible(live && view.outline().isPresent());
        if (outline.isVisible()) {
            outline.around(view.outline().get(), picture, state.phase() == Phase.GOOD || state.phase() == Phase.TAKEN);
        }
        stand(live, seconds);
        double size = 1;
        switch (state.phase()) {
            case LOOKING -> frame("-h-mute", 0);
            case ADJUST -> {
                frame("-h-guide", 0);
                mend(state.fault().orElse(RejectReason.DOCUMENT_MISSING), view, live, seconds);
            }
            case GOOD -> frame("-h-good", state.hold());
            case TAKEN -> {
                frame("-h-good", 1);
                double part = Math.clamp(state.age() / SNAP_SECONDS, 0, 1);
                size = Pulse.calm() ? 1 : 1 + 0.04 * Math.sin(Math.PI * part);
            }
        }
        brackets.setScaleX(size);
        brackets.setScaleY(size);
    }

    private void frame(String token, double grown) {
        brackets.colour(token);
        brackets.grow(grown);
    }

    /// How the drawn card stands: sliding in while nothing is found, still while it stands in for a live picture.
    private void stand(boolean live, double seconds) {
        boolean looking = state.phase() == Phase.LOOKING;
        boolean cut = state.fault().filter(RejectReason.DOCUMENT_CUT::equals).isPresent();
        card.setVisible(looking || !live);
        Beat beat = new Beat(Pulse.calm() ? 1 : seconds % Act.LOOP, Act.LOOP);
        card.setTranslateY(looking ? Beat.mix(150, 0, beat.first()) : 0);
        card.setTranslateX(cut ? -150 : 0);
        card.setScaleX(cut ? 0.84 : 1);
        card.setScaleY(cut ? 0.84 : 1);
        card.setRotate(cut ? -7 : state.phase() == Phase.ADJUST ? -3 : 0);
        turn(looking, beat, seconds);
        card.setOpacity(looking ? beat.presence() * (live ? 0.85 : 1) : 1);
    }

    /// About its long side, from the front that was taken to the back that is wanted; then it lies still.
    private void turn(boolean looking, Beat beat, double seconds) {
        turn.setVisible(looking && reverse.isPresent());
        if (reverse.isEmpty()) {
            return;
        }
        double turned = !looking ? 1 : Pulse.calm() ? (long) (seconds / 2) % 2 : beat.between(0.35, 1.25);
        reverse.get().setVisible(turned < 0.5);
        face.setVisible(turned >= 0.5);
        if (looking) {
            card.setTranslateY(-70 * Math.sin(Math.PI * turned));
            card.setScaleX(TURNED_SIZE * (1 + 0.05 * Math.sin(Math.PI * turned)));
            card.setScaleY(TURNED_SIZE * Math.max(0.03, Math.abs(Math.cos(Math.PI * turned))));
            turn.setRotate(Beat.mix(12, -10, turned));
        }
    }

    private void mend(RejectReason fault, LiveView view, boolean live, double seconds) {
        if (live && view.faultPlace().isPresent()) {
            faultRing.around(picture.toParent(view.faultPlace().get()));
            faultRing.setVisible(true);
        }
        switch (fault) {
            case DOCUMENT_GLARE, DOCUMENT_SKEWED -> swing(seconds);
            case DOCUMENT_CUT -> inward(view, live, seconds);
            default -> { }
        }
    }

    private void swing(double seconds) {
        tilt.setVisible(true);
        tilt.setRotate(Pulse.calm() ? 0 : -9 * new Beat(seconds % 1.2, 1.2).first());
    }

    /// Chevrons opposite the cut side, pointing where the card should go.
    private void inward(LiveView view, boolean live, double seconds) {
        double x = -1;
        double y = 0;
        if (live && view.outline().isPresent()) {
            x = centre(view).centreX();
            y = centre(view).centreY();
        }
        boolean level = Math.abs(x) >= Math.abs(y);
        double turn = level ? x > 0 ? 180 : 0 : y > 0 ? -90 : 90;
        row.getTransforms().setAll(new Rotate(turn),
                new Translate(level ? 246 : 120, 0));
        row.setVisible(true);
        row.run(seconds);
    }

    private Region centre(LiveView view) {
        var quad = view.outline().orElseThrow();
        double x = (quad.topLeft().x() + quad.topRight().x() + quad.bottomRight().x() + quad.bottomLeft().x()) / 4;
        double y = (quad.topLeft().y() + quad.topRight().y() + quad.bottomRight().y() + quad.bottomLeft().y()) / 4;
        return new Region(picture.toX(x), picture.toY(y), 0, 0);
    }

    @Override protected void layoutChildren() {
        super.layoutChildren();
        StageGrid.fill(grid, getWidth(), getHeight());
    }

    @Override protected double computePrefHeight(double width) {
        return STAGE_HEIGHT;
    }
}
