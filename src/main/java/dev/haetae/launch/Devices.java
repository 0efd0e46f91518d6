package dev.haetae.launch;

import dev.haetae.config.Camera;
import dev.haetae.config.KioskConfig;
import dev.haetae.config.Scanner;
import dev.haetae.demo.Pace;
import dev.haetae.demo.ReplayedCustomer;
import dev.haetae.demo.SpecimenSource;
import dev.haetae.demo.Specimens;
import dev.haetae.device.camera.MjpegSource;
import dev.haetae.device.camera.Patience;
import dev.haetae.device.camera.WebcamSource;
import dev.haetae.device.replay.AviClip;
import dev.haetae.device.replay.Clip;
import dev.haetae.device.replay.ClipSource;
import dev.haetae.device.replay.FolderClip;
import dev.haetae.device.replay.PictureScanner;
import dev.haetae.device.scanner.EsclSettings;
import dev.haetae.device.scanner.EsclSource;
import dev.haetae.device.scanner.Intake;
import dev.haetae.device.scanner.SanedSettings;
import dev.haetae.device.scanner.SanedSource;
import dev.haetae.engine.Models;
import dev.haetae.engine.opencv.OpenCv;
import dev.haetae.frame.DocumentSource;
import dev.haetae.frame.FrameSource;
import dev.haetae.session.Lamp;
import dev.haetae.session.LiveSource;
import dev.haetae.session.SessionState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/// What looks at the person and at the document, as the configuration chose it; nothing is replaced silently.
/// @param lamp what else changes when the screen shines on a face: the demo's customer takes up its light; before a real camera the
///             screen shines on its own
/// @param stage told of every step: the demo's customer acts on it, real devices do not care
record Devices(DocumentSource documents, FrameSource camera, Lamp lamp, Consumer<SessionState> stage) implements AutoCloseable {

    private static final String PORTRAIT = "astronaut.png";
    private static final long SEED = 20261122;
    /// For one answer of a network scanner, which may have to wake up first.
    static final Duration SCANNER_PATIENCE = Duration.ofSeconds(15);
    private static final Duration NETWORK_PATIENCE = Duration.ofSeconds(2);

    static Devices open(KioskConfig config, Models models) {
        try {
            FrameSource camera = camera(config.camera(), models);
            DocumentSource documents = documents(config.scanner());
            boolean demo = camera instanceof ReplayedCustomer || documents instanceof SpecimenSource;
            return new Devices(documents, camera, camera instanceof ReplayedCustomer customer ? customer::light : Lamp.NONE,
                    demo ? stage(models, documents, camera) : _ -> { });
        } catch (IOException e) {
            throw new UncheckedIOException("a device of kiosk-config cannot be opened: " + e.getMessage(), e);
        }
    }

    private static DemoStage stage(Models models, DocumentSource documents, FrameSource camera) {
        return new DemoStage(Specimens.of(models.file(PORTRAIT), LocalDate.now()),
                camera instanceof ReplayedCustomer customer ? Optional.of(customer) : Optional.empty(),
                documents instanceof SpecimenSource glass ? Optional.of(glass) : Optional.empty(), DemoStage.Choice.USUAL, DemoStage.REACTION);
    }

    private static FrameSource camera(Camera chosen, Models models) throws IOException {
        return switch (chosen) {
            case Camera.Webcam webcam -> new WebcamSource(
                    new WebcamSource.Settings(webcam.device(), webcam.width(), webcam.height(), webcam.fps(), Patience.USUAL));
            case Camera.Network network -> new MjpegSource(new MjpegSource.Settings(network.address(), network.user(),
                    network.passwordFile().map(Devices::firstLine).orElse(""), NETWORK_PATIENCE, NETWORK_PATIENCE, Patience.USUAL));
            case Camera.Replay replay -> new ClipSource(clip(replay), replay.loop());
            case Camera.Customer customer -> {
                OpenCv.load();
                yield ReplayedCustomer.of(models.file(customer.portrait()), SEED, Pace.real());
            }
        };
    }

    private static DocumentSource documents(Scanner chosen) throws IOException {
        return switch (chosen) {
            case Scanner.Saned saned -> new SanedSource(settings(saned));
            case Scanner.Network network -> new EsclSource(settings(network));
            case Scanner.Simulator simulator -> SimulatedScanner.start(simulator);
            case Scanner.Replay replay -> new PictureScanner(new PictureScanner.Settings(
                    replay.folder(), replay.stillDpi(), replay.previewDpi(), replay.loop()));
            case Scanner.Specimens _ -> new SpecimenSource(SEED, Pace.real());
        };
    }

    static SanedSettings settings(Scanner.Saned saned) {
        return SanedSettings.of(saned.host(), saned.port(), saned.device(), saned.previewDpi(), saned.stillDpi(),
                intake(saned.intake()), saned.options());
    }

    static EsclSettings settings(Scanner.Network network) {
        return new EsclSettings(network.address(), network.certificate(), intake(network.intake()),
                new EsclSettings.Area(network.width(), network.height()), network.previewDpi(), network.stillDpi(), SCANNER_PATIENCE);
    }

    static Intake intake(Scanner.Intake chosen) {
        return Intake.valueOf(chosen.name());
    }

    private static Clip clip(Camera.Replay replay) throws IOException {
        return Files.isDirectory(replay.clip()) ? FolderClip.open(replay.clip(), replay.fps()) : AviClip.open(replay.clip());
    }

    private static String firstLine(Path secret) {
        try (var lines = Files.lines(secret)) {
            return lines.findFirst().orElse("");
        } catch (IOException e) {
            throw new UncheckedIOException("the camera's password file cannot be read", e);
        }
    }

    /// The demo's customer sees what the kiosk shows.
    void see(LiveSource screen) {
        if (stage instanceof DemoStage demo) {
            demo.see(screen);
        }
    }

    @Override public void close() {
        documents.close();
        camera.close();
    }
}
