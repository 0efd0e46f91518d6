package dev.haetae.engine.opencv;

import dev.haetae.document.FieldName;
import dev.haetae.document.FieldValue;
import dev.haetae.document.SideReading;
import dev.haetae.document.authenticity.Cue;
import dev.haetae.document.authenticity.TraceFinder;
import dev.haetae.document.authenticity.Traces;
import dev.haetae.document.visual.Layout;
import dev.haetae.engine.opencv.Glyphs.Glyph;
import dev.haetae.frame.Region;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.opencv.core.Core;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/// [TraceFinder] over OpenCV.
public final class OpenCvTraces implements TraceFinder {
    /// How far a picture's borders may stand from where the layout, or the face on it, lets them be expected, millimetres.
    private static final double SLACK_OF_LAYOUT = 2;
    private static final double SLACK_OF_FACE = 7;
    private static final double LOWEST_LUMA = 6.0 / 128;
    private static final double LOWEST_CHROMA = 4.0 / 128;

    @Override public Traces find(SideReading side, Optional<Layout> layout) {
        Map<Cue, Double> values = new EnumMap<>(Cue.class);
        double millimetre = layout.map(l -> side.page().picture().width() / l.width()).orElse(300 / 25.4);
        Mat bgr = Images.view(side.page().picture());
        Mat grey = DocumentFinder.grey(bgr);
        Mat luma = new Mat();
        Mat chroma = new Mat();
        grey.convertTo(luma, CvType.CV_32F);
        List<Mat> colours = new ArrayList<>();
        Core.split(bgr, colours);
        Core.subtract(colours.get(2), colours.get(0), chroma, new Mat(), CvType.CV_32F);
        FloorGrain.overLuma(luma);
        FloorGrain.overChroma(chroma);
        try {
            PageTraces.colours(bgr, values);
            layout.map(l -> l.grounds().get(side.type())).ifPresent(colour -> PageTraces.ground(bgr, colour, values));
            PageTraces.frequencies(luma, LOWEST_LUMA, Cue.LUMA_PEAK, Cue.LUMA_ALL, values);
            PageTraces.frequencies(chroma, LOWEST_CHROMA, Cue.CHROMA_PEAK, Cue.CHROMA_ALL, values);
            var grain = new GrainMap(luma);
            var colourGrain = new GrainMap(chroma);
            side.page().portrait().ifPresent(found -> {
                Optional<Region> declared = layout.flatMap(Layout::portrait)
                        .map(mm -> scaled(mm, millimetre));
                Region picture = declared.orElse(found);
                BorderTraces.of(luma, picture, millimetre * (declared.isPresent() ? SLACK_OF_LAYOUT : SLACK_OF_FACE), 2.2, values);
                picture(grain, colourGrain, declared.orElse(found.scaled(0.8)), values);
                layout.flatMap(Layout::ghost).ifPresent(mm -> GhostTraces.of(grey, picture, scaled(mm, millimetre), values));
            });
            fields(side, layout, bgr, grey, millimetre, values);
            return new Traces(values);
        } finally {
            bgr.release();
            colours.forEach(Images::wipe);
            Images.wipe(grey, luma, chroma);
        }
    }

    private static Region scaled(Region mm, double millimetre) {
        return new Region(mm.x() * millimetre, mm.y() * millimetre, mm.width() * millimetre, mm.height() * millimetre);
    }

    private static void picture(GrainMap grain, GrainMap colour, Region picture, Map<Cue, Double> out) {
        int x0 = (int) (picture.x() / GrainMap.BLOCK) + 1;
        int y0 = (int) (picture.y() / GrainMap.BLOCK) + 1;
        int x1 = (int) ((picture.x() + picture.width()) / GrainMap.BLOCK) - 1;
        int y1 = (int) ((picture.y() + picture.height()) / GrainMap.BLOCK) - 1;
        ratio(Cue.PICTURE_GRAIN, grain.flat(x0, y0, x1, y1, l -> l > 40),
                grain.flat(0, 0, grain.cols, grain.rows, l -> l > 40), out);
        ratio(Cue.PICTURE_COLOUR, colour.flat(x0, y0, x1, y1, _ -> true),
                colour.flat(0, 0, colour.cols, colour.rows, _ -> true), out);
        ratio(Cue.PICTURE_DETAIL, grain.detail(x0, y0, x1, y1), grain.detail(0, 0, grain.cols, grain.rows), out);
    }

    private static void ratio(Cue cue, double here, double elsewhere, Map<Cue, Double> out) {
        if (!Double.isNaN(here) && !Double.isNaN(elsewhere)) {
            out.put(cue, Math.log(here / elsewhere));
        }
    }

    private static void fields(SideReading side, Optional<Layout> layout, Mat bgr, Mat grey, double millimetre, Map<Cue, Double> out) {
        Map<FieldName, List<Glyph>> glyphs = new EnumMap<>(FieldName.class);
        Map<FieldName, String> texts = new EnumMap<>(FieldName.class);
        side.fields().forEach((name, value) -> value.place().filter(_ -> value.source() == FieldValue.Source.VISUAL).ifPresent(place -> {
            glyphs.put(name, Glyphs.of(bgr, grey, place));
            texts.put(name, value.value());
        }));
        var traces = new FieldTraces(out);
        traces.digits(glyphs, texts);
        traces.places(glyphs, layout, millimetre);
    }
}
