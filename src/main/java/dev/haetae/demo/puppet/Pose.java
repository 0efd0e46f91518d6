package dev.haetae.demo.puppet;

/// How the person stands and looks at one moment. Angles in degrees; left and right as in the picture.
/// @param yaw positive to the person's own left (the right of the picture)
/// @param pitch positive down
/// @param shiftX pixels, where the person stands
/// @param nearer eye distances towards the camera
/// @param breath -1 to 1
/// @param leftLid 0 open to 1 shut, of the eye that is left in the picture
/// @param smile 1 smiling, 0 with lips closed and the mouth at rest
public record Pose(double yaw, double pitch, double roll, double shiftX, double shiftY, double nearer,
        double bodyRoll, double breath, double leftLid, double rightLid, double smile) {
    public static final Pose REST = new Pose(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1);

    /// With the mouth at rest.
    Pose serious() {
        return new Pose(yaw, pitch, roll, shiftX, shiftY, nearer, bodyRoll, breath, leftLid, rightLid, 0);
    }
}
