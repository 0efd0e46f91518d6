package dev.haetae.launch;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.haetae.config.KioskConfig;
import dev.haetae.engine.Models;
import dev.haetae.engine.opencv.OpenCv;
import dev.haetae.evaluate.Evaluation;
import dev.haetae.evaluate.Job;
import dev.haetae.evaluate.Part;
import dev.haetae.evaluate.Progress;
import dev.haetae.evaluate.report.Figure;
import dev.haetae.evaluate.report.JsonReport;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// What all evaluations are told, and their running: progress on standard error, one JSON line on standard output.
final class EvaluateRun {
    @Spec(Spec.Target.MIXEE) private CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "DATASET",
            description = "a folder with GT*.tsv in it or beside it, or such a TSV; parts that draw their own pictures need none")
    private Path dataset;

    @Option(names = "--out", paramLabel = "DIR", description = "where the report goes (default: target/evaluate)")
    private Path out;

    @Option(names = "--part", paramLabel = "NAME", split = ",", description = "only these parts; an unknown name lists them")
    private List<String> wanted = List.of();

    @Option(names = "--seed", defaultValue = "1", description = "of everything drawn by chance (default: ${DEFAULT-VALUE})")
    private long seed;

    @Option(names = "--limit", paramLabel = "N", description = "at most so many pictures a part")
    private int limit = Integer.MAX_VALUE;

    @Option(names = "--set", paramLabel = "NAME=VALUE", description = "a setting of a part")
    private Map<String, String> settings = new LinkedHashMap<>();

    @Option(names = "--profile", defaultValue = "demo", description = "kiosk-config/PROFILE.yaml (default: ${DEFAULT-VALUE})")
    private String profile;

    @Option(names = "--strict", description = "end with 3 when a goal is missed")
    private boolean strict;

    int run(Evaluation all) throws IOException {
        List<String> names = all.parts().stream().map(Part::name).toList();
        List<String> unknown = wanted.stream().filter(name -> !names.contains(name)).toList();
        if (!unknown.isEmpty() || limit < 1) {
            throw new ParameterException(spec.commandLine(), limit < 1 ? "--limit is 1 or more."
                    : "No part " + String.join(", ", unknown) + "; there are " + String.join(", ", names) + ".");
        }
        var chosen = new Evaluation(all.name(), all.title(),
                all.parts().stream().filter(part -> wanted.isEmpty() || wanted.contains(part.name())).toList());
        long began = System.nanoTime();
        OpenCv.load(); // parts draw and damage pictures before any engine has loaded it
        Home home = Home.find();
        KioskConfig config = KioskConfig.load(home.config(), profile);
        Models models = Models.at(home.models()).accepting(config.modelLicences());
        Path folder = out == null ? home.root().resolve("target/evaluate") : out;
        ZonedDateTime now = ZonedDateTime.now();
        settings.putIfAbsent("profile", profile); // for parts that read the configuration themselves
        try (var engines = new DocumentEngines(models, home, config.policy().expiryGraceDays())) {
            var job = new Job(engines.reader(), models, home.config(), dataset, folder, now.toLocalDate(), seed, limit, settings,
                    new Progress(System.err));
            Evaluation.Result result = chosen.run(job, now, command());
            tell(all.name(), result, (System.nanoTime() - began) / 1_000_000);
            return !result.failed().isEmpty() ? 1 : strict && !result.report().missed().isEmpty() ? 3 : 0;
        }
    }

    private String command() {
        return "haetae " + String.join(" ", spec.commandLine().getParseResult().originalArgs());
    }

    private static void tell(String name, Evaluation.Result result, long millis) throws IOException {
        var json = new ObjectMapper();
        ObjectNode line = json.createObjectNode().put("evaluation", name).put("html", result.html().toString())
                .put("json", result.json().toString());
        line.set("figures", JsonReport.figures(result.report().figures()));
        var missed = line.putArray("missed");
        result.report().missed().stream().map(Figure::name).forEach(missed::add);
        var failed = line.putArray("failed");
        result.failed().forEach(failed::add);
        System.out.println(json.writeValueAsString(line.put("millis", millis)));
    }
}
