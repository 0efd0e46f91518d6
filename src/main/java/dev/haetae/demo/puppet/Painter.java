package dev.haetae.demo.puppet;

import java.util.Arrays;

/// Lays textured nets over a picture, one after the other: the farther first. One thread.
final class Painter {
    /// Steps of "how squarely a place faces the light".
    static final int LEVELS = 64;

    private final Raster raster = new Raster();
    private final int[][] gains = new int[3][LEVELS];

    /// How much of the screen's light each place of a texture takes up, at a quarter of its size; 0 to LEVELS - 1.
    record Facing(byte[] levels, int columns) {
        /// A flat sheet takes it up alike everywhere.
        static Facing flat(int width, int height) {
            byte[] levels = new byte[((width >> 2) + 1) * ((height >> 2) + 1)];
            Arrays.fill(levels, (byte) (LEVELS - 1));
            return new Facing(levels, (width >> 2) + 1);
        }

        static Facing of(Relief relief, Texture skin, Anatomy anatomy) {
            int columns = (skin.width >> 2) + 1;
            int rows = (skin.height >> 2) + 1;
            byte[] levels = new byte[columns * rows];
            for (int y = 0; y < rows; y++) {
                for (int x = 0; x < columns; x++) {
                    double u = (4 * x - anatomy.eyesX()) / anatomy.eyeDistance();
                    double v = (4 * y - anatomy.eyesY()) / anatomy.eyeDistance();
                    boolean away = Math.abs(u) > 3 || v < -2.4 || v > 4;
                    double facing = away ? 0.7 : 0.15 + 0.85 * relief.facing(u, v); // walls and ceiling give some back
                    levels[y * columns + x] = (byte) Math.clamp(Math.round(facing * (LEVELS - 1)), 0, LEVELS - 1);
                }
            }
            return new Facing(levels, columns);
        }
    }

    /// The hall, lit.
    static void hall(byte[] plate, Glow glow, byte[] bgr) {
        if (glow.none()) {
            System.arraycopy(plate, 0, bgr, 0, bgr.length);
            return;
        }
        int blue = glow.gain(0, Glow.HALL);
        int green = glow.gain(1, Glow.HALL);
        int red = glow.gain(2, Glow.HALL);
        for (int i = 0; i < bgr.length; i += 3) {
            bgr[i] = lit(plate[i] & 255, blue);
            bgr[i + 1] = lit(plate[i + 1] & 255, green);
            bgr[i + 2] = lit(plate[i + 2] & 255, red);
        }
    }

    /// @param glow as it reaches the thing where it is
    /// @return the texture's place behind every pixel, until the next call; see [Raster#places]
    int[] paint(Net net, Texture skin, Facing facing, Glow glow, byte[] bgr) {
        raster.draw(net);
        for (int c = 0; c < 3; c++) {
            for (int level = 0; level < LEVELS; level++) {
                gains[c][level] = glow.gain(c, level / (LEVELS - 1.0));
            }
        }
        for (int row = raster.top(); row <= raster.bottom(); row++) {
            paintRow(row * Puppet.WIDTH, skin, facing, glow.none(), bgr);
        }
        return raster.places;
    }

    private void paintRow(int from, Texture skin, Facing facing, boolean dark, byte[] bgr) {
        for (int at = from, i = 3 * from; at < from + Puppet.WIDTH; at++, i += 3) {
            int place = raster.places[at];
            if (place == Raster.EMPTY) {
                continue;
            }
            int u = place & 0xffff;
            int v = place >>> 16;
            int pixel = texel(skin, u, v);
            int blue = pixel & 255;
            int green = pixel >> 8 & 255;
            int red = pixel >> 16 & 255;
            if (!dark) {
                int level = facing.levels[(v >> 7) * facing.columns + (u >> 7)];
                blue = Math.min(255, blue * gains[0][level] >> 8);
                green = Math.min(255, green * gains[1][level] >> 8);
                red = Math.min(255, red * gains[2][level] >> 8);
            }
            int through = 256 - (pixel >>> 24);
            if (through > 1) {
                blue = Math.min(255, blue + ((bgr[i] & 255) * through >> 8));
                green = Math.min(255, green + ((bgr[i + 1] & 255) * through >> 8));
                red = Math.min(255, red + ((bgr[i + 2] & 255) * through >> 8));
            }
            bgr[i] = (byte) blue;
            bgr[i + 1] = (byte) green;
            bgr[i + 2] = (byte) red;
        }
    }

    /// Bilinear; places in 1/32 pixels.
    private static int texel(Texture skin, int u, int v) {
        int x = Math.min(u >> 5, skin.width - 2);
        int y = Math.min(v >> 5, skin.height - 2);
        int right = u & 31;
        int down = v & 31;
        int i = y * skin.width + x;
        int both = right * down >> 2;
        int below = (32 - right) * down >> 2;
        int beside = right * (32 - down) >> 2;
        int here = 256 - both - below - beside;
        int a = skin.now[i];
        int b = skin.now[i + 1];
        int c = skin.now[i + skin.width];
        int d = skin.now[i + skin.width + 1];
        int redBlue = (a & 0xff00ff) * here + (b & 0xff00ff) * beside + (c & 0xff00ff) * below + (d & 0xff00ff) * both;
        int alphaGreen = (a >>> 8 & 0xff00ff) * here + (b >>> 8 & 0xff00ff) * beside
                + (c >>> 8 & 0xff00ff) * below + (d >>> 8 & 0xff00ff) * both;
        return redBlue >>> 8 & 0xff00ff | alphaGreen & 0xff00ff00;
    }

    private static byte lit(int value, int gain) {
        return (byte) Math.min(255, value * gain >> 8);
    }
}
