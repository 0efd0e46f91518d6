package dev.haetae.language.speech;

import java.util.function.BooleanSupplier;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The loudspeaker, or the headphones that are plugged in: whatever the system plays on. It is looked for anew each time, so
/// one that comes later is found, and one that goes leaves captions.
final class Speaker {
    private static final Logger LOG = LoggerFactory.getLogger(Speaker.class);
    private static final double PIECE_SECONDS = .1;

    private boolean missed;

    /// Blocks until all is played, or nobody wants to hear it any more.
    /// @return false when there is nothing to play on
    boolean play(Sound sound, double volume, BooleanSupplier wanted) {
        AudioFormat format = Sound.format(sound.rate());
        try (SourceDataLine line = AudioSystem.getSourceDataLine(format)) {
            int piece = 2 * (int) (sound.rate() * PIECE_SECONDS);
            line.open(format, 2 * piece);
            line.start();
            byte[] bytes = sound.bytes(volume);
            for (int at = 0; at < bytes.length && wanted.getAsBoolean(); at += piece) {
                line.write(bytes, at, Math.min(piece, bytes.length - at));
            }
            if (wanted.getAsBoolean()) {
                line.drain();
            } else {
                line.flush();
            }
            missed = false;
            return true;
        } catch (LineUnavailableException | IllegalArgumentException e) { // the latter where there is no audio device at all
            if (!missed) {
                LOG.warn("nothing to play on, captions only: {}", e.getMessage());
            }
            missed = true;
            return false;
        }
    }
}
