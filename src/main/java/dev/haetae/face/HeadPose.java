package dev.haetae.face;

/// Where a head points.
/// @param turn nose offset along the eye axis over eye distance; positive when the person turns to their own left; 0 frontal
/// @param tilt vertical nose offset over eye distance, about 0.6 when level; grows when the person nods down
/// @param roll degrees by which the line of the eyes falls to the picture's right; 0 upright
public record HeadPose(double turn, double tilt, double roll) {
    public static final HeadPose NONE = new HeadPose(0, 0, 0);
}
