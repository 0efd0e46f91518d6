package dev.haetae.demo.damage;

import java.util.Locale;

/// A picture file with something wrong in it.
/// @param strength 0 (hardly to be seen) to 1
/// @param file JPEG bytes, which may be broken on purpose
public record DamagedPicture(Damage damage, double strength, long seed, byte[] file) {
    @Override public String toString() {
        return String.format(Locale.ROOT, "%s %.2f seed %d", damage, strength, seed);
    }
}
