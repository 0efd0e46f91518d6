package dev.haetae.demo.puppet;

import java.util.Arrays;

/// A print of somebody, held before the camera or worn before a face. It takes the screen's light up as a flat sheet does:
/// alike everywhere.
public final class PrintedPhoto implements Scene {
    /// A hand shakes at 8 to 12 Hz, by a millimetre or less.
    private static final double TREMOR_HERTZ = 9;
    private static final double LEVER = 1.25;
    private static final double PIVOT = 1.0;

    /// What is done with the sheet.
    public enum Handling {
        /// Flat; tilted and moved aside where a turn is asked for.
        TILTED,
        /// Bent round an upright axis and rolled from side to side where a turn is asked for.
        BENT,
        /// Bent before the attacker's face, the eyes cut out: the attacker's own blink through the holes.
        WORN
    }

    private final Handling handling;
    private final Texture sheet;
    private final SheetNet net;
    private final Painter.Facing facing;
    private final Painter painter = new Painter();
    private final Puppet wearer;
    private final byte[] hall;
    private final Director hand;
    private final Lamp lamp;
    private final double gloss;
    private final double bend;
    private final double tremor;

    /// How the attacker holds it.
    /// @param scale of the head on the print; 1 is life size
    /// @param bend one over the radius of the bent sheet, in eyes
    /// @param tremor of the hand, pixels
    public record Grip(Handling handling, double scale, double bend, double tremor) {
        public static final Grip USUAL = new Grip(Handling.TILTED, 1, 0, 0);
    }

    /// @param wearer whose eyes look through the holes; used by [Handling#WORN] only
    public PrintedPhoto(Person victim, Person wearer, Paper paper, Grip grip, Manner.Of manner, Place place, boolean present) {
        handling = grip.handling();
        bend = grip.bend();
        tremor = grip.tremor();
        boolean worn = handling == Handling.WORN;
        Paper.Sheet printed = paper.of(victim);
        sheet = worn ? cut(printed, victim.anatomy) : printed.texture();
        net = new SheetNet(sheet, printed.eyesX(), printed.eyesY(), worn ? wornScale() : grip.scale());
        facing = Painter.Facing.flat(sheet.width, sheet.height);
        this.wearer = worn ? new Puppet(wearer, place.side()) : null;
        hall = wearer.hall(place.hall());
        hand = new Director(manner, place.nearer(), present);
        lamp = place.lamp();
        gloss = paper.gloss();
    }

    /// A print in the hand of nobody in particular.
    public PrintedPhoto(Person victim, long seed, boolean present) {
        this(victim, victim, Paper.USUAL, Grip.USUAL, new Manner.Of(Manner.USUAL, seed, 0),
                new Place(0, 0, 0, new Lamp(Place.USUAL_SCREEN, Place.USUAL_DELAY)), present);
    }

    /// The sheet is nearer than the face: smaller by as much, its eyes lie over the wearer's.
    private static double wornScale() {
        return (Mesh.CAMERA - LEVER) / Mesh.CAMERA;
    }

    @Override public void cue(Cue cue, double now) {
        hand.cue(cue, now);
    }

    @Override public void follow(double x, double y, double now) {
        hand.follow(x, y, now);
    }

    @Override public void light(int rgb, double now) {
        lamp.shine(rgb, now);
    }

    @Override public void draw(double now, byte[] bgr) {
        Glow glow = lamp.at(now);
        Painter.hall(hall, glow, bgr);
        if (!hand.inView(now)) {
            return;
        }
        Pose pose = hand.at(now);
        if (handling == Handling.WORN) {
            wearer.draw(pose, glow, bgr);
            net.place(pose, bend, LEVER, PIVOT);
        } else {
            net.place(held(pose, now), bend, 0, 0);
        }
        double distance = Math.max(2, Mesh.CAMERA - pose.nearer() - (handling == Handling.WORN ? LEVER : 0));
        Glow reaching = glow.times(Mesh.CAMERA * Mesh.CAMERA / distance / distance);
        int[] places = painter.paint(net.net, sheet, facing, reaching, bgr);
        if (gloss > 0) {
            shine(places, pose.yaw(), reaching, bgr);
        }
    }

    /// Turns become tilts and rolls, and the hand goes along.
    private Pose held(Pose pose, double now) {
        double more = handling == Handling.BENT ? 1.6 : 1.25;
        double shakeX = tremor * Math.sin(2 * Math.PI * TREMOR_HERTZ * now) * Math.sin(1.7 * now);
        double shakeY = tremor * Math.sin(2 * Math.PI * (TREMOR_HERTZ - 1.3) * now + 1) * Math.sin(2.3 * now + 1);
        return new Pose(more * pose.yaw(), 1.2 * pose.pitch(), 1.6 * pose.roll(), pose.shiftX() + 1.4 * pose.yaw() + shakeX,
                pose.shiftY() + 3 * pose.breath() + 1.2 * pose.pitch() + shakeY, pose.nearer(), 0, 0, 0, 0, 0);
    }

    /// A band of a lamp's light across the paper that wanders with the tilt, a little of the screen's in it.
    private void shine(int[] places, double yaw, Glow glow, byte[] bgr) {
        double band = 0.55 * sheet.width + 35 * yaw;
        int blue = (int) (256 * (1 + 0.5 * glow.blue()));
        int green = (int) (256 * (1 + 0.5 * glow.green()));
        int red = (int) (256 * (1 + 0.5 * glow.red()));
        for (int at = 0, i = 0; at < places.length; at++, i += 3) {
            int place = places[at];
            if (place == Raster.EMPTY) {
                continue;
            }
            double off = ((place & 0xffff) / 32.0 + 0.6 * (place >>> 16) / 32.0 - band) / 170;
            int light = (int) (gloss * Shapes.quickExp(off * off));
            bgr[i] = (byte) Math.min(255, (bgr[i] & 255) + (light * blue >> 8));
            bgr[i + 1] = (byte) Math.min(255, (bgr[i + 1] & 255) + (light * green >> 8));
            bgr[i + 2] = (byte) Math.min(255, (bgr[i + 2] & 255) + (light * red >> 8));
        }
    }

    /// Holes where the printed eyes were, a little larger than they.
    private static Texture cut(Paper.Sheet printed, Anatomy anatomy) {
        int[] pixels = printed.texture().rest.clone();
        int width = printed.texture().width;
        for (Opening eye : new Opening[] {anatomy.leftEye(), anatomy.rightEye()}) {
            double x = (eye.upper().start() + eye.upper().end()) / 2 - anatomy.eyesX() + printed.eyesX();
            double y = (eye.upper().top() + eye.lower().bottom()) / 2 - anatomy.eyesY() + printed.eyesY();
            double halfWidth = 0.58 * (eye.upper().end() - eye.upper().start());
            double halfHeight = Math.max(0.75 * (eye.lower().bottom() - eye.upper().top()), 0.42 * halfWidth);
            for (int row = (int) (y - halfHeight); row <= y + halfHeight; row++) {
                double half = halfWidth * Math.sqrt(Math.max(0, 1 - (row - y) * (row - y) / halfHeight / halfHeight));
                Arrays.fill(pixels, row * width + (int) (x - half), row * width + (int) (x + half), 0);
            }
        }
        return new Texture(width, printed.texture().height, pixels);
    }
}
