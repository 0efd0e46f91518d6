package dev.haetae.document;

import dev.haetae.frame.Frame;
import dev.haetae.frame.Quad;
import dev.haetae.outcome.Outcome.Rejected;
import dev.haetae.outcome.RejectReason;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Why a picture could not be read: what can be seen of the page comes before what the reading lacked, because it is what a
/// person can mend. Asked only after reading failed: what was read is good. Two documents at once are told in any case.
record Refusal(DocumentOptics optics, PortraitFinder portraits) {
    private static final Set<RejectReason> OF_THE_PAGE = EnumSet.of(RejectReason.DOCUMENT_BLURRED, RejectReason.DOCUMENT_GLARE,
            RejectReason.DOCUMENT_DARK, RejectReason.DOCUMENT_BRIGHT, RejectReason.DOCUMENT_LOW_RESOLUTION);
    /// Reasons of which the page may tell more.
    private static final Set<RejectReason> OF_THE_READING = EnumSet.of(RejectReason.MRZ_CHECK_DIGIT, RejectReason.FIELD_UNREADABLE);
    /// What hides print, as the page tells it.
    private static final Set<RejectReason> HIDING = EnumSet.of(RejectReason.DOCUMENT_DAMAGED, RejectReason.DOCUMENT_GLARE,
            RejectReason.DOCUMENT_BRIGHT);
    /// Characters as clear as this were large enough.
    private static final double CLEAR = 0.9;

    /// Nothing was read at all.
    Inspection of(Frame picture, List<Quad> outlines) {
        PageCondition page = optics.examine(picture, outlines);
        RejectReason why = PageFaults.why(page, outlines, hasAFace(picture)).orElse(RejectReason.DOCUMENT_UNSUPPORTED);
        return new Inspection(Optional.empty(), List.of(rejected(why)), page.quality(), Optional.empty());
    }

    private boolean hasAFace(Frame picture) {
        return portraits.find(picture).isPresent();
    }

    /// The same with the reason that the page itself gives, in front of those that the reading gave.
    Inspection explained(Frame picture, List<Quad> outlines, Inspection seen) {
        if (Several.are(outlines) && optics.standAlone(picture, outlines)) {
            return preceded(seen, RejectReason.DOCUMENT_SEVERAL);
        }
        if (seen.faults().isEmpty() || seen.reading().isEmpty()) {
            return seen;
        }
        RejectReason said = seen.faults().getFirst().reason();
        if (said == RejectReason.DOCUMENT_COVERED) {
            return PageFaults.why(optics.examine(picture, outlines), outlines, true).filter(HIDING::contains)
                    .map(first -> preceded(seen, first)).orElse(seen);
        }
        if (!OF_THE_PAGE.contains(said) && !OF_THE_READING.contains(said)) {
            return seen;
        }
        SideReading reading = seen.reading().get();
        PageCondition page = optics.examine(picture, outlines);
        Optional<RejectReason> why = PageFaults.why(page, outlines, true)
                .filter(r -> r != RejectReason.DOCUMENT_LOW_RESOLUTION || !clear(reading));
        return why.map(first -> preceded(seen, first)).orElseGet(() -> unblamed(seen));
    }

    /// Nothing is wrong with the page: what the reading said of it from fewer signs does not hold.
    private static Inspection unblamed(Inspection seen) {
        List<Rejected<SideReading>> rest = seen.faults().stream().filter(fault -> !OF_THE_PAGE.contains(fault.reason())).toList();
        return rest.isEmpty() ? seen : new Inspection(seen.reading(), rest, seen.quality(), seen.portrait());
    }

    private static boolean clear(SideReading reading) {
        return reading.fields().values().stream().mapToDouble(FieldValue::confidence).average().orElse(0) >= CLEAR;
    }

    private static Inspection preceded(Inspection seen, RejectReason first) {
        List<Rejected<SideReading>> faults = new ArrayList<>();
        faults.add(rejected(first));
        seen.faults().stream().filter(fault -> fault.reason() != first).forEach(faults::add);
        return new Inspection(seen.reading(), faults, seen.quality(), seen.portrait());
    }

    private static Rejected<SideReading> rejected(RejectReason reason) {
        return new Rejected<>(reason);
    }
}
