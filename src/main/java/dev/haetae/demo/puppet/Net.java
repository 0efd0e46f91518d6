package dev.haetae.demo.puppet;

/// A rectangular net of knots over a texture, and where its knots lie on the screen now.
final class Net {
    final int columns;
    final int rows;
    /// Knots on the texture.
    final float[] textureX;
    final float[] textureY;
    /// Whether the cell right of and below a knot shows anything.
    final boolean[] shown;
    /// Knots on the screen, and how near they are.
    final float[] screenX;
    final float[] screenY;
    final float[] near;

    Net(float[] textureX, float[] textureY, boolean[] shown) {
        this.textureX = textureX;
        this.textureY = textureY;
        this.shown = shown;
        columns = textureX.length;
        rows = textureY.length;
        int knots = columns * rows;
        screenX = new float[knots];
        screenY = new float[knots];
        near = new float[knots];
    }

    /// The same knots for another thing to move.
    Net twin() {
        return new Net(textureX, textureY, shown);
    }
}
