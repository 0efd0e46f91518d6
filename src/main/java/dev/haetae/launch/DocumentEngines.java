package dev.haetae.launch;

import dev.haetae.config.DocumentLayouts;
import dev.haetae.document.DocumentReader;
import dev.haetae.document.TextReader;
import dev.haetae.document.authenticity.Authenticity;
import dev.haetae.document.mrz.MrzReader;
import dev.haetae.document.print.PrintReader;
import dev.haetae.document.passport.VisualZone;
import dev.haetae.document.visual.VisualReader;
import dev.haetae.engine.Models;
import dev.haetae.engine.ProcessorEffort;
import dev.haetae.engine.onnx.FacePortraits;
import dev.haetae.engine.onnx.MrzRecogniser;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.onnx.PrintRecogniser;
import dev.haetae.engine.opencv.OpenCvDocumentOptics;
import dev.haetae.engine.opencv.OpenCvMrzLines;
import dev.haetae.engine.opencv.OpenCvPrintLines;
import dev.haetae.engine.opencv.OpenCvTraces;
import dev.haetae.engine.tesseract.TesseractReader;
import dev.haetae.engine.zxing.ZxingCodes;
import java.util.List;

/// A document reader with the engines it stands on. Open it once; the first use of each engine is slow.
final class DocumentEngines implements AutoCloseable {
    private final MrzRecogniser lines;
    private final PrintRecogniser print;
    private final PrintReader text;
    private final TesseractReader witness;
    private final OnnxFaceObserver faces;
    private final DocumentReader reader;

    /// @param models restricted to the licence classes that the profile accepts
    DocumentEngines(Models models, Home home, int expiryGraceDays) {
        DocumentLayouts layouts = DocumentLayouts.load(home.config().resolve("documents"));
        lines = new MrzRecogniser(models);
        print = new PrintRecogniser(models);
        text = new PrintReader(new OpenCvPrintLines(), print);
        witness = new TesseractReader(models);
        faces = OnnxFaceObserver.ofStills(models);
        var texts = new VisualReader.Texts(text, text, new PrintReader(OpenCvPrintLines.drawnOut(), print),
                new PrintReader(OpenCvPrintLines.ofFaintPrint(), print), new PrintReader(OpenCvPrintLines.ofOneRow(), print), witness);
        reader = new DocumentReader(new OpenCvDocumentOptics(), new MrzReader(new OpenCvMrzLines(), lines),
                new VisualReader(layouts.layouts(), layouts.codes(), texts, new ZxingCodes()), new FacePortraits(faces),
                new VisualZone(text, witness),
                new Authenticity(new OpenCvTraces(), layouts.layouts(), layouts.limits()), ProcessorEffort.usual(), expiryGraceDays);
    }

    /// What reads print: our own recogniser, and the second opinion on it.
    List<TextReader> texts() {
        return List.of(text, witness);
    }

    /// Loads what the first reading would load.
    void warm() {
        witness.warm();
    }

    DocumentReader reader() {
        return reader;
    }

    @Override public void close() {
        lines.close();
        print.close();
        witness.close();
        faces.close();
    }
}
