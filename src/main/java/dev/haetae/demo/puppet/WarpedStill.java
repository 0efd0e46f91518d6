package dev.haetae.demo.puppet;

import static dev.haetae.demo.puppet.Shapes.bell;

import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// One photograph made to answer by warping it: the features slide over the face where a turn is asked for, lids and lips
/// are drawn over. There is no depth: nothing comes into view or goes behind, and the backdrop is stretched along.
public final class WarpedStill implements Scene {
    /// The warp is worked out on every sixteenth pixel.
    private static final int COARSE = 16;
    private static final int COLUMNS = Puppet.WIDTH / COARSE;
    private static final int ROWS = Puppet.HEIGHT / COARSE;

    private final Puppet puppet;
    private final Director director;
    private final byte[] hall;
    private final Anatomy anatomy;
    private final byte[] still = new byte[Puppet.WIDTH * Puppet.HEIGHT * 3];

    public WarpedStill(Person person, Manner.Of manner, Place place) {
        puppet = new Puppet(person, place.side());
        director = new Director(manner, 0, true);
        hall = person.hall(place.hall());
        anatomy = person.anatomy;
    }

    @Override public void cue(Cue cue, double now) {
        if (cue != Cue.LEAVE && cue != Cue.RETURN) {
            director.cue(cue, now);
        }
    }

    @Override public void follow(double x, double y, double now) {
        director.follow(x, y, now);
    }

    @Override public void draw(double now, byte[] bgr) {
        Pose pose = director.at(now);
        System.arraycopy(hall, 0, still, 0, still.length);
        puppet.draw(new Pose(0, 0, 0, 0, 0, 0, 0, 0, pose.leftLid(), pose.rightLid(), pose.smile()), Glow.NONE, still);
        try (Mats mats = new Mats()) {
            Mat picture = mats.hold(new Mat(Puppet.HEIGHT, Puppet.WIDTH, CvType.CV_8UC3));
            picture.put(0, 0, still);
            Mat coarse = mats.hold(new Mat(ROWS + 1, COLUMNS + 1, CvType.CV_32FC2));
            coarse.put(0, 0, sources(pose));
            Mat fine = mats.fresh();
            Imgproc.resize(coarse, fine, new Size((COLUMNS + 1) * COARSE, (ROWS + 1) * COARSE), 0, 0, Imgproc.INTER_LINEAR);
            Mat cut = mats.hold(fine.submat(COARSE / 2, COARSE / 2 + Puppet.HEIGHT, COARSE / 2, COARSE / 2 + Puppet.WIDTH));
            Mat out = mats.fresh();
            Imgproc.remap(picture, out, cut, mats.fresh(), Imgproc.INTER_LINEAR, Core.BORDER_REPLICATE);
            out.get(0, 0, bgr);
        }
    }

    /// Where each place comes from: the whole head sways and tilts a little, the features slide farther, the nose farthest.
    private float[] sources(Pose pose) {
        double aside = Math.toRadians(pose.yaw()) * Anatomy.EYES;
        double down = Math.toRadians(pose.pitch()) * Anatomy.EYES;
        double roll = Math.toRadians(pose.roll());
        float[] xy = new float[2 * (ROWS + 1) * (COLUMNS + 1)];
        for (int row = 0; row <= ROWS; row++) {
            for (int column = 0; column <= COLUMNS; column++) {
                double x = column * COARSE;
                double y = row * COARSE;
                double u = (x - Anatomy.EYES_X - Puppet.SHIFT_X) / Anatomy.EYES;
                double v = (y - Anatomy.EYES_Y - Puppet.SHIFT_Y) / Anatomy.EYES;
                double head = bell(u, v - 0.4, 1.3, 1.5);
                double features = 0.9 * bell(u, v - 0.4, 0.75, 0.9) + 0.42 * bell(u - anatomy.noseX(), v - anatomy.noseY(), 0.28, 0.3);
                double shift = head * (pose.shiftX() + 0.4 * aside) + features * aside;
                double fall = head * (pose.shiftY() + 0.4 * down) + features * down;
                int at = 2 * (row * (COLUMNS + 1) + column);
                xy[at] = (float) (x - shift + head * roll * v * Anatomy.EYES);
                xy[at + 1] = (float) (y - fall - head * roll * u * Anatomy.EYES);
            }
        }
        return xy;
    }
}
