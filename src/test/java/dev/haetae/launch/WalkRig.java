package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import dev.haetae.config.KioskConfig;
import dev.haetae.config.Timeouts;
import dev.haetae.demo.Pace;
import dev.haetae.demo.ReplayedCustomer;
import dev.haetae.demo.puppet.Cue;
import dev.haetae.demo.SimulatedMinistry;
import dev.haetae.demo.SpecimenSource;
import dev.haetae.demo.Specimens;
import dev.haetae.engine.Models;
import dev.haetae.frame.DocumentSource;
import dev.haetae.frame.Frame;
import dev.haetae.frame.FrameSource;
import dev.haetae.language.Messages;
import dev.haetae.liveness.Challenge;
import dev.haetae.screen.KioskScreen;
import dev.haetae.screen.ScreenSettings;
import dev.haetae.outcome.Outcome;
import dev.haetae.session.SessionState;
import dev.haetae.session.Step;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/// One kiosk with its screen, its replayed customer and glass, and a real branch server over TLS: all in this process,
/// all real but the person, the paper and the ministry.
final class WalkRig implements AutoCloseable {
    static final Home HOME = Home.find();
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final int LOOKS = 8;
    private static Engines engines;

    final KioskConfig config;
    final BranchRig branch;
    final ReplayedCustomer customer;
    final SpecimenSource glass = new SpecimenSource(7, Pace.real());
    final Specimens specimens;
    final Path portrait;
    final Kiosk kiosk;
    final Link link;
    private final AtomicInteger looks = new AtomicInteger();
    final FxRobot robot = new FxRobot();
    private final BlockingQueue<SessionState> states = new LinkedBlockingQueue<>();

    WalkRig(Path folder, Consumer<Options> wish) throws Exception {
        var options = new Options();
        wish.accept(options);
        Models models = Models.at(HOME.models());
        KioskConfig demo = KioskConfig.load(HOME.config(), options.profile);
        synchronized (WalkRig.class) {
            if (engines == null) {
                engines = Engines.open(models, HOME, demo);
            }
        }
        this.config = options.config(demo, folder);
        this.branch = new BranchRig(folder, config, options.ministry);
        this.portrait = models.file("astronaut.png");
        this.specimens = Specimens.of(portrait, LocalDate.now());
        this.customer = ReplayedCustomer.of(portrait, 7, Pace.real());
        Messages messages = Messages.load(HOME.messages());
        this.link = Link.open(config, branch.address(), Map.of(), Clock.systemDefaultZone(), new SecureRandom());
        DocumentSource documents = options.documents.apply(glass);
        var stage = new DemoStage(specimens, Optional.of(customer), Optional.of(glass), options.choice, Duration.ofMillis(300));
        var devices = new Devices(documents, counted(), customer::light, stage);
        this.kiosk = new Kiosk(config, CompletableFuture.completedFuture(
                Kiosk.stations(config, messages, engines, devices, link, (_, _) -> { }, Clock.systemDefaultZone())));
        stage.see(kiosk.live());
        kiosk.runner().watch(stage);
        show(messages);
    }

    /// What one test wants otherwise.
    static final class Options {
        final SimulatedMinistry ministry = new SimulatedMinistry(
                Specimens.of(HOME.models().resolve("fetched/astronaut.png"), LocalDate.now()).ministryRecords(), LocalDate::now, Pace.real());
        UnaryOperator<DocumentSource> documents = glass -> glass;
        DemoStage.Choice choice = DemoStage.Choice.USUAL;
        Optional<Timeouts> timeouts = Optional.empty();
        boolean keepTemplate;
        String profile = "demo";
        Optional<List<Challenge>> asking = Optional.empty();

        private KioskConfig config(KioskConfig demo, Path folder) {
            KioskConfig config = Rigs.at(demo, folder, timeouts.orElse(demo.timeouts()), keepTemplate);
            return asking.map(challenges -> Rigs.asking(config, challenges)).orElse(config);
        }
    }

    private void show(Messages messages) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupSceneRoot(javafx.scene.layout.Pane::new);
        FxToolkit.setupStage(s -> {
            var screen = new KioskScreen(messages, kiosk.live(), kiosk.runner()::post,
                    new ScreenSettings(false, config.keeping().keepYears(), 30, true, Optional.empty()));
            s.setScene(new Scene(screen.root(), 1080, 1920));
            kiosk.runner().watch(screen::show);
            kiosk.runner().watch(states::add);
        });
        FxToolkit.showStage();
        assertNotNull(stage);
    }

    /// Taps a key, as often as it takes for the walk to move on: a tap right after a change is dead by design.
    void tap(String id) {
        Step before = kiosk.runner().state().step();
        until("a tap on " + id + " at " + before.getClass().getSimpleName(), () -> {
            Optional.ofNullable(WaitForAsyncUtils.waitForAsyncFx(5000, () -> place(id))).ifPresent(robot::clickOn);
            return !kiosk.runner().state().step().equals(before);
        });
    }

    /// The same by keyboard: on to the key by Tab, and pressed by Enter.
    void type(String id) {
        Step before = kiosk.runner().state().step();
        until("the keyboard to press " + id + " at " + before.getClass().getSimpleName(), () -> {
            if (robot.lookup("#" + id).tryQuery().filter(Node::isFocused).isPresent()) {
                robot.type(KeyCode.ENTER);
            } else {
                robot.type(KeyCode.TAB);
            }
            return !kiosk.runner().state().step().equals(before);
        });
    }

    /// On the FX thread: between two of its turns the screen may change, and the key be gone.
    private Point2D place(String id) {
        Optional<Node> node = robot.lookup("#" + id).tryQuery();
        return node.filter(n -> n.isVisible() && !n.isDisabled()).map(n -> n.localToScreen(n.getBoundsInLocal()))
                .map(bounds -> new Point2D(bounds.getCenterX(), bounds.getCenterY())).orElse(null);
    }

    <T extends Step> T await(Class<T> type) {
        return type.cast(await(type::isInstance, type.getSimpleName()).step());
    }

    SessionState await(Predicate<Step> wanted, String what) {
        long end = System.nanoTime() + LONGEST.toNanos();
        try {
            while (System.nanoTime() < end) {
                SessionState state = states.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (state != null && wanted.test(state.step())) {
                    return state;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return fail("waited for " + what + ", is at " + kiosk.runner().state().step().getClass().getSimpleName()
                + " having met " + kiosk.runner().state().walk().met());
    }

    static void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!holds.getAsBoolean()) {
            if (System.nanoTime() > end) {
                fail("waited in vain for " + what);
            }
            Thread.onSpinWait();
            java.util.concurrent.locks.LockSupport.parkNanos(30_000_000);
        }
    }

    /// Goes away, once the camera has been looked through a few times.
    void leaves() {
        int before = looks.get();
        until("the kiosk to look at the person", () -> looks.get() >= before + LOOKS);
        customer.cue(Cue.LEAVE);
    }

    /// The customer, counting how often somebody looked.
    private FrameSource counted() {
        return new FrameSource() {
            @Override public String name() {
                return customer.name();
            }

            @Override public Outcome<Frame> next(Duration patience) {
                looks.incrementAndGet();
                return customer.next(patience);
            }

            @Override public void close() {
                customer.close();
            }
        };
    }

    URI address() {
        return branch.address();
    }

    @Override public void close() {
        kiosk.close();
        link.close();
        branch.close();
        customer.close();
        glass.close();
    }
}
