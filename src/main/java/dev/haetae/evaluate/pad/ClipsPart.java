package dev.haetae.evaluate.pad;

import dev.haetae.device.replay.Clip;
import dev.haetae.evaluate.Dataset;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Part;
import dev.haetae.evaluate.Recordings;
import dev.haetae.evaluate.pad.WalkResult.End;
import dev.haetae.evaluate.report.Figure;
import dev.haetae.evaluate.report.Section;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Recordings of living people cut into walks: how many pieces are called an attack. The truth names a clip's kind; one whose
/// kind begins with "genuine" is used. Settings: `profile`.
public final class ClipsPart implements Part {
    /// Of the clip's own frame rate: all frames, every second, every third.
    private static final int[] EVERY = {1, 2, 3};
    private static final double SLOWEST_FPS = 8;

    @Override public String name() {
        return "clips";
    }

    @Override public String about() {
        return "Recordings of living people, cut into walks of six seconds: how many are called an attack";
    }

    @Override public Section measure(Job job) throws IOException {
        var rows = job.data("video").rows().stream().filter(row -> row.value("kind").startsWith("genuine")).toList();
        if (rows.isEmpty()) {
            throw new IOException("no clip whose kind is genuine");
        }
        List<Presented> walks = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        job.progress().begin(name(), rows.size());
        try (var recordings = new Recordings(job.out());
                var cutter = new ClipWalks(job.models(), job.kiosk())) {
            for (Dataset.Row row : rows) {
                Optional<Clip> clip = recordings.open(row.file());
                String name = row.file().getFileName().toString();
                if (clip.isPresent()) {
                    walk(clip.get(), name, cutter, walks);
                } else {
                    unread.add(name);
                }
                job.progress().step();
            }
        }
        return section(new PadTable(walks), unread);
    }

    private static void walk(Clip clip, String name, ClipWalks cutter, List<Presented> walks) throws IOException {
        for (int every : EVERY) {
            if (every == 1 || clip.fps() / every >= SLOWEST_FPS) {
                walks.addAll(cutter.walks(clip, name + ", " + Math.round(clip.fps() / every) + " frames a second", every));
            }
        }
    }

    private Section section(PadTable walks, List<String> unread) {
        Section.Builder section = Section.of(name(), about())
                .say("Nobody was prompted in these recordings: what the person did in a piece is taken as asked for. \"Incomplete\" is a piece in "
                        + "which nothing was done. Pieces overlap and share persons, so the true bounds are wider than the ones shown.")
                .figures(Figure.share("pad.clips.attack", "pieces of genuine clips called an attack (BPCER)", walks.count(End.ATTACK),
                        walks.all().size()).atMost(0.03))
                .table("By clip and frame rate", PadTable.HEADS, walks.rows());
        return (unread.isEmpty() ? section : section.warn("Not opened (is ffmpeg there?): " + String.join(", ", unread))).build();
    }
}
