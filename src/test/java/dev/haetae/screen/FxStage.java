package dev.haetae.screen;

import dev.haetae.language.Messages;
import dev.haetae.language.Voice;
import dev.haetae.screen.gallery.Scenes;
import dev.haetae.screen.zoom.Pager;
import dev.haetae.session.Event;
import dev.haetae.session.LiveSource;
import dev.haetae.session.LiveView;
import dev.haetae.session.SessionState;
import dev.haetae.session.Step;
import dev.haetae.session.Walk;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.IntConsumer;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.testfx.api.FxToolkit;

/// A window on a toolkit without a display, with one kiosk screen in it.
public final class FxStage implements LiveSource {
    static final Messages MESSAGES = Messages.load(Path.of("i18n"));
    final List<Event> events = new CopyOnWriteArrayList<>();
    /// What was read aloud, and the colours that the screen said it had painted.
    final List<String> said = new CopyOnWriteArrayList<>();
    final List<String> tags = new CopyOnWriteArrayList<>();
    final List<Integer> shone = new CopyOnWriteArrayList<>();
    private Stage stage;
    KioskScreen kiosk;
    /// Nothing slides in: what is measured stands where it will stay.
    boolean calm;
    Messages messages = MESSAGES;
    /// What the kiosk that stands there was made with.
    private Messages spoken;
    private String tag = "en";
    private Scenes seen;
    private Scene scene;

    /// A voice that keeps what it was given, in every language but Japanese.
    private record Heard(List<String> said, List<String> tags) implements Voice {
        @Override public boolean speaks(String tag) {
            return !tag.equals("ja");
        }

        @Override public void say(String tag, String text, Manner manner) {
            said.add(text);
            tags.add(tag);
        }

        @Override public void hush() {
            said.clear();
        }
    }

    static FxStage open() throws Exception {
        var opened = new FxStage();
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        fx(() -> {
            opened.stage = new Stage();
            return null;
        });
        return opened;
    }

    /// A new kiosk in a window of this size, showing one step.
    void show(Scenes shown, String language, double width, double height) {
        fx(() -> {
            set(shown, language, width, height);
            stage.setScene(scene);
            stage.setWidth(width);
            stage.setHeight(height);
            stage.show();
            settle();
            return null;
        });
    }

    /// The same without a window: laid out, not painted.
    void set(Scenes shown, String language, double width, double height) {
        tag = language;
        seen = shown;
        if (scene != null && stage.getScene() == null && scene.getWidth() == width && spoken == messages) {
            kiosk.show(new SessionState(shown.step(), shown.walk(tag)));
        } else {
            if (scene != null) {
                scene.setRoot(new Pane()); // stops what moved there
            }
            spoken = messages;
            kiosk = new KioskScreen(messages, this, events::add, new ScreenSettings(calm, 5, 20, true, Optional.of(new Heard(said, tags))));
            kiosk.show(new SessionState(shown.step(), shown.walk(tag)));
            scene = new Scene(kiosk.root(), width, height);
        }
        settle();
    }

    @Override public LiveView view() {
        return seen.view();
    }

    @Override public void shines(int rgb) {
        shone.add(rgb);
    }

    /// The camera sees something else, the step stays.
    void sees(Scenes other) {
        fx(() -> seen = other);
    }

    @Override public boolean pixels(ByteBuffer target) {
        return seen.pixels(target);
    }

    void look(Look look) {
        fx(() -> {
            kiosk.set(look);
            settle();
            return null;
        });
    }

    void step(Step step) {
        fx(() -> {
            kiosk.show(new SessionState(step, Walk.begin(tag)));
            settle();
            return null;
        });
    }

    void settle() {
        kiosk.root().applyCss();
        kiosk.root().layout();
        kiosk.root().layout();
    }

    /// What a person has before them: under a dialog everything else is dimmed and dead.
    Parent shown() {
        Node dialog = scene.lookup(".dialog");
        return dialog == null ? scene.getRoot() : dialog.getParent();
    }

    /// On the FX thread. The page that is shown, then all others; once where there are none.
    /// @param look told which page it is
    void pages(IntConsumer look) {
        look.accept(1);
        if (shown().lookup("#pager") instanceof Pager pager) {
            int first = pager.place();
            for (int i = 1; i < pager.size(); i++) {
                pager.turnTo((first - 1 + i) % pager.size());
                settle();
                look.accept(pager.place());
            }
        }
    }

    /// On the FX thread.
    /// @return false where there is one page only
    boolean lastPage() {
        if (!(shown().lookup("#pager") instanceof Pager pager)) {
            return false;
        }
        pager.turnTo(pager.size() - 1);
        settle();
        return true;
    }

    Scene scene() {
        return scene;
    }

    void close() {
        fx(() -> {
            stage.hide();
            return null;
        });
    }

    /// Waits until so many pulses have passed.
    static void pulses(int count) throws Exception {
        var done = new CompletableFuture<Void>();
        Platform.runLater(() -> new AnimationTimer() {
            private int left = count;

            @Override public void handle(long now) {
                if (--left < 0) {
                    stop();
                    done.complete(null);
                }
            }
        }.start());
        done.get(10, TimeUnit.SECONDS);
    }

    public static <T> T fx(Callable<T> work) {
        var done = new CompletableFuture<T>();
        Platform.runLater(() -> {
            try {
                done.complete(work.call());
            } catch (Throwable e) {
                done.completeExceptionally(e);
            }
        });
        return done.orTimeout(20, TimeUnit.SECONDS).join();
    }
}
