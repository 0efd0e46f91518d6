package dev.haetae.engine.tesseract;

import com.sun.jna.Pointer;
import dev.haetae.document.TextReader.Line;
import dev.haetae.frame.Region;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.IntBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.sourceforge.tess4j.ITessAPI.ETEXT_DESC;
import net.sourceforge.tess4j.ITessAPI.TessBaseAPI;
import net.sourceforge.tess4j.ITessAPI.TessCancelFunc;
import net.sourceforge.tess4j.ITessAPI.TessOcrEngineMode;
import net.sourceforge.tess4j.ITessAPI.TessPageIteratorLevel;
import net.sourceforge.tess4j.ITessAPI.TessPageSegMode;
import net.sourceforge.tess4j.ITessAPI.TessResultIterator;
import net.sourceforge.tess4j.TessAPI1;

/// One opened tesseract with its languages loaded. One thread at a time: every method is synchronised.
final class Handle implements AutoCloseable {
    private static final double LEAST_CONFIDENCE_ALONE = 0.6;

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    /// Processor time for one reading. A whole page of a card takes about half of it; noise would take seconds.
    private static final long MOST_NANOS = 600_000_000;

    private final TessBaseAPI api;
    private final ETEXT_DESC monitor;
    /// Held here, or the garbage collector would take it away under tesseract.
    private final TessCancelFunc spent = (nothing, words) -> THREADS.getCurrentThreadCpuTime() > this.end;
    private long end;
    private boolean closed;

    Handle(Path tessdata, String languages, Map<String, String> variables) {
        api = TessAPI1.TessBaseAPICreate();
        if (TessAPI1.TessBaseAPIInit2(api, tessdata.toString(), languages, TessOcrEngineMode.OEM_LSTM_ONLY) != 0) {
            TessAPI1.TessBaseAPIDelete(api);
            throw new IllegalStateException("tesseract cannot open its data for " + languages);
        }
        monitor = TessAPI1.TessMonitorCreate();
        TessAPI1.TessMonitorSetCancelFunc(monitor, spent);
        set("debug_file", "/dev/null");
        set("user_defined_dpi", "300");
        variables.forEach(this::set);
    }

    private void set(String name, String value) {
        if (TessAPI1.TessBaseAPISetVariable(api, name, value) != 1) {
            throw new IllegalStateException("tesseract knows no variable " + name);
        }
    }

    synchronized List<Line> read(GreyPatch patch) {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        end = THREADS.getCurrentThreadCpuTime() + MOST_NANOS;
        List<Line> lines = read(patch, TessPageSegMode.PSM_SINGLE_BLOCK);
        // A short line alone (two syllables, a date) is sometimes no block to tesseract.
        return !lines.isEmpty() ? lines : read(patch, TessPageSegMode.PSM_SINGLE_LINE).stream()
                .filter(line -> line.confidence() > LEAST_CONFIDENCE_ALONE).toList();
    }

    private List<Line> read(GreyPatch patch, int layout) {
        TessAPI1.TessBaseAPISetPageSegMode(api, layout);
        TessAPI1.TessBaseAPISetImage(api, patch.grey, patch.width, patch.height, 1, patch.width);
        try {
            List<Line> lines = new ArrayList<>();
            if (TessAPI1.TessBaseAPIRecognize(api, monitor) == 0) {
                collect(patch, lines);
            }
            return lines;
        } finally {
            TessAPI1.TessBaseAPIClear(api); // frees tesseract's copy of the picture and the text
        }
    }

    private void collect(GreyPatch patch, List<Line> lines) {
        TessResultIterator at = TessAPI1.TessBaseAPIGetIterator(api);
        if (at == null) {
            return;
        }
        try {
            do {
                String text = text(at);
                if (!text.isBlank()) {
                    double confidence = TessAPI1.TessResultIteratorConfidence(at, TessPageIteratorLevel.RIL_TEXTLINE) / 100.0;
                    lines.add(new Line(text.strip(), Math.clamp(confidence, 0, 1), place(at, patch)));
                }
            } while (TessAPI1.TessResultIteratorNext(at, TessPageIteratorLevel.RIL_TEXTLINE) == 1);
        } finally {
            TessAPI1.TessResultIteratorDelete(at);
        }
    }

    private static String text(TessResultIterator at) {
        Pointer text = TessAPI1.TessResultIteratorGetUTF8Text(at, TessPageIteratorLevel.RIL_TEXTLINE);
        if (text == null) {
            return "";
        }
        try {
            return text.getString(0, "UTF-8");
        } finally {
            TessAPI1.TessDeleteText(text);
        }
    }

    private static Region place(TessResultIterator at, GreyPatch patch) {
        IntBuffer[] box = {IntBuffer.allocate(1), IntBuffer.allocate(1), IntBuffer.allocate(1), IntBuffer.allocate(1)};
        TessAPI1.TessPageIteratorBoundingBox(TessAPI1.TessResultIteratorGetPageIteratorConst(at),
                TessPageIteratorLevel.RIL_TEXTLINE, box[0], box[1], box[2], box[3]);
        return patch.place(box[0].get(0), box[1].get(0), box[2].get(0), box[3].get(0));
    }

    @Override public synchronized void close() {
        if (!closed) {
            closed = true;
            TessAPI1.TessMonitorDelete(monitor);
            TessAPI1.TessBaseAPIEnd(api);
            TessAPI1.TessBaseAPIDelete(api);
        }
    }
}
