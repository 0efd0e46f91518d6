package dev.haetae.evaluate.tamper;

import dev.haetae.document.SideReading;
import dev.haetae.document.authenticity.Authenticity;
import dev.haetae.document.authenticity.Cue;
import dev.haetae.document.authenticity.Traces;
import dev.haetae.document.visual.Layout;
import dev.haetae.engine.opencv.OpenCvTraces;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// One row a picture for models/training/authenticity/fit.py: what it is, its layout, every cue.
final class CueTable implements AutoCloseable {
    private final BufferedWriter out;
    private final List<Layout> layouts;
    private final OpenCvTraces traces = new OpenCvTraces();

    CueTable(Path file, List<Layout> layouts) throws IOException {
        this.layouts = layouts;
        out = Files.newBufferedWriter(file);
        out.write("name\tlayout");
        for (Cue cue : Cue.values()) {
            out.write("\t" + cue);
        }
        out.newLine();
    }

    void add(String kind, SideReading side) throws IOException {
        Optional<Layout> layout = Authenticity.layout(layouts, side);
        Traces found = traces.find(side, layout);
        out.write(kind + "\t" + layout.map(Layout::name).orElse("-"));
        for (Cue cue : Cue.values()) {
            out.write("\t" + (found.measured(cue) ? String.format(Locale.ROOT, "%.4f", found.of(cue)) : "nan"));
        }
        out.newLine();
    }

    @Override public void close() throws IOException {
        out.close();
    }
}
