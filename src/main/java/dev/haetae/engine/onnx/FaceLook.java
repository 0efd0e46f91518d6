package dev.haetae.engine.onnx;

import dev.haetae.face.Appearance;
import dev.haetae.frame.Point;
import java.util.List;
import org.opencv.core.Mat;

/// What light, focus and things worn do to a face: about a millisecond and a half.
final class FaceLook {
    /// Luma under which nothing is seen, and above which nothing is (ISO/IEC 29794-5 as OFIQ reads it).
    private static final double SUNKEN = 25;
    private static final double BLOWN = 247;
    /// A camera's luma to light.
    private static final double GAMMA = 2.2;

    private FaceLook() {}

    static Appearance of(Mat picture, List<Point> contour, List<Point> five) {
        try (UprightFace face = UprightFace.of(picture, five.get(0), five.get(1))) {
            Tone skin = face.skin();
            int[] oval = face.ellipse(0, 0.5, 0.85, 1.05);
            var focus = FaceFocus.of(face);
            var cover = FaceCover.of(face, face.place(FaceLandmarks.mean(contour, 51, 57, 62, 66)),
                    face.place(FaceLandmarks.mean(contour, 32, 33, 34)));
            return new Appearance(skin.luma(), share(face, oval, 0, SUNKEN), share(face, oval, BLOWN, 256),
                    face.quantile(oval, 0.95) - face.quantile(oval, 0.05), uneven(face), focus.sharpness(), focus.smear(),
                    skin.cast(), cover.mouth(), cover.eyes(), cover.brow());
        }
    }

    private static double share(UprightFace face, int[] pixels, double least, double most) {
        int inside = 0;
        for (int pixel : pixels) {
            inside += face.luma()[pixel] >= least && face.luma()[pixel] <= most ? 1 : 0;
        }
        return (double) inside / pixels.length;
    }

    /// Octaves of light between the halves of the face.
    private static double uneven(UprightFace face) {
        double right = face.tone(-0.42, 0.5, 0.36, 0.9).luma();
        double left = face.tone(0.42, 0.5, 0.36, 0.9).luma();
        return GAMMA * Math.abs(Math.log(Math.max(4, right) / Math.max(4, left))) / Math.log(2);
    }
}
