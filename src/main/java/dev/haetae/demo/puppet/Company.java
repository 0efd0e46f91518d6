package dev.haetae.demo.puppet;

/// Somebody with another person in the picture, who takes no cues.
public final class Company implements Scene {
    private final LivePerson person;
    private final Puppet other;
    private final Director otherDirector;
    private final double aside;
    private final double down;
    private final double nearer;

    private Company(LivePerson person, Person other, Manner.Of manner, double aside, double down, double nearer) {
        this.person = person;
        this.other = new Puppet(other, 0);
        this.otherDirector = new Director(manner, 0, true);
        this.aside = aside;
        this.down = down;
        this.nearer = nearer;
        person.before((pose, glow, bgr) -> this.other.draw(moved(pose), glow, bgr));
    }

    /// Shoulder to shoulder: two people before the kiosk.
    public static Company beside(LivePerson person, Person other, long seed) {
        return new Company(person, other, Manner.Of.drawn(seed), 410, 0, -1.5);
    }

    /// Somebody who waits two metres behind.
    public static Company behind(LivePerson person, Person other, long seed) {
        return new Company(person, other, Manner.Of.drawn(seed), 900, 220, -20);
    }

    private Pose moved(double now) {
        Pose p = otherDirector.at(now);
        return new Pose(p.yaw(), p.pitch(), p.roll(), p.shiftX() + aside, p.shiftY() + down, p.nearer() + nearer, p.bodyRoll(), p.breath(),
                p.leftLid(), p.rightLid(), p.smile());
    }

    @Override public void cue(Cue cue, double now) {
        person.cue(cue, now);
    }

    @Override public void follow(double x, double y, double now) {
        person.follow(x, y, now);
    }

    @Override public void light(int rgb, double now) {
        person.light(rgb, now);
    }

    @Override public double[] speed() {
        return person.speed();
    }

    @Override public void draw(double now, byte[] bgr) {
        person.draw(now, bgr);
    }
}
