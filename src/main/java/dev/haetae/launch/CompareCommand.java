package dev.haetae.launch;

import dev.haetae.engine.opencv.Images;
import dev.haetae.face.Comparison;
import dev.haetae.face.FaceVerifier;
import dev.haetae.face.Templates;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `haetae compare REFERENCE PROBE` or `--pairs FILE.tsv`: whether two pictures show one person.
@Command(name = "compare", mixinStandardHelpOptions = true,
        description = "Says of pairs of pictures whether they show the same person; one JSON object a pair.")
final class CompareCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "REFERENCE PROBE", description = "pictures, two and two")
    private List<Path> pictures = List.of();

    @Option(names = "--pairs", paramLabel = "FILE.tsv", description = "two paths a line, with a tab between them")
    private Path pairs;

    @Option(names = "--profile", defaultValue = "demo", description = "where the threshold stands (default: ${DEFAULT-VALUE})")
    private String profile;

    private record Pair(String reference, String probe) {}

    @Override public Integer call() throws IOException {
        List<Pair> wanted = wanted();
        var lines = new JsonLines(System.out);
        try (FaceTools tools = FaceTools.open(Home.find(), profile); var seen = new Seen(tools.verifier())) {
            for (Pair pair : wanted) {
                lines.print(answer(pair, tools.verifier(), seen));
            }
        }
        return 0;
    }

    private List<Pair> wanted() throws IOException {
        var wanted = new ArrayList<Pair>();
        if (pictures.size() % 2 != 0 || pictures.isEmpty() == (pairs == null)) {
            throw new ParameterException(spec.commandLine(), "Give two pictures, or --pairs FILE.tsv.");
        }
        for (int i = 0; i < pictures.size(); i += 2) {
            wanted.add(new Pair(pictures.get(i).toString(), pictures.get(i + 1).toString()));
        }
        if (pairs != null) {
            for (String line : Files.readAllLines(pairs)) {
                String[] paths = line.strip().split("\t");
                if (!line.isBlank()) {
                    wanted.add(new Pair(paths[0], paths.length > 1 ? paths[1] : ""));
                }
            }
        }
        return wanted;
    }

    private Map<String, Object> answer(Pair pair, FaceVerifier verifier, Seen seen) {
        long start = System.nanoTime();
        Outcome<Comparison> compared = seen.face(pair.reference()).then(reference ->
                seen.face(pair.probe()).map(probe -> verifier.compare(reference, probe)));
        var line = new LinkedHashMap<String, Object>();
        line.put("reference", pair.reference());
        line.put("probe", pair.probe());
        switch (compared) {
            case Outcome.Passed<Comparison>(var comparison) -> {
                line.put("similarity", JsonLines.rounded(comparison.similarity()));
                line.put("match", comparison.match());
                line.put("threshold", JsonLines.rounded(comparison.threshold()));
                line.put("fmr", comparison.fmr());
                line.put("llr", JsonLines.rounded(comparison.llr()));
                line.put("reasons", comparison.match() ? List.of() : List.of(RejectReason.FACE_MISMATCH.name()));
            }
            case Outcome.Rejected<Comparison>(var reason, _) -> {
                line.put("similarity", 0.0);
                line.put("match", false);
                line.put("threshold", JsonLines.rounded(verifier.threshold()));
                line.put("fmr", verifier.fmr());
                line.put("reasons", List.of(reason.name()));
            }
        }
        line.put("millis", (System.nanoTime() - start) / 1_000_000);
        return line;
    }

    /// Lists of pairs name most pictures many times.
    private static final class Seen implements AutoCloseable {
        private final FaceVerifier verifier;
        private final Map<String, Outcome<Templates>> faces = new HashMap<>();

        Seen(FaceVerifier verifier) {
            this.verifier = verifier;
        }

        Outcome<Templates> face(String path) {
            return faces.computeIfAbsent(path, this::look);
        }

        private Outcome<Templates> look(String path) {
            return path.isBlank() ? Outcome.rejected(RejectReason.IMAGE_UNREADABLE)
                    : Images.read(Path.of(path)).then(this::look);
        }

        private Outcome<Templates> look(Frame picture) {
            try (picture) {
                return verifier.face(picture);
            }
        }

        @Override public void close() {
            faces.values().forEach(outcome -> outcome.map(templates -> {
                templates.close();
                return templates;
            }));
        }
    }
}
