package dev.haetae.evaluate.liveness;

import dev.haetae.device.replay.Clip;
import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.evaluate.Dataset;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Part;
import dev.haetae.evaluate.Recordings;
import dev.haetae.evaluate.report.Figure;
import dev.haetae.evaluate.report.Section;
import dev.haetae.frame.Frame;
import dev.haetae.liveness.EventFinder;
import dev.haetae.liveness.LivenessLimits;
import dev.haetae.session.Motions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Movements in recordings. The truth is a TSV whose first column names clips; a row with columns `seconds` and `event` is one
/// true event (when it began, and an [EventFinder.Kind]); a row without names a clip only. Clips are also
/// looked for as .avi under the same name, beside them or in the folder of `--set clips=`.
public final class EventsPart implements Part {
    private static final String TOLERANCE = "1.0";
    private static final double FALSE_PER_MINUTE = 1;

    @Override public String name() {
        return "events";
    }

    @Override public String about() {
        return "blinks, turns, nods and smiles found in recordings, missed, and found where there are none";
    }

    @Override public Section measure(Job job) throws IOException {
        double tolerance = Double.parseDouble(job.option("tolerance", TOLERANCE));
        int every = job.option("every", 1);
        LivenessLimits limits = job.kiosk().liveness();
        List<List<String>> rows = new ArrayList<>();
        long hits = 0;
        long missed = 0;
        long more = 0;
        double seconds = 0;
        try (var observer = OnnxFaceObserver.ofStream(job.models()); var recordings = new Recordings(job.out())) {
            for (var entry : truths(job.data("video")).entrySet()) {
                String name = entry.getKey().getFileName().toString();
                Optional<Clip> playable = playable(entry.getKey(), job, recordings);
                if (playable.isEmpty()) {
                    rows.add(List.of(name, "", "cannot be opened (is ffmpeg there?)", "", ""));
                    continue;
                }
                Clip clip = playable.get();
                Matched matched = Matched.of(entry.getValue(), found(clip, observer, limits, every), tolerance);
                hits += matched.hits().size();
                missed += matched.missed().size();
                more += matched.more().size();
                seconds += clip.size() / clip.fps();
                rows.add(List.of(name, String.format(Locale.ROOT, "%.1f", clip.size() / clip.fps()), words(matched.hits()),
                        words(matched.missed()), words(matched.more())));
            }
        }
        return Section.of(name(), "Movements in recordings")
                .say("An event counts as found within %s s of where the truth says that it began; every %d. frame was looked at."
                        .formatted(job.option("tolerance", TOLERANCE), every))
                .figures(Figure.share("events.found", "true events found", hits, hits + missed).atLeast(1),
                        Figure.number("events.falsePerMinute", "events found where there were none", 60 * more / seconds, "a minute")
                                .atMost(FALSE_PER_MINUTE))
                .table("Clip by clip; times in seconds", List.of("clip", "length", "found", "missed", "found where there was none"), rows)
                .build();
    }

    private static Map<Path, List<EventFinder.Event>> truths(Dataset data) {
        Map<Path, List<EventFinder.Event>> truths = new LinkedHashMap<>();
        for (Dataset.Row row : data.rows()) {
            List<EventFinder.Event> events = truths.computeIfAbsent(row.file(), _ -> new ArrayList<>());
            if (!row.value("seconds").isEmpty()) {
                events.add(new EventFinder.Event(Math.round(1e9 * Double.parseDouble(row.value("seconds"))),
                        EventFinder.Kind.valueOf(row.value("event").strip())));
            }
        }
        return truths;
    }

    /// A folder of pictures, an .avi of its own folder or of `clips`, else whatever ffmpeg can repack.
    private static Optional<Clip> playable(Path clip, Job job, Recordings recordings) throws IOException {
        if (Files.isDirectory(clip)) {
            return Optional.of(Clip.open(clip, job.option("fps", 25)));
        }
        String name = clip.getFileName().toString().replaceFirst("\\.[^.]+$", "") + ".avi";
        Path there = List.of(clip.resolveSibling(name), Path.of(job.option("clips", "")).resolve(name)).stream()
                .filter(Files::isRegularFile).findFirst().orElse(clip);
        return recordings.open(there);
    }

    private static List<EventFinder.Event> found(Clip clip, OnnxFaceObserver observer, LivenessLimits limits, int every)
            throws IOException {
        var finder = new EventFinder(limits);
        List<EventFinder.Event> found = new ArrayList<>();
        for (int i = 0; i < clip.size(); i += every) {
            try (Frame frame = clip.frame(i)) {
                found.addAll(finder.accept(Motions.of(observer.observe(frame), Double.NaN)));
            }
        }
        found.addAll(finder.end());
        return found.stream().filter(event -> event.kind().movement()).toList();
    }

    private static String words(List<EventFinder.Event> events) {
        return events.stream().map(event -> String.format(Locale.ROOT, "%s %.1f", event.kind(), event.nanos() / 1e9))
                .collect(Collectors.joining(", "));
    }
}
