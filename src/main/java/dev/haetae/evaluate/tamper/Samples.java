package dev.haetae.evaluate.tamper;

import dev.haetae.demo.Specimen;
import dev.haetae.demo.Specimens;
import dev.haetae.demo.forgery.Forger;
import dev.haetae.demo.forgery.Forgery;
import dev.haetae.demo.forgery.Seen;
import dev.haetae.demo.forgery.Strength;
import dev.haetae.demo.wear.CardCase;
import dev.haetae.demo.wear.CardSeries;
import dev.haetae.demo.wear.PrintedCards;
import dev.haetae.document.DocumentSide;
import dev.haetae.engine.opencv.OpenCv;
import dev.haetae.evaluate.Split;
import dev.haetae.frame.Frame;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The pictures of one half: every forgery in every strength under every device, and as many honest ones. The halves share
/// no holder, no face, no seed, and the reporting half has typefaces that the other has not.
final class Samples {
    /// Of four documents one is a passport, of four cards one shows its back.
    private static final int PASSPORTS = 4;

    private final CardSeries series;
    private final PrintedCards cards;
    private final List<BufferedImage> faces;
    private final long seed;

    /// @param faces at least two, all of this half
    Samples(Path portrait, LocalDate today, Split half, long seed, List<BufferedImage> faces) {
        OpenCv.load();
        this.seed = half == Split.TUNING ? seed : CardSeries.FIRST_REPORTED_SEED + seed;
        this.series = new CardSeries(portrait, today, this.seed, half == Split.REPORTING);
        this.cards = new PrintedCards(Specimens.of(portrait, today), today);
        this.faces = List.copyOf(faces);
    }

    /// @param rounds of all forgeries; a round has 63 forged and 21 honest pictures
    static List<Sample> plan(int rounds) {
        List<Sample> plan = new ArrayList<>();
        int number = 0;
        for (int round = 0; round < rounds; round++) {
            for (Seen by : Seen.values()) {
                for (Forgery forgery : Forgery.values()) {
                    int times = forgery == Forgery.NONE ? 7 : Strength.values().length;
                    for (int i = 0; i < times; i++) {
                        int n = number++;
                        boolean passport = n % PASSPORTS == round % PASSPORTS;
                        boolean back = !passport && forgery != Forgery.PHOTO && (n / 3) % 4 == 1;
                        plan.add(new Sample(n, passport, back ? DocumentSide.BACK : DocumentSide.FRONT, forgery,
                                Strength.values()[i % 3], by));
                    }
                }
            }
        }
        return plan;
    }

    /// The document before anything was done to it.
    Specimen document(Sample sample) {
        CardCase holder = series.at(sample.number());
        BufferedImage own = faces.get(sample.number() % faces.size());
        return sample.passport() ? cards.passport(holder, own, dice(sample)) : cards.card(holder, own, dice(sample));
    }

    /// @return null where this document has nothing to forge so; the caller closes it
    Frame picture(Sample sample, Specimen document) {
        BufferedImage other = faces.get((sample.number() + 1 + sample.number() / 7 % (faces.size() - 1)) % faces.size());
        return Forger.seen(document, sample.side(), sample.forgery(), sample.strength(), sample.by(), other, dice(sample));
    }

    private long dice(Sample sample) {
        return seed * 1_000_003 + sample.number();
    }
}
