package dev.haetae.demo.wear;

import dev.haetae.demo.CardStyle;
import dev.haetae.demo.Holder;
import dev.haetae.demo.Permission;
import dev.haetae.demo.Printing;
import dev.haetae.demo.Specimens;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Point;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// An endless row of worn cards, all different, the same for one seed: three fronts to two backs, every type and style,
/// every second one in a font that the reader was made without. Needs OpenCV loaded.
public final class CardSeries {
    /// Seeds below this are for looking at while the reader is made; those from here on are for reports only.
    public static final long FIRST_REPORTED_SEED = 1000;
    private static final int DPI = 450;
    private static final double MOST_BLOCK_SHIFT = 1.5;
    private static final double MOST_JITTER = 0.5;
    private static final double[] INK = {1, 0.86, 0.72, 0.58};
    private static final List<DocumentType> TYPES = List.of(DocumentType.RESIDENCE_CARD, DocumentType.RESIDENCE_CARD,
            DocumentType.OVERSEAS_KOREAN_CARD, DocumentType.PERMANENT_RESIDENT_CARD);
    private static final LocalDate OLD_STYLE = LocalDate.of(2011, 5, 1);
    private static final LocalDate NEW_STYLE = LocalDate.of(2023, 4, 1);

    private final Specimens specimens;
    private final Crowd crowd;
    private final LocalDate today;
    private final long seed;
    private final List<PrintFont> seen;
    private final List<PrintFont> unseen;

    /// @param portrait the demo portrait's file
    /// @param unseenFonts false: no card is printed in a font that is kept for reports
    /// @throws IllegalStateException naming the Debian package of a font that is missing
    public CardSeries(Path portrait, LocalDate today, long seed, boolean unseenFonts) {
        this.specimens = Specimens.of(portrait, today);
        this.crowd = new Crowd(specimens.head(), today);
        this.today = today;
        this.seed = seed;
        this.seen = PrintFont.usual();
        this.unseen = unseenFonts ? PrintFont.kept() : seen;
    }

    public CardCase at(int number) {
        Random dice = dice(number, 1);
        DocumentType type = TYPES.get(dice.nextInt(TYPES.size()));
        CardStyle style = dice.nextInt(3) < 2 ? CardStyle.NEW : CardStyle.OLD;
        DocumentSide side = number % 5 < 3 ? DocumentSide.FRONT : DocumentSide.BACK;
        Holder holder = style == CardStyle.NEW ? crowd.holder(type, NEW_STYLE, today, dice)
                : crowd.holder(type, OLD_STYLE, NEW_STYLE, dice);
        List<Permission> permissions = permissions(holder, dice);
        List<PrintFont> fonts = number % 2 == 0 ? unseen : seen;
        PrintFont font = fonts.get(dice.nextInt(fonts.size()));
        return new CardCase(number, type, style, side, holder.withStayUntil(permissions.getLast().until()), permissions,
                font.name(), font.unseen(), Wear.drawn(dice));
    }

    /// The caller closes it.
    public Frame picture(CardCase card) {
        Random dice = dice(card.number(), 2);
        PrintFont font = (card.unseen() ? unseen : seen).stream().filter(f -> f.name().equals(card.font())).findFirst().orElseThrow();
        var block = new Point(MOST_BLOCK_SHIFT * (2 * dice.nextDouble() - 1), MOST_BLOCK_SHIFT * (2 * dice.nextDouble() - 1));
        boolean light = dice.nextInt(3) == 0;
        var printing = new Printing(font.bold(), font.regular(), light ? font.regular() : font.bold(), font.latin().get(light ? 0 : 1), block,
                MOST_JITTER, 0.9 + 0.2 * dice.nextDouble(), INK[card.wear().print()], dice.nextLong());
        var drawn = specimens.printed(card.type(), card.style(), card.side(), card.holder(), printing, card.permissions(), DPI);
        Damage.on(drawn, card.wear(), DPI / 25.4, dice);
        return Taken.of(drawn, card.wear(), dice);
    }

    /// One to four rows, each where the last one ended.
    private static List<Permission> permissions(Holder holder, Random dice) {
        List<Permission> rows = new ArrayList<>();
        LocalDate from = holder.issued();
        int count = 1 + dice.nextInt(4);
        for (int i = 0; i < count; i++) {
            LocalDate until = i + 1 == count && i == 0 ? holder.stayUntil() : from.plusDays(90 + dice.nextInt(1000));
            rows.add(new Permission(from, until));
            from = until;
        }
        return List.copyOf(rows);
    }

    private Random dice(int number, int purpose) {
        Random dice = new Random(seed * 1_000_003 + number * 31L + purpose);
        dice.nextInt();
        return dice;
    }
}
