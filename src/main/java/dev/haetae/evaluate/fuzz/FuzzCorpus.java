package dev.haetae.evaluate.fuzz;

import dev.haetae.engine.opencv.Images;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The pictures of a folder, made small: 100,000 mutations of them can be read in an evening.
public final class FuzzCorpus {
    private static final int MOST_PAGES = 32;
    /// Longer sides: of most, which end at the decoder and the measuring, and of those that are read to their end, which
    /// takes a hundred times as long.
    private static final int[] SMALL = {150, 120, 140, 100};
    private static final int[] LARGER = {240, 330, 460, 200};
    private static final int LARGER_EVERY = 4;
    private static final long MOST_BYTES_AS_IT_IS = 2000;
    private static final int WEBP_QUALITY = 80;

    private FuzzCorpus() {}

    /// Files in the order of their names; those that are no pictures, but small, are mutated as they are.
    public static Corpus of(Path folder, int largerOneIn) throws IOException {
        List<Path> files;
        try (var all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).sorted().toList();
        }
        List<Path> pictures = new ArrayList<>();
        List<byte[]> more = new ArrayList<>();
        for (Path file : files) {
            if (file.toString().matches("(?i).*\\.(jpe?g|png|bmp|webp)")) {
                pictures.add(file);
            }
            if (Files.size(file) <= MOST_BYTES_AS_IT_IS && Files.size(file) > 0) {
                more.add(Files.readAllBytes(file));
            }
        }
        List<BufferedImage> small = new ArrayList<>();
        List<BufferedImage> larger = new ArrayList<>();
        int step = Math.max(1, Math.ceilDiv(pictures.size(), MOST_PAGES));
        for (int i = 0; i < pictures.size(); i += step) {
            if (Images.read(pictures.get(i)) instanceof Outcome.Passed<Frame>(Frame picture)) {
                try (picture) {
                    small.add(shrunk(picture, SMALL[small.size() % SMALL.length]));
                    if (small.size() % LARGER_EVERY == 1) {
                        larger.add(shrunk(picture, LARGER[larger.size() % LARGER.length]));
                    }
                }
            }
        }
        small.forEach(page -> more.add(webp(page)));
        return Corpus.of(small, larger, more, largerOneIn);
    }

    private static BufferedImage shrunk(Frame picture, int longest) {
        double zoom = Math.min(1, (double) longest / Math.max(picture.width(), picture.height()));
        var whole = new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_3BYTE_BGR);
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                whole.setRGB(x, y, picture.rgb(x, y));
            }
        }
        int width = Math.max(1, (int) (picture.width() * zoom));
        int height = Math.max(1, (int) (picture.height() * zoom));
        var small = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = small.createGraphics();
        brush.drawImage(whole.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 0, 0, null);
        brush.dispose();
        return small;
    }

    private static byte[] webp(BufferedImage page) {
        try (Frame frame = Frame.blank(page.getWidth(), page.getHeight(), 0)) {
            var bgr = frame.bgr();
            for (int y = 0; y < page.getHeight(); y++) {
                for (int x = 0; x < page.getWidth(); x++) {
                    int rgb = page.getRGB(x, y);
                    bgr.put((byte) rgb).put((byte) (rgb >> 8)).put((byte) (rgb >> 16));
                }
            }
            return Images.webp(frame, WEBP_QUALITY);
        }
    }
}
