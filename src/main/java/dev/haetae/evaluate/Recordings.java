package dev.haetae.evaluate;

import dev.haetae.device.replay.Clip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// Clips of a dataset, whatever they are packed in: what the product does not open itself (it opens MJPEG .avi and folders of
/// pictures) is repacked by ffmpeg, where there is one, into a file that [#close()] deletes. Public test clips are mp4 and gif.
public final class Recordings implements AutoCloseable {
    private static final long MOST_SECONDS = 300;

    private final Path folder;

    /// @param within where the repacked files lie while this is open
    public Recordings(Path within) throws IOException {
        Files.createDirectories(within);
        folder = Files.createTempDirectory(within, "clips");
    }

    /// @return empty where it needs ffmpeg and there is none, or ffmpeg cannot read it
    public Optional<Clip> open(Path file) throws IOException {
        if (ending(file).equals("avi")) {
            try {
                return Optional.of(Clip.open(file, 0));
            } catch (IOException otherCodec) {
                // ffmpeg may know it
            }
        }
        Path out = Files.createTempFile(folder, "clip", ".avi");
        return ffmpeg(file, out) ? Optional.of(Clip.open(out, 0)) : Optional.empty();
    }

    private static boolean ffmpeg(Path from, Path to) {
        try {
            Process process = new ProcessBuilder(List.of("ffmpeg", "-nostdin", "-y", "-loglevel", "error", "-i", from.toString(),
                    "-an", "-c:v", "mjpeg", "-q:v", "2", "-pix_fmt", "yuvj420p", to.toString()))
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException none) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String ending(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    @Override public void close() throws IOException {
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }
}
