package dev.haetae.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `haetae bench`: how long every stage takes on this machine, and the bare engine for the same work in the same run.
@Command(name = "bench", mixinStandardHelpOptions = true,
        description = "Measures every stage on this machine: one JSON object a stage, then a table.")
final class BenchCommand implements Callable<Integer> {
    @Option(names = "--profile", defaultValue = "demo", description = "kiosk-config/PROFILE.yaml (default: ${DEFAULT-VALUE})")
    private String profile;

    @Option(names = "--rounds", defaultValue = "40", description = "of each stage (default: ${DEFAULT-VALUE})")
    private int rounds;

    @Option(names = "--markdown", description = "only the table, for docs/figures.md")
    private boolean markdown;

    @Option(names = "--scans", description = "only from the end of a scan to the fields on the screen")
    private boolean scans;

    @Option(names = "--walks", description = "only so many whole walks with each document, at a person's pace")
    private int walks;

    @Option(names = "--branch", paramLabel = "N", description = "only a branch's intake beside plain inserts, N records a turn")
    private int branch;

    @Option(names = "--database", paramLabel = "URL", description = "with --branch: an empty schema of a PostgreSQL, which will be filled, instead of a file")
    private String url;

    @Option(names = "--login", paramLabel = "FILE", description = "with --database: name and password, a line each; mode 0600")
    private Path login;

    @Override public Integer call() throws Exception {
        var lines = new JsonLines(System.out);
        List<StageTime> stages = new ArrayList<>();
        var bench = new Bench(Math.max(1, rounds), stage -> {
            stages.add(stage);
            if (!markdown) {
                lines.print(stage.fields());
            }
        });
        int status = 0;
        if (branch > 0) {
            BenchIntake.run(bench, branch, Optional.ofNullable(url), Optional.ofNullable(login));
        } else if (walks > 0) {
            status = BenchWalks.run(Home.find(), profile, walks, bench);
        } else if (scans) {
            new BenchStages(Home.find(), profile, bench).scansAlone();
        } else {
            new BenchStages(Home.find(), profile, bench).run();
        }
        System.out.println(StageTime.header(markdown));
        stages.forEach(stage -> System.out.println(stage.row(markdown)));
        return status;
    }
}
