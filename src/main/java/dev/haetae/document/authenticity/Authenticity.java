package dev.haetae.document.authenticity;

import dev.haetae.document.DocumentReading.Check;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.SideReading;
import dev.haetae.document.visual.Layout;
import dev.haetae.outcome.RejectReason;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Looks at a side that has been read and adds checks for staff and, past the limits, warnings. What a reading says is
/// left as it is.
public final class Authenticity {
    /// Likeness at which a ghost image is surely the picture's.
    private static final double SAME_GHOST = 0.6;

    private final TraceFinder finder;
    private final List<Layout> layouts;
    private final AuthenticityLimits limits;

    public Authenticity(TraceFinder finder, List<Layout> layouts, AuthenticityLimits limits) {
        this.finder = finder;
        this.layouts = List.copyOf(layouts);
        this.limits = limits;
    }

    /// @return the same page, with what was found; only one of the two is to be closed
    public SideReading checked(SideReading side) {
        Optional<Layout> layout = layout(layouts, side);
        Traces traces = finder.find(side, layout);
        List<Check> checks = new ArrayList<>(side.checks());
        Set<RejectReason> warnings = new TreeSet<>(side.warnings());
        new PortraitCheck(limits).of(side, layout, checks, warnings);
        layout.ifPresent(l -> LayoutCheck.of(side, l, traces, checks));
        judge(traces, layout.isPresent(), checks, warnings);
        return new SideReading(side.type(), side.page(), side.mrz(), side.mrzValid(), side.fields(), checks, List.copyOf(warnings));
    }

    /// Where no layout says where the picture stands and what is printed how, other curves hold, and fields are not judged.
    private void judge(Traces traces, boolean known, List<Check> checks, Set<RejectReason> warnings) {
        Curve pictures = known ? Suspicions.PICTURE : Suspicions.PICTURE_FREE;
        Curve copies = known ? Suspicions.COPY : Suspicions.COPY_FREE;
        Curve screens = known ? Suspicions.SCREEN : Suspicions.SCREEN_FREE;
        add("portrait-edge", pictures.of("BORDER"), traces, checks);
        add("portrait-noise", pictures.of("PICTURE"), traces, checks);
        if (known) {
            add("digit-consistency", Suspicions.FIELDS.of("GLYPH"), traces, checks);
            add("field-alignment", Suspicions.FIELDS.of("FIELD"), traces, checks);
        }
        add("copy", copies, traces, checks);
        add("screen-pattern", screens, traces, checks);
        // on real documents without a layout borders were doubted as often as exchanged ones were found: staff see them, no more
        double picture = known ? pictures.suspicion(traces) : 0;
        double fields = known ? Suspicions.FIELDS.suspicion(traces) : 0;
        if (traces.measured(Cue.GHOST_LIKENESS)) {
            double likeness = traces.of(Cue.GHOST_LIKENESS);
            checks.add(new Check("ghost-image", Math.clamp(likeness / SAME_GHOST, 0, 1),
                    String.format(Locale.ROOT, "%s=%.2f/%.2f", Cue.GHOST_LIKENESS, likeness, SAME_GHOST)));
            picture = Math.max(picture, 1 - Math.clamp(likeness / SAME_GHOST, 0, 1));
        }
        if (Math.max(picture, fields) >= limits.tampered()) {
            warnings.add(RejectReason.DOCUMENT_TAMPERED);
        }
        if (copies.suspicion(traces) >= limits.copy()) {
            warnings.add(RejectReason.DOCUMENT_COPY);
        }
        if (screens.suspicion(traces) >= limits.screen()) {
            warnings.add(RejectReason.DOCUMENT_SCREEN);
        }
    }

    private static void add(String name, Curve curve, Traces traces, List<Check> checks) {
        if (curve.measured(traces)) {
            checks.add(new Check(name, 1 - curve.suspicion(traces), curve.evidence(traces)));
        }
    }

    /// The layout that a side was read by: styles of a card differ in where the picture stands, and the backs of two types
    /// are one.
    public static Optional<Layout> layout(List<Layout> layouts, SideReading side) {
        if (!side.type().isKoreanCard()) {
            return Optional.empty();
        }
        DocumentType kin = side.side() == DocumentSide.BACK && side.type() == DocumentType.OVERSEAS_KOREAN_CARD
                ? DocumentType.RESIDENCE_CARD : side.type();
        return layouts.stream().filter(l -> l.side() == side.side() && l.titles().containsKey(kin))
                .min(Comparator.comparingDouble(l -> distance(l, side)));
    }

    private static double distance(Layout layout, SideReading side) {
        if (layout.portrait().isEmpty() || side.page().portrait().isEmpty()) {
            return 0;
        }
        double expected = layout.portrait().get().centreX() / layout.width();
        return Math.abs(expected - side.page().portrait().get().centreX() / side.page().picture().width());
    }
}
