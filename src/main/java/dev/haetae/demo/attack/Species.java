package dev.haetae.demo.attack;

import dev.haetae.demo.Conditions;
import dev.haetae.demo.Pace;
import dev.haetae.demo.ReplayedCustomer;
import dev.haetae.demo.puppet.Person;

/// Presentation attack instrument species (ISO/IEC 30107-3), and the injected ones that bypass the sensor. Each takes the
/// cues and the light that a living person takes, and does with them what such an attacker would. OpenCV must be loaded.
public enum Species {
    /// The victim's photograph on flat paper, tilted and moved aside where a turn is asked for.
    PRINT_FLAT(Attacks::flatPrint),
    /// The same bent round an upright axis and rolled from side to side.
    PRINT_BENT(Attacks::bentPrint),
    /// The same bent before the attacker's face, whose own eyes blink through holes and whose head turns it.
    PRINT_EYES_CUT(Attacks::wornPrint),
    /// One picture as a clip: moved, turned in its plane, zoomed and sheared so that it seems alive.
    STILL_JITTER(Attacks::jitteredStill),
    /// One photograph as a clip, animated by warps in its plane: turns, blinks and smiles without depth.
    WARPED_STILL(Attacks::warpedStill),
    /// A recording of right actions, for another order and timing, on a tablet with its bezel in view.
    SCREEN_TABLET_ORDER(Attacks::tabletRecording),
    /// The same on a display that fills the view.
    SCREEN_FULL_ORDER(Attacks::fullRecording),
    /// A face made to answer live (a deep fake of the victim), on a tablet with its bezel in view.
    SCREEN_TABLET(Attacks::tabletLive),
    /// The same on a display that fills the view: the hard one.
    SCREEN_FULL(Attacks::fullLive),
    /// The victim's picture is taken, the attacker answers from the first or the second prompt on.
    FACE_SWAP(Attacks::faceSwap),
    /// A recording fed in as a camera: another order, repeated frames, wrong timing, a seam where it begins again.
    INJECTED_CLIP(Attacks::injectedClip);

    interface Maker {
        ReplayedCustomer source(Attack attack);
    }

    private final Maker maker;

    Species(Maker maker) {
        this.maker = maker;
    }

    /// A camera with this attack before it, or what took its place.
    /// @param victim whose face is shown
    /// @param attacker who holds it or stands in; another person
    /// @param seed of everything that looks like chance: print, display, hand, timing, room
    public ReplayedCustomer source(Person victim, Person attacker, long seed, Pace pace, Conditions conditions) {
        return maker.source(new Attack(victim, attacker, seed, pace, conditions));
    }
}
