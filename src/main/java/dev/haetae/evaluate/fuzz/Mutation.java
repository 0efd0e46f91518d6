package dev.haetae.evaluate.fuzz;

import java.util.Arrays;
import java.util.random.RandomGenerator;

/// What is done to a picture file, and how often among all (weights, in thousandths).
public enum Mutation {
    /// A few bits of a file, half of the time in its header.
    BITS(200, (corpus, random) -> ByteMutations.bits(corpus.file(random), random)),
    /// Cut off, sometimes with an end mark put on or filled with zeros.
    TRUNCATED(90, (corpus, random) -> ByteMutations.truncated(corpus.file(random), random)),
    /// Blocks lost, doubled, moved, overwritten, or taken from another file.
    HAVOC(220, (corpus, random) -> ByteMutations.havoc(corpus.file(random), corpus.file(random), random)),
    /// Every EXIF orientation, also those that do not exist, and directories that lie.
    EXIF(80, (corpus, random) -> ExifTrouble.make(corpus.jpeg(random), random)),
    /// Another width or height in the header.
    SIZE_LIE(80, (corpus, random) -> SizeLies.make(corpus.file(random), random)),
    /// Few bytes that mean many pixels, or many passes over them.
    BOMB(4, (corpus, random) -> Bombs.make(corpus.page(random), random)),
    /// 1 to 16 bits, palettes, alpha, interlacing, CMYK.
    COLOURS(90, (corpus, random) -> OddColours.make(corpus.page(random), random)),
    CROPPED(50, (corpus, random) -> PixelMutations.cropped(corpus.page(random), random)),
    /// Very long or very high.
    STRETCHED(30, (corpus, random) -> PixelMutations.stretched(corpus.page(random), random)),
    TINY(50, (corpus, random) -> PixelMutations.tiny(corpus.page(random), random)),
    HUGE(1, (corpus, random) -> PixelMutations.huge(corpus.page(random), random)),
    /// Noise, gradients, checkers.
    NOISE(34, (corpus, random) -> PixelMutations.noise(random)),
    /// Rows of letters or of bars: what a finder of lines takes for lines.
    TEXT(34, (corpus, random) -> TextLike.make(random)),
    /// A page turned, inverted, blurred, shuffled, with patches.
    PIXELS(34, (corpus, random) -> PixelMutations.page(corpus.page(random), random));

    private interface Maker {
        byte[] make(Corpus corpus, RandomGenerator random);
    }

    private static final int ALL = Arrays.stream(values()).mapToInt(mutation -> mutation.weight).sum();

    private final int weight;
    private final Maker maker;

    Mutation(int weight, Maker maker) {
        this.weight = weight;
        this.maker = maker;
    }

    static Mutation drawn(RandomGenerator random) {
        int left = random.nextInt(ALL);
        for (Mutation mutation : values()) {
            left -= mutation.weight;
            if (left < 0) {
                return mutation;
            }
        }
        throw new IllegalStateException();
    }

    byte[] make(Corpus corpus, RandomGenerator random) {
        return maker.make(corpus, random);
    }
}
