package dev.haetae.launch;

import dev.haetae.config.ConfigRefused;
import dev.haetae.config.Keeping.Custody;
import dev.haetae.config.KioskConfig;
import dev.haetae.config.ScreenLook;
import dev.haetae.document.TextReader;
import dev.haetae.document.print.PrintReader;
import dev.haetae.engine.FaceCalibrations;
import dev.haetae.engine.Models;
import dev.haetae.engine.Models.ModelMissing;
import dev.haetae.engine.Warmup;
import dev.haetae.engine.dlib.DlibTemplates;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.onnx.OnnxTemplates;
import dev.haetae.engine.onnx.PrintRecogniser;
import dev.haetae.engine.opencv.Images;
import dev.haetae.engine.opencv.OpenCvDocumentEyes;
import dev.haetae.engine.opencv.OpenCvPrintLines;
import dev.haetae.engine.tesseract.TesseractReader;
import dev.haetae.frame.Frame;
import dev.haetae.language.Messages;
import dev.haetae.language.speech.Espeak;
import dev.haetae.language.speech.PulseJack;
import dev.haetae.outcome.Outcome;
import dev.haetae.screen.theme.Face;
import dev.haetae.seal.CredentialsCustody;
import dev.haetae.seal.CustodyRefused;
import dev.haetae.seal.FileCustody;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.KeyName;
import dev.haetae.sync.BranchLink;
import java.awt.Font;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// Looks at everything that a kiosk needs, without starting one; goes on after whatever is missing.
final class Checkup {
    private final Home home;
    private final String profile;
    private final Consumer<Finding> tell;

    Checkup(Home home, String profile, Consumer<Finding> tell) {
        this.home = home;
        this.profile = profile;
        this.tell = tell;
    }

    void run() {
        tell.accept(Finding.fits("java", Runtime.version().toString()));
        Optional<KioskConfig> config = config();
        config.ifPresent(this::languages);
        config.ifPresent(chosen -> sound(chosen.screen()));
        config.ifPresent(this::faces);
        models(config).ifPresentOrElse(models -> {
            engines(models);
            config.ifPresent(chosen -> devices(chosen, models));
        }, () -> tell.accept(Finding.missing("engines and devices", "not tried: the models do not all fit")));
        config.ifPresent(chosen -> {
            Optional<KeyCustody> custody = keys(chosen);
            data(chosen.keeping().data());
            branch(chosen, custody);
        });
    }

    private Optional<KioskConfig> config() {
        try {
            KioskConfig config = KioskConfig.load(home.config(), profile);
            tell.accept(Finding.fits("configuration", profile + ", policy " + config.policy().version()));
            return Optional.of(config);
        } catch (ConfigRefused e) {
            e.problems().forEach(problem -> tell.accept(Finding.missing("configuration " + profile, problem)));
            return Optional.empty();
        }
    }

    private void faces(KioskConfig config) {
        try {
            double fmr = config.policy().faceFmr();
            var calibration = FaceCalibrations.in(home.models()).of(List.of(OnnxTemplates.MODEL, DlibTemplates.MODEL), fmr);
            tell.accept(Finding.fits("comparison of faces", "false match rate " + fmr + ", measured " + calibration.measured()));
        } catch (ModelMissing e) {
            tell.accept(Finding.missing("comparison of faces", e.getMessage()));
        }
    }

    private void sound(ScreenLook look) {
        if (look.voice() == ScreenLook.Voice.ESPEAK) {
            installed("voice", "espeak-ng", Espeak.installed().isPresent());
        }
        look.recordings().ifPresent(folder -> tell.accept(Files.isDirectory(folder) ? Finding.fits("recorded lines", folder.toString())
                : Finding.missing("recorded lines", folder + " is not there: fill it with `haetae prompts --out`")));
        if (look.jack() == ScreenLook.Jack.PULSE) {
            installed("headphones", "pactl", PulseJack.installed());
        }
    }

    private void installed(String what, String program, boolean there) {
        tell.accept(there ? Finding.fits(what, program + " is installed") : Finding.missing(what, program + " is not installed: run installer/setup.sh"));
    }

    private void languages(KioskConfig config) {
        var messages = Messages.load(home.messages());
        for (String tag : config.languages()) {
            if (!messages.languages().contains(tag)) {
                tell.accept(Finding.missing("language " + tag, "has no file in i18n"));
            } else if (!written(tag, messages)) {
                tell.accept(Finding.missing("language " + tag, "no installed font writes it: run installer/setup.sh"));
            } else {
                tell.accept(Finding.fits("language " + tag, "texts and font"));
            }
        }
    }

    /// Whether the very typefaces that the screen names are installed and hold the letters of every text: another one
    /// may show an empty box, or Korean and Chinese in Japanese shapes.
    private static boolean written(String tag, Messages messages) {
        return messages.keys().stream().flatMap(key -> Face.runs(tag, messages.text(tag, key)).stream()).allMatch(run -> {
            var font = new Font(run.family(), Font.PLAIN, 12);
            return font.getFamily(Locale.ROOT).equals(run.family()) && font.canDisplayUpTo(run.text()) < 0;
        });
    }

    /// @return the models, when every file fits
    private Optional<Models> models(Optional<KioskConfig> config) {
        try {
            Models all = Models.at(home.models());
            Models models = config.map(chosen -> all.accepting(chosen.modelLicences())).orElse(all);
            for (String name : models.names()) {
                tell.accept(models.fault(name).map(why -> Finding.missing("model " + name, why)).orElseGet(
                        () -> Finding.fits("model " + name, models.purpose(name) + "; " + models.licence(name))));
            }
            return Optional.of(models).filter(_ -> models.names().stream().allMatch(name -> models.fault(name).isEmpty()));
        } catch (ModelMissing e) {
            tell.accept(Finding.missing("models", e.getMessage()));
            return Optional.empty();
        }
    }

    private void engines(Models models) {
        if (!(Images.read(models.file("astronaut.png")) instanceof Outcome.Passed<Frame>(Frame portrait))) {
            tell.accept(Finding.missing("engines", "OpenCV cannot read a picture"));
            return;
        }
        try (portrait; var observer = OnnxFaceObserver.ofStills(models); var onnx = new OnnxTemplates(models);
                var dlib = new DlibTemplates(models); var print = new PrintRecogniser(models);
                var witness = new TesseractReader(models)) {
            List<TextReader> texts = List.of(new PrintReader(new OpenCvPrintLines(), print), witness);
            Warmup.run(portrait, observer, List.of(onnx, dlib), texts, new OpenCvDocumentEyes()).forEach(
                    done -> tell.accept(Finding.fits("engine " + done.engine(), "first use " + done.took().toMillis() + " ms")));
        } catch (RuntimeException | LinkageError e) { // a library that this machine cannot load
            tell.accept(Finding.missing("engines", e.toString()));
        }
    }

    private void devices(KioskConfig config, Models models) {
        DeviceCheck.choices(config).forEach(tell);
        PaperReceipts.device(config.printer()).map(DeviceCheck::printer).ifPresent(tell);
        try (Devices devices = Devices.open(config, models)) {
            tell.accept(DeviceCheck.camera(devices.camera()));
            tell.accept(DeviceCheck.documents(devices.documents()));
        } catch (RuntimeException | LinkageError e) { // a clip or a folder that is not there, a driver that cannot be loaded
            tell.accept(Finding.missing("devices", e.getMessage()));
        }
    }

    private Optional<KeyCustody> keys(KioskConfig config) {
        try {
            KeyCustody custody = switch (config.keeping().custody()) {
                case Custody.SystemdCredentials _ -> CredentialsCustody.from(System.getenv());
                case Custody.KeyFolder(Path folder, boolean provision) -> {
                    if (provision && !Files.isDirectory(folder)) {
                        tell.accept(Finding.fits("keys", "none yet: the demo makes them when it starts"));
                        yield null;
                    }
                    yield FileCustody.at(folder, config.keeping().data());
                }
            };
            if (custody == null) {
                return Optional.empty();
            }
            Set<KeyName> wanted = KeyName.ofKiosk(config.policy().keepTemplate());
            List<KeyName> missing = custody.missing(wanted);
            for (KeyName name : KeyName.values()) {
                if (wanted.contains(name)) {
                    tell.accept(new Finding(!missing.contains(name), "key " + name.file(),
                            missing.contains(name) ? "not in custody: see docs/operations.md" : "in custody"));
                }
            }
            return Optional.of(custody).filter(_ -> missing.isEmpty());
        } catch (CustodyRefused e) {
            tell.accept(Finding.missing("keys", e.getMessage()));
            return Optional.empty();
        }
    }

    private void data(Path folder) {
        Path there = folder;
        while (!Files.exists(there)) {
            there = there.getParent();
        }
        tell.accept(Files.isWritable(there) ? Finding.fits("data folder", (there.toFile().getUsableSpace() >> 20) + " MB free")
                : Finding.missing("data folder", "cannot be written to"));
    }

    private void branch(KioskConfig config, Optional<KeyCustody> custody) {
        if (config.branch().embedded()) {
            tell.accept(Finding.fits("branch", "embedded: starts with the kiosk"));
        } else if (custody.isEmpty()) {
            tell.accept(Finding.missing("branch", "not asked: the keys are missing"));
        } else {
            try (var line = new BranchLink(config.branch().address(), custody.get(), config.branch().patience())) {
                tell.accept(Finding.fits("branch", line.health().software() + " is " + line.health().status()));
            } catch (IOException e) {
                tell.accept(Finding.missing("branch", "not reached: " + e.getClass().getSimpleName()));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
