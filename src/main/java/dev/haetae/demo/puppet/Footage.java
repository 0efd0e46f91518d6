package dev.haetae.demo.puppet;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/// A recording of somebody who did the right things for another order and timing, played again and again. It takes no cue
/// and no light. The same frame of the recording is the same picture, noise and all, each time it comes round.
public final class Footage implements Scene {
    private static final List<Cue> ACTIONS = List.of(Cue.BLINK, Cue.TURN_LEFT, Cue.TURN_RIGHT, Cue.NOD, Cue.SMILE);

    /// How the recording was made and is played.
    /// @param rate frames a second that were recorded; where more are wanted, frames repeat
    /// @param start where in it the first picture comes from, seconds
    /// @param speed 1 as recorded
    /// @param lit whether the recorder's own screen changed its colour, at its own times
    public record Reel(double rate, double start, double speed, boolean lit) {}

    private record Act(double time, Cue cue) {}

    private final Puppet puppet;
    private final Manner.Of manner;
    private final Place place;
    private final byte[] hall;
    private final Reel reel;
    private final Grain grain;
    private final List<Act> acts = new ArrayList<>();
    private final List<Act> ahead = new ArrayList<>();
    private final double length;
    private final byte[] last = new byte[Puppet.WIDTH * Puppet.HEIGHT * 3];
    private Director director;
    private long shown = -1;
    private double first = Double.NaN;

    public Footage(Person person, Manner.Of manner, Place place, Reel reel) {
        puppet = new Puppet(person, place.side());
        hall = person.hall(place.hall());
        this.manner = manner;
        this.place = place;
        this.reel = reel;
        grain = new Grain(manner.seed(), 2);
        Random dice = new Random(manner.seed());
        List<Cue> order = new ArrayList<>(ACTIONS);
        Collections.shuffle(order, dice);
        double time = 1 + dice.nextDouble();
        for (Cue cue : order) {
            acts.add(new Act(time, cue));
            time += 2.2 + 1.5 * dice.nextDouble();
        }
        length = time;
        rewind();
    }

    private void rewind() {
        director = new Director(manner, place.nearer(), true);
        ahead.clear();
        ahead.addAll(acts);
    }

    @Override public void cue(Cue cue, double now) {}

    @Override public void draw(double now, byte[] bgr) {
        first = Double.isNaN(first) ? now : first;
        double played = (reel.start() + (now - first) * reel.speed()) % length;
        long frame = (long) (played * reel.rate());
        if (frame != shown) {
            if (frame < shown) {
                rewind();
            }
            record(frame / reel.rate(), frame);
            shown = frame;
        }
        System.arraycopy(last, 0, bgr, 0, last.length);
    }

    private void record(double time, long frame) {
        while (!ahead.isEmpty() && ahead.getFirst().time() <= time) {
            Act act = ahead.removeFirst();
            director.cue(act.cue(), act.time());
        }
        Glow glow = reel.lit() ? ownLight(time) : Glow.NONE;
        Painter.hall(hall, glow, last);
        puppet.draw(director.at(time), glow, last);
        grain.frame(frame);
        grain.over(last);
    }

    /// Another sequence of colours than anybody asks for now: one of three, another every 1.1 seconds.
    private Glow ownLight(double time) {
        long colour = Math.floorMod((long) (time / 1.1) * 7 + manner.seed(), 3L);
        return new Glow(colour == 0 ? Place.USUAL_SCREEN : 0, colour == 1 ? Place.USUAL_SCREEN : 0, colour == 2 ? Place.USUAL_SCREEN : 0);
    }
}
