package dev.haetae.evaluate.pad;

import dev.haetae.engine.onnx.OnnxFaceObserver;
import dev.haetae.engine.opencv.Images;
import dev.haetae.evaluate.Dataset;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Part;
import dev.haetae.evaluate.report.Numbers;
import dev.haetae.evaluate.report.Section;
import dev.haetae.face.FaceObservation;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome.Passed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// Labelled stills through the cues that one picture has. A table, and no claim: a kiosk decides on movement, not on a still,
/// and the public stills are few.
public final class StillsPart implements Part {

    @Override public String name() {
        return "stills";
    }

    @Override public String about() {
        return "Labelled stills, live and attack: what a single picture says";
    }

    @Override public Section measure(Job job) throws IOException {
        List<Dataset.Row> rows = job.data("pad").rows();
        List<List<String>> table = new ArrayList<>();
        job.progress().begin(name(), rows.size());
        try (var observer = OnnxFaceObserver.ofStills(job.models())) {
            for (Dataset.Row row : rows) {
                if (Images.read(row.file()) instanceof Passed<Frame>(Frame picture)) {
                    try (picture) {
                        table.add(said(row, observer.observe(picture)));
                    }
                }
                job.progress().step();
            }
        }
        return Section.of(name(), about()).warn("No claim is made from these: too few, and a still is not what the kiosk decides on.")
                .table("Stills", List.of("file", "truth", "kind", "faces", "passive score (1 live)", "periodic pattern (log)", "edges around (1 all)"), table).build();
    }

    private static List<String> said(Dataset.Row row, FaceObservation seen) {
        return List.of(row.file().getFileName().toString(), row.value("label"), row.value("attack"), String.valueOf(seen.faces()),
                Numbers.plain(seen.cues().passive()), Numbers.plain(seen.cues().traces().lattice()),
                Numbers.plain(seen.cues().traces().frame()));
    }
}
