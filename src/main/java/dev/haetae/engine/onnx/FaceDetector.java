package dev.haetae.engine.onnx;

import dev.haetae.engine.Models;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Rect;

/// fr_detect: the whole picture resized to 320x240, (x - 127) / 128; 4420 boxes with scores.
final class FaceDetector implements AutoCloseable {
    private static final int WIDTH = 320;
    private static final int HEIGHT = 240;
    private static final float LEAST_SCORE = 0.65f;
    private static final double MOST_OVERLAP = 0.4;

    /// A face in pixels of the picture; may reach over its edge.
    record Box(double left, double top, double right, double bottom, double score) {
        double width() {
            return right - left;
        }

        double height() {
            return bottom - top;
        }

        double area() {
            return width() * height();
        }

        double centreX() {
            return (left + right) / 2;
        }

        double centreY() {
            return (top + bottom) / 2;
        }

        Box moved(double x, double y) {
            return new Box(left + x, top + y, right + x, bottom + y, score);
        }

        double overlap(Box other) {
            double wide = Math.min(right, other.right) - Math.max(left, other.left);
            double high = Math.min(bottom, other.bottom) - Math.max(top, other.top);
            double both = wide > 0 && high > 0 ? wide * high : 0;
            return both / (area() + other.area() - both);
        }
    }

    private final OnnxModel model;

    FaceDetector(Models models) {
        model = new OnnxModel(models.file("fr_detect.onnx"), 1, 3, HEIGHT, WIDTH);
    }

    /// Faces of a camera picture, the largest first.
    List<Box> find(Mat picture) {
        // The network knows faces at the proportions of 4:3; a tall picture squeezed into that is padded instead.
        return picture.rows() > picture.cols() ? padded(picture, 0, (picture.rows() * 4 / 3 - picture.cols()) / 2)
                : detect(picture);
    }

    /// As [#find], but does not give up on portraits that fill the picture, nor on small faces in a large one.
    List<Box> search(Mat picture) {
        var boxes = find(picture);
        if (boxes.isEmpty()) {
            int margin = Math.max(picture.rows(), picture.cols()) / 2;
            boxes = padded(picture, margin, margin);
        }
        if (boxes.isEmpty() && Math.min(picture.rows(), picture.cols()) >= HEIGHT) {
            boxes = tiled(picture);
        }
        return boxes;
    }

    private List<Box> padded(Mat picture, int vertical, int horizontal) {
        int width = picture.cols() + 2 * horizontal;
        int height = picture.rows() + 2 * vertical;
        return detect(Patch.padded(picture, vertical, horizontal, WIDTH, HEIGHT), width, height).stream()
                .map(box -> box.moved(-horizontal, -vertical)).toList();
    }

    /// Nine tiles of half the picture, each overlapping its neighbours by half.
    private List<Box> tiled(Mat picture) {
        var all = new ArrayList<Box>();
        int width = picture.cols() / 2;
        int height = picture.rows() / 2;
        for (int i = 0; i < 9; i++) {
            int x = i % 3 * width / 2;
            int y = i / 3 * height / 2;
            Mat tile = picture.submat(new Rect(x, y, width, height));
            detect(tile).forEach(box -> all.add(box.moved(x, y)));
            tile.release();
        }
        return distinct(all);
    }

    private List<Box> detect(Mat picture) {
        return detect(Patch.resized(picture, new Rect(0, 0, picture.cols(), picture.rows()), WIDTH, HEIGHT), picture.cols(),
                picture.rows());
    }

    /// @param small closed here
    /// @param width, height of what it shows
    private List<Box> detect(Patch small, int width, int height) {
        List<float[]> outputs;
        try (small) {
            outputs = model.run(small.rgb(127, 128));
        }
        boolean scoresFirst = outputs.get(0).length < outputs.get(1).length;
        float[] scores = outputs.get(scoresFirst ? 0 : 1);
        float[] corners = outputs.get(scoresFirst ? 1 : 0);
        var found = new ArrayList<Box>();
        for (int i = 0; i < scores.length / 2; i++) {
            if (scores[2 * i + 1] > LEAST_SCORE) {
                found.add(new Box(corners[4 * i] * width, corners[4 * i + 1] * height, corners[4 * i + 2] * width,
                        corners[4 * i + 3] * height, scores[2 * i + 1]));
            }
        }
        return distinct(found);
    }

    /// Of boxes that overlap, the one with the best score; the largest face first.
    private static List<Box> distinct(List<Box> found) {
        var best = new ArrayList<>(found);
        best.sort(Comparator.comparingDouble(Box::score).reversed());
        var kept = new ArrayList<Box>();
        for (Box box : best) {
            if (kept.stream().noneMatch(other -> box.overlap(other) > MOST_OVERLAP)) {
                kept.add(box);
            }
        }
        kept.sort(Comparator.comparingDouble(Box::area).reversed());
        return kept;
    }

    @Override public void close() {
        model.close();
    }
}
