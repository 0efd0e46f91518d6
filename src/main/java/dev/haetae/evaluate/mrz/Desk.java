package dev.haetae.evaluate.mrz;

import java.util.Random;

/// Grounds on which a document may lie, drawn from a seed.
enum Desk {
    WHITE, DARK, WOOD, CLOTH, PRINT;

    Picture.Ground ground(long seed) {
        var random = new Random(seed * 31 + ordinal());
        double tint = random.nextDouble();
        double[] noise = random.doubles(4096).toArray();
        return switch (this) {
            case WHITE -> (x, y, channel) -> 236 + 8 * grain(noise, x, y, 1) - 4 * channel;
            case DARK -> (x, y, channel) -> 38 + 14 * grain(noise, x, y, 1) + 6 * channel * tint;
            case WOOD -> (x, y, channel) -> {
                double ring = Math.sin((y + 22 * Math.sin(x / (140 + 60 * tint))) / (3.2 + 3 * tint));
                double broad = Math.sin((y + 40 * Math.sin(x / 310)) / 37);
                return 70 + 45 * channel + 18 * ring + 14 * broad + 10 * grain(noise, x / 6, y, 1);
            };
            case CLOTH -> (x, y, channel) -> {
                boolean across = (int) Math.floor(x / 26) % 2 == 0;
                boolean down = (int) Math.floor(y / 26) % 2 == 0;
                return (across ? 70 : 150) + (down ? 40 : 0) + 25 * grain(noise, x, y, 1) + (channel == 2 ? 20 : 0);
            };
            case PRINT -> (x, y, channel) -> { // rows of dark strokes, as a newspaper or a form under the document
                double row = (y + 6 * tint) % 22;
                int word = (int) Math.floor((x + 57 * Math.floor(y / 22)) / 7);
                boolean ink = row < 10 && (word * 2654435761L >>> 7) % 6 != 0 && grain(noise, Math.floor(x / 2.4), Math.floor(y / 3), 1) > 0.52;
                return ink ? 45 : 224;
            };
        };
    }

    private static double grain(double[] noise, double x, double y, double scale) {
        long cell = (long) Math.floor(x / scale) * 73856093L ^ (long) Math.floor(y / scale) * 19349663L;
        return noise[(int) ((cell ^ cell >>> 13) & 4095)];
    }
}
