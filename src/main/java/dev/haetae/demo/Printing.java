package dev.haetae.demo;

import dev.haetae.frame.Point;
import java.awt.Color;
import java.awt.Font;
import java.util.Random;

/// How one card was printed: its typefaces, and how far the print stands off the drawing. Real cards are printed on
/// blanks that lie a little differently each time, and fields by separate passes.
/// @param latin of values without Hangul
/// @param block shift of all print, millimetres
/// @param jitter furthest that one text stands off its own place, either way, millimetres
/// @param size factor of every type size
/// @param ink 1 black, less is fainter
/// @param seed of the jitter
public record Printing(Font titles, Font labels, Font values, Font latin, Point block, double jitter, double size, double ink, long seed) {
    static Printing exact(Typefaces faces) {
        return new Printing(faces.bold(), faces.regular(), faces.bold(), faces.bold(), new Point(0, 0), 0, 1, 1, 0);
    }

    /// @param key the same text always has the same shift on one card
    Point shift(String key) {
        if (jitter == 0) {
            return block;
        }
        Random dice = new Random(seed * 31 + key.hashCode());
        dice.nextInt(); // the first draw of near seeds is alike
        return new Point(block.x() + jitter * (2 * dice.nextDouble() - 1), block.y() + jitter * (2 * dice.nextDouble() - 1));
    }

    Font face(String value) {
        return value.chars().allMatch(c -> c < 128) ? latin : values;
    }

    Color ink(Color full) {
        return new Color(full.getRed(), full.getGreen(), full.getBlue(), (int) Math.round(255 * Math.clamp(ink, 0, 1)));
    }
}
