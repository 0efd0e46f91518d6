package dev.haetae.demo.puppet;

/// Light from one side, as from a window: one half of the head brighter, the other darker.
final class SideLight {
    private SideLight() {}

    /// @param side -0.5 to 0.5, positive brightens what is right in the picture
    static Texture on(Texture skin, Anatomy anatomy, double side) {
        int[] lit = new int[skin.rest.length];
        double[] factors = new double[skin.width];
        for (int x = 0; x < skin.width; x++) {
            factors[x] = 1 + side * Math.tanh((x - anatomy.eyesX()) / anatomy.eyeDistance());
        }
        for (int i = 0; i < lit.length; i++) {
            lit[i] = skin.rest[i] >>> 24 == 0 ? 0 : dimmed(skin.rest[i], factors[i % skin.width]);
        }
        return new Texture(skin.width, skin.height, lit);
    }

    /// No colour may exceed what its alpha allows.
    private static int dimmed(int pixel, double factor) {
        int alpha = pixel >>> 24;
        int red = Math.min(alpha, (int) ((pixel >> 16 & 255) * factor));
        int green = Math.min(alpha, (int) ((pixel >> 8 & 255) * factor));
        int blue = Math.min(alpha, (int) ((pixel & 255) * factor));
        return alpha << 24 | red << 16 | green << 8 | blue;
    }
}
