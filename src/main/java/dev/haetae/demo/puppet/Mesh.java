package dev.haetae.demo.puppet;

import java.util.Arrays;

import static dev.haetae.demo.puppet.Shapes.bell;

/// The net over the portrait, fine on the head and coarse elsewhere, and where its knots lie for a pose. Space is
/// measured in eyes; the camera stands [#CAMERA] eyes before the plane of the ears.
final class Mesh {
    /// 63 mm between the eyes make this 57 cm.
    static final double CAMERA = 9;
    /// The neck's joint, below the eyes.
    private static final double PIVOT = 1.0;
    private static final double HIP = 3;
    private static final float FINE = 8;
    private static final float COARSE = 32;

    final int columns;
    final int rows;
    /// Knots on the texture.
    final float[] textureX;
    final float[] textureY;
    /// Whether the cell right of and below a knot shows anything of the person.
    final boolean[] shown;
    /// Knots on the screen, and how near they are.
    final float[] screenX;
    final float[] screenY;
    final float[] near;

    private final double eyes;
    private final double pivotX;
    private final double pivotY;
    private final float[] x;
    private final float[] y;
    private final float[] z;
    private final float[] head;
    private final float[] nose;
    private final float[] rim;

    Mesh(Texture texture, Anatomy anatomy) {
        eyes = anatomy.eyeDistance();
        textureX = lines(texture.width, anatomy.eyesX() - 2.3 * eyes, anatomy.eyesX() + 2.3 * eyes);
        textureY = lines(texture.height, anatomy.eyesY() - 2.3 * eyes, anatomy.eyesY() + 2.5 * eyes);
        columns = textureX.length;
        rows = textureY.length;
        pivotX = (anatomy.eyesX() + Puppet.SHIFT_X - Puppet.WIDTH / 2.0) / eyes;
        pivotY = (anatomy.eyesY() + Puppet.SHIFT_Y - Puppet.HEIGHT / 2.0) / eyes + PIVOT;
        int knots = columns * rows;
        x = new float[knots];
        y = new float[knots];
        z = new float[knots];
        head = new float[knots];
        nose = new float[knots];
        rim = new float[knots];
        screenX = new float[knots];
        screenY = new float[knots];
        near = new float[knots];
        shown = new boolean[knots];
        shape(anatomy);
        findShown(texture);
    }

    /// Knots go where perspective shows them at rest exactly where the portrait has them.
    private void shape(Anatomy anatomy) {
        Relief relief = new Relief(anatomy);
        for (int k = 0; k < x.length; k++) {
            float tx = textureX[k % columns];
            float ty = textureY[k / columns];
            double u = (tx - anatomy.eyesX()) / eyes;
            double v = (ty - anatomy.eyesY()) / eyes;
            head[k] = (float) relief.headWeight(u, v);
            nose[k] = (float) relief.noseTip(u, v);
            rim[k] = (float) relief.rimHold(u, v);
            z[k] = (float) relief.depth(u, v);
            double unproject = (CAMERA - z[k]) / CAMERA / eyes;
            x[k] = (float) ((tx + Puppet.SHIFT_X - Puppet.WIDTH / 2.0) * unproject);
            y[k] = (float) ((ty + Puppet.SHIFT_Y - Puppet.HEIGHT / 2.0) * unproject);
        }
    }

    private void findShown(Texture texture) {
        for (int row = 0; row < rows - 1; row++) {
            for (int column = 0; column < columns - 1; column++) {
                shown[row * columns + column] = anything(texture, column, row);
            }
        }
    }

    private boolean anything(Texture texture, int column, int row) {
        int lastX = Math.min(texture.width - 1, (int) textureX[column + 1]);
        int lastY = Math.min(texture.height - 1, (int) textureY[row + 1]);
        for (int ty = (int) textureY[row]; ty <= lastY; ty++) {
            for (int tx = (int) textureX[column]; tx <= lastX; tx++) {
                if (texture.rest[ty * texture.width + tx] >>> 24 > 0) {
                    return true;
                }
            }
        }
        return false;
    }

    void place(Pose pose) {
        Turn yaw = Turn.of(pose.yaw());
        Turn pitch = Turn.of(pose.pitch());
        Turn roll = Turn.of(pose.roll());
        Turn lean = Turn.of(pose.bodyRoll());
        double serious = 1 - pose.smile();
        for (int k = 0; k < x.length; k++) {
            double px = x[k] - pivotX;
            double py = y[k] - pivotY;
            if (serious > 0) { // the corners of the mouth come in and down
                double left = bell(px + 0.50, py + PIVOT - 0.93, 0.20, 0.16);
                double right = bell(px - 0.50, py + PIVOT - 0.93, 0.20, 0.16);
                px += 0.07 * serious * (left - right);
                py += 0.03 * serious * (left + right);
            }
            double hold = rim[k];
            double hx = px * (yaw.cos + (1 - yaw.cos) * hold) + z[k] * yaw.sin;
            double hz = -px * yaw.sin * (1 - 0.5 * hold) + z[k] * yaw.cos;
            double hy = py * (pitch.cos + (1 - pitch.cos) * hold) + hz * pitch.sin - 0.5 * nose[k] * pitch.sin;
            hz = -py * pitch.sin + hz * pitch.cos;
            double rx = hx * roll.cos - hy * roll.sin;
            double ry = hx * roll.sin + hy * roll.cos;
            double body = 1 - head[k];
            double bx = rx * head[k] + px * body;
            double by = ry * head[k] + (py * (1 + 0.004 * pose.breath()) - 0.02 * pose.breath()) * body;
            double bz = hz * head[k] + z[k] * body;
            project(k, bx, by - HIP, bz, lean, pose);
        }
    }

    private void project(int k, double fromHipX, double fromHipY, double bz, Turn lean, Pose pose) {
        double wx = fromHipX * lean.cos - fromHipY * lean.sin + pivotX + pose.shiftX() / eyes;
        double wy = fromHipX * lean.sin + fromHipY * lean.cos + pivotY + HIP + pose.shiftY() / eyes;
        double perspective = eyes * CAMERA / Math.max(1, CAMERA - bz - pose.nearer());
        screenX[k] = (float) (Puppet.WIDTH / 2.0 + wx * perspective);
        screenY[k] = (float) (Puppet.HEIGHT / 2.0 + wy * perspective);
        near[k] = (float) bz;
    }

    private record Turn(double cos, double sin) {
        static Turn of(double degrees) {
            return new Turn(Math.cos(Math.toRadians(degrees)), Math.sin(Math.toRadians(degrees)));
        }
    }

    private static float[] lines(int length, double fineFrom, double fineTo) {
        float[] lines = new float[length];
        int count = 0;
        for (float at = 0; at < length - 1; at += at >= fineFrom - FINE && at < fineTo ? FINE : COARSE) {
            lines[count++] = at;
        }
        lines[count++] = length - 1;
        return Arrays.copyOf(lines, count);
    }
}
