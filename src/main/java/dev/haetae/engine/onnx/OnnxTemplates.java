package dev.haetae.engine.onnx;

import dev.haetae.engine.Models;
import dev.haetae.engine.opencv.Images;
import dev.haetae.face.FaceObservation;
import dev.haetae.face.Template;
import dev.haetae.face.TemplateExtractor;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Point;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.opencv.core.Core;
import org.opencv.core.Mat;

/// fr_feature: the face laid on five fixed places of 112x112 pixels by the least-squares similarity, RGB,
/// (x - 127) / 128; 512 values, normalised: the mean of the face and its mirror, which differ by chance alone.
/// One thread at a time.
public final class OnnxTemplates implements TemplateExtractor, AutoCloseable {
    public static final String MODEL = "fr-feature-v1";
    private static final String PLAIN = MODEL + "-plain";

    private static final int SIZE = 112;
    private static final List<Point> PLACES = List.of(new Point(38.2946, 51.6963), new Point(73.5318, 51.5014),
            new Point(56.0252, 71.7366), new Point(41.5493, 92.3655), new Point(70.7299, 92.2041));

    private final OnnxModel model;

    public OnnxTemplates(Models models) {
        model = new OnnxModel(models.file("fr_feature.onnx"), 1, 3, SIZE, SIZE);
    }

    @Override public String model() {
        return MODEL;
    }

    @Override public Template extract(Frame frame, FaceObservation face) {
        return template(MODEL, frame, face, this::withMirror);
    }

    /// Of the face without its mirror: half the time, for one face that is looked at again and again.
    /// @return of the same network, and closed with it
    public TemplateExtractor plain() {
        return new TemplateExtractor() {
            @Override public String model() {
                return PLAIN;
            }

            @Override public Template extract(Frame frame, FaceObservation face) {
                return template(PLAIN, frame, face, OnnxTemplates.this::values);
            }

            @Override public double similarity(Template a, Template b) {
                return alike(PLAIN, a, b);
            }
        };
    }

    private static Template template(String name, Frame frame, FaceObservation face, Function<Patch, float[]> network) {
        Mat picture = Images.view(frame);
        try (Patch patch = aligned(picture, face.points())) {
            float[] values = network.apply(patch);
            Template template = new Template(name, values);
            Arrays.fill(values, 0);
            return template;
        } finally {
            picture.release();
        }
    }

    private float[] withMirror(Patch patch) {
        Mat mirror = new Mat();
        try {
            Core.flip(patch.mat(), mirror, 1);
            float[] values = values(patch);
            float[] other = values(new Patch(mirror));
            for (int i = 0; i < values.length; i++) {
                values[i] += other[i];
            }
            Arrays.fill(other, 0);
            normalise(values);
            return values;
        } finally {
            Images.wipe(mirror);
        }
    }

    private float[] values(Patch patch) {
        float[] input = patch.rgb(127, 128);
        float[] values = model.run(input).getFirst();
        Arrays.fill(input, 0);
        normalise(values);
        return values;
    }

    /// (1 + cosine) / 2.
    @Override public double similarity(Template a, Template b) {
        return alike(MODEL, a, b);
    }

    private static double alike(String name, Template a, Template b) {
        if (!a.model().equals(name) || !b.model().equals(name)) {
            throw new IllegalArgumentException("templates of " + a.model() + " and " + b.model());
        }
        float[] x = a.values();
        float[] y = b.values();
        double cosine = 0;
        for (int i = 0; i < x.length; i++) {
            cosine += x[i] * y[i];
        }
        Arrays.fill(x, 0);
        Arrays.fill(y, 0);
        return similarity(cosine);
    }

    /// @param cosine of two templates
    public static double similarity(double cosine) {
        return Math.clamp((1 + cosine) / 2, 0, 1);
    }

    /// Least squares over rotation, scale and shift (Umeyama without reflection).
    private static Patch aligned(Mat picture, List<Point> points) {
        Point from = FaceLandmarks.mean(points, 0, 1, 2, 3, 4);
        Point to = FaceLandmarks.mean(PLACES, 0, 1, 2, 3, 4);
        double a = 0;
        double b = 0;
        double spread = 0;
        for (int i = 0; i < points.size(); i++) {
            double x = points.get(i).x() - from.x();
            double y = points.get(i).y() - from.y();
            double u = PLACES.get(i).x() - to.x();
            double v = PLACES.get(i).y() - to.y();
            a += x * u + y * v;
            b += x * v - y * u;
            spread += x * x + y * y;
        }
        a /= spread;
        b /= spread;
        return Patch.warped(picture, a, b, to.x() - a * from.x() + b * from.y(), to.y() - b * from.x() - a * from.y(), SIZE);
    }

    private static void normalise(float[] values) {
        double sum = 0;
        for (float value : values) {
            sum += value * value;
        }
        float length = (float) Math.sqrt(sum);
        for (int i = 0; i < values.length; i++) {
            values[i] /= length;
        }
    }

    @Override public void close() {
        model.close();
    }
}
