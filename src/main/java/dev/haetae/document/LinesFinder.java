package dev.haetae.document;

import dev.haetae.document.mrz.MrzLineFinder.Reach;
import dev.haetae.document.mrz.MrzReader;
import dev.haetae.document.mrz.MrzReading;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Quad;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Where an MRZ is looked for, and in which order: a document that lies apart on a desk is cut out first, for the rows of a
/// newspaper or the weave of a cloth about it cost the whole picture's search more time than there is.
record LinesFinder(DocumentOptics optics, MrzReader mrz, Effort effort) {
    private static final int HOLDS = 2;
    private static final int MOST_OUTLINES = 4;
    /// Longer side of a page cut out.
    private static final int LARGE = 1476;
    /// Where an outline takes more of the picture there is little about it to search in vain.
    private static final double MOSTLY = 0.75;
    /// 44 characters of six pixels; what is smaller is a portrait or a stamp.
    private static final double LEAST_LENGTH = 264;
    /// A portrait is squarer (35 by 45 mm), a document is 1.42 or 1.586 or, open, also 1.42.
    private static final double SQUAREST = 1.3;

    /// @param around the outlines in which they may stand, likeliest first
    record Lines(Optional<MrzReading> reading, List<Quad> around) {
        /// Of two that are worth the same, this one.
        private Lines orBetter(Lines other) {
            return worth(other.reading) > worth(reading) ? other : this;
        }

        /// Every check digit holds.
        boolean hold() {
            return worth(reading) >= HOLDS;
        }

        boolean settled() {
            return reading.filter(r -> r.valid() && !r.mayBeCut()).isPresent();
        }
    }

    /// Level lines of the document that lies apart, if any, then of the picture.
    Lines first(Frame picture, List<Quad> outlines, LocalDate today) {
        Optional<Quad> apart = apart(picture, outlines);
        Lines cut = apart.map(outline -> straightened(picture, outline, today)).orElse(new Lines(Optional.empty(), outlines));
        return cut.settled() ? cut : new Lines(mrz.read(picture, Reach.LEVEL, today, effort::exhausted), outlines).orBetter(cut);
    }

    /// Those of the other outlines: a tilted or distant page is easier once it is straight.
    Lines straightened(Frame picture, List<Quad> outlines, Lines before, LocalDate today) {
        Optional<Quad> seen = apart(picture, outlines);
        Lines best = before;
        for (Quad outline : outlines.stream().limit(MOST_OUTLINES).filter(q -> !seen.equals(Optional.of(q))).toList()) {
            if (best.reading.filter(MrzReading::valid).isPresent() || effort.spent()) {
                break;
            }
            best = best.orBetter(straightened(picture, outline, today));
        }
        return best;
    }

    /// Lines at any angle, short ones, those amid other print.
    Lines rest(Frame picture, List<Quad> outlines, Lines before, LocalDate today) {
        return effort.spent() ? before : before.orBetter(new Lines(mrz.read(picture, Reach.REST, today, effort::exhausted), outlines));
    }

    private static Optional<Quad> apart(Frame picture, List<Quad> outlines) {
        double all = (double) picture.width() * picture.height();
        return outlines.stream().findFirst().filter(q -> q.width() * q.height() < MOSTLY * all
                && Math.max(q.width(), q.height()) >= LEAST_LENGTH
                && Math.max(q.width(), q.height()) >= SQUAREST * Math.min(q.width(), q.height()));
    }

    private static int worth(Optional<MrzReading> lines) {
        return lines.map(l -> l.valid() ? HOLDS + (l.mayBeCut() ? 1 : 2) : l.mrz().consistent() ? HOLDS : 1).orElse(0);
    }

    /// The MRZ of a straightened outline, its places back in the picture.
    private Lines straightened(Frame picture, Quad outline, LocalDate today) {
        double zoom = LARGE / Math.max(outline.width(), outline.height());
        int width = Math.max(LARGE / 7, (int) Math.round(outline.width() * zoom));
        int height = Math.max(LARGE / 7, (int) Math.round(outline.height() * zoom));
        PagePlacement placement = new PagePlacement(outline, width, height);
        try (Frame page = optics.straighten(picture, outline, width, height)) {
            return new Lines(mrz.read(page, Reach.LEVEL, today, effort::exhausted).map(reading -> new MrzReading(reading.mrz(), reading.decoded(),
                    reading.clarity(), reading.valid(), reading.repaired(), reading.ambiguous(),
                    reading.places().stream().map(placement::inPicture).toList())), List.of(outline));
        }
    }
}
