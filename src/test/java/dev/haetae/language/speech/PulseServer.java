package dev.haetae.language.speech;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// A real sound server of a test's own, whose sinks lead nowhere.
final class PulseServer implements AutoCloseable {
    private final Path folder;
    private final Process process;

    PulseServer(Path folder, int rate) throws IOException {
        this.folder = folder;
        var builder = new ProcessBuilder("pulseaudio", "-n", "--daemonize=no", "--exit-idle-time=-1",
                "-L", "module-native-protocol-unix auth-anonymous=1 socket=" + folder.resolve("native"),
                "-L", "module-null-sink sink_name=kiosk rate=" + rate)
                .redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("PULSE_RUNTIME_PATH", folder.toString());
        process = builder.start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (!Files.exists(folder.resolve("native")) && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
        }
        assertTrue(Files.exists(folder.resolve("native")), "the sound server does not start");
    }

    String address() {
        return "unix:" + folder.resolve("native");
    }

    List<String> pactl() {
        return List.of("pactl", "--server=" + address());
    }

    String ask(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(pactl());
        command.addAll(List.of(arguments));
        Process asked = new ProcessBuilder(command).start();
        String answer = new String(asked.getInputStream().readAllBytes()).strip();
        assertTrue(asked.waitFor() == 0, command.toString());
        return answer;
    }

    @Override public void close() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }
}
