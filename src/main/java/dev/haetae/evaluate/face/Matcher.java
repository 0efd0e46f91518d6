package dev.haetae.evaluate.face;

import dev.haetae.engine.dlib.DlibTemplates;
import dev.haetae.engine.onnx.OnnxTemplates;
import java.util.List;

/// What is compared with what: the names of similarities, which are models or codes made of them.
/// @param name in figures' names
record Matcher(String name, String label, List<String> by) {
    static final Matcher DLIB = new Matcher("dlib", "dlib alone", List.of(DlibTemplates.MODEL));
    static final Matcher ONNX = new Matcher("onnx", "ONNX alone", List.of(OnnxTemplates.MODEL));
    /// In the order in which the kiosk compares.
    static final Matcher BOTH = new Matcher("default", "both, the default", List.of(OnnxTemplates.MODEL, DlibTemplates.MODEL));

    static final List<Matcher> MODELS = List.of(DLIB, ONNX, BOTH);

    Logistic fit(List<Pair> pairs) {
        return Logistic.fit(pairs.stream().map(this::similarities).toList(), pairs.stream().map(Pair::genuine).toList());
    }

    double[] similarities(Pair pair) {
        return by.stream().mapToDouble(pair::similarity).toArray();
    }

    Scores scores(List<Pair> pairs, Logistic calibration) {
        return Scores.of(pairs, pair -> calibration.llr(similarities(pair)));
    }
}
