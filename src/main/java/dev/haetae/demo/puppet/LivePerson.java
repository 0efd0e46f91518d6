package dev.haetae.demo.puppet;

/// A person before the camera, or an empty hall while they are away.
public final class LivePerson implements Scene {
    /// How far the face's surface goes for each radian the head turns, pixels.
    private static final double LEVER = 1.2 * Anatomy.EYES;

    private final Puppet puppet;
    private final Director director;
    private final byte[] hall;
    private final Lamp lamp;
    private Pose last;
    private double lastTime;
    private double[] speed = {0, 0};
    private Behind behind = (_, _, _) -> { };

    /// What is drawn between the hall and the person.
    interface Behind {
        void draw(double now, Glow glow, byte[] bgr);
    }

    LivePerson(Puppet puppet, Director director, byte[] hall, Lamp lamp) {
        this.puppet = puppet;
        this.director = director;
        this.hall = hall;
        this.lamp = lamp;
    }

    /// In the person's own hall, as they usually move.
    /// @param present whether the person stands there from the start; else [Cue#RETURN] lets them walk in
    public LivePerson(Person person, long seed, boolean present) {
        this(person, new Manner.Of(Manner.USUAL, seed, 0), new Place(0, 0, 0, new Lamp(Place.USUAL_SCREEN, Place.USUAL_DELAY)), present);
    }

    public LivePerson(Person person, Manner.Of manner, Place place, boolean present) {
        this(new Puppet(person, place.side()), new Director(manner, place.nearer(), present), person.hall(place.hall()), place.lamp());
    }

    void before(Behind other) {
        behind = other;
    }

    @Override public void cue(Cue cue, double now) {
        director.cue(cue, now);
    }

    @Override public void follow(double x, double y, double now) {
        director.follow(x, y, now);
    }

    @Override public void light(int rgb, double now) {
        lamp.shine(rgb, now);
    }

    @Override public double[] speed() {
        return speed;
    }

    @Override public void draw(double now, byte[] bgr) {
        Pose pose = director.at(now);
        Glow glow = lamp.at(now);
        Painter.hall(hall, glow, bgr);
        behind.draw(now, glow, bgr);
        if (director.inView(now)) {
            puppet.draw(pose, glow, bgr);
        }
        speed = last == null || now <= lastTime ? speed : speed(pose, now - lastTime);
        last = pose;
        lastTime = now;
    }

    private double[] speed(Pose pose, double time) {
        return new double[] {(pose.shiftX() - last.shiftX() + LEVER * Math.toRadians(pose.yaw() - last.yaw())) / time,
                (pose.shiftY() - last.shiftY() + LEVER * Math.toRadians(pose.pitch() - last.pitch())) / time};
    }
}
