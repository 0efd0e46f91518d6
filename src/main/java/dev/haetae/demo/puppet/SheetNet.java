package dev.haetae.demo.puppet;

/// A sheet in space: flat, or bent about an upright axis like a cylinder. Lengths in eyes.
final class SheetNet {
    private static final float CELL = 16;

    final Net net;
    private final double eyesX;
    private final double eyesY;
    private final double scale;

    /// @param eyesX where the printed eyes are, in the sheet's pixels
    /// @param scale size of the print; 1 shows the head in life size
    SheetNet(Texture sheet, double eyesX, double eyesY, double scale) {
        this.eyesX = eyesX;
        this.eyesY = eyesY;
        this.scale = scale;
        float[] x = lines(sheet.width);
        float[] y = lines(sheet.height);
        boolean[] shown = new boolean[x.length * y.length];
        java.util.Arrays.fill(shown, true);
        net = new Net(x, y, shown);
    }

    /// How the sheet is held.
    /// @param pose of the hand, or of the head that wears it
    /// @param bend one over the radius of the cylinder, positive with the middle towards the camera
    /// @param lever how far behind the sheet it is turned, 0 for a sheet tilted in the hand
    /// @param pivot how far below the eyes
    void place(Pose pose, double bend, double lever, double pivot) {
        double yaw = Math.toRadians(pose.yaw());
        double pitch = Math.toRadians(pose.pitch());
        double roll = Math.toRadians(pose.roll());
        for (int k = 0; k < net.screenX.length; k++) {
            double u = (net.textureX[k % net.columns] - eyesX) / Anatomy.EYES * scale;
            double v = (net.textureY[k / net.columns] - eyesY) / Anatomy.EYES * scale - pivot;
            double x = bend == 0 ? u : Math.sin(u * bend) / bend;
            double z = lever + (bend == 0 ? 0 : (Math.cos(u * bend) - 1) / bend);
            double hx = x * Math.cos(yaw) + z * Math.sin(yaw);
            double hz = -x * Math.sin(yaw) + z * Math.cos(yaw);
            double hy = v * Math.cos(pitch) + hz * Math.sin(pitch);
            hz = -v * Math.sin(pitch) + hz * Math.cos(pitch);
            double rx = hx * Math.cos(roll) - hy * Math.sin(roll);
            double ry = hx * Math.sin(roll) + hy * Math.cos(roll);
            project(k, rx, ry + pivot, hz, pose, lever);
        }
    }

    /// At rest the printed eyes stand where a person's would.
    private void project(int k, double x, double y, double z, Pose pose, double lever) {
        double restX = (Anatomy.EYES_X + Puppet.SHIFT_X - Puppet.WIDTH / 2.0) / Anatomy.EYES;
        double restY = (Anatomy.EYES_Y + Puppet.SHIFT_Y - Puppet.HEIGHT / 2.0) / Anatomy.EYES;
        double held = (Mesh.CAMERA - lever) / Mesh.CAMERA;
        double perspective = Anatomy.EYES * Mesh.CAMERA / Math.max(1, Mesh.CAMERA - z - pose.nearer());
        net.screenX[k] = (float) (Puppet.WIDTH / 2.0 + (x + restX * held + pose.shiftX() / Anatomy.EYES) * perspective);
        net.screenY[k] = (float) (Puppet.HEIGHT / 2.0 + (y + restY * held + pose.shiftY() / Anatomy.EYES) * perspective);
        net.near[k] = (float) z;
    }

    private static float[] lines(int length) {
        int count = (int) Math.ceil((length - 1) / CELL) + 1;
        float[] lines = new float[count];
        for (int i = 0; i < count; i++) {
            lines[i] = Math.min(length - 1, i * CELL);
        }
        return lines;
    }
}
