package dev.haetae.launch;

import dev.haetae.config.ConfigRefused;
import dev.haetae.config.KioskConfig;
import dev.haetae.engine.Models;
import dev.haetae.seal.CustodyRefused;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `haetae kiosk`: the full-screen kiosk. Refuses to start, and says why, when a model, a key or a value is missing.
@Command(name = "kiosk", mixinStandardHelpOptions = true, description = "Runs the kiosk.", subcommands = KioskEnrolCommand.class)
final class KioskCommand implements Callable<Integer> {
    private static final int REFUSED = 2;

    @Spec private CommandSpec spec;

    @Option(names = "--profile", description = "Which file of kiosk-config, without .yaml.")
    private String profile;

    @Option(names = "--auto", description = "The replayed customer does the whole walk; needs no display; "
            + "saves a picture of every screen; ends 0 only when the branch holds the opened record.")
    private boolean auto;

    @Option(names = "--pictures", description = "Where --auto saves its pictures (target/demo).")
    private Path pictures;

    @Override public Integer call() {
        if (profile == null) {
            throw new ParameterException(spec.commandLine(), "Which profile of kiosk-config? Say --profile NAME.");
        }
        var home = Home.find();
        if (!auto && !hasDisplay()) {
            return refuse("there is no display; with --auto the demo's customer does the walk without one");
        }
        try {
            KioskConfig config = KioskConfig.load(home.config(), profile);
            if (auto && config.screen().assisted()) {
                return refuse("nobody is there to log in at a desk: --auto needs a profile with screen.assisted: false");
            }
            Models models = Models.at(home.models()).accepting(config.modelLicences());
            Optional<KioskApp.Script> script = auto
                    ? Optional.of(AutoDemo.script(pictures == null ? home.root().resolve("target/demo") : pictures)) : Optional.empty();
            if (auto) {
                withoutDisplay();
            }
            return KioskApp.run(new KioskApp.Start(home, config, models, script));
        } catch (ConfigRefused | CustodyRefused | Models.ModelMissing refused) {
            return refuse(refused.getMessage());
        }
    }

    private static int refuse(String why) {
        System.err.println("haetae kiosk: " + why);
        return REFUSED;
    }

    private static boolean hasDisplay() {
        return System.getProperty("os.name").startsWith("Windows") || System.getenv("DISPLAY") != null
                || System.getenv("WAYLAND_DISPLAY") != null;
    }

    /// Monocle's headless platform, rendering in software; set before JavaFX starts.
    static void withoutDisplay() {
        System.setProperty("glass.platform", "Monocle");
        System.setProperty("monocle.platform", "Headless");
        System.setProperty("headless.geometry", "1080x1920-32");
        System.setProperty("prism.order", "sw");
        System.setProperty("java.awt.headless", "true");
    }
}
