package dev.haetae.evaluate.mrz;

import dev.haetae.engine.opencv.Images;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/// One way in which a picture may come otherwise than it was taken. The seed (the picture's place in its set) varies what
/// is random about it.
/// @param jpeg quality at which the result is stored, 0 for not at all
/// @param orientation written into that JPEG's EXIF, 0 for none
record Transform(String name, BiFunction<Picture, Integer, Picture> change, int jpeg, int orientation) {
    static final Transform NONE = plain("as it is", (picture, seed) -> picture);

    private static Transform plain(String name, BiFunction<Picture, Integer, Picture> change) {
        return new Transform(name, change, 0, 0);
    }

    /// The caller closes it.
    Frame of(Frame picture, int seed) {
        Frame changed = change.apply(Picture.of(picture), seed).frame();
        if (jpeg == 0) {
            return changed;
        }
        try (changed) {
            byte[] stored = Images.jpeg(changed, jpeg);
            return ((Outcome.Passed<Frame>) Images.decode(orientation == 0 ? stored : Exif.oriented(stored, orientation))).value();
        }
    }

    /// All of them, in the order of the report; the first changes nothing.
    static List<Transform> all() {
        List<Transform> all = new ArrayList<>();
        all.add(NONE);
        for (int turn : new int[] {90, 180, 270}) {
            all.add(plain("turned " + turn, (p, seed) -> Geometry.quarters(p, turn / 90)));
        }
        for (int tilt : new int[] {-15, -10, -5, -2, 2, 5, 10, 15}) {
            all.add(plain("tilted " + tilt, (p, seed) -> Geometry.tilted(p, tilt, fill(seed))));
            all.add(plain("tilted " + tilt + " edges replicated", (p, seed) -> Geometry.tilted(p, tilt, Picture.REPLICATED)));
        }
        for (int angle : new int[] {37, 82, 100, 135, 188, 262}) {
            all.add(plain("turned " + angle, (p, seed) -> Geometry.tilted(p, angle, fill(seed))));
        }
        for (Desk desk : Desk.values()) {
            String name = "desk " + desk.name().toLowerCase(Locale.ROOT);
            all.add(plain(name, (p, seed) -> Geometry.onDesk(p, 0, 0.2, desk.ground(seed))));
            all.add(plain(name + " tilted 4 to 15", (p, seed) -> Geometry.onDesk(p, angle(seed, 4, 15), 0.2, desk.ground(seed))));
        }
        all.add(plain("desk wood, wide", (p, seed) -> Geometry.onDesk(p, angle(seed, 0, 8), 0.6, Desk.WOOD.ground(seed))));
        all.add(plain("desk cloth, far", (p, seed) -> Geometry.onDesk(p, angle(seed, 0, 8), 1.2, Desk.CLOTH.ground(seed))));
        for (double lean : new double[] {0.06, 0.12}) {
            all.add(plain("perspective " + lean, (p, seed) -> Geometry.leaning(p, lean, seed, fill(seed))));
        }
        for (double bow : new double[] {0.01, 0.02}) {
            all.add(plain("bowed " + bow, (p, seed) -> Geometry.bowed(p, (seed % 2 == 0 ? 1 : -1) * bow, fill(seed))));
        }
        for (int orientation = 1; orientation <= 8; orientation++) {
            int value = orientation;
            all.add(new Transform("EXIF orientation " + value, (p, seed) -> Geometry.stored(p, value), 92, value));
        }
        all.add(plain("two in one picture", (p, seed) -> Geometry.twice(p, Desk.DARK.ground(seed))));
        for (double blur : new double[] {0.8, 1.5, 2.5}) {
            all.add(plain("blurred " + blur, (p, seed) -> p.blurred(blur * p.width() / 1000)));
        }
        all.add(plain("motion 5", (p, seed) -> p.smeared(Math.max(3, 5 * p.width() / 1000))));
        for (int quality : new int[] {40, 15}) {
            all.add(new Transform("JPEG " + quality, (p, seed) -> p, quality, 0));
        }
        for (int longest : new int[] {800, 600, 480}) {
            all.add(plain("longer side " + longest, (p, seed) -> p.scaled(Math.min(1, (double) longest / Math.max(p.width(), p.height())))));
        }
        all.add(plain("enlarged 2.5", (p, seed) -> p.scaled(Math.min(2.5, 4000.0 / Math.max(p.width(), p.height())))));
        all.add(plain("dark 0.3", (p, seed) -> p.shaded(v -> v * 0.3)));
        all.add(plain("pale", (p, seed) -> p.shaded(v -> 150 + v * 0.4)));
        all.add(plain("shadow", Light::shadow));
        all.add(plain("glare", Light::glare));
        all.add(plain("noise", Light::noise));
        return all;
    }

    private static double angle(int seed, int least, int most) {
        double size = least + (most - least) * ((seed * 7919 % 97) / 96.0);
        return seed % 2 == 0 ? size : -size;
    }

    private static Picture.Ground fill(int seed) {
        return Picture.plain(new double[] {255, 128, 0, 210}[seed % 4]);
    }
}
