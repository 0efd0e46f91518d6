package dev.haetae.demo.puppet;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// Things people wear or hold before the face, painted on the texture so that they move with the head.
public enum Worn {
    /// Its brim reaches over the brows and throws a shadow on the eyes.
    HAT(Covered.NOTHING, Wardrobe::hat),
    CLEAR_GLASSES(Covered.NOTHING, Wardrobe::clearGlasses),
    DARK_GLASSES(Covered.EYES, Wardrobe::darkGlasses),
    /// Hair, ears and neck covered, the face free: may stay on.
    HEAD_SCARF(Covered.NOTHING, Wardrobe::headScarf),
    MASK_BLUE(Covered.MOUTH, w -> w.mask(new Color(126, 176, 208))),
    MASK_WHITE(Covered.MOUTH, w -> w.mask(new Color(226, 228, 226))),
    /// Near the colour of the wearer's skin.
    MASK_BEIGE(Covered.MOUTH, w -> w.mask(w.skin(1.06))),
    MASK_BLACK(Covered.MOUTH, w -> w.mask(new Color(34, 34, 38))),
    SCARF_OVER_MOUTH(Covered.MOUTH, Wardrobe::scarf),
    HAND_OVER_MOUTH(Covered.MOUTH, Wardrobe::hand);

    /// What of the face no longer shows its movements.
    record Covered(boolean eyes, boolean mouth) {
        static final Covered NOTHING = new Covered(false, false);
        static final Covered EYES = new Covered(true, false);
        static final Covered MOUTH = new Covered(false, true);

        Covered and(Covered other) {
            return new Covered(eyes || other.eyes, mouth || other.mouth);
        }
    }

    private interface Painting {
        void on(Wardrobe wardrobe);
    }

    private final Covered covers;
    private final Painting painting;

    Worn(Covered covers, Painting painting) {
        this.covers = covers;
        this.painting = painting;
    }

    Covered covers() {
        return covers;
    }

    Texture on(Texture skin, Anatomy anatomy) {
        var picture = new BufferedImage(skin.width, skin.height, BufferedImage.TYPE_INT_ARGB_PRE);
        int[] pixels = ((DataBufferInt) picture.getRaster().getDataBuffer()).getData();
        System.arraycopy(skin.rest, 0, pixels, 0, pixels.length);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        pen.translate(anatomy.eyesX(), anatomy.eyesY());
        pen.scale(anatomy.eyeDistance(), anatomy.eyeDistance());
        painting.on(new Wardrobe(pen, anatomy, skin));
        pen.dispose();
        return new Texture(skin.width, skin.height, pixels);
    }
}
