package dev.haetae.engine.opencv;

import dev.haetae.document.SideReading;
import dev.haetae.document.authenticity.Cue;
import dev.haetae.document.authenticity.TraceFinder;
import dev.haetae.document.authenticity.Traces;
import dev.haetae.document.visual.Layout;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.opencv.core.Mat;

/// [TraceFinder] over OpenCV.
public final class OpenCvTraces implements TraceFinder {
    @Override public Traces find(SideReading side, Optional<Layout> layout) {
        Map<Cue, Double> values = new EnumMap<>(Cue.class);
        Mat page = Images.view(side.page().picture());
        try {
            return new Traces(values);
        } finally {
            page.release();
        }
    }
}
