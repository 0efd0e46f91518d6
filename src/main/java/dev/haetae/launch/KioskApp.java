package dev.haetae.launch;

import dev.haetae.assist.StaffBell;
import dev.haetae.config.KioskConfig;
import dev.haetae.config.ScreenLook;
import dev.haetae.demo.Pace;
import dev.haetae.demo.SimulatedMinistry;
import dev.haetae.demo.Specimens;
import dev.haetae.engine.Models;
import dev.haetae.language.Messages;
import dev.haetae.language.Voice;
import dev.haetae.language.speech.Espeak;
import dev.haetae.language.speech.Narrator;
import dev.haetae.language.speech.PulseJack;
import dev.haetae.language.speech.Recordings;
import dev.haetae.language.speech.SpokenVoice;
import dev.haetae.screen.KioskScreen;
import dev.haetae.screen.ScreenSettings;
import dev.haetae.screen.desk.DeskScreen;
import dev.haetae.screen.desk.OperatorColumn;
import dev.haetae.session.SessionRunner;
import dev.haetae.session.SessionState;
import dev.haetae.session.Stations;
import dev.haetae.sync.StaffCalls;
import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCombination;
import javafx.stage.Stage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The kiosk's window. The first screen shows while the engines load and warm up.
public final class KioskApp extends Application {
    private static final Logger LOG = LoggerFactory.getLogger(KioskApp.class);

    /// @param script empty: a person walks
    record Start(Home home, KioskConfig config, Models models, Optional<Script> script) {}

    /// What is done on a kiosk that is ready, in the place of people.
    interface Script {
        /// Not on the FX thread.
        /// @return whether all went well: the process ends with 0, else with 1
        boolean play(Ready kiosk);
    }

    record Ready(SessionRunner runner, Scene scene, EmbeddedBranch branch, KioskConfig config, Messages messages) {}

    private static Start start;
    private static volatile int exit;

    private final AutoCloser open = new AutoCloser();
    private final CompletableFuture<Stations> stations = new CompletableFuture<>();
    private PolicyInForce policy;
    private Kiosk kiosk;

    /// Blocks until the window closes; @return the exit status.
    static int run(Start wanted) {
        start = wanted;
        Application.launch(KioskApp.class);
        return exit;
    }

    @Override public void start(Stage stage) {
        KioskConfig config = start.config();
        Messages messages = Messages.load(start.home().messages()).offering(config.languages());
        policy = new PolicyInForce(config);
        kiosk = new Kiosk(config, stations, policy);
        var person = new KioskScreen(messages, kiosk.live(), kiosk.runner()::post, settings(config, voice(config, messages)));
        if (config.screen().jack() == ScreenLook.Jack.PULSE) {
            open.add(new PulseJack()).watch(person::headphones);
        }
        Optional<DeskScreen> desk = kiosk.pictures().map(pictures -> new DeskScreen(person,
                new OperatorColumn(messages, pictures, config.policy().overridable(), kiosk.runner()::post)));
        boolean portrait = config.screen().orientation() == ScreenLook.Orientation.PORTRAIT;
        var scene = new Scene(desk.map(DeskScreen::root).orElseGet(person::root), portrait ? 1080 : 1920, portrait ? 1920 : 1080);
        stage.setScene(scene);
        stage.setTitle("Haetae");
        if (start.script().isEmpty() && config.screen().fullScreen()) {
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
            stage.setFullScreenExitHint("");
            stage.setFullScreen(true);
        }
        kiosk.runner().watch(desk.<Consumer<SessionState>>map(it -> it::show).orElse(person::show));
        stage.show();
        LOG.info("attract screen {} ms after the start", uptime());
        Thread.ofPlatform().daemon().name("opening").start(() -> open(config, messages, scene));
    }

    /// Everything behind the first screen; one part that does not open ends the kiosk, and says why.
    private void open(KioskConfig config, Messages messages, Scene scene) {
        try {
            Clock clock = Clock.systemDefaultZone();
            var engines = CompletableFuture.supplyAsync(() -> Engines.open(start.models(), start.home(), config).warmedUp(start.models()));
            Optional<EmbeddedBranch> branch = config.branch().embedded()
                    ? Optional.of(open.add(EmbeddedBranch.start(config, messages, ministry(clock), clock))) : Optional.empty();
            var link = open.add(Link.open(config, branch.map(EmbeddedBranch::address).orElse(config.branch().address()),
                    versions(start.models()), policy, clock, new SecureRandom()));
            var ready = open.add(engines.join());
            var devices = open.add(Devices.open(config, start.models()));
            var bell = new StaffBell(new StaffCalls(link.line()));
            stations.complete(Kiosk.stations(config, messages, ready, devices, link, bell, clock));
            devices.see(kiosk.live());
            kiosk.runner().watch(devices.stage());
            LOG.info("ready {} ms after the start", uptime());
            branch.ifPresent(it -> System.out.println(it.invitation()));
            start.script().ifPresent(script -> end(script.play(new Ready(kiosk.runner(), scene, branch.orElseThrow(
                    () -> new IllegalStateException("an automatic walk needs an embedded branch: take a demo profile")), config, messages)) ? 0 : 1));
        } catch (RuntimeException | LinkageError refused) {
            stations.completeExceptionally(refused);
            Throwable cause = refused.getCause() == null ? refused : refused.getCause();
            System.err.println("haetae kiosk does not start: " + cause.getMessage());
            end(2);
        }
    }

    private static SimulatedMinistry ministry(Clock clock) {
        var specimens = Specimens.of(start.models().file("astronaut.png"), LocalDate.now(clock));
        return new SimulatedMinistry(specimens.ministryRecords(), () -> LocalDate.now(clock), Pace.real());
    }

    /// Empty where nothing can be said in any language: then there is no sound key.
    private Optional<Voice> voice(KioskConfig config, Messages messages) {
        var narrators = new ArrayList<Narrator>();
        config.screen().recordings().ifPresent(folder -> narrators.add(new Recordings(folder, messages)));
        if (config.screen().voice() == ScreenLook.Voice.ESPEAK) {
            Espeak.installed().ifPresentOrElse(narrators::add, () -> LOG.warn("espeak-ng is not installed: captions only"));
        }
        return narrators.isEmpty() ? Optional.empty() : Optional.of(open.add(new SpokenVoice(narrators, messages)));
    }

    static ScreenSettings settings(KioskConfig config, Optional<Voice> voice) {
        return new ScreenSettings(config.screen().reducedMotion(), config.keeping().keepYears(),
                (int) config.timeouts().farewell().toSeconds(), config.printer().prints(), voice);
    }

    private static long uptime() {
        return ManagementFactory.getRuntimeMXBean().getUptime();
    }

    private static Map<String, String> versions(Models models) {
        var versions = new TreeMap<String, String>();
        models.names().forEach(name -> versions.put(name, models.version(name)));
        return versions;
    }

    private static void end(int status) {
        exit = status;
        Platform.exit();
    }

    @Override public void stop() {
        stations.completeExceptionally(new IllegalStateException("the kiosk closes"));
        kiosk.close();
        open.close();
    }
}
