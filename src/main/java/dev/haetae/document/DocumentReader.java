package dev.haetae.document;

import dev.haetae.document.mrz.MrzFormat;
import dev.haetae.document.mrz.MrzReader;
import dev.haetae.document.mrz.MrzReading;
import dev.haetae.document.visual.RegistrationNumber;
import dev.haetae.document.visual.VisualReader;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Quad;
import dev.haetae.frame.Region;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.Outcome.Rejected;
import dev.haetae.outcome.RejectReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// From a picture to what a document says: MRZ first (it also tells which way is up), else a card by its layout.
/// One thread at a time.
public final class DocumentReader {
    private static final double CLEAR = 0.93;
    private static final double SQUAREST = 1.3;
    private static final double LONGEST = 2;
    private static final double NEARLY_ALL = 0.75;

    private final DocumentOptics optics;
    private final MrzReader mrz;
    private final VisualReader visual;
    private final PortraitFinder portraits;
    private final int expiryGraceDays;

    /// @param expiryGraceDays days after its expiry on which a document still passes; 0 as a rule
    public DocumentReader(DocumentOptics optics, MrzReader mrz, VisualReader visual, PortraitFinder portraits,
            int expiryGraceDays) {
        this.optics = optics;
        this.mrz = mrz;
        this.visual = visual;
        this.portraits = portraits;
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

    /// As [#read(Frame, LocalDate)], with everything that was seen; the caller closes it.
    public Inspection inspect(Frame picture, LocalDate today) {
        List<Quad> outlines = optics.outlines(picture);
        Optional<MrzReading> lines = mrz.read(picture, today);
        if (lines.isPresent() && lines.get().mrz().consistent()) {
            return travelDocument(picture, outlines, lines.get(), today);
        }
        for (Quad outline : outlines) { // a tilted or distant page is easier once it is straight
            Optional<MrzReading> again = straightened(picture, outline, today);
            if (again.isPresent() && again.get().mrz().consistent()) {
                return travelDocument(picture, List.of(outline), again.get(), today);
            }
        }
        // a clear MRZ whose digits fail is a travel document all the same: no Korean card carries one
        Optional<Inspection> card = lines.filter(l -> l.clarity() >= CLEAR).isPresent() ? Optional.empty()
                : card(picture, outlines);
        return card.or(() -> lines.map(l -> travelDocument(picture, outlines, l, today)))
                .orElseGet(() -> nothing(picture, outlines));
    }

    /// The MRZ of a straightened outline, its places back in the picture.
    private Optional<MrzReading> straightened(Frame picture, Quad outline, LocalDate today) {
        int width = 1476;
        int height = Math.max(200, (int) Math.round(width * outline.height() / outline.width()));
        PagePlacement placement = new PagePlacement(outline, width, height);
        try (Frame page = optics.straighten(picture, outline, width, height)) {
            return mrz.read(page, today).map(reading -> new MrzReading(reading.mrz(), reading.decoded(), reading.clarity(),
                    reading.valid(), reading.repaired(), reading.ambiguous(),
                    reading.places().stream().map(placement::inPicture).toList()));
        }
    }

    private Inspection travelDocument(Frame picture, List<Quad> outlines, MrzReading lines, LocalDate today) {
        PagePlacement placement = PagePlacement.of(lines.mrz().format(), lines.places(), outlines);
        Frame page = optics.straighten(picture, placement.place(), placement.width(), placement.height());
        PageQuality quality = optics.measure(page, placement.place().width());
        Optional<Region> portrait = portraits.find(page);
        List<RejectReason> warnings = new ArrayList<>();
        if (Specimen.says(lines.mrz())) {
            warnings.add(RejectReason.DOCUMENT_SPECIMEN);
        }
        boolean endless = type(lines) == DocumentType.PASSPORT && lines.mrz().expiry().isEmpty();
        if (!lines.mrz().datesExist() || endless) {
            warnings.add(RejectReason.FIELD_UNREADABLE);
        }
        var reading = new SideReading(type(lines), new DocumentPage(side(lines.mrz().format()), page, portrait),
                lines.mrz().lines(), lines.valid(), MrzFields.of(lines),
                lines.mrz().checks().stream().map(MrzFields::check).toList(), warnings);
        return new Inspection(Optional.of(reading), faults(lines, quality, today), quality,
                portrait.map(placement::inPicture));
    }

    private static DocumentType type(MrzReading lines) {
        return switch (lines.mrz().format()) {
            case TD3 -> DocumentType.PASSPORT;
            case TD1 -> DocumentType.OTHER_TD1;
            case TD2, FRENCH_ID -> DocumentType.OTHER_TD2;
            case MRV_A, MRV_B -> DocumentType.VISA;
        };
    }

    /// ICAO 9303-5: a TD1 card has its MRZ on the back.
    private static DocumentSide side(MrzFormat format) {
        return format == MrzFormat.TD1 ? DocumentSide.BACK : DocumentSide.FRONT;
    }

    private List<Rejected<SideReading>> faults(MrzReading lines, PageQuality quality, LocalDate today) {
        if (!lines.mrz().consistent()) {
            RejectReason why = lines.ambiguous() ? RejectReason.FIELD_UNREADABLE : RejectReason.MRZ_CHECK_DIGIT;
            return QualityGate.fault(quality).map(fault -> List.of(rejected(fault), rejected(why)))
                    .orElse(List.of(rejected(why)));
        }
        if (!lines.valid()) {
            return List.of(new Rejected<>(RejectReason.FIELD_UNREADABLE, FieldName.NAME.name()));
        }
        boolean expired = lines.mrz().expiry().map(day -> day.plusDays(expiryGraceDays).isBefore(today)).orElse(false);
        return expired ? List.of(new Rejected<>(RejectReason.DOCUMENT_EXPIRED, FieldName.EXPIRY_DATE.name())) : List.of();
    }

    /// A card without an MRZ, by its title: in each outline, then in the whole picture, each way up.
    private Optional<Inspection> card(Frame picture, List<Quad> outlines) {
        List<Quad> places = new ArrayList<>(outlines.stream().limit(2).toList());
        if (mayBeACardFromEdgeToEdge(picture, places)) {
            places.add(Quad.of(new Region(0, 0, picture.width(), picture.height())));
        }
        for (Quad place : places) {
            Quad lying = place.width() >= place.height() ? place : PagePlacement.quarter(place);
            for (Quad up : List.of(lying, PagePlacement.quarter(PagePlacement.quarter(lying)))) {
                PagePlacement placement = PagePlacement.id1(up);
                Frame page = optics.straighten(picture, up, placement.width(), placement.height());
                var match = visual.classify(page);
                if (match.isPresent()) {
                    return Optional.of(card(page, placement, match.get()));
                }
                page.close();
            }
        }
        return Optional.empty();
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

    private Inspection card(Frame page, PagePlacement placement, VisualReader.Match match) {
        Map<FieldName, FieldValue> fields = new EnumMap<>(FieldName.class);
        fields.putAll(visual.read(page, match));
        List<DocumentReading.Check> checks = new ArrayList<>();
        Optional.ofNullable(fields.get(FieldName.REGISTRATION_NUMBER)).ifPresent(number -> {
            RegistrationNumber.birth(number.value()).ifPresent(birth -> fields.put(FieldName.BIRTH_DATE,
                    new FieldValue(birth.toString(), number.confidence(), FieldValue.Source.DERIVED, Optional.empty())));
            fields.putIfAbsent(FieldName.SEX, new FieldValue(RegistrationNumber.sex(number.value()), number.confidence(),
                    FieldValue.Source.DERIVED, Optional.empty()));
            checks.add(new DocumentReading.Check("registration-number",
                    RegistrationNumber.checkDigitHolds(number.value()) ? 1 : 0.5, "numbers since October 2020 may differ"));
        });
        PageQuality quality = optics.measure(page, placement.place().width());
        Optional<Region> portrait = match.layout().portrait().isEmpty() ? Optional.empty()
                : portraits.find(page).or(() -> match.layout().portrait().map(mm -> VisualReader.pixels(page, match.layout(), mm)));
        var faults = new ArrayList<Rejected<SideReading>>();
        match.layout().fields().stream().filter(rule -> !rule.optional() && !fields.containsKey(rule.name())).findFirst()
                .ifPresent(rule -> {
                    QualityGate.fault(quality).ifPresent(fault -> faults.add(rejected(fault)));
                    faults.add(new Rejected<>(RejectReason.FIELD_UNREADABLE, rule.name().name()));
                });
        var reading = new SideReading(match.type(), new DocumentPage(match.layout().side(), page, portrait), List.of(), false,
                fields, checks, List.of());
        return new Inspection(Optional.of(reading), faults, quality, portrait.map(placement::inPicture));
    }

    private Inspection nothing(Frame picture, List<Quad> outlines) {
        PageQuality quality;
        if (outlines.isEmpty()) {
            quality = optics.measure(picture, picture.width());
        } else {
            PagePlacement placement = PagePlacement.id1(outlines.getFirst());
            try (Frame page = optics.straighten(picture, placement.place(), placement.width(), placement.height())) {
                quality = optics.measure(page, placement.place().width());
            }
        }
        RejectReason why = QualityGate.fault(quality).orElse(QualityGate.looksLikeADocument(picture, outlines, quality)
                ? RejectReason.DOCUMENT_UNSUPPORTED : RejectReason.DOCUMENT_MISSING);
        return new Inspection(Optional.empty(), List.of(rejected(why)), quality, Optional.empty());
    }

    /// Puts the sides of one document together. The readings stay open and the caller's.
    public Outcome<DocumentReading> join(List<SideReading> sides, LocalDate today) {
        return SideJoin.join(sides, today.minusDays(expiryGraceDays));
    }

    private static Rejected<SideReading> rejected(RejectReason reason) {
        return new Rejected<>(reason);
    }
}
