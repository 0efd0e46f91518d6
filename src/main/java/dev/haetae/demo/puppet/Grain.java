package dev.haetae.demo.puppet;

import java.util.Random;

/// Camera noise of sigma 2, another stretch of it for each frame.
final class Grain {
    private static final int LENGTH = 1 << 20;
    private final byte[] noise = new byte[LENGTH];
    private final Random dice;
    private int start;

    Grain(long seed) {
        dice = new Random(seed);
        for (int i = 0; i < LENGTH; i++) {
            noise[i] = (byte) Math.round(dice.nextGaussian() * 2);
        }
    }

    void nextFrame() {
        start = dice.nextInt(LENGTH);
    }

    int at(int x, int y) {
        return noise[start + y * 1291 + x & LENGTH - 1];
    }
}
