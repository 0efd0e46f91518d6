package dev.haetae.evaluate.tamper;

import dev.haetae.demo.Specimens;
import dev.haetae.engine.Models;
import dev.haetae.engine.onnx.FacePortraits;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.opencv.Images;
import dev.haetae.evaluate.Split;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import dev.haetae.outcome.Outcome.Passed;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Pictures of people to put on specimens: the demo's own two, and faces of a folder where one is given.
final class Faces {
    private static final double LEAST_WIDTH = 70;
    private static final double ASPECT = 35.0 / 45;

    private Faces() {}

    /// @param folder of pictures, or empty; a person is told by the file's name without digits, and by its folder
    static List<BufferedImage> of(Specimens specimens, Models models, String folder, Split half) throws IOException {
        List<BufferedImage> own = List.of(specimens.head(), specimens.otherFace());
        if (folder.isEmpty()) {
            return own;
        }
        List<BufferedImage> found = new ArrayList<>(half == Split.TUNING ? own : List.of());
        try (Stream<Path> files = Files.walk(Path.of(folder)); var observer = OnnxFaceObserver.ofStills(models)) {
            var portraits = new FacePortraits(observer);
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
                if (!name.matches(".*\\.(jpg|jpeg|png)") || Split.of(file.getParent() + "/" + name.replaceAll("[0-9]", ""), 1) != half) {
                    continue;
                }
                if (Images.read(file) instanceof Passed<Frame>(Frame picture)) {
                    try (picture) {
                        portraits.find(picture).filter(r -> r.width() >= LEAST_WIDTH && whole(r, picture)).ifPresent(r -> found.add(cut(picture, r)));
                    }
                }
            }
        }
        return found.size() < 2 ? own : found;
    }

    /// With room about the head.
    private static boolean whole(Region r, Frame picture) {
        return r.x() > 0 && r.y() > 0 && r.x() + r.width() < picture.width() && r.y() + r.height() < picture.height();
    }

    private static BufferedImage cut(Frame picture, Region face) {
        double width = Math.min(face.width(), face.height() * ASPECT);
        double height = width / ASPECT;
        Region box = new Region(face.centreX() - width / 2, face.centreY() - height / 2, width, height)
                .within(picture.width(), picture.height());
        BufferedImage out = new BufferedImage((int) box.width(), (int) box.height(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < out.getHeight(); y++) {
            for (int x = 0; x < out.getWidth(); x++) {
                out.setRGB(x, y, picture.rgb((int) box.x() + x, (int) box.y() + y));
            }
        }
        return out;
    }
}
