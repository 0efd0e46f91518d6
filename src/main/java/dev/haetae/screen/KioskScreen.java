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
import dev.haetae.screen.part.Touch;
import dev.haetae.screen.step.Screens;
import dev.haetae.screen.step.StepScreen;
import dev.haetae.screen.theme.Theme;
import dev.haetae.screen.zoom.Pager;
import dev.haetae.session.Event;
import dev.haetae.session.LiveSource;
import dev.haetae.session.SessionState;
import dev.haetae.session.Step;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyEvent;
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
    private final Narration narration;
    private final Window window = new Window();

    private SessionState state;
    private Look look = Look.PLAIN;
    private Format format = Format.PORTRAIT;
    private StepScreen screen;
    private Shell shell;
    private Dialog dialog;
    /// What is shown has not been read aloud yet.
    private boolean fresh;
    private boolean moreTimeAsked;
    /// The last thing touched was a key: then the keyboard's place is kept, shown and read aloud.
    private boolean byKeyboard;
    /// How it was read to this person before they plugged headphones in.
    private Optional<Hearing> beforeHeadphones = Optional.empty();

    /// @param events receives what the person taps; called on the JavaFX thread, must not block
    public KioskScreen(Messages messages, LiveSource live, Consumer<Event> events, ScreenSettings settings) {
        this.messages = messages;
        this.live = live;
        this.events = events;
        this.settings = settings;
        this.taps = new Taps(gate, events);
        this.narration = new Narration(settings.voice(), System::nanoTime);
        Pulse.calmProperty().set(settings.reducedMotion());
        Theme.dress(window);
        window.addEventFilter(MouseEvent.MOUSE_PRESSED, this::touched);
        window.addEventFilter(KeyEvent.KEY_PRESSED, this::keyed);
        window.sceneProperty().addListener((_, _, scene) -> {
            if (scene != null) {
                scene.focusOwnerProperty().addListener((_, _, owner) -> focused(owner));
            }
        });
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

    /// Any thread. Who plugs headphones in wants to be read to, and nobody else hears their details; when they are pulled out
    /// the voice stops at once, and is what it was before, without details. A dialog shuts: it would show the old sound.
    public void headphones(boolean plugged) {
        narration.hush(); // at once, before anything waits for the screen
        Platform.runLater(() -> {
            narration.hush();
            Hearing wanted = plugged ? look.hearing().privately() : beforeHeadphones.orElse(look.hearing()).unheard();
            beforeHeadphones = plugged ? Optional.of(look.hearing()) : Optional.empty();
            if (state == null) {
                look = look.hearing(wanted);
            } else {
                set(look.hearing(wanted));
            }
        });
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
            beforeHeadphones = Optional.empty();
            byKeyboard = false;
        }
        boolean dialogChanged = before.step() instanceof Step.AboutToTimeOut != next.step() instanceof Step.AboutToTimeOut;
        if (!sameScreen || dialogChanged) {
            gate.screenChanged();
            moreTimeAsked = false;
        } else {
            gate.stepAnswered();
        }
        boolean taken = sameLanguage && (was.equals(is) || screen.take(is));
        fresh = !taken || dialogChanged;
        if (!taken) {
            build();
            if (!sameScreen) {
                Motion.enter(shell.view());
            }
        } else {
            warn();
        }
        say();
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
        narration.listen(look.hearing(), desk.tag());
        String place = keyboardAt().map(Node::getId).orElse("");
        window.canvas.getChildren().setAll(shell);
        if (shell.lookup("#hint") instanceof Bubble bubble) {
            bubble.onPulse(narration::hint);
        }
        readPages(shell);
        warn();
        keepPlace(place);
    }

    private void readPages(Parent shown) {
        if (shown.lookup("#pager") instanceof Pager pager) {
            pager.onTurn(leaf -> narration.leaf(leaf, desk().text("tool.page", pager.place(), pager.size())));
        }
    }

    /// Where the keyboard is, if it was used last.
    private Optional<Touch> keyboardAt() {
        return byKeyboard && window.getScene() != null && window.getScene().getFocusOwner() instanceof Touch touch ? Optional.of(touch) : Optional.empty();
    }

    /// The keyboard goes on from the same key, or from the first of what is new.
    private void keepPlace(String id) {
        if (byKeyboard) {
            Parent shown = shown();
            Node same = id.isEmpty() ? null : shown.lookup("#" + id);
            (same instanceof Touch touch ? Optional.of(touch) : first(shown)).ifPresent(Node::requestFocus);
        }
    }

    private static Optional<Touch> first(Node node) {
        if (node instanceof Touch touch) {
            return touch.isDisabled() ? Optional.empty() : Optional.of(touch);
        }
        return node instanceof Parent parent ? parent.getChildrenUnmodifiable().stream().flatMap(child -> first(child).stream()).findFirst()
                : Optional.empty();
    }

    private Parent shown() {
        return dialog == null ? shell : dialog;
    }

    private void focused(Node owner) {
        if (byKeyboard && owner instanceof Touch touch) {
            narration.control(touch, fresh ? Optional.of(shown()) : Optional.empty());
            fresh = false;
        }
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
        readPages(other);
        fresh = true;
        keepPlace("");
    }

    private void shut() {
        window.canvas.getChildren().remove(dialog);
        dialog = null;
        shell.setDisable(false);
        shell.dock(true);
    }

    /// While the warning shows, any touch counts as "I need more time", but on the two keys that say otherwise.
    private void touched(MouseEvent press) {
        byKeyboard = false;
        if (state != null && state.step() instanceof Step.AboutToTimeOut) {
            for (Node node = press.getTarget() instanceof Node target ? target : null; node != null; node = node.getParent()) {
                if ("finish".equals(node.getId()) || "staff".equals(node.getId())) {
                    return;
                }
            }
            moreTime();
        }
    }

    /// Somebody feels for keys: then they want to be read to.
    private void keyed(KeyEvent press) {
        boolean began = !byKeyboard;
        byKeyboard = true;
        if (state == null) {
            return;
        }
        if (!look.hearing().on() && began && hasVoice()) {
            set(look.hearing(look.hearing().switched(true)));
            press.consume();
        }
    }

    private void moreTime() {
        if (!moreTimeAsked) {
            moreTimeAsked = true;
            events.accept(new Event.MoreTime());
        }
    }

    private Desk desk() {
        return new Desk(messages, state.walk().language(), live, taps, format, settings.keepYears(), settings.receiptSeconds(), settings.prints());
    }

    /// What is new; by keyboard it is read together with the key that it stands on, or that key alone if it has changed.
    private void say() {
        var place = keyboardAt();
        if (place.isPresent()) {
            focused(place.get());
        } else if (fresh) {
            narration.screen(shown());
            fresh = false;
        }
    }

    @Override public Look look() {
        return look;
    }

    @Override public boolean hasVoice() {
        return narration.speaks(state.walk().language());
    }

    @Override public void set(Look other) {
        boolean begins = other.hearing().on() && !look.hearing().on();
        look = other;
        choose();
        fresh |= begins;
        build();
        if (begins) {
            say();
        }
    }

    @Override public void chooseLanguage() {
        open(new LanguageDialog(desk(), this::shut));
    }

    @Override public void chooseSound() {
        hear(look.hearing().switched(true));
        open(new SoundDialog(desk(), look.hearing(), this::hear, () -> set(look)));
    }

    private void hear(Hearing wanted) {
        look = look.hearing(wanted);
        narration.listen(wanted, state.walk().language());
        narration.screen(shell);
    }

    /// Which layout the window's shape and the person's reach ask for.
    private boolean choose() {
        Format before = format;
        format = Format.of(window.getWidth() > window.getHeight(), look.lowReach(), look.zoom());
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
