package dev.haetae.document;

import dev.haetae.frame.Quad;
import java.util.List;

/// Whether outlines are those of two documents: of like size and of a document's proportions each.
final class Several {
    private static final double LIKE = 0.45;
    private static final double SQUAREST = 1.3;
    private static final double LONGEST = 1.75;

    private Several() {}

    /// @param outlines none within another, likeliest first
    static boolean are(List<Quad> outlines) {
        return outlines.size() > 1 && document(outlines.getFirst()) && outlines.stream().skip(1)
                .anyMatch(other -> document(other) && area(other) > LIKE * area(outlines.getFirst())
                        && area(outlines.getFirst()) > LIKE * area(other));
    }

    private static boolean document(Quad q) {
        double aspect = Math.max(q.width(), q.height()) / Math.max(1, Math.min(q.width(), q.height()));
        return aspect > SQUAREST && aspect < LONGEST;
    }

    private static double area(Quad q) {
        return q.width() * q.height();
    }
}
