package dev.haetae.evaluate.face;

import dev.haetae.engine.dlib.DlibTemplates;
import dev.haetae.engine.onnx.OnnxTemplates;
import dev.haetae.face.KeyStream;
import dev.haetae.face.ProtectedTemplate;
import dev.haetae.face.TemplateProtector;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// Every picture's templates as they would be kept, under one key. The key's stream is drawn by seed: what is measured is
/// the transform, for which a secret stream is as good as any other.
/// @param key names the similarities of these codes
record Codes(String key, Map<Photo, ProtectedTemplate> byPhoto) {

    static Codes of(String key, long seed, List<Photo> photos) {
        KeyStream stream = (purpose, count) -> {
            byte[] bytes = new byte[count];
            new Random(seed * 31 + purpose.hashCode()).nextBytes(bytes);
            return bytes;
        };
        var byPhoto = new HashMap<Photo, ProtectedTemplate>();
        try (var protector = TemplateProtector.of(key, stream)) {
            photos.forEach(photo -> byPhoto.put(photo, protector.protect(photo.templates().byModel())));
        }
        return new Codes(key, byPhoto);
    }

    Matcher matcher(String label) {
        return new Matcher(key, label, List.of(OnnxTemplates.MODEL + "/" + key, DlibTemplates.MODEL + "/" + key));
    }

    /// By the matcher's names.
    Map<String, Double> similarities(Photo one, Photo other) {
        return named(byPhoto.get(one), byPhoto.get(other));
    }

    /// Of a code of this key with a code of another, as somebody who has both databases would compare them.
    Map<String, Double> across(Photo one, Codes renewed, Photo other) {
        return named(byPhoto.get(one), renewed.byPhoto.get(other));
    }

    private Map<String, Double> named(ProtectedTemplate one, ProtectedTemplate other) {
        var named = new HashMap<String, Double>();
        for (int i = 0; i < one.codes().size(); i++) {
            named.put(one.codes().get(i).model() + "/" + key, one.codes().get(i).similarity(other.codes().get(i)));
        }
        return named;
    }
}
