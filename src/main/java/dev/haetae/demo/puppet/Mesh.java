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

    final Net net;

    private final double eyes;
    private final double pivotX;
    private final double pivotY;
    private final double grin;
    private final float[] x;
    private final float[] y;
    private final float[] z;
    private final float[] head;
    private final float[] nose;
    private final float[] rim;
    /// How much a knot goes with the corner of the mouth that is left in the picture, less how much with the right one;
    /// and how much with either.
    private final float[] aside;
    private final float[] corner;

    Mesh(Texture texture, Anatomy anatomy) {
        eyes = anatomy.eyeDistance();
        float[] textureX = lines(texture.width, anatomy.eyesX() - 2.3 * eyes, anatomy.eyesX() + 2.3 * eyes);
        float[] textureY = lines(texture.height, anatomy.eyesY() - 2.3 * eyes, anatomy.eyesY() + 2.5 * eyes);
        int knots = textureX.length * textureY.length;
        net = new Net(textureX, textureY, new boolean[knots]);
        pivotX = (anatomy.eyesX() + Puppet.SHIFT_X - Puppet.WIDTH / 2.0) / eyes;
        pivotY = (anatomy.eyesY() + Puppet.SHIFT_Y - Puppet.HEIGHT / 2.0) / eyes + PIVOT;
        grin = anatomy.grin();
        x = new float[knots];
        y = new float[knots];
        z = new float[knots];
        head = new float[knots];
        nose = new float[knots];
        rim = new float[knots];
        aside = new float[knots];
        corner = new float[knots];
        shape(anatomy);
        findShown(texture);
    }

    private Mesh(Mesh other) {
        net = other.net.twin();
        eyes = other.eyes;
        pivotX = other.pivotX;
        pivotY = other.pivotY;
        grin = other.grin;
        x = other.x;
        y = other.y;
        z = other.z;
        head = other.head;
        nose = other.nose;
        rim = other.rim;
        aside = other.aside;
        corner = other.corner;
    }

    /// The same head for another presentation.
    Mesh twin() {
        return new Mesh(this);
    }

    /// Knots go where perspective shows them at rest exactly where the portrait has them.
    private void shape(Anatomy anatomy) {
        Relief relief = new Relief(anatomy);
        for (int k = 0; k < x.length; k++) {
            float tx = net.textureX[k % net.columns];
            float ty = net.textureY[k / net.columns];
            double u = (tx - anatomy.eyesX()) / eyes;
            double v = (ty - anatomy.eyesY()) / eyes;
            head[k] = (float) relief.headWeight(u, v);
            nose[k] = (float) relief.noseTip(u, v);
            rim[k] = (float) relief.rimHold(u, v);
            z[k] = (float) relief.depth(u, v);
            double unproject = (CAMERA - z[k]) / CAMERA / eyes;
            x[k] = (float) ((tx + Puppet.SHIFT_X - Puppet.WIDTH / 2.0) * unproject);
            y[k] = (float) ((ty + Puppet.SHIFT_Y - Puppet.HEIGHT / 2.0) * unproject);
            double px = x[k] - pivotX;
            double py = y[k] - pivotY + PIVOT - anatomy.mouthY();
            double left = bell(px + anatomy.mouthHalf(), py, 0.20, 0.16);
            double right = bell(px - anatomy.mouthHalf(), py, 0.20, 0.16);
            aside[k] = (float) (left - right);
            corner[k] = (float) (left + right);
        }
    }

    private void findShown(Texture texture) {
        for (int row = 0; row < net.rows - 1; row++) {
            for (int column = 0; column < net.columns - 1; column++) {
                net.shown[row * net.columns + column] = anything(texture, column, row);
            }
        }
    }

    private boolean anything(Texture texture, int column, int row) {
        int lastX = Math.min(texture.width - 1, (int) net.textureX[column + 1]);
        int lastY = Math.min(texture.height - 1, (int) net.textureY[row + 1]);
        for (int ty = (int) net.textureY[row]; ty <= lastY; ty++) {
            for (int tx = (int) net.textureX[column]; tx <= lastX; tx++) {
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
        // a portrait that smiles comes to rest with the corners of the mouth in and down; one at rest smiles outwards and up.
        // Told to, people smile more broadly than on a portrait
        double inwards = 0.07 * grin * (1 - pose.smile()) - (0.22 - 0.14 * grin) * pose.smile();
        double down = 0.03 * grin * (1 - pose.smile()) - (0.09 - 0.05 * grin) * pose.smile();
        for (int k = 0; k < x.length; k++) {
            double px = x[k] - pivotX + inwards * aside[k];
            double py = y[k] - pivotY + down * corner[k];
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
        net.screenX[k] = (float) (Puppet.WIDTH / 2.0 + wx * perspective);
        net.screenY[k] = (float) (Puppet.HEIGHT / 2.0 + wy * perspective);
        net.near[k] = (float) bz;
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
