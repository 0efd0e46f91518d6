package dev.haetae.evaluate.face;

import dev.haetae.engine.dlib.DlibTemplates;
import dev.haetae.engine.onnx.OnnxTemplates;
import dev.haetae.evaluate.Split;
import dev.haetae.face.Template;
import dev.haetae.face.TemplateExtractor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Every picture with every other; colour with colour, grey with grey, for strangers would otherwise be told by that.
record Pairs(List<Pair> all) {

    static Pairs of(List<Photo> photos) {
        var vectors = new HashMap<Photo, Map<String, float[]>>();
        photos.forEach(photo -> {
            var byModel = new HashMap<String, float[]>();
            photo.templates().byModel().forEach((Template template) -> byModel.put(template.model(), template.values()));
            vectors.put(photo, byModel);
        });
        var all = new ArrayList<Pair>();
        for (int i = 0; i < photos.size(); i++) {
            for (int k = i + 1; k < photos.size(); k++) {
                Photo one = photos.get(i);
                Photo other = photos.get(k);
                if (one.colour() == other.colour()) {
                    all.add(new Pair(one, other, similarities(vectors.get(one), vectors.get(other))));
                }
            }
        }
        return new Pairs(all);
    }

    /// The formulas of [TemplateExtractor#similarity] of both engines, without copying every vector a thousand times.
    private static Map<String, Double> similarities(Map<String, float[]> one, Map<String, float[]> other) {
        double cosine = 0;
        float[] x = one.get(OnnxTemplates.MODEL);
        float[] y = other.get(OnnxTemplates.MODEL);
        for (int i = 0; i < x.length; i++) {
            cosine += x[i] * y[i];
        }
        return Map.of(OnnxTemplates.MODEL, OnnxTemplates.similarity(cosine),
                DlibTemplates.MODEL, DlibTemplates.similarity(square(one.get(DlibTemplates.MODEL), other.get(DlibTemplates.MODEL))));
    }

    private static double square(float[] x, float[] y) {
        double square = 0;
        for (int i = 0; i < x.length; i++) {
            square += (x[i] - y[i]) * (double) (x[i] - y[i]);
        }
        return square;
    }

    /// The same pairs with the similarities of codes beside them.
    Pairs with(Codes codes) {
        return new Pairs(all.stream().map(pair -> {
            var similarities = new HashMap<>(pair.similarities());
            similarities.putAll(codes.similarities(pair.one(), pair.other()));
            return new Pair(pair.one(), pair.other(), similarities);
        }).toList());
    }

    /// Both persons of one half: nobody stands on both sides.
    List<Pair> within(Split half) {
        return all.stream().filter(pair -> pair.one().half() == half && pair.other().half() == half).toList();
    }
}
