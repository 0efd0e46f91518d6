package dev.haetae.document;

import dev.haetae.document.visual.Layout.FieldRule;
import dev.haetae.document.visual.VisualReader;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Quad;
import dev.haetae.frame.Region;
import dev.haetae.outcome.Outcome.Rejected;
import dev.haetae.outcome.RejectReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a card without an MRZ says, by its layout.
final class CardReader {
    private static final double SQUAREST = 1.3;
    private static final double LONGEST = 2;
    private static final double NEARLY_ALL = 0.75;
    /// Pixels along a card under which its title, 3 mm high, has less than eight: not to be read, only to be guessed at.
    private static final double LEAST_LENGTH = 230;

    private final DocumentOptics optics;
    private final VisualReader visual;
    private final PortraitFinder portraits;
    private final HiddenPrint hidden;
    private final Effort effort;

    CardReader(DocumentOptics optics, VisualReader visual, PortraitFinder portraits, Effort effort) {
        this.effort = effort;
        this.optics = optics;
        this.visual = visual;
        this.portraits = portraits;
        this.hidden = new HiddenPrint(optics);
    }

    /// A card without an MRZ, by its title: in each outline, then in the whole picture, each way up.
    Optional<Inspection> read(Frame picture, List<Quad> outlines, LocalDate today) {
        List<Quad> places = new ArrayList<>(outlines.stream().limit(2).toList());
        if (mayBeACardFromEdgeToEdge(picture, places)) {
            places.add(Quad.of(new Region(0, 0, picture.width(), picture.height())));
        }
        places.removeIf(place -> Math.max(place.width(), place.height()) < LEAST_LENGTH);
        for (Quad place : places) {
            if (effort.spent()) {
                return Optional.empty();
            }
            Optional<Inspection> card = read(picture, place.width() >= place.height() ? place : PagePlacement.quarter(place), today);
            if (card.isPresent()) {
                return card;
            }
        }
        return Optional.empty();
    }

    /// @param lying either way up
    private Optional<Inspection> read(Frame picture, Quad lying, LocalDate today) {
        Quad turned = PagePlacement.quarter(PagePlacement.quarter(lying));
        Frame page = straighten(picture, lying);
        PageReader.Page seen = visual.look(page);
        if (seen.upsideDown()) {
            page.close();
            page = straighten(picture, turned);
        }
        Optional<Inspection> card = card(page, seen.upsideDown() ? turned : lying, visual.classify(page, seen.lines()), today);
        if (card.isPresent() || seen.clear() || effort.spent()) {
            return card;
        }
        Quad other = seen.upsideDown() ? lying : turned;
        page = straighten(picture, other);
        return card(page, other, visual.classify(page), today);
    }

    private Frame straighten(Frame picture, Quad up) {
        PagePlacement placement = PagePlacement.id1(up);
        return optics.straighten(picture, up, placement.width(), placement.height());
    }

    /// @param page goes on into the reading, or is closed
    private Optional<Inspection> card(Frame page, Quad up, Optional<VisualReader.Match> match, LocalDate today) {
        if (match.isEmpty()) {
            page.close();
        }
        return match.map(m -> card(page, PagePlacement.id1(up), m, today));
    }

    /// Where an outline takes nearly all of the picture, the rest was not worth looking at. And stretched to a card's 1.586,
    /// the title of a picture of other proportions would stand too far off to count. Tesseract is slow on what is no print:
    /// this is half of the time of a picture with nothing to read.
    private static boolean mayBeACardFromEdgeToEdge(Frame picture, List<Quad> outlines) {
        double aspect = (double) Math.max(picture.width(), picture.height()) / Math.min(picture.width(), picture.height());
        double all = NEARLY_ALL * picture.width() * picture.height();
        return aspect > SQUAREST && aspect < LONGEST
                && outlines.stream().noneMatch(outline -> outline.width() * outline.height() > all);
    }

    private Inspection card(Frame page, PagePlacement placement, VisualReader.Match match, LocalDate today) {
        CardFields card = CardFields.of(visual.read(page, match), match.type(), match.layout(), visual.code(page, match), today);
        Map<FieldName, FieldValue> fields = card.fields;
        PageQuality quality = optics.measure(page, placement.place().width());
        Optional<Region> portrait = match.layout().portrait().isEmpty() ? Optional.empty()
                : portraits.find(page).or(() -> match.layout().portrait().map(mm -> match.layout().pixels(page, mm)));
        var faults = new ArrayList<Rejected<SideReading>>();
        if (hidden.inNames(page, match, fields)) {
            faults.add(rejected(RejectReason.DOCUMENT_COVERED));
        }
        List<FieldName> missing = match.layout().fields().stream().filter(rule -> !rule.optional()).map(FieldRule::name)
                .filter(name -> !fields.containsKey(name)).toList();
        if (!missing.isEmpty()) {
            if (faults.isEmpty() && missing.stream().anyMatch(name -> hidden.inField(page, match, name))) {
                faults.add(rejected(RejectReason.DOCUMENT_COVERED));
            }
            QualityGate.fault(quality).ifPresent(fault -> faults.add(rejected(fault)));
            faults.add(new Rejected<>(RejectReason.FIELD_UNREADABLE, missing.getFirst().name()));
        }
        var reading = new SideReading(match.type(), new DocumentPage(match.layout().side(), page, portrait), List.of(), false,
                fields, card.checks, card.warnings);
        return new Inspection(Optional.of(reading), faults, quality, portrait.map(placement::inPicture));
    }

    private static Rejected<SideReading> rejected(RejectReason reason) {
        return new Rejected<>(reason);
    }
}
