package dev.haetae.screen.desk;

import dev.haetae.language.Messages;
import dev.haetae.outcome.RejectReason;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Format;
import dev.haetae.screen.part.TapGate;
import dev.haetae.screen.part.Taps;
import dev.haetae.screen.theme.Theme;
import dev.haetae.session.DeskPictures;
import dev.haetae.session.Event;
import dev.haetae.session.SessionState;
import dev.haetae.session.Step;
import java.util.Set;
import java.util.function.Consumer;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/// What the operator sees and does, in the first language of the installation. The person may look at it too, so
/// suspicions do not stand here; they are in the record. Nothing in it takes the keyboard but the log in: the person's Tab
/// must not lead to the operator's keys.
public final class OperatorColumn extends Pane {
    static final double WIDTH = 480;
    static final double HEIGHT = 1080;
    static final double MARGIN = 28;

    private final Messages messages;
    private final DeskPictures pictures;
    private final Set<RejectReason> overridable;
    private final TapGate gate = new TapGate(System::nanoTime);
    private final Consumer<Event> events;
    private final Scale scale = new Scale();
    private SessionState state;
    private Region shown = new Region();

    /// @param overridable by the policy
    /// @param events receives what the operator does; called on the JavaFX thread, must not block
    public OperatorColumn(Messages messages, DeskPictures pictures, Set<RejectReason> overridable, Consumer<Event> events) {
        this.messages = messages;
        this.pictures = pictures;
        this.overridable = overridable;
        this.events = events;
        setId("operator");
        Theme.dress(this);
        getStyleClass().add("operator");
        getTransforms().add(scale);
    }

    void show(SessionState next) {
        boolean another = state == null || state.step().getClass() != next.step().getClass();
        state = next;
        if (another) {
            gate.screenChanged();
        } else {
            gate.stepAnswered();
        }
        if (next.step() instanceof Step.DeskClosed closed) {
            if (!(shown instanceof LoginForm)) {
                put(new LoginForm(desk(), events));
            }
            ((LoginForm) shown).show(closed);
        } else {
            if (!(shown instanceof CaseView)) {
                put(new CaseView(desk(), pictures, overridable));
            }
            ((CaseView) shown).show(next);
        }
    }

    private void put(Region other) {
        shown = other;
        getChildren().setAll(other);
    }

    private Desk desk() {
        return new Desk(messages, messages.languages().getFirst(), pictures.face(), new Taps(gate, events), Format.LANDSCAPE, 0, 0, false);
    }

    /// The design, as large as the window lets it be.
    @Override public void resize(double width, double height) {
        super.resize(WIDTH, HEIGHT);
        scale.setX(width / WIDTH);
        scale.setY(height / HEIGHT);
    }

    @Override protected void layoutChildren() {
        shown.resizeRelocate(MARGIN, MARGIN, WIDTH - 2 * MARGIN, HEIGHT - 2 * MARGIN);
    }
}
