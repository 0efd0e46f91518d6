package dev.haetae.device.replay;

import dev.haetae.device.Pictures;
import dev.haetae.device.Pixels;
import dev.haetae.frame.DocumentSource;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.DoubleConsumer;

/// Plays a folder of pictures as scans: previews show the picture that lies on the glass, a still takes it off,
/// and the next one (by name) lies there. An empty glass is DOCUMENT_MISSING. Safe for use by several threads.
public final class PictureScanner implements DocumentSource {
    /// @param stillDpi at which the pictures were made
    /// @param previewDpi of the previews, which are made from them
    public record Settings(Path folder, int stillDpi, int previewDpi, boolean loop) {
        public Settings {
            if (previewDpi <= 0 || stillDpi < previewDpi) {
                throw new IllegalArgumentException("a preview has at least 1 dpi, a still no less than a preview");
            }
        }
    }

    private final Settings settings;
    private final List<Path> pictures;
    private int lying;
    private boolean closed;

    public PictureScanner(Settings settings) throws IOException {
        this.settings = settings;
        this.pictures = FolderClip.open(settings.folder(), 1).pictures();
    }

    @Override public synchronized Outcome<Frame> preview(Duration timeout) {
        return scan().map(large -> {
            try (large) {
                return Pixels.shrink(large, Math.max(1, Math.round((float) settings.stillDpi() / settings.previewDpi())));
            }
        });
    }

    @Override public synchronized Outcome<Frame> still(DoubleConsumer progress) {
        progress.accept(0);
        Outcome<Frame> picture = scan();
        if (picture instanceof Outcome.Passed) {
            lying = settings.loop() ? (lying + 1) % pictures.size() : lying + 1;
            progress.accept(1);
        }
        return picture;
    }

    @Override public int stillDpi() {
        return settings.stillDpi();
    }

    @Override public boolean isLive() {
        return false;
    }

    @Override public String name() {
        return "replay (folder)";
    }

    @Override public synchronized void close() {
        closed = true;
    }

    private Outcome<Frame> scan() {
        if (closed) {
            return Outcome.rejected(RejectReason.SCANNER_LOST);
        }
        if (lying >= pictures.size()) {
            return Outcome.rejected(RejectReason.DOCUMENT_MISSING);
        }
        try {
            return Outcome.passed(Pictures.decode(pictures.get(lying), System.nanoTime()));
        } catch (IOException e) {
            return Outcome.rejected(RejectReason.SCANNER_LOST);
        }
    }
}
