package dev.haetae.demo;

import dev.haetae.demo.puppet.Lamp;
import dev.haetae.demo.puppet.Place;
import java.util.random.RandomGenerator;

/// Where the replayed camera stands, how good it is and how the light falls.
/// @param light gain of the exposure, 1 well exposed
/// @param warmth what red gains and blue loses, -0.15 to 0.15
/// @param side see [dev.haetae.demo.puppet.Puppet]
/// @param blur of the focus: sigma in pixels of 1280 x 720
/// @param shutter share of the time between frames that the shutter is open: moving faces smear
/// @param noise sigma in steps of 255
/// @param nearer eye distances (63 mm) nearer than usual; 0 is 57 cm
/// @param rate frames a second
/// @param jitter how unevenly they come, as a share of the time between them
/// @param jpeg quality at which the camera compresses, 0 not at all
/// @param screen light of the kiosk's white screen on a face, over the hall's; see [dev.haetae.demo.puppet.Lamp]
/// @param adapts how much of a change of light and colour the camera's automatic takes back, 0 to 1
/// @param hall number of a drawn hall; 0 the backdrop of the portrait where it has one
public record Conditions(double light, double warmth, double side, double blur, double shutter, double noise,
        double nearer, double rate, double jitter, int jpeg, double screen, double adapts, long hall) {

    /// One camera of so many compresses: more would cost most of a bench's time.
    private static final int COMPRESSING = 6;

    /// A good camera in even light, as the demo has it.
    public static final Conditions PLAIN = new Conditions(1, 0, 0, 0, 0, 2, 0, 30, 0, 0, Place.USUAL_SCREEN, 0, 0);

    /// What kiosks in halls meet: from dusk to a window beside it, cheap and good cameras, 45 to 72 cm away.
    public static Conditions drawn(RandomGenerator dice) {
        return new Conditions(Math.exp(0.17 * bounded(dice)), 0.045 * bounded(dice), 0.13 * bounded(dice),
                Math.max(0, 0.55 * bounded(dice)), 0.15 + 0.4 * dice.nextDouble(), 1 + 2.5 * dice.nextDouble(),
                -2.2 + 3.6 * dice.nextDouble(), 13 + 17 * dice.nextDouble() * dice.nextDouble(), 0.15 * dice.nextDouble(),
                dice.nextInt(COMPRESSING) > 0 ? 0 : 65 + dice.nextInt(30), 0.06 + 0.16 * dice.nextDouble(), 0.6 * dice.nextDouble(),
                1 + dice.nextInt(1_000_000));
    }

    /// A normal deviate of at most two.
    private static double bounded(RandomGenerator dice) {
        return Math.clamp(dice.nextGaussian(), -2.0, 2.0);
    }

    public Place place() {
        return new Place(hall, side, nearer, new Lamp(screen, Place.USUAL_DELAY));
    }

    public Conditions withLight(double gain) {
        return new Conditions(gain, warmth, side, blur, shutter, noise, nearer, rate, jitter, jpeg, screen, adapts, hall);
    }

    public Conditions withRate(double framesASecond, double uneven) {
        return new Conditions(light, warmth, side, blur, shutter, noise, nearer, framesASecond, uneven, jpeg, screen, adapts, hall);
    }

    public Conditions withNearer(double eyes) {
        return new Conditions(light, warmth, side, blur, shutter, noise, eyes, rate, jitter, jpeg, screen, adapts, hall);
    }

    public Conditions withBlur(double sigma) {
        return new Conditions(light, warmth, side, sigma, shutter, noise, nearer, rate, jitter, jpeg, screen, adapts, hall);
    }

    public Conditions withScreen(double share, double adapting) {
        return new Conditions(light, warmth, side, blur, shutter, noise, nearer, rate, jitter, jpeg, share, adapting, hall);
    }

    public Conditions withHall(long number) {
        return new Conditions(light, warmth, side, blur, shutter, noise, nearer, rate, jitter, jpeg, screen, adapts, number);
    }
}
