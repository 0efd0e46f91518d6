package dev.haetae.demo.wear;

import dev.haetae.demo.Holder;
import dev.haetae.demo.Printing;
import dev.haetae.demo.Specimen;
import dev.haetae.demo.Specimens;
import dev.haetae.frame.Point;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/// Unworn cards and passports of the people of a [CardSeries], to be forged: with the places of what stands on them.
public final class PrintedCards {
    private static final int DPI = 450;
    private static final double MOST_BLOCK_SHIFT = 0.8;
    /// One pass prints all values of a card; millimetres.
    private static final double MOST_JITTER = 0.12;

    private final Specimens specimens;
    private final LocalDate today;
    private final List<PrintFont> fonts = Stream.concat(PrintFont.usual().stream(), PrintFont.kept().stream()).toList();

    public PrintedCards(Specimens specimens, LocalDate today) {
        this.specimens = specimens;
        this.today = today;
    }

    public Specimen card(CardCase card, BufferedImage portrait, long seed) {
        Random dice = new Random(seed * 31 + 7);
        dice.nextInt();
        PrintFont font = fonts.stream().filter(f -> f.name().equals(card.font())).findFirst().orElseThrow();
        var block = new Point(MOST_BLOCK_SHIFT * (2 * dice.nextDouble() - 1), MOST_BLOCK_SHIFT * (2 * dice.nextDouble() - 1));
        boolean light = dice.nextInt(3) == 0;
        var printing = new Printing(font.bold(), font.regular(), light ? font.regular() : font.bold(), font.latin().get(light ? 0 : 1), block,
                MOST_JITTER * dice.nextDouble(), 0.92 + 0.16 * dice.nextDouble(), 0.8 + 0.2 * dice.nextDouble(), dice.nextLong());
        return specimens.card(card.type(), card.style(), card.holder().withPortrait(portrait), printing, card.permissions(), DPI);
    }

    /// The same person's passport.
    public Specimen passport(CardCase card, BufferedImage portrait, long seed) {
        Random dice = new Random(seed * 31 + 8);
        dice.nextInt();
        Holder h = card.holder();
        LocalDate issued = today.minusDays(200 + dice.nextInt(2500));
        String number = (char) ('A' + dice.nextInt(26)) + String.format("%08d", dice.nextInt(100_000_000));
        return specimens.passport(new Holder(h.surname(), h.givenNames(), h.hangulName(), h.born(), h.sex(), h.nationality(),
                h.country(), h.registrationNumber(), h.status(), h.issued(), h.serial(), h.stayUntil(), number, issued,
                issued.plusYears(10), portrait));
    }
}
