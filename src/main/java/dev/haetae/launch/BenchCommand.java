package dev.haetae.launch;

import java.util.ArrayList;
import java.util.List;
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

    @Override public Integer call() throws Exception {
        var lines = new JsonLines(System.out);
        List<StageTime> stages = new ArrayList<>();
        var bench = new Bench(Math.max(1, rounds), stage -> {
            stages.add(stage);
            if (!markdown) {
                lines.print(stage.fields());
            }
        });
        var all = new BenchStages(Home.find(), profile, bench);
        if (scans) {
            all.scansAlone();
        } else {
            all.run();
        }
        System.out.println(StageTime.header(markdown));
        stages.forEach(stage -> System.out.println(stage.row(markdown)));
        return 0;
    }
}
