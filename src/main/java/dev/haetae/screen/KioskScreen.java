package dev.haetae.screen;

import dev.haetae.language.Messages;
import dev.haetae.screen.guide.Pulse;
import dev.haetae.screen.part.Bubble;
import dev.haetae.screen.part.Desk;
import dev.haetae.screen.part.Format;
import dev.haetae.screen.part.Motion;
import dev.haetae.screen.part.Page;
import dev.haetae.screen.part.TapGate;
import dev.haetae.screen.part.Taps;
import dev.haetae.screen.step.Screens;
import dev.haetae.screen.step.StepScreen;
import dev.haetae.screen.theme.Theme;
import dev.haetae.session.Event;
import dev.haetae.session.LiveSource;
import dev.haetae.session.SessionState;
import dev.haetae.session.Step;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.transform.Scale;

/// The kiosk's whole surface. Shows a [SessionState], emits [Event]s, decides nothing.
/// Made and used on the JavaFX thread, but for [#show], which any thread may call.
public final class KioskScreen implements Shell.Switches {
    private final Messages messages;
    private final LiveSource live;
    private final Consumer<Event> events;
    private final ScreenSettings settings;
    private final TapGate gate = new TapGate(System::nanoTime);
    private final Taps taps;
    private final Window window = new Window();

    private SessionState state;
    private Look look = Look.PLAIN;
    private Format format = Format.PORTRAIT;
    private StepScreen screen;
    private Shell shell;
    private Dialog dialog;
    private boolean moreTimeAsked;

    /// @param events receives what the person taps; called on the JavaFX thread, must not block
    public KioskScreen(Messages messages, LiveSource live, Consumer<Event> events, ScreenSettings settings) {
        this.messages = messages;
        this.live = live;
        this.events = events;
        this.settings = settings;
        this.taps = new Taps(gate, events);
        Pulse.calmProperty().set(settings.reducedMotion());
        Theme.dress(window);
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, this::touched);
    }

    public Parent root() {
        return window;
    }

    /// Any thread.
    public void show(SessionState next) {
        if (Platform.isFxApplicationThread()) {
            change(next);
        } else {
            Platform.runLater(() -> change(next));
        }
    }

    private void change(SessionState next) {
        SessionState before = state;
        state = next;
        if (before == null) {
            build();
            return;
        }
        Step was = base(before.step());
        Step is = base(next.step());
        boolean sameLanguage = before.walk().language().equals(next.walk().language());
        boolean sameScreen = was.getClass() == is.getClass();
        if (is instanceof Step.Attract && !sameScreen) {
            look = Look.PLAIN; // the next person sets the screen anew
        }
        boolean dialogChanged = before.step() instanceof Step.AboutToTimeOut != next.step() instanceof Step.AboutToTimeOut;
        if (!sameScreen || dialogChanged) {
            gate.screenChanged();
            moreTimeAsked = false;
        } else {
            gate.stepAnswered();
        }
        boolean taken = sameLanguage && (was.equals(is) || screen.take(is));
        if (!taken) {
            build();
            if (!sameScreen) {
                Motion.enter(shell.view());
            }
        } else {
            warn();
        }
        if (!(taken && next.step() instanceof Step.ProveLive)) { // its prompts are said when they appear
            say();
        }
    }

    private static Step base(Step step) {
        return step instanceof Step.AboutToTimeOut warning ? warning.resume() : step;
    }

    private void build() {
        var desk = desk();
        Step step = base(state.step());
        screen = Screens.of(desk, step, state);
        Page page = screen.page();
        shell = new Shell(desk, page, step, this);
        Theme.tone(window, page.tone(), look.highContrast());
        dialog = null;
        window.canvas.getChildren().setAll(shell);
        if (window.canvas.lookup("#hint") instanceof Bubble bubble && step instanceof Step.ProveLive) {
            bubble.onPrompt(this::say); // elsewhere hints come and go with what the camera sees
        }
        warn();
    }

    /// Opens, follows or closes the warning dialog.
    private void warn() {
        switch (state.step()) {
            case Step.AboutToTimeOut warning when dialog instanceof TimeOutDialog open -> open.left(warning.seconds());
            case Step.AboutToTimeOut warning -> open(new TimeOutDialog(desk(), warning.seconds(), this::moreTime));
            default -> {
                if (dialog instanceof TimeOutDialog) {
                    shut();
                }
            }
        }
    }

    private void open(Dialog other) {
        shut();
        dialog = other;
        shell.dock(false);
        shell.setDisable(true);
        window.canvas.getChildren().add(other);
    }

    private void shut() {
        window.canvas.getChildren().remove(dialog);
        dialog = null;
        shell.setDisable(false);
        shell.dock(true);
    }

    /// While the warning shows, any touch counts as "I need more time", but on the two keys that say otherwise.
    private void touched(MouseEvent press) {
        if (state != null && state.step() instanceof Step.AboutToTimeOut) {
            for (Node node = press.getTarget() instanceof Node target ? target : null; node != null; node = node.getParent()) {
                if ("finish".equals(node.getId()) || "staff".equals(node.getId())) {
                    return;
                }
            }
            moreTime();
        }
    }

    private void moreTime() {
        if (!moreTimeAsked) {
            moreTimeAsked = true;
            events.accept(new Event.MoreTime());
        }
    }

    private Desk desk() {
        return new Desk(messages, state.walk().language(), live, taps, format, settings.keepYears(), settings.receiptSeconds());
    }

    private void say() {
        if (look.sound()) {
            settings.voice().ifPresent(voice -> Spoken.of(window.canvas).ifPresent(text -> voice.say(state.walk().language(), text)));
        }
    }

    @Override public Look look() {
        return look;
    }

    @Override public boolean hasVoice() {
        return settings.voice().isPresent();
    }

    @Override public void set(Look other) {
        boolean heard = other.sound() && !look.sound();
        look = other;
        choose();
        build();
        if (heard) {
            say();
        }
    }

    @Override public void chooseLanguage() {
        open(new LanguageDialog(desk(), this::shut));
    }

    /// Which layout the window's shape and the person's reach ask for.
    private boolean choose() {
        Format before = format;
        format = window.getWidth() > window.getHeight() ? Format.LANDSCAPE : look.lowReach() ? Format.LOW_REACH : Format.PORTRAIT;
        return format != before;
    }

    /// Scales the design to the real window and centres it.
    private final class Window extends Pane {
        private final Pane canvas = new Pane();
        private final Scale scale = new Scale();

        Window() {
            setId("kiosk");
            canvas.setManaged(false);
            canvas.getTransforms().add(scale);
            getChildren().add(canvas);
            widthProperty().addListener((_, _, _) -> fit());
            heightProperty().addListener((_, _, _) -> fit());
        }

        private void fit() {
            if (choose() && state != null) {
                build();
            }
            double factor = Math.min(getWidth() / format.width(), getHeight() / format.height());
            scale.setX(factor);
            scale.setY(factor);
            canvas.relocate((getWidth() - format.width() * factor) / 2, (getHeight() - format.height() * factor) / 2);
            canvas.resize(format.width(), format.height());
        }
    }
}
