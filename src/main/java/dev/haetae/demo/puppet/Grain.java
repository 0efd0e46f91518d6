package dev.haetae.demo.puppet;

import java.util.Random;

/// Camera noise, another stretch of it for each frame.
public final class Grain {
    private static final int LENGTH = 1 << 20;
    private static final float[] NORMAL = new float[LENGTH];

    static {
        Random dice = new Random(1);
        for (int i = 0; i < LENGTH; i++) {
            NORMAL[i] = (float) dice.nextGaussian();
        }
    }

    private final byte[] noise = new byte[LENGTH];
    private final Random dice;
    private int start;

    /// @param sigma in steps of 255
    public Grain(long seed, double sigma) {
        dice = new Random(seed);
        for (int i = 0; i < LENGTH; i++) {
            noise[i] = (byte) Math.clamp(Math.round(NORMAL[i] * (float) sigma), -128, 127);
        }
    }

    public void nextFrame() {
        start = dice.nextInt(LENGTH);
    }

    /// The same stretch for the same frame of a recording.
    void frame(long number) {
        start = (int) (number * 0x9E3779B97F4A7C15L >>> 44);
    }

    public int at(int x, int y) {
        return noise[start + y * 1291 + x & LENGTH - 1];
    }

    /// Adds this stretch to a picture.
    void over(byte[] bgr) {
        for (int y = 0, i = 0; y < Puppet.HEIGHT; y++) {
            for (int x = 0; x < Puppet.WIDTH; x++, i += 3) {
                int here = at(x, y);
                bgr[i] = (byte) Math.max(0, Math.min(255, (bgr[i] & 255) + here));
                bgr[i + 1] = (byte) Math.max(0, Math.min(255, (bgr[i + 1] & 255) + here));
                bgr[i + 2] = (byte) Math.max(0, Math.min(255, (bgr[i + 2] & 255) + here));
            }
        }
    }
}
