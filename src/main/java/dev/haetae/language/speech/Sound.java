package dev.haetae.language.speech;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioFormat.Encoding;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/// Something said: one channel of 16 bit samples.
/// @param rate samples a second
public record Sound(short[] samples, float rate) {
    /// @throws IOException when it is not a WAV of plain samples
    public static Sound ofWav(byte[] wav) throws IOException {
        try (AudioInputStream any = AudioSystem.getAudioInputStream(new ByteArrayInputStream(wav))) {
            float rate = any.getFormat().getSampleRate();
            try (AudioInputStream in = AudioSystem.getAudioInputStream(format(rate), any)) {
                ShortBuffer read = ByteBuffer.wrap(in.readAllBytes()).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer();
                short[] samples = new short[read.remaining()];
                read.get(samples);
                return new Sound(samples, rate);
            }
        } catch (UnsupportedAudioFileException | IllegalArgumentException e) {
            throw new IOException("not a WAV that can be played: " + e.getMessage(), e);
        }
    }

    static AudioFormat format(float rate) {
        return new AudioFormat(Encoding.PCM_SIGNED, rate, 16, 1, 2, rate, false);
    }

    /// As little-endian bytes, louder or softer.
    byte[] bytes(double volume) {
        var bytes = ByteBuffer.allocate(2 * samples.length).order(ByteOrder.LITTLE_ENDIAN);
        for (short sample : samples) {
            bytes.putShort((short) Math.round(sample * volume));
        }
        return bytes.array();
    }

    /// As a file: RIFF WAV, 16 bit, one channel.
    byte[] wav() throws IOException {
        var out = new ByteArrayOutputStream();
        AudioSystem.write(new AudioInputStream(new ByteArrayInputStream(bytes(1)), format(rate), samples.length), AudioFileFormat.Type.WAVE, out);
        return out.toByteArray();
    }

    public double seconds() {
        return samples.length / rate;
    }

    @Override public String toString() {
        return "Sound[" + seconds() + " s]";
    }
}
