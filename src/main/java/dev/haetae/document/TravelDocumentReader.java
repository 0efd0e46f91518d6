package dev.haetae.document;

import dev.haetae.document.mrz.MrzFormat;
import dev.haetae.document.mrz.MrzReading;
import dev.haetae.document.passport.VisualZone;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Quad;
import dev.haetae.frame.Region;
import dev.haetae.outcome.Outcome.Rejected;
import dev.haetae.outcome.RejectReason;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a document with an MRZ says: found and straightened by its lines.
final class TravelDocumentReader {
    private final DocumentOptics optics;
    private final PortraitFinder portraits;
    private final HiddenPrint hidden;
    private final VisualZone visual;
    private final Effort effort;
    private final int expiryGraceDays;

    TravelDocumentReader(DocumentOptics optics, PortraitFinder portraits, VisualZone visual, Effort effort, int expiryGraceDays) {
        this.optics = optics;
        this.hidden = new HiddenPrint(optics);
        this.visual = visual;
        this.effort = effort;
        this.portraits = portraits;
        this.expiryGraceDays = expiryGraceDays;
    }

    Inspection read(Frame picture, List<Quad> outlines, MrzReading lines, LocalDate today) {
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
        VisualZone.Findings print = lines.mrz().consistent() && !effort.spent() ? visual.verify(page, portrait, lines.mrz())
                : VisualZone.NOTHING;
        if (print.disagrees()) {
            warnings.add(RejectReason.FIELD_MISMATCH);
        }
        Map<FieldName, FieldValue> fields = new EnumMap<>(FieldName.class);
        fields.putAll(MrzFields.of(lines));
        print.issued().ifPresent(day -> fields.put(FieldName.ISSUE_DATE, day));
        List<DocumentReading.Check> checks = new ArrayList<>(lines.mrz().checks().stream().map(MrzFields::check).toList());
        checks.addAll(print.checks());
        boolean covered = lines.valid() && hidden.inLines(picture, outlines, lines.places());
        var reading = new SideReading(type(lines), new DocumentPage(side(lines.mrz().format()), page, portrait),
                lines.mrz().lines(), lines.valid() && !print.disagrees() && !covered, fields, checks, warnings);
        var faults = new ArrayList<>(faults(lines, quality, today));
        if (covered) {
            faults.addFirst(rejected(RejectReason.DOCUMENT_COVERED));
        }
        return new Inspection(Optional.of(reading), faults, quality, portrait.map(placement::inPicture));
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

    private static Rejected<SideReading> rejected(RejectReason reason) {
        return new Rejected<>(reason);
    }
}
