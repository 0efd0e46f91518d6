package dev.haetae.device.scanner;

import dev.haetae.device.Pictures;
import dev.haetae.device.scanner.EsclSimulator.Wanted;
import dev.haetae.frame.Frame;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The pictures of a folder, by name, for a simulated scanner: on the glass until one is scanned finely, in the feeder
/// two and two, front first.
public final class FolderBed implements EsclSimulator.Bed {
    /// Previews are coarser, and leave the picture where it lies.
    private static final int FINE = 200;

    private final List<Path> pictures;
    private final int pictureDpi;
    private final boolean loop;
    private int next;

    /// @param pictureDpi at which the pictures were made
    public FolderBed(Path folder, int pictureDpi, boolean loop) throws IOException {
        try (var files = Files.list(folder)) {
            pictures = files.filter(Pictures::looksLikeOne).sorted().toList();
        }
        if (pictures.isEmpty()) {
            throw new IOException("no JPEG or PNG pictures in the folder of the simulated scanner");
        }
        this.pictureDpi = pictureDpi;
        this.loop = loop;
    }

    @Override public synchronized BufferedImage onGlass(Wanted wanted) {
        if (!feederLoaded()) {
            return null;
        }
        return wanted.dpi() < FINE ? at(pictures.get(next), wanted) : taken(wanted);
    }

    @Override public synchronized List<BufferedImage> drawnIn(Wanted wanted) {
        List<BufferedImage> sides = new ArrayList<>();
        while (sides.size() < 2 && feederLoaded() && (sides.isEmpty() || next > 0)) {
            sides.add(taken(wanted));
        }
        return sides;
    }

    @Override public synchronized boolean feederLoaded() {
        return next < pictures.size();
    }

    private BufferedImage taken(Wanted wanted) {
        BufferedImage picture = at(pictures.get(next), wanted);
        next = loop ? (next + 1) % pictures.size() : next + 1;
        return picture;
    }

    private BufferedImage at(Path file, Wanted wanted) {
        try (Frame frame = Pictures.decode(file, 0)) {
            var picture = new BufferedImage(frame.width(), frame.height(), BufferedImage.TYPE_3BYTE_BGR);
            for (int y = 0; y < frame.height(); y++) {
                for (int x = 0; x < frame.width(); x++) {
                    picture.setRGB(x, y, frame.rgb(x, y));
                }
            }
            double zoom = (double) wanted.dpi() / pictureDpi;
            var scaled = new BufferedImage(Math.max(1, (int) (zoom * frame.width())), Math.max(1, (int) (zoom * frame.height())),
                    BufferedImage.TYPE_3BYTE_BGR);
            Graphics2D brush = scaled.createGraphics();
            brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
            brush.drawImage(picture, 0, 0, scaled.getWidth(), scaled.getHeight(), null);
            brush.dispose();
            return scaled;
        } catch (IOException e) {
            throw new UncheckedIOException("a picture of the simulated scanner cannot be read", e);
        }
    }
}
