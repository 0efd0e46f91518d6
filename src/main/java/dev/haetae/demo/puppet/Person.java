package dev.haetae.demo.puppet;

import dev.haetae.demo.Portraits;
import dev.haetae.frame.Point;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.opencv.core.Mat;

/// Somebody who can be brought to life: a portrait, cut out and enlarged once, with its anatomy. Made once (a second or
/// less), then shared by any number of presentations; about 7 MB each. Never changes, so any thread may use it.
public final class Person {
    /// Smallest eye distance of a portrait, in pixels; below, the enlarged face has no texture left.
    private static final double LEAST_EYES = 24;
    /// Largest offset of the nose, over the eye distance: the relief is that of a frontal head.
    private static final double MOST_TURNED = 0.13;
    private static final double CHIN_LEAST = 1.2;
    private static final double CHIN_MOST = 2.3;
    private static final double NOSE_LEAST = 0.38;
    private static final double NOSE_MOST = 0.85;
    /// Least height of the eye's opening over its width: shut eyes cannot blink.
    private static final double LEAST_OPEN = 0.16;

    final Texture skin;
    final Anatomy anatomy;
    final Mesh mesh;
    private final double luma;
    final Painter.Facing facing;
    final Worn.Covered covered;
    /// See [Lids]: the demo portrait's lids were set by hand.
    final double plainLids;
    private final byte[] hall;

    private Person(Texture skin, Anatomy anatomy, byte[] hall) {
        this(skin, anatomy, hall, Painter.Facing.of(new Relief(anatomy), skin, anatomy), Worn.Covered.NOTHING, luma(skin.cheeks(anatomy)));
    }

    private Person(Texture skin, Anatomy anatomy, byte[] hall, Painter.Facing facing, Worn.Covered covered, double luma) {
        this.skin = skin;
        this.luma = luma;
        this.anatomy = anatomy;
        this.hall = hall;
        this.facing = facing;
        this.covered = covered;
        this.mesh = new Mesh(skin, anatomy);
        plainLids = hall == null ? 0.85 : 0;
    }

    /// The person of the demo portrait, before that portrait's own backdrop. OpenCV must be loaded, here and below.
    public static Person demo(Path portrait) {
        return demo(Portraits.load(portrait));
    }

    static Person demo(BufferedImage portrait) {
        return demo(portrait, Anatomy.ofDemoPortrait());
    }

    /// Another person made of the demo portrait, always the same one.
    public static Person other(Path portrait) {
        return demo(OtherFace.of(Portraits.load(portrait)), OtherFace.anatomy());
    }

    private static Person demo(BufferedImage portrait, Anatomy anatomy) {
        try (Mats mats = new Mats()) {
            Mat picture = mats.hold(Puppet.mat(portrait));
            Mat matte = mats.hold(Matte.ofDemoPortrait(picture, anatomy));
            return new Person(Texture.of(picture, matte, anatomy), anatomy, Plate.of(picture, matte));
        }
    }

    /// Anybody.
    /// @param portrait of any size, frontal; see [#unusable(List)]
    /// @param contour 68 points (iBUG order) in its pixels
    /// @throws IllegalArgumentException where the portrait is not usable
    public static Person of(BufferedImage portrait, List<Point> contour) {
        unusable(contour).ifPresent(reason -> {
            throw new IllegalArgumentException(reason);
        });
        try (Portrayal portrayal = new Portrayal(portrait, contour)) {
            return new Person(portrayal.texture(), portrayal.anatomy(), null);
        }
    }

    /// Why a portrait cannot be brought to life; empty where it can.
    public static Optional<String> unusable(List<Point> contour) {
        if (contour.size() != Anatomy.POINTS) {
            return Optional.of("no face with 68 points");
        }
        Anatomy a = Anatomy.of(contour);
        double roll = Math.toDegrees(Math.atan2(contour.get(45).y() - contour.get(36).y(), contour.get(45).x() - contour.get(36).x()));
        return a.eyeDistance() < LEAST_EYES ? Optional.of("face too small")
                : Math.abs(roll) > 25 ? Optional.of("head tilted")
                : Math.abs(a.noseX()) > MOST_TURNED ? Optional.of("face turned")
                : a.noseY() < NOSE_LEAST || a.noseY() > NOSE_MOST ? Optional.of("chin raised or lowered")
                : a.chin() < CHIN_LEAST || a.chin() > CHIN_MOST ? Optional.of("no likely chin")
                : open(contour, 36) < LEAST_OPEN || open(contour, 42) < LEAST_OPEN ? Optional.of("eyes shut")
                : Optional.empty();
    }

    /// Whether a picture shows the whole head and something of the shoulders. Where it does not, hair, neck and coat are drawn:
    /// the person moves as well, but passive models see that something is amiss.
    public static boolean whole(List<Point> contour, int width, int height) {
        Anatomy a = Anatomy.of(contour);
        return a.eyesY() > 1.7 * a.eyeDistance() && height > a.eyesY() + (a.chin() + 0.7) * a.eyeDistance()
                && a.eyesX() > 1.6 * a.eyeDistance() && width > a.eyesX() + 1.6 * a.eyeDistance();
    }

    private static double open(List<Point> contour, int first) {
        double height = contour.get(first + 1).distance(contour.get(first + 5)) + contour.get(first + 2).distance(contour.get(first + 4));
        return height / 2 / contour.get(first).distance(contour.get(first + 3));
    }

    /// Another person like this one: the parts of the face moved, skin and hair of another colour, by chance.
    public Person varied(long seed) {
        return varied(seed, 1);
    }

    /// @param strength of the changes to the face's shape: at 1 face templates tell the two apart; less looks more natural
    public Person varied(long seed, double strength) {
        var variation = new Variation(anatomy, seed, strength);
        return new Person(variation.of(skin), variation.anatomy(), hall);
    }

    /// The same person with things on. Eyes and mouth that are covered no longer move in the picture.
    public Person wearing(Worn... things) {
        Texture dressed = skin;
        Worn.Covered hidden = covered;
        for (Worn thing : things) {
            dressed = thing.on(dressed, anatomy);
            hidden = hidden.and(thing.covers());
        }
        return new Person(dressed, anatomy, hall, facing, hidden, luma);
    }

    /// How bright the bare skin is in the portrait, 0 to 255: what a camera that meters faces sets its exposure by.
    public double luma() {
        return luma;
    }

    private static double luma(int rgb) {
        return 0.3 * (rgb >> 16) + 0.59 * (rgb >> 8 & 255) + 0.11 * (rgb & 255);
    }

    /// A hall without anybody: 0 the backdrop of this person's portrait where it has one, else the drawn one of that number.
    /// @return packed BGR of a frame's size, which the caller may write
    public byte[] hall(long number) {
        return hall == null || number != 0 ? Hall.drawn(number) : hall.clone();
    }

    /// Never a name: who this is stands nowhere.
    @Override public String toString() {
        return "Person";
    }
}
