package dev.haetae.screen.part;

import dev.haetae.language.LineBreaks;
import dev.haetae.screen.theme.Face;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import javafx.geometry.HPos;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;

/// A text that is never cut: it takes the largest size between two limits at which its balanced lines fit the room.
/// Coloured by CSS class (`words`, and one of words-quiet, words-on-key, ...).
public final class Words extends Region {
    private static final double STEP = 2;
    private static final double MEASURED_AT = 100;

    private final String tag;
    private final boolean bold;
    private final double most;
    private double least;
    private int lines = 1;
    private boolean few;
    private double leading = 1.18;
    private Pos place = Pos.CENTER_LEFT;
    private String tone = "words-ink";
    private String text;
    private Face.Tall tall;
    /// Cut once: a layout tries size after size.
    private List<String> pieces;
    private boolean overflows;
    private boolean torn;
    private double shown;
    private final Map<String, Double> widths = new HashMap<>();
    /// By width: a layout asks again and again.
    private final Map<Double, Double> leastHeights = new HashMap<>();
    private final Text measure = new Text();

    private Words(String tag, String text, boolean bold, double size) {
        this.tag = tag;
        this.text = text;
        this.tall = Face.tall(tag, text);
        this.pieces = LineBreaks.pieces(text, tag);
        this.bold = bold;
        this.most = size;
        this.least = size;
        setMouseTransparent(true);
        getStyleClass().add("words");
    }

    public static Words bold(String tag, String text, double size) {
        return new Words(tag, text, true, size);
    }

    public static Words plain(String tag, String text, double size) {
        return new Words(tag, text, false, size);
    }

    /// @param pixels the smallest size allowed; nothing on a kiosk is below 44
    public Words downTo(double pixels) {
        least = Math.min(pixels, most);
        return this;
    }

    public Words lines(int count) {
        lines = count;
        return this;
    }

    /// Rather smaller on one line than larger on two.
    public Words few() {
        few = true;
        return this;
    }

    public Words leading(double ratio) {
        leading = ratio;
        return this;
    }

    public Words at(Pos position) {
        place = position;
        return this;
    }

    public Words tone(String style) {
        tone = style;
        return this;
    }

    public void say(String other) {
        if (!other.equals(text)) {
            widths.clear(); // another script, another scale
            leastHeights.clear();
            text = other;
            tall = Face.tall(tag, text);
            pieces = LineBreaks.pieces(text, tag);
            requestLayout();
        }
    }

    public String text() {
        return text;
    }

    /// The largest size it may take.
    public double size() {
        return most;
    }

    /// The size it has taken; a test asks this of every enlarged screen.
    public double shown() {
        return shown;
    }

    /// Whether the room was too small even for the smallest size; a test asks this of every screen.
    public boolean overflows() {
        return overflows;
    }

    /// Whether a line ends within a word, for want of room.
    public boolean torn() {
        return torn;
    }

    @Override public Orientation getContentBias() {
        return lines > 1 ? Orientation.HORIZONTAL : null;
    }

    @Override protected double computePrefWidth(double height) {
        return Math.ceil(width(text, most)) + 2;
    }

    @Override protected double computeMinWidth(double height) {
        return lines == 1 ? Math.ceil(width(text, least)) : 0;
    }

    @Override protected double computePrefHeight(double width) {
        var fit = fit(width < 0 ? Double.MAX_VALUE : width, Double.MAX_VALUE);
        return Math.ceil(fit.lines().size() * line() * fit.size());
    }

    /// At the smallest size.
    @Override protected double computeMinHeight(double width) {
        return leastHeights.computeIfAbsent(width, this::leastHeight);
    }

    private double leastHeight(double width) {
        int most = width < 0 ? 1 : lines;
        double room = width < 0 ? Double.MAX_VALUE : width + 1;
        ToDoubleFunction<String> measured = piece -> width(piece, least);
        var wrapped = LineBreaks.wrap(pieces, most, room, measured).or(() -> LineBreaks.wrap(LineBreaks.words(text, tag), most, room, measured))
                .or(() -> LineBreaks.wrapAnywhere(text, most, room, measured));
        return Math.ceil(wrapped.map(broken -> broken.split("\n").length).orElse(most) * line() * least);
    }

    /// From one baseline to the next, in shares of the size.
    private double line() {
        return Math.max(leading, tall.line());
    }

    @Override protected void layoutChildren() {
        var fit = fit(getWidth(), getHeight());
        overflows = !fit.fits();
        torn = fit.torn();
        shown = fit.size();
        var parts = new ArrayList<Text>();
        double step = line() * fit.size();
        double top = switch (place.getVpos()) {
            case TOP -> 0;
            case BOTTOM -> getHeight() - step * fit.lines().size();
            default -> (getHeight() - step * fit.lines().size()) / 2;
        };
        for (int i = 0; i < fit.lines().size(); i++) {
            String line = fit.lines().get(i);
            double free = getWidth() - width(line, fit.size());
            double x = place.getHpos() == HPos.LEFT ? 0 : place.getHpos() == HPos.RIGHT ? free : free / 2;
            for (Face.Run run : Face.runs(tag, line)) {
                var part = new Text(run.text());
                part.setFont(Face.font(run.family(), bold, fit.size() * tall.scale()));
                part.setTextOrigin(VPos.BASELINE);
                part.getStyleClass().addAll("words-line", tone);
                part.setManaged(false);
                part.setLayoutX(x);
                part.setLayoutY(top + step * (i + .5) + tall.middle() * fit.size());
                parts.add(part);
                x += advance(run) * fit.size() / MEASURED_AT;
            }
        }
        getChildren().setAll(parts);
    }

    /// @param torn whether a line ends within a word: the last resort
    private record Fit(List<String> lines, double size, boolean fits, boolean torn) {}

    private Fit fit(double width, double height) {
        if (few && lines > 1) {
            for (int count = 1; count < lines; count++) {
                var fewer = fit(width, height, count);
                if (fewer.fits()) {
                    return fewer;
                }
            }
        }
        return fit(width, height, lines);
    }

    private Fit fit(double width, double height, int lines) {
        for (double size = most; size >= least; size -= STEP) {
            double scale = size;
            int room = (int) Math.min(lines, Math.floor((height + 1) / (line() * size)));
            if (room > 0) {
                Optional<String> wrapped = LineBreaks.wrap(pieces, room, width + 1, piece -> width(piece, scale));
                if (wrapped.isPresent()) {
                    return new Fit(List.of(wrapped.get().split("\n")), size, true, false);
                }
            }
        }
        int room = (int) Math.min(lines, Math.floor((height + 1) / (line() * least)));
        var loosely = room < 1 || lines < this.lines ? Optional.<String>empty() : LineBreaks.wrap(LineBreaks.words(text, tag), room, width + 1, piece -> width(piece, least));
        if (loosely.isPresent()) {
            return new Fit(List.of(loosely.get().split("\n")), least, true, false);
        }
        return LineBreaks.wrapAnywhere(text, room, width + 1, piece -> width(piece, least))
                .filter(_ -> lines == this.lines && lines > 1).map(broken -> new Fit(List.of(broken.split("\n")), least, true, true))
                .orElse(new Fit(List.of(text), least, false, false));
    }

    private double width(String piece, double size) {
        return widths.computeIfAbsent(piece, p -> Face.runs(tag, p).stream().mapToDouble(this::advance).sum()) * size / MEASURED_AT;
    }

    private double advance(Face.Run run) {
        measure.setFont(Face.font(run.family(), bold, MEASURED_AT * tall.scale()));
        measure.setText(run.text());
        return measure.getLayoutBounds().getWidth();
    }
}
