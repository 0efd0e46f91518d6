package dev.haetae.demo.puppet;

/// A person before the camera, or an empty hall while they are away.
public final class LivePerson implements Scene {
    private final Puppet puppet;
    private final Director director;

    /// @param present whether the person stands there from the start; else [Cue#RETURN] lets them walk in
    public LivePerson(Puppet puppet, long seed, boolean present) {
        this.puppet = puppet;
        this.director = new Director(seed, present);
    }

    @Override public void cue(Cue cue, double now) {
        director.cue(cue, now);
    }

    @Override public void draw(double now, byte[] bgr) {
        Pose pose = director.at(now);
        if (director.inView(now)) {
            puppet.draw(pose, bgr);
        } else {
            puppet.drawHall(pose.gain(), bgr);
        }
    }
}
