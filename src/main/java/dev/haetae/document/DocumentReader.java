package dev.haetae.document;

import dev.haetae.document.authenticity.Authenticity;
import dev.haetae.document.mrz.MrzReader;
import dev.haetae.document.passport.VisualZone;
import dev.haetae.document.visual.VisualReader;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Quad;
import dev.haetae.outcome.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/// From a picture to what a document says: a card by its layout where one lies, else an MRZ (it also tells which way is up),
/// else a card once more.
/// Safe for several threads, each with a picture of its own, and so must be the ports it is given.
public final class DocumentReader {
    private static final double CLEAR = 0.93;
    /// Longer side under which no line of print can be read: 44 characters of an MRZ want six pixels each.
    private static final int LEAST_TO_READ = 160;
    /// About ID-1's 1.586; an ID-3 page is 1.42.
    private static final double LEAST_ASPECT = 1.5;
    private static final double MOST_ASPECT = 1.68;

    private final DocumentOptics optics;
    private final LinesFinder lines;
    private final TravelDocumentReader travel;
    private final CardReader cards;
    private final Refusal refusal;
    private final Authenticity authenticity;
    private final Effort effort;
    private final int expiryGraceDays;

    /// @param print reads what stands above an MRZ
    /// @param expiryGraceDays days after its expiry on which a document still passes; 0 as a rule
    public DocumentReader(DocumentOptics optics, MrzReader mrz, VisualReader visual, PortraitFinder portraits,
            VisualZone print, Authenticity authenticity, Effort effort, int expiryGraceDays) {
        this.optics = optics;
        this.lines = new LinesFinder(optics, mrz, effort);
        this.travel = new TravelDocumentReader(optics, portraits, print, effort, expiryGraceDays);
        this.cards = new CardReader(optics, visual, portraits, effort);
        this.refusal = new Refusal(optics, portraits);
        this.authenticity = authenticity;
        this.effort = effort;
        this.expiryGraceDays = expiryGraceDays;
    }

    /// One side, in any picture. The caller closes the reading, and the picture.
    public Outcome<SideReading> read(Frame picture, LocalDate today) {
        Inspection seen = inspect(picture, today);
        if (seen.faults().isEmpty()) {
            return Outcome.passed(seen.reading().orElseThrow());
        }
        seen.close();
        return seen.faults().getFirst();
    }

    /// The sides that came in one scan, at the same time: a person waits for the longer of the two, not for their sum.
    /// @return in the order of the pictures; the caller closes what was read, and the pictures
    public List<Outcome<SideReading>> read(List<Frame> pictures, LocalDate today) {
        return SideBySide.all(pictures.stream().<Supplier<Outcome<SideReading>>>map(picture -> () -> read(picture, today)).toList(),
                read -> {
                    if (read instanceof Outcome.Passed<SideReading>(var side)) {
                        side.close();
                    }
                });
    }

    /// As [#read(Frame, LocalDate)], with everything that was seen; the caller closes it.
    public Inspection inspect(Frame picture, LocalDate today) {
        effort.begin();
        boolean readable = Math.max(picture.width(), picture.height()) >= LEAST_TO_READ;
        List<Quad> outlines = readable ? optics.outlines(picture) : List.of();
        Inspection seen = readable ? refusal.explained(picture, outlines, look(picture, outlines, today))
                : refusal.of(picture, outlines);
        return new Inspection(seen.reading().map(authenticity::checked), seen.faults(), seen.quality(), seen.portrait());
    }

    private Inspection look(Frame picture, List<Quad> outlines, LocalDate today) {
        boolean cardFirst = outlines.stream().findFirst().filter(DocumentReader::isCard).isPresent();
        Optional<Inspection> early = cardFirst ? cards.read(picture, outlines, today) : Optional.empty();
        if (early.isPresent()) {
            return early.get();
        }
        LinesFinder.Lines seen = lines.first(picture, outlines, today);
        boolean nothing = seen.reading().isEmpty(); // then a card is likelier than code lines that only straightening would show
        early = nothing && !cardFirst ? cards.read(picture, outlines, today) : Optional.empty();
        if (early.isPresent()) {
            return early.get();
        }
        LinesFinder.Lines found = lines.straightened(picture, outlines, seen, today);
        if (found.hold()) {
            return travel.read(picture, found.around(), found.reading().get(), today);
        }
        // a clear MRZ whose digits fail is a travel document all the same: no Korean card carries one
        Optional<Inspection> card = cardFirst || nothing || found.reading().filter(l -> l.clarity() >= CLEAR).isPresent() ? Optional.empty()
                : cards.read(picture, outlines, today);
        if (card.isPresent()) {
            return card.get();
        }
        return lines.rest(picture, outlines, found, today).reading().map(l -> travel.read(picture, outlines, l, today))
                .orElseGet(() -> refusal.of(picture, outlines));
    }

    /// Shaped as ID-1, which a passport's page is not: a layout tells sooner than a search for lines whether it is one of ours.
    private static boolean isCard(Quad outline) {
        double aspect = Math.max(outline.width(), outline.height()) / Math.max(1, Math.min(outline.width(), outline.height()));
        return aspect > LEAST_ASPECT && aspect < MOST_ASPECT;
    }

    /// Puts the sides of one document together. The readings stay open and the caller's.
    public Outcome<DocumentReading> join(List<SideReading> sides, LocalDate today) {
        return SideJoin.join(sides, today.minusDays(expiryGraceDays));
    }
}
