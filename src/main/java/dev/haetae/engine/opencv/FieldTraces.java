package dev.haetae.engine.opencv;

import dev.haetae.document.FieldName;
import dev.haetae.document.authenticity.Cue;
import dev.haetae.document.visual.Layout;
import dev.haetae.document.visual.Layout.FieldRule;
import dev.haetae.engine.opencv.Glyphs.Glyph;
import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/// Traces in the printed fields: glyphs that differ from their neighbours, fields that stand off the others.
final class FieldTraces {
    /// Fields of digits: all of one height, on one line, in one stroke.
    private static final Set<FieldName> NUMBERS = Set.of(FieldName.REGISTRATION_NUMBER, FieldName.ISSUE_DATE,
            FieldName.SERIAL_NUMBER, FieldName.STAY_UNTIL, FieldName.EXPIRY_DATE, FieldName.BIRTH_DATE, FieldName.DOCUMENT_NUMBER);

    /// Their glyphs end at different heights.
    private static final Set<FieldName> HANGUL = Set.of(FieldName.STAY_STATUS, FieldName.HANGUL_NAME);

    private final Map<Cue, Double> out;

    FieldTraces(Map<Cue, Double> out) {
        this.out = out;
    }

    /// @param fields glyphs by field
    /// @param values what the fields say, as printed or not
    void digits(Map<FieldName, List<Glyph>> fields, Map<FieldName, String> values) {
        List<List<Glyph>> named = new ArrayList<>(); // by digit
        for (int i = 0; i < 10; i++) {
            named.add(new ArrayList<>());
        }
        fields.forEach((name, glyphs) -> {
            if (!NUMBERS.contains(name) || glyphs.size() < 5) {
                return;
            }
            worst(Cue.GLYPH_HEIGHT, glyphs, Glyph::height, tall(glyphs));
            base(glyphs);
            strokes(glyphs);
            worst(Cue.GLYPH_INK, glyphs, Glyph::ink, 1);
            ground(glyphs);
            String digits = values.getOrDefault(name, "").replaceAll("[^0-9]", "");
            if (digits.length() == glyphs.size()) {
                for (int i = 0; i < digits.length(); i++) {
                    named.get(digits.charAt(i) - '0').add(glyphs.get(i));
                }
            }
        });
        twins(named);
        double[] weights = fields.entrySet().stream().filter(e -> NUMBERS.contains(e.getKey()) && e.getValue().size() >= 5)
                .mapToDouble(e -> Math.log(PageTraces.median(e.getValue().stream().mapToDouble(Glyph::stroke).toArray()) / tall(e.getValue())))
                .toArray();
        if (weights.length >= 2) {
            out.put(Cue.FONT_WEIGHT, Arrays.stream(weights).max().orElse(0) - Arrays.stream(weights).min().orElse(0));
        }
    }

    private void worst(Cue cue, List<Glyph> glyphs, ToDoubleFunction<Glyph> of, double unit) {
        double[] values = glyphs.stream().mapToDouble(of).toArray();
        double middle = PageTraces.median(values);
        raise(cue, Arrays.stream(values).map(v -> Math.abs(v - middle)).max().orElse(0) / unit);
    }

    private void strokes(List<Glyph> glyphs) {
        double[] values = glyphs.stream().mapToDouble(g -> Math.log(Math.max(1, g.stroke()))).toArray();
        double middle = PageTraces.median(values);
        raise(Cue.GLYPH_STROKE, Arrays.stream(values).map(v -> Math.abs(v - middle)).max().orElse(0));
    }

    /// Off the line through the others' feet.
    private void base(List<Glyph> glyphs) {
        double slope = slope(glyphs);
        double[] rest = glyphs.stream().mapToDouble(g -> g.bottom() - slope * g.middle()).toArray();
        double middle = PageTraces.median(rest);
        raise(Cue.GLYPH_BASE, Arrays.stream(rest).map(v -> Math.abs(v - middle)).max().orElse(0) / tall(glyphs));
    }

    private void ground(List<Glyph> glyphs) {
        for (int i = 0; i < glyphs.size(); i++) {
            List<Glyph> near = new ArrayList<>(glyphs.subList(Math.max(0, i - 2), Math.min(glyphs.size(), i + 3)));
            near.remove(glyphs.get(i));
            Glyph one = glyphs.get(i);
            double tone = Math.abs(one.ground() - middle(near, Glyph::ground));
            double tint = Math.abs(one.tint() - middle(near, Glyph::tint));
            raise(Cue.GLYPH_GROUND, Math.max(tone, tint));
            raise(Cue.GLYPH_PATCH, Math.abs(Math.log(one.patch() / middle(near, Glyph::patch))));
        }
    }

    private static double middle(List<Glyph> glyphs, ToDoubleFunction<Glyph> of) {
        return glyphs.stream().mapToDouble(of).average().orElse(0);
    }

    /// The same digit is the same shape, wherever it stands: how unlike is the one that its likest twin is least like?
    private void twins(List<List<Glyph>> named) {
        for (List<Glyph> same : named) {
            for (Glyph one : same) {
                same.stream().filter(other -> other != one).mapToDouble(other -> likeness(one, other)).max()
                        .ifPresent(best -> raise(Cue.GLYPH_TWIN, 1 - best));
            }
        }
    }

    private static double likeness(Glyph a, Glyph b) {
        double sum = 0;
        for (int i = 0; i < a.shape().length; i++) {
            sum += a.shape()[i] * b.shape()[i];
        }
        return sum;
    }

    /// How fields stand to each other: one pass printed them, so they share tilt, columns and rows.
    /// @param millimetre in pixels
    void places(Map<FieldName, List<Glyph>> fields, Optional<Layout> layout, double millimetre) {
        Map<FieldName, Double> tilts = new EnumMap<>(FieldName.class);
        fields.forEach((name, glyphs) -> {
            if (glyphs.size() >= 4 && !HANGUL.contains(name)) {
                tilts.put(name, Math.toDegrees(Math.atan(slope(glyphs))));
            }
        });
        if (tilts.size() >= 2) {
            double middle = PageTraces.median(tilts.values().stream().mapToDouble(Double::doubleValue).toArray());
            tilts.forEach((name, tilt) -> {
                List<Glyph> glyphs = fields.get(name);
                double length = glyphs.getLast().middle() - glyphs.getFirst().middle();
                // a short line tells its tilt badly
                raise(Cue.FIELD_TILT, Math.abs(tilt - middle) * Math.min(1, length / (20 * millimetre)));
            });
        }
        if (layout.isPresent()) {
            columns(fields, layout.get(), millimetre);
        }
    }

    /// Fields below their labels are one group of rows, fields beside them another: each stands off its label alike.
    private void columns(Map<FieldName, List<Glyph>> fields, Layout layout, double millimetre) {
        Map<Double, List<Double>> lefts = new TreeMap<>();
        Map<Boolean, List<Double>> rows = new TreeMap<>();
        for (FieldRule rule : layout.fields()) {
            List<Glyph> glyphs = fields.getOrDefault(rule.name(), List.of());
            if (glyphs.size() < 2 || rule.lastRow() || rule.labels().isEmpty() || HANGUL.contains(rule.name())) {
                continue;
            }
            Region zone = rule.zones().getFirst();
            double left = glyphs.getFirst().box().x / millimetre;
            double foot = PageTraces.median(glyphs.stream().mapToDouble(Glyph::bottom).toArray()) / millimetre;
            if (left > zone.x() - 3 && foot > zone.y() && foot < zone.y() + zone.height() + 1.5) {
                lefts.computeIfAbsent(zone.x(), _ -> new ArrayList<>()).add(left);
                rows.computeIfAbsent(zone.y() > rule.labelAt().y(), _ -> new ArrayList<>()).add(foot - rule.labelAt().y());
            }
        }
        lefts.values().forEach(column -> apart(Cue.FIELD_LEFT, column));
        rows.values().forEach(group -> apart(Cue.FIELD_ROW, group));
    }

    private void apart(Cue cue, List<Double> alike) {
        if (alike.size() >= 2) {
            double[] all = alike.stream().mapToDouble(Double::doubleValue).toArray();
            double middle = PageTraces.median(all);
            raise(cue, Arrays.stream(all).map(v -> Math.abs(v - middle)).max().orElse(0));
        }
    }

    /// Median of the slopes between feet (Theil 1950).
    private static double slope(List<Glyph> glyphs) {
        List<Double> slopes = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            for (int k = i + 2; k < glyphs.size(); k++) {
                slopes.add((glyphs.get(k).bottom() - glyphs.get(i).bottom()) / (glyphs.get(k).middle() - glyphs.get(i).middle()));
            }
        }
        return PageTraces.median(slopes.stream().mapToDouble(Double::doubleValue).toArray());
    }

    private static double tall(List<Glyph> glyphs) {
        return Math.max(1, PageTraces.median(glyphs.stream().mapToDouble(Glyph::height).toArray()));
    }

    private void raise(Cue cue, double value) {
        out.merge(cue, value, Math::max);
    }
}
