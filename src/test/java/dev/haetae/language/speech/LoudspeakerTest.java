package dev.haetae.language.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.language.Messages;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What comes out of the loudspeaker: a real sound server with a sink that leads nowhere, listened to.
class LoudspeakerTest {
    private static final int RATE = 22_050;
    /// Each listens until its process ends.
    private static final Executor EARS = Thread::startVirtualThread;
    private static final String LINE = "timeout.text";
    @TempDir private Path folder;

    @Test void theLineIsHeardAndInItsOwnLanguage() throws Exception {
        try (var server = new PulseServer(folder, RATE)) {
            for (String tag : List.of("ko", "vi")) {
                Process ear = start(Map.of(), "parec", "--server=" + server.address(), "-d", "kiosk.monitor", "--format=s16le", "--rate=" + RATE, "--channels=1", "--raw", "--latency-msec=50");
                var heard = CompletableFuture.supplyAsync(() -> listen(ear), EARS);
                assertEquals("said", say(tag, Map.of("PULSE_SERVER", server.address(), "ALSA_CONFIG_PATH", alsa().toString())));
                short[] samples = heard.get(30, TimeUnit.SECONDS);
                ear.destroy();
                double own = likeness(samples, tag);
                double other = likeness(samples, tag.equals("ko") ? "vi" : "ko");
                assertTrue(own > .9 && other < .6, tag + ": " + own + " like itself, " + other + " like the other");
            }
        }
    }

    @Test void withoutAnAudioDeviceNothingIsSaidAndNothingBreaks() throws Exception {
        Path nowhere = Files.writeString(folder.resolve("none.conf"), "");
        assertEquals("said", say("ko", Map.of("ALSA_CONFIG_PATH", nowhere.toString(), "PULSE_SERVER", "unix:" + folder.resolve("nobody"))));
    }

    /// How far loudness rises and falls as in what the voice makes of the line, wherever it began (correlation of 10 ms
    /// steps): a sound server may shift and resample.
    private static double likeness(short[] heard, String tag) {
        double[] line = loudness(Espeak.installed().orElseThrow().sound(tag, Messages.load(Path.of("i18n")).text(tag, LINE), 1).orElseThrow().samples());
        double[] missed = new double[50]; // the sound server lets go of the first moments
        double[] all = DoubleStream.concat(Arrays.stream(missed), Arrays.stream(loudness(heard))).toArray();
        double best = 0;
        for (int from = 0; from + line.length <= all.length; from++) {
            best = Math.max(best, correlation(line, Arrays.copyOfRange(all, from, from + line.length)));
        }
        return best;
    }

    private static double[] loudness(short[] samples) {
        int step = RATE / 100;
        double[] loud = new double[samples.length / step];
        for (int i = 0; i < loud.length; i++) {
            loud[i] = EspeakTest.loud(new Sound(Arrays.copyOfRange(samples, i * step, (i + 1) * step), RATE));
        }
        return loud;
    }

    private static double correlation(double[] one, double[] two) {
        double meanOne = Arrays.stream(one).average().orElse(0);
        double meanTwo = Arrays.stream(two).average().orElse(0);
        double product = 0;
        double squaresOne = 0;
        double squaresTwo = 0;
        for (int i = 0; i < one.length; i++) {
            product += (one[i] - meanOne) * (two[i] - meanTwo);
            squaresOne += (one[i] - meanOne) * (one[i] - meanOne);
            squaresTwo += (two[i] - meanTwo) * (two[i] - meanTwo);
        }
        return product / Math.max(1, Math.sqrt(squaresOne * squaresTwo));
    }

    private Path alsa() throws IOException {
        return Files.writeString(folder.resolve("alsa.conf"), """
                </usr/share/alsa/alsa.conf>
                pcm.!default { type pulse }
                ctl.!default { type pulse }
                """);
    }

    private static String say(String tag, Map<String, String> environment) throws IOException, InterruptedException {
        Process child = start(environment, Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp", System.getProperty("java.class.path"), SaysLine.class.getName(), tag, LINE);
        String last = new String(child.getInputStream().readAllBytes()).strip().lines().reduce("", (_, line) -> line);
        assertEquals(0, child.waitFor());
        return last;
    }

    private static Process start(Map<String, String> environment, String... command) throws IOException {
        var builder = new ProcessBuilder(command).redirectErrorStream(false).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        return builder.start();
    }

    /// Until something was heard, and then nothing for a second.
    private static short[] listen(Process ear) {
        var samples = new ArrayList<Short>();
        int lastLoud = -1;
        try (var in = new DataInputStream(new BufferedInputStream(ear.getInputStream()))) {
            while (lastLoud < 0 || samples.size() - lastLoud < RATE) {
                short sample = Short.reverseBytes(in.readShort());
                samples.add(sample);
                lastLoud = Math.abs(sample) > 500 ? samples.size() : lastLoud;
            }
        } catch (IOException e) {
            // it was ended; what was heard so far is judged
        }
        short[] all = new short[samples.size()];
        for (int i = 0; i < all.length; i++) {
            all[i] = samples.get(i);
        }
        return all;
    }
}
