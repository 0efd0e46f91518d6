package dev.haetae.engine.tesseract;

import dev.haetae.document.TextReader;
import dev.haetae.engine.Models;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Printed text by tesseract's LSTM engine. Safe for many threads: each script has one engine that stays loaded and
/// reads for one thread at a time; different scripts are read side by side.
public final class TesseractReader implements TextReader, AutoCloseable {
    private final Path tessdata;
    private final Map<Script, Handle> handles = new EnumMap<>(Script.class);

    /// Loads the native libraries; the language data are loaded with the first reading of a script, or by [#warm()].
    /// @throws Models.ModelMissing when language data are absent
    public TesseractReader(Models models) {
        tessdata = models.file("tessdata/eng.traineddata").getParent();
        models.file("tessdata/kor.traineddata");
        NativeLibraries.prepare();
    }

    @Override public List<Line> read(Frame picture, Region where, Script script) {
        try (GreyPatch patch = new GreyPatch(picture, where)) {
            return patch.isPlain() ? List.of() : handle(script).read(patch);
        }
    }

    /// Loads every script's data, so that the first person does not wait for it.
    public void warm() {
        for (Script script : Script.values()) {
            handle(script);
        }
    }

    private Handle handle(Script script) {
        synchronized (handles) {
            return handles.computeIfAbsent(script, this::open);
        }
    }

    private Handle open(Script script) {
        return switch (script) {
            case LATIN -> new Handle(tessdata, "eng", Map.of());
            // Latin letters stand between Hangul on every card; `kor` alone reads them as Hangul. Without keeping the
            // printed spaces, spaces appear between syllables. A lone capital beside Hangul stays a guess ("D-2" is read
            // "0-2"), and so does a Hangul word before a Latin one: read a purely Latin field as LATIN.
            // The data of `kor` ask for traditional Chinese as well, which is not there: without ~chi_tra tesseract complains
            // on standard error, with the folder's path.
            case KOREAN -> new Handle(tessdata, "kor+eng+~chi_tra", Map.of("preserve_interword_spaces", "1"));
            case DIGITS -> new Handle(tessdata, "eng", Map.of("tessedit_char_whitelist", "0123456789-./ "));
        };
    }

    @Override public void close() {
        synchronized (handles) {
            handles.values().forEach(Handle::close);
            handles.clear();
        }
    }
}
