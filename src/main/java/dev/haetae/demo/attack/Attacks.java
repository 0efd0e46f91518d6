package dev.haetae.demo.attack;

import dev.haetae.demo.ReplayedCustomer;
import dev.haetae.demo.puppet.Display;
import dev.haetae.demo.puppet.Footage;
import dev.haetae.demo.puppet.JitteredStill;
import dev.haetae.demo.puppet.Lamp;
import dev.haetae.demo.puppet.LivePerson;
import dev.haetae.demo.puppet.Manner;
import dev.haetae.demo.puppet.Paper;
import dev.haetae.demo.puppet.Person;
import dev.haetae.demo.puppet.Place;
import dev.haetae.demo.puppet.PrintedPhoto;
import dev.haetae.demo.puppet.PrintedPhoto.Grip;
import dev.haetae.demo.puppet.PrintedPhoto.Handling;
import dev.haetae.demo.puppet.Recorded;
import dev.haetae.demo.puppet.Scene;
import dev.haetae.demo.puppet.ScreenReplay;
import dev.haetae.demo.puppet.Swapped;
import dev.haetae.demo.puppet.WarpedStill;
import java.util.List;
import java.util.SplittableRandom;

/// How each [Species] is made. The seed draws whatever varies between two attacks of one species.
final class Attacks {
    private static final List<String> VIRTUAL = List.of("OBS Virtual Camera", "ManyCam Virtual Webcam", "v4l2loopback: Dummy video device (0x0000)");
    private static final List<String> HONEST = List.of("HD Pro Webcam C920", "Integrated Camera", "USB 2.0 Camera");
    /// Numbers of seeds and halls are taken from here on, away from those of the conditions.
    private static final int HALLS = 1_000_000;

    private Attacks() {}

    static ReplayedCustomer flatPrint(Attack attack) {
        var dice = dice(attack);
        return print(attack, dice, new Grip(Handling.TILTED, 0.8 + 0.35 * dice.nextDouble(), 0.15 * dice.nextDouble(), 2 * dice.nextDouble()));
    }

    static ReplayedCustomer bentPrint(Attack attack) {
        var dice = dice(attack);
        return print(attack, dice, new Grip(Handling.BENT, 0.8 + 0.35 * dice.nextDouble(), 0.3 + 0.35 * dice.nextDouble(), 2 * dice.nextDouble()));
    }

    static ReplayedCustomer wornPrint(Attack attack) {
        var dice = dice(attack);
        return print(attack, dice, new Grip(Handling.WORN, 1, 0.25 + 0.3 * dice.nextDouble(), 0));
    }

    private static ReplayedCustomer print(Attack attack, SplittableRandom dice, Grip grip) {
        Paper paper = Paper.drawn(dice);
        Paper held = grip.handling() != Handling.WORN ? paper : new Paper(Paper.Format.TRIMMED, paper.blur(), paper.contrast(),
                paper.saturation(), paper.warmth(), paper.dots(), paper.gloss());
        Scene scene = new PrintedPhoto(attack.victim(), attack.attacker(), held, grip, Manner.Of.drawn(dice.nextLong()),
                attack.conditions().place(), false);
        return seen(attack, scene);
    }

    static ReplayedCustomer jitteredStill(Attack attack) {
        var dice = dice(attack);
        Scene still = new JitteredStill(attack.victim(), Manner.Of.drawn(dice.nextLong()), elsewhere(dice), 0.4 + 1.4 * dice.nextDouble());
        return fed(attack, dice, new Recorded(still, dice.nextLong()));
    }

    static ReplayedCustomer warpedStill(Attack attack) {
        var dice = dice(attack);
        Scene still = new WarpedStill(attack.victim(), Manner.Of.drawn(dice.nextLong()), elsewhere(dice));
        return fed(attack, dice, new Recorded(still, dice.nextLong()));
    }

    static ReplayedCustomer tabletRecording(Attack attack) {
        var dice = dice(attack);
        return screen(attack, dice, recording(attack.victim(), dice, false), Display.tablet(dice));
    }

    static ReplayedCustomer fullRecording(Attack attack) {
        var dice = dice(attack);
        return screen(attack, dice, recording(attack.victim(), dice, false), Display.full(dice));
    }

    static ReplayedCustomer tabletLive(Attack attack) {
        var dice = dice(attack);
        return screen(attack, dice, answering(attack.victim(), dice), Display.tablet(dice));
    }

    static ReplayedCustomer fullLive(Attack attack) {
        var dice = dice(attack);
        return screen(attack, dice, answering(attack.victim(), dice), Display.full(dice));
    }

    static ReplayedCustomer faceSwap(Attack attack) {
        var dice = dice(attack);
        Scene victim = new LivePerson(attack.victim(), Manner.Of.drawn(dice.nextLong()), attack.conditions().place(), false);
        Scene attacker = new LivePerson(attack.attacker(), Manner.Of.drawn(dice.nextLong()), attack.conditions().place(), false);
        return seen(attack, new Swapped(victim, attacker, 1 + dice.nextInt(2), dice.nextBoolean() ? 0 : 0.15 + 0.3 * dice.nextDouble()));
    }

    static ReplayedCustomer injectedClip(Attack attack) {
        var dice = dice(attack);
        return fed(attack, dice, recording(attack.victim(), dice, dice.nextBoolean()));
    }

    private static ReplayedCustomer screen(Attack attack, SplittableRandom dice, Scene video, Display display) {
        byte[] hall = attack.attacker().hall(attack.conditions().hall());
        return seen(attack, new ScreenReplay(video, display, hall, Manner.Of.drawn(dice.nextLong()), attack.conditions().place(), false));
    }

    /// Before the kiosk's own camera.
    private static ReplayedCustomer seen(Attack attack, Scene scene) {
        return ReplayedCustomer.before(scene, "replayed camera", attack.seed(), attack.pace(),
                ReplayedCustomer.metered(attack.conditions(), attack.victim()));
    }

    /// In the kiosk's camera's place.
    private static ReplayedCustomer fed(Attack attack, SplittableRandom dice, Scene scene) {
        List<String> names = dice.nextBoolean() ? VIRTUAL : HONEST;
        return ReplayedCustomer.injected(scene, names.get(dice.nextInt(names.size())), attack.pace(), attack.conditions());
    }

    private static Scene recording(Person victim, SplittableRandom dice, boolean lit) {
        double rate = dice.nextInt(3) == 0 ? 15 + 10 * dice.nextDouble() : 30;
        var reel = new Footage.Reel(rate, 8 * dice.nextDouble(), dice.nextInt(4) == 0 ? 0.8 + 0.45 * dice.nextDouble() : 1, lit);
        return new Footage(victim, Manner.Of.drawn(dice.nextLong()), elsewhere(dice), reel);
    }

    private static Scene answering(Person victim, SplittableRandom dice) {
        Scene live = new LivePerson(victim, Manner.Of.drawn(dice.nextLong()), elsewhere(dice), true);
        return new Recorded(live, dice.nextLong());
    }

    /// Another room, without the kiosk's light.
    private static Place elsewhere(SplittableRandom dice) {
        return new Place(1 + dice.nextInt(HALLS), 0.1 * (dice.nextDouble() - 0.5), 0.8 * (dice.nextDouble() - 0.5), new Lamp(0, 0));
    }

    private static SplittableRandom dice(Attack attack) {
        return new SplittableRandom(attack.seed());
    }
}
