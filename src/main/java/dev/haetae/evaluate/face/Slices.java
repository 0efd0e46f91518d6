package dev.haetae.evaluate.face;

import dev.haetae.engine.FaceCalibrations;
import dev.haetae.engine.Models;
import dev.haetae.evaluate.report.Section;
import dev.haetae.face.Calibration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/// The shipped threshold for FMR 0.1 %, group by group. A pair belongs to a group when both pictures do.
final class Slices {
    private static final double FMR = 0.001;
    private static final int[] EYE_DISTANCES = {0, 24, 32, 48, 64, Integer.MAX_VALUE};

    private Slices() {}

    static void of(Section.Builder section, List<Pair> pairs, FaceCalibrations shipped) {
        Calibration calibration;
        double threshold;
        try {
            calibration = shipped.of(Matcher.BOTH.by());
            threshold = calibration.at(FMR).llr();
        } catch (Models.ModelMissing | IllegalArgumentException none) {
            return;
        }
        Map<String, Predicate<Photo>> groups = groups(pairs);
        var rows = new ArrayList<List<String>>();
        groups.forEach((name, group) -> {
            List<Pair> some = pairs.stream().filter(pair -> group.test(pair.one()) && group.test(pair.other())).toList();
            if (some.isEmpty()) {
                return;
            }
            Scores scores = Shipped.scores(Matcher.BOTH, calibration, some);
            long persons = some.stream().flatMap(pair -> List.of(pair.one(), pair.other()).stream()).map(Photo::identity).distinct().count();
            rows.add(List.of(name, String.valueOf(persons), Trial.rate(scores.falseMatches(threshold), scores.impostor()),
                    Trial.rate(scores.falseNonMatches(threshold), scores.genuine())));
        });
        section.table("By group, both models, shipped threshold for FMR 0.1 %", List.of("both pictures", "persons", "FMR", "FNMR"), rows);
    }

    private static Map<String, Predicate<Photo>> groups(List<Pair> pairs) {
        var groups = new LinkedHashMap<String, Predicate<Photo>>();
        groups.put("in colour", Photo::colour);
        groups.put("grey", photo -> !photo.colour());
        groups.put("frontal, within the kiosk's limits of pose", Photo::frontal);
        for (int i = 0; i + 1 < EYE_DISTANCES.length; i++) {
            int from = EYE_DISTANCES[i];
            int to = EYE_DISTANCES[i + 1];
            groups.put("eyes " + from + (to == Integer.MAX_VALUE ? " pixels apart or more" : " to " + to + " pixels apart"),
                    photo -> photo.eyeDistance() >= from && photo.eyeDistance() < to);
        }
        var sets = new TreeSet<String>();
        var labels = new TreeSet<String>();
        pairs.forEach(pair -> {
            sets.add(pair.one().picture().set());
            pair.one().picture().labels().forEach((label, value) -> labels.add(label + "\t" + value));
        });
        sets.forEach(set -> groups.put("set " + set, photo -> photo.picture().set().equals(set)));
        labels.forEach(label -> {
            String[] parts = label.split("\t");
            groups.put(parts[0] + " " + parts[1], photo -> parts[1].equals(photo.picture().labels().get(parts[0])));
        });
        return groups;
    }
}
