package dev.haetae.evaluate.mrz;

import dev.haetae.document.mrz.MrzLineFinder;
import dev.haetae.document.mrz.MrzReader;
import dev.haetae.document.mrz.MrzReading;
import dev.haetae.engine.onnx.MrzRecogniser;
import dev.haetae.engine.opencv.Images;
import dev.haetae.engine.opencv.OpenCvDocumentOptics;
import dev.haetae.engine.opencv.OpenCvMrzLines;
import dev.haetae.evaluate.Job;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Point;
import dev.haetae.frame.Quad;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// The lines that our finder finds, each cut out and straight, for engines that have no finder of their own: beside the
/// picture `NNN.jpg` as `NNN.0.jpeg`, `NNN.1.jpeg`, ... from the top. Where we find none there is none.
final class LinesApart implements AutoCloseable {
    private static final int HEIGHT = 88;
    /// Paper about a line, in its height, on every side: with 0.15, Tesseract with Doubango's data loses every fourth document.
    private static final double MARGIN = 0.4;

    private final Job job;
    private final MrzRecogniser recogniser;
    private final OpenCvDocumentOptics optics = new OpenCvDocumentOptics();

    LinesApart(Job job) {
        this.job = job;
        this.recogniser = new MrzRecogniser(job.models());
    }

    void write(Frame picture, Path file) throws IOException {
        var reader = new MrzReader(new OpenCvMrzLines(), recogniser);
        Optional<MrzReading> found = Optional.empty();
        for (MrzLineFinder.Reach reach : MrzLineFinder.Reach.values()) {
            if (found.filter(MrzReading::valid).isEmpty()) {
                Optional<MrzReading> before = found;
                found = reader.read(picture, reach, job.today()).or(() -> before);
            }
        }
        String stem = file.getFileName().toString().replaceFirst("[.]jpg$", "");
        int count = 0;
        for (Quad place : found.map(MrzReading::places).orElse(List.of())) {
            Quad wider = widened(place);
            int width = (int) Math.clamp(Math.round(HEIGHT * wider.width() / wider.height()), HEIGHT, 40L * HEIGHT);
            try (Frame line = optics.straighten(picture, wider, width, HEIGHT)) {
                Files.write(file.resolveSibling(stem + "." + count++ + ".jpeg"), Images.jpeg(line, 95));
            }
        }
    }

    private static Quad widened(Quad q) {
        double along = MARGIN * q.height() / q.width();
        return new Quad(out(q.topLeft(), q.topRight(), q.bottomLeft(), along), out(q.topRight(), q.topLeft(), q.bottomRight(), along),
                out(q.bottomRight(), q.bottomLeft(), q.topRight(), along), out(q.bottomLeft(), q.bottomRight(), q.topLeft(), along));
    }

    /// A corner moved away from its neighbours along the line and across.
    private static Point out(Point corner, Point beside, Point across, double along) {
        return new Point(corner.x() + (corner.x() - beside.x()) * along + (corner.x() - across.x()) * MARGIN,
                corner.y() + (corner.y() - beside.y()) * along + (corner.y() - across.y()) * MARGIN);
    }

    @Override public void close() {
        recogniser.close();
    }
}
