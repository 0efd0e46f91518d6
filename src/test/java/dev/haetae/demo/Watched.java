package dev.haetae.demo;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.haetae.demo.puppet.Cue;
import dev.haetae.engine.Models;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.opencv.OpenCv;
import dev.haetae.face.FaceObservation;
import dev.haetae.frame.Frame;
import dev.haetae.frame.FrameSource;
import dev.haetae.outcome.Outcome;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;

/// Watches a replay with the product's own eyes, without waiting for the clock.
final class Watched {
    static final Path PORTRAIT = Path.of("models/fetched/astronaut.png");
    private static final Duration LONG = Duration.ofSeconds(1);
    private static Models models;

    private Watched() {}

    /// Skips the tests, with a line that says so, where the fetched models are absent.
    static void prepare() {
        boolean there = Files.exists(PORTRAIT) && Files.exists(Path.of("models/fetched/fr_detect.onnx"));
        assumeTrue(there, "skipped: models/fetched is absent (installer/setup.sh fetches it)");
        OpenCv.load();
    }

    static Models models() {
        if (models == null) {
            models = Models.at(Path.of("models"));
        }
        return models;
    }

    static Frame next(FrameSource source) {
        return ((Outcome.Passed<Frame>) source.next(LONG)).value();
    }

    static List<FaceObservation> cued(ReplayedCustomer who, Cue cue, double seconds) {
        who.cue(cue);
        return during(who, seconds);
    }

    static List<FaceObservation> during(FrameSource source, double seconds) {
        List<FaceObservation> seen = new ArrayList<>();
        try (var observer = OnnxFaceObserver.ofStream(models())) {
            for (int i = 0; i < seconds * 30; i++) {
                try (Frame frame = next(source)) {
                    seen.add(observer.observe(frame));
                }
            }
        }
        return seen;
    }

    static void skip(FrameSource source, double seconds) {
        for (int i = 0; i < seconds * 30; i++) {
            next(source).close();
        }
    }

    static double mostTurn(List<FaceObservation> seen) {
        return seen.stream().filter(FaceObservation::present).mapToDouble(FaceObservation::turn).max().orElseThrow();
    }

    static double leastTurn(List<FaceObservation> seen) {
        return seen.stream().filter(FaceObservation::present).mapToDouble(FaceObservation::turn).min().orElseThrow();
    }

    static double mostClosed(List<FaceObservation> seen) {
        return seen.stream().filter(FaceObservation::present).mapToDouble(FaceObservation::eyesClosed).max().orElseThrow();
    }

    /// Keeps a frame under target/replay, to be looked at.
    static void keep(Frame frame, String name) throws IOException {
        var picture = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_3BYTE_BGR);
        frame.bgr().get(((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
        Path folder = Files.createDirectories(Path.of("target/replay"));
        ImageIO.write(picture, "png", folder.resolve(name + ".png").toFile());
    }
}
