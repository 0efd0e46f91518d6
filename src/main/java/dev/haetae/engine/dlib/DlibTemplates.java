package dev.haetae.engine.dlib;

import dev.haetae.engine.Models;
import dev.haetae.face.FaceObservation;
import dev.haetae.face.Template;
import dev.haetae.face.TemplateExtractor;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Point;
import dev.haetae.frame.Region;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;

/// dlib's face ResNet: 128 values, compared by Euclidean distance. Safe for many threads, one of which works at a time.
/// The network was trained on faces aligned by dlib's own five points, so those are found again inside the box where
/// dlib's detector would have seen the observed face. The template is the mean of the face and its mirror.
public final class DlibTemplates implements TemplateExtractor, AutoCloseable {
    public static final String MODEL = "dlib-resnet-v1";

    private static final int VALUES = 128;
    /// dlib's authors call two faces the same person's below this distance.
    private static final double CUSTOMARY_DISTANCE = 0.6;
    /// Measured on 124 public pictures where both detectors saw the face: the side of dlib's box over the larger of the
    /// eyes' distance and the distance from eyes to mouth (spread 0.2) ...
    private static final double SIDE = 2.22;
    /// ... and its centre, left of and above the mean of the five points, as a share of that side (spread 0.03).
    private static final double SHIFT = 0.02;

    /// What of the picture about that box dlib may look at: its chip reaches half a side beyond.
    private static final double SURROUNDINGS = 2.2;

    private final DlibNative.Embedder embedder;

    /// @throws Models.ModelMissing naming the weights that are absent
    public DlibTemplates(Models models) {
        embedder = new DlibNative.Embedder(models.file("shape_predictor_5_face_landmarks.dat").toString(),
                models.file("dlib_face_recognition_resnet_model_v1.dat").toString());
    }

    @Override public String model() {
        return MODEL;
    }

    @Override public synchronized Template extract(Frame frame, FaceObservation face) {
        if (embedder.isNull()) {
            throw new IllegalStateException("closed");
        }
        Region box = box(face.points());
        float[] values = new float[VALUES];
        float[] other = new float[VALUES];
        embed(frame, box, values);
        Region part = box.scaled(SURROUNDINGS).within(frame.width(), frame.height());
        int left = (int) part.x();
        int width = (int) Math.min(Math.ceil(part.width()) + 1, frame.width() - left);
        int top = (int) part.y();
        int height = (int) Math.min(Math.ceil(part.height()) + 1, frame.height() - top);
        if (width > 0 && height > 0) {
            try (Frame mirror = mirrored(frame, left, top, width, height)) {
                embed(mirror, new Region(width - 1 - (box.x() - left) - box.width(), box.y() - top, box.width(), box.height()), other);
            }
            for (int i = 0; i < VALUES; i++) {
                values[i] = (values[i] + other[i]) / 2;
            }
        }
        Template template = new Template(MODEL, values);
        Arrays.fill(values, 0);
        Arrays.fill(other, 0);
        return template;
    }

    private void embed(Frame frame, Region box, float[] values) {
        embedder.embed(frame.bgr(), frame.width(), frame.height(), (int) Math.round(box.x()), (int) Math.round(box.y()),
                (int) Math.round(box.x() + box.width()), (int) Math.round(box.y() + box.height()), values);
    }

    private static Frame mirrored(Frame frame, int left, int top, int width, int height) {
        Frame mirror = Frame.blank(width, height, frame.nanos());
        ByteBuffer from = frame.bgr();
        ByteBuffer to = mirror.bgr();
        for (int y = 0; y < height; y++) {
            int row = 3 * ((top + y) * frame.width() + left);
            for (int x = 0; x < width; x++) {
                int source = row + 3 * (width - 1 - x);
                to.put(from.get(source)).put(from.get(source + 1)).put(from.get(source + 2));
            }
        }
        return mirror;
    }

    /// `1 / (1 + (distance / 0.6)^2)`: 1 for the same picture, a half at the customary distance, about a third for
    /// strangers.
    @Override public double similarity(Template a, Template b) {
        if (!a.model().equals(MODEL) || !b.model().equals(MODEL)) {
            throw new IllegalArgumentException("templates of " + a.model() + " and " + b.model());
        }
        float[] left = a.values();
        float[] right = b.values();
        double square = 0;
        for (int i = 0; i < VALUES; i++) {
            square += (left[i] - right[i]) * (double) (left[i] - right[i]);
        }
        Arrays.fill(left, 0);
        Arrays.fill(right, 0);
        return similarity(square);
    }

    /// @param square of the distance of two templates
    public static double similarity(double square) {
        return 1 / (1 + square / (CUSTOMARY_DISTANCE * CUSTOMARY_DISTANCE));
    }

    /// Where dlib's own detector would have put its box.
    /// @param points as in [FaceObservation#points()]
    static Region box(List<Point> points) {
        Point eyes = middle(points.subList(0, 2));
        Point mouth = middle(points.subList(3, 5));
        Point centre = middle(points);
        double side = SIDE * Math.max(points.get(0).distance(points.get(1)), eyes.distance(mouth));
        return new Region(centre.x() - side * (0.5 + SHIFT), centre.y() - side * (0.5 + SHIFT), side, side);
    }

    private static Point middle(List<Point> points) {
        return new Point(points.stream().mapToDouble(Point::x).average().orElseThrow(),
                points.stream().mapToDouble(Point::y).average().orElseThrow());
    }

    /// Frees the native memory.
    @Override public synchronized void close() {
        embedder.close();
    }
}
