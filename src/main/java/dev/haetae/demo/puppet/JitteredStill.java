package dev.haetae.demo.puppet;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// One picture of somebody, moved, turned in its plane, zoomed and sheared without rest so that it seems alive. Where a turn
/// is asked for it moves more.
public final class JitteredStill implements Scene {
    private final byte[] still = new byte[Puppet.WIDTH * Puppet.HEIGHT * 3];
    private final Director hand;
    private final double strength;

    /// @param strength of the jitter, 1 as a hand would hold a camera
    public JitteredStill(Person person, Manner.Of manner, Place place, double strength) {
        byte[] hall = person.hall(place.hall());
        System.arraycopy(hall, 0, still, 0, still.length);
        new Puppet(person, place.side()).draw(Pose.REST.serious(), Glow.NONE, still);
        hand = new Director(manner, 0, true);
        this.strength = strength;
    }

    @Override public void cue(Cue cue, double now) {
        if (cue != Cue.LEAVE && cue != Cue.RETURN) {
            hand.cue(cue, now);
        }
    }

    @Override public void follow(double x, double y, double now) {
        hand.follow(x, y, now);
    }

    @Override public void draw(double now, byte[] bgr) {
        Pose pose = hand.at(now);
        double zoom = 1.06 + 0.02 * strength * Math.sin(0.9 * now) + 0.01 * pose.nearer();
        double turn = Math.toRadians(pose.roll() + 0.5 * strength * Math.sin(2.1 * now + 1));
        double shear = 0.004 * pose.yaw() + 0.006 * strength * Math.sin(1.3 * now);
        double x = Puppet.WIDTH / 2.0;
        double y = Puppet.HEIGHT / 2.0;
        double a = zoom * Math.cos(turn) * (1 - Math.abs(shear));
        double b = -zoom * Math.sin(turn) + shear;
        double d = zoom * Math.sin(turn);
        double e = zoom * Math.cos(turn);
        double aside = strength * (pose.shiftX() + 3 * Math.sin(5.3 * now)) + 2.5 * pose.yaw();
        double down = strength * (pose.shiftY() + 2 * Math.sin(6.1 * now + 2)) + 3 * pose.pitch();
        try (Mats mats = new Mats()) {
            Mat picture = mats.hold(new Mat(Puppet.HEIGHT, Puppet.WIDTH, CvType.CV_8UC3));
            picture.put(0, 0, still);
            Mat affine = mats.hold(new Mat(2, 3, CvType.CV_64F));
            affine.put(0, 0, a, b, x - a * x - b * y + aside, d, e, y - d * x - e * y + down);
            Mat out = mats.fresh();
            Imgproc.warpAffine(picture, out, affine, new Size(Puppet.WIDTH, Puppet.HEIGHT), Imgproc.INTER_LINEAR, Core.BORDER_REFLECT);
            out.get(0, 0, bgr);
        }
    }
}
