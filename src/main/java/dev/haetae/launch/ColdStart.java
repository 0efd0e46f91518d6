package dev.haetae.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/// Starts a whole kiosk in a process of its own, headless and with the demo profile, and reads from its log how long it
/// took to the first screen and to everything being ready. A home of its own keeps its data apart from the real one.
final class ColdStart {
    private static final Pattern SCREEN = Pattern.compile("attract screen (\\d+) ms");
    private static final Pattern READY = Pattern.compile("ready (\\d+) ms");

    /// Milliseconds since the process began.
    record Times(double firstScreen, double ready) {}

    private ColdStart() {}

    static Times measure(Home real) {
        try {
            Path home = Files.createTempDirectory("haetae-start");
            try {
                for (Path shared : List.of(real.models(), real.messages(), real.config())) {
                    Files.createSymbolicLink(home.resolve(shared.getFileName()), shared);
                }
                return start(home);
            } finally {
                delete(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Times start(Path home) throws IOException {
        Process kiosk = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED", "-Dhaetae.home=" + home, "-Djava.io.tmpdir=" + home,
                Haetae.class.getName(), "kiosk", "--profile", "demo", "--auto").redirectErrorStream(true).start();
        try (var log = new BufferedReader(new InputStreamReader(kiosk.getInputStream(), StandardCharsets.UTF_8))) {
            double screen = Double.NaN;
            for (String line = log.readLine(); line != null; line = log.readLine()) {
                var first = SCREEN.matcher(line);
                if (first.find()) {
                    screen = Double.parseDouble(first.group(1));
                }
                var ready = READY.matcher(line);
                if (ready.find()) {
                    return new Times(screen, Double.parseDouble(ready.group(1)));
                }
            }
            throw new IllegalStateException("the kiosk ended before it was ready");
        } finally {
            kiosk.destroyForcibly().onExit().join();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) { // does not follow the links into the real home
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
