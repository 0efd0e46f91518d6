"""Fits the curves of document.authenticity.Suspicions and prints them as Java.

    haetae evaluate documents DATASET --part tamper --set half=tuning --set dump=tuning.tsv
    python3 fit.py tuning.tsv [more.tsv ...] > curves.txt      (Python 3, numpy)

A row is a picture: what was done to it (NONE, PHOTO, ... or REAL for a genuine picture that was not drawn), how well, by
which device it was seen; then the name of its layout or -; then one column a cue, nan where nothing was measured. Only the tuning half ever comes here.

A term counts by how many units a cue lies outside of what 95 of 100 genuine pictures show, at most 4; weights are not
negative (projected gradient), so nothing makes less suspicious. The curve is then stretched so that nothing unusual is 0.03
and 0.9 is passed by at most FALSE of the genuine pictures of this half, with a tenth to spare.
"""
import sys
import numpy as np

FALSE = 0.008
MOST = 4
PICTURE = {"BORDER_DARK": "+", "BORDER_LIGHT": "+", "BORDER_TILT": "+", "BORDER_TURN": "+", "BORDER_SOFT": "+",
           "PICTURE_GRAIN": "+", "PICTURE_DETAIL": "+", "PICTURE_COLOUR": "+"}
# grain of the whole page stays out: it tells devices apart, not documents (a demo glass without JPEG taught that)
COPY = {"CHROMA": "-", "LUMA_PEAK": "+", "CHROMA_PEAK": "+", "LUMA_ALL": "+", "CHROMA_ALL": "+", "PICTURE_GRAIN": "+",
        "PICTURE_DETAIL": "+", "PICTURE_COLOUR": "+"}
SCREEN = {"LUMA_PEAK": "+", "CHROMA_PEAK": "+", "LUMA_ALL": "+", "CHROMA_ALL": "+"}
FIELDS = {"GLYPH_HEIGHT": "+", "GLYPH_BASE": "+", "GLYPH_STROKE": "+", "GLYPH_INK": "+", "GLYPH_TWIN": "+",
          "GLYPH_GROUND": "+", "GLYPH_PATCH": "+", "FONT_WEIGHT": "+", "FIELD_TILT": "+", "FIELD_LEFT": "+", "FIELD_ROW": "+"}
# name: cues and the side of usual that is suspicious, documents with a layout or without, forgeries, honest for this curve
CURVES = {
    "PICTURE": (PICTURE, True, {"PHOTO"}, {"NONE", "DIGIT", "FIELD"}),
    "PICTURE_FREE": (PICTURE, False, {"PHOTO"}, {"NONE", "REAL", "DIGIT", "FIELD"}),
    "FIELDS": (FIELDS, True, {"DIGIT", "FIELD"}, {"NONE", "PHOTO"}),
    "COPY": (dict(COPY, GROUND_OFF="+"), True, {"GREY_COPY", "COLOUR_COPY", "INKJET"}, {"NONE", "PHOTO", "DIGIT", "FIELD"}),
    "COPY_FREE": (COPY, False, {"GREY_COPY", "COLOUR_COPY", "INKJET"}, {"NONE", "REAL", "PHOTO", "DIGIT", "FIELD"}),
    "SCREEN": (SCREEN, True, {"SCREEN"}, {"NONE", "PHOTO", "DIGIT", "FIELD"}),
    "SCREEN_FREE": (SCREEN, False, {"SCREEN"}, {"NONE", "REAL", "PHOTO", "DIGIT", "FIELD"}),
}


def load(files):
    kinds, layouts, rows, cues = [], [], [], None
    for name in files:
        with open(name) as lines:
            heads = next(lines).rstrip("\n").split("\t")
            assert cues in (None, heads[2:]), "files of different cues"
            cues = heads[2:]
            for line in lines:
                cells = line.rstrip("\n").split("\t")
                kinds.append(cells[0].split()[0])
                layouts.append(cells[1] != "-")
                rows.append([float(c) for c in cells[2:]])
    return np.array(kinds), np.array(layouts), np.array(rows), cues


def fit(x, y, weight, rounds=8000, rate=0.05, ridge=0.02):
    w = np.zeros(x.shape[1])
    bias = -2.0
    for _ in range(rounds):
        p = 1 / (1 + np.exp(-(x @ w + bias)))
        off = (p - y) * weight
        w = np.maximum(0, w - rate * (x.T @ off + ridge * w))
        bias -= rate * off.sum()
    return w, bias


def main():
    kinds, layouts, rows, cues = load(sys.argv[1:])
    grey = (kinds == "REAL") & (rows[:, cues.index("CHROMA")] < 1)  # pictures without any colour are copies, whoever made them
    for curve, (sides, layout, forged, honest) in CURVES.items():
        negative = np.isin(kinds, list(honest)) & (layouts == layout) & ~grey
        positive = np.isin(kinds, list(forged)) & (layouts == layout)
        terms, columns = [], []
        for cue, side in sides.items():
            value = rows[:, cues.index(cue)]
            usual = value[negative & ~np.isnan(value)]
            if len(usual) < 10:
                continue
            low, middle, high = np.quantile(usual, [0.05, 0.5, 0.95])
            # what can only fall to nothing has no room for whole spreads
            unit = max(high - middle if side == "+" else min(middle - low, low / 3), 1e-3)
            over = (value - high) / unit if side == "+" else (low - value) / unit
            terms.append((cue, -np.inf if side == "+" else low, high if side == "+" else np.inf, unit))
            columns.append(np.clip(np.nan_to_num(over, nan=0), 0, MOST))
        x = np.array(columns).T
        used = positive | negative
        y = positive[used].astype(float)
        weight = np.where(y > 0, 0.5 / y.sum(), 0.5 / (1 - y).sum())
        w, bias = fit(x[used], y, weight)
        pull = x @ w
        allowed = int(FALSE * negative.sum())
        edge = np.sort(pull[negative])[::-1][allowed] + 1e-6
        edge = max(edge, w.max())  # one cue alone must be more than a unit outside of what is usual
        bias = -3.5  # nothing unusual: 0.03
        stretch = (np.log(0.9 / 0.1) - bias) / (1.1 * edge + 0.25)
        w, pull = w * stretch, pull * stretch
        passed = pull + bias >= np.log(0.9 / 0.1)
        print("# %s: genuine %d of %d; %s" % (curve, passed[negative].sum(), negative.sum(), ", ".join(
            "%s %d of %d" % (k, passed[positive & (kinds == k)].sum(), (positive & (kinds == k)).sum()) for k in sorted(forged))),
            file=sys.stderr)
        print("    static final Curve %s = new Curve(%.3f, List.of(" % (curve, bias))
        kept = [(t, v) for t, v in zip(terms, w) if v > 0.02]
        print(",\n".join("            new Term(Cue.%s, %s, %s, %.4g, %.3f)" % (
            c, "-NONE" if lo == -np.inf else "%.4g" % lo, "NONE" if hi == np.inf else "%.4g" % hi, u, v)
            for (c, lo, hi, u), v in kept) + "));")


main()
