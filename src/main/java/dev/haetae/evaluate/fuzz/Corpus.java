package dev.haetae.evaluate.fuzz;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// What mutations begin with.
/// @param pages small pictures, in memory
/// @param files whole files of every format that anybody may hand in, and broken ones
/// @param jpegs those of them that are JPEG
public record Corpus(List<BufferedImage> pages, List<byte[]> files, List<byte[]> jpegs) {
    public Corpus {
        pages = List.copyOf(pages);
        files = List.copyOf(files);
        jpegs = List.copyOf(jpegs);
        if (pages.isEmpty() || jpegs.isEmpty()) {
            throw new IllegalArgumentException("a fuzz run needs at least one picture");
        }
    }

    /// @param more files as they are, and as WebP, which the JDK does not write
    public static Corpus of(List<BufferedImage> pages, List<byte[]> more) {
        List<byte[]> files = new ArrayList<>(more);
        List<byte[]> jpegs = new ArrayList<>();
        for (BufferedImage page : pages) {
            jpegs.add(Encoding.jpeg(page, false));
            jpegs.add(Encoding.jpeg(page, true));
            files.add(Encoding.of(page, "png"));
            files.add(Encoding.of(page, "bmp"));
        }
        files.addAll(jpegs);
        // refused by their first bytes today: enough that they stay in the run
        files.add(Encoding.of(pages.getFirst(), "gif"));
        files.add(Encoding.of(pages.getFirst(), "tiff"));
        return new Corpus(pages, files, jpegs);
    }

    BufferedImage page(RandomGenerator random) {
        return pages.get(random.nextInt(pages.size()));
    }

    byte[] file(RandomGenerator random) {
        return files.get(random.nextInt(files.size())).clone();
    }

    byte[] jpeg(RandomGenerator random) {
        return jpegs.get(random.nextInt(jpegs.size())).clone();
    }
}
