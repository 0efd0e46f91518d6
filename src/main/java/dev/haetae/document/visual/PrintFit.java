package dev.haetae.document.visual;

import dev.haetae.frame.Point;
import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// How one card's print lies on its layout, in millimetres: x' = x + dx + lean * y, y' = dy + stretch * y. That is the part of
/// an affine map that texts beginning in one column can tell: their left ends say how far the column is off and leans, their
/// heights how far the rows are off and stretched.
public record PrintFit(double dx, double lean, double dy, double stretch) {
    public static final PrintFit EXACT = new PrintFit(0, 0, 0, 1);
    /// Anchors nearer together than this, millimetres, tell no stretch and no lean.
    private static final double LEAST_SPREAD = 15;
    private static final double MOST_STRETCH = 0.04;
    private static final double MOST_LEAN = 0.05;
    /// An anchor further than this from where the others put it is a misreading.
    private static final double MOST_RESIDUAL = 1.3;

    /// A printed text that was found. @param wanted left end and middle by the layout @param found on the card; millimetres
    public record Anchor(Point wanted, Point found) {}

    /// The best fit of those anchors that agree with each other.
    public static PrintFit of(List<Anchor> anchors) {
        List<Anchor> kept = new ArrayList<>(anchors);
        while (true) {
            PrintFit fit = squares(kept);
            Anchor worst = kept.stream().max(Comparator.comparingDouble(fit::residual)).orElse(null);
            if (kept.size() < 3 || fit.residual(worst) < MOST_RESIDUAL) {
                return fit;
            }
            kept.remove(worst);
        }
    }

    private static PrintFit squares(List<Anchor> anchors) {
        if (anchors.isEmpty()) {
            return EXACT;
        }
        double middle = anchors.stream().mapToDouble(a -> a.wanted.y()).average().orElseThrow();
        double dx = anchors.stream().mapToDouble(a -> a.found.x() - a.wanted.x()).average().orElseThrow();
        double dy = anchors.stream().mapToDouble(a -> a.found.y() - a.wanted.y()).average().orElseThrow();
        double least = anchors.stream().mapToDouble(a -> a.wanted.y()).min().orElseThrow();
        double most = anchors.stream().mapToDouble(a -> a.wanted.y()).max().orElseThrow();
        if (anchors.size() < 3 || most - least < LEAST_SPREAD) {
            return new PrintFit(dx, 0, dy, 1);
        }
        double spread = anchors.stream().mapToDouble(a -> Math.pow(a.wanted.y() - middle, 2)).sum();
        double lean = Math.clamp(anchors.stream().mapToDouble(a -> (a.wanted.y() - middle) * (a.found.x() - a.wanted.x() - dx)).sum()
                / spread, -MOST_LEAN, MOST_LEAN);
        double stretch = Math.clamp(anchors.stream().mapToDouble(a -> (a.wanted.y() - middle) * (a.found.y() - a.wanted.y() - dy)).sum()
                / spread, -MOST_STRETCH, MOST_STRETCH);
        return new PrintFit(dx - lean * middle, lean, dy - stretch * middle, 1 + stretch);
    }

    /// How far an anchor stands from where this fit puts it, millimetres.
    double residual(Anchor anchor) {
        return place(anchor.wanted).distance(anchor.found);
    }

    public Point place(Point p) {
        return new Point(p.x() + dx + lean * p.y(), dy + stretch * p.y());
    }

    /// A zone of the layout where it stands on this card.
    public Region place(Region zone) {
        Point middle = place(new Point(zone.centreX(), zone.centreY()));
        return new Region(middle.x() - zone.width() / 2, middle.y() - zone.height() / 2, zone.width(), zone.height());
    }
}
