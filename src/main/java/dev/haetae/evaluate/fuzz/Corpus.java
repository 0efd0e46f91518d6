package dev.haetae.evaluate.fuzz;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/// What mutations begin with: mostly small pictures, which cost little, and now and then one that is read to its end.
public final class Corpus {
    /// A run of 100,000 takes an hour of one core with this.
    public static final int USUALLY = 300;

    /// @param pages in memory
    /// @param files whole files of every format that anybody may hand in, and broken ones
    /// @param jpegs those of them that are JPEG
    private record Shelf(List<BufferedImage> pages, List<byte[]> files, List<byte[]> jpegs) {
        static Shelf of(List<BufferedImage> pages, List<byte[]> more) {
            List<byte[]> files = new ArrayList<>(more);
            List<byte[]> jpegs = new ArrayList<>();
            for (BufferedImage page : pages) {
                jpegs.add(Encoding.jpeg(page, false));
                jpegs.add(Encoding.jpeg(page, true));
                files.add(Encoding.of(page, "png"));
                files.add(Encoding.of(page, "bmp"));
            }
            files.addAll(jpegs);
            return new Shelf(List.copyOf(pages), List.copyOf(files), List.copyOf(jpegs));
        }
    }

    private final Shelf small;
    private final Shelf larger;
    private final int largerOneIn;

    private Corpus(Shelf small, Shelf larger, int largerOneIn) {
        this.largerOneIn = largerOneIn;
        this.small = small;
        this.larger = larger;
    }

    /// @param more files as they are, and as WebP, which the JDK does not write
    /// @param largerOneIn a larger picture begins one in so many mutations
    public static Corpus of(List<BufferedImage> small, List<BufferedImage> larger, List<byte[]> more, int largerOneIn) {
        if (small.isEmpty() || larger.isEmpty()) {
            throw new IllegalArgumentException("a fuzz run needs at least one picture");
        }
        List<byte[]> all = new ArrayList<>(more);
        // refused by their first bytes today: enough that they stay in the run
        all.add(Encoding.of(small.getFirst(), "gif"));
        all.add(Encoding.of(small.getFirst(), "tiff"));
        return new Corpus(Shelf.of(small, all), Shelf.of(larger, List.of()), largerOneIn);
    }

    /// Plain ones, each read once before anything counts.
    public List<byte[]> jpegs() {
        return larger.jpegs;
    }

    BufferedImage page(RandomGenerator random) {
        return any(shelf(random).pages, random);
    }

    byte[] file(RandomGenerator random) {
        return any(shelf(random).files, random).clone();
    }

    byte[] jpeg(RandomGenerator random) {
        return any(shelf(random).jpegs, random).clone();
    }

    private Shelf shelf(RandomGenerator random) {
        return random.nextInt(largerOneIn) == 0 ? larger : small;
    }

    private static <T> T any(List<T> all, RandomGenerator random) {
        return all.get(random.nextInt(all.size()));
    }
}
