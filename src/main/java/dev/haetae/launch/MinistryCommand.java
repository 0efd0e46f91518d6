package dev.haetae.launch;

import dev.haetae.demo.Pace;
import dev.haetae.demo.SimulatedMinistry;
import dev.haetae.demo.SimulatedRelay;
import dev.haetae.demo.Specimens;
import dev.haetae.engine.Models;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `haetae ministry`: the simulated relay on this machine, until it is told to end.
@Command(name = "ministry", mixinStandardHelpOptions = true,
        description = "Answers on this machine as the ministry's relay would, about the specimens. For trying out.")
final class MinistryCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--port", paramLabel = "N", defaultValue = "8450", description = "To listen on. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(names = "--credential", required = true, paramLabel = "FILE", description = "What the branch must show.")
    private Path credential;

    @Option(names = "--down", description = "Answers 503.")
    private boolean down;

    @Option(names = "--slow", paramLabel = "MILLIS", defaultValue = "0", description = "How long every answer takes.")
    private long slow;

    @Option(names = "--fault", defaultValue = "NONE", description = "What is wrong with answers: ${COMPLETION-CANDIDATES}.")
    private SimulatedRelay.Fault fault;

    @Override public Integer call() throws IOException, InterruptedException {
        String known = Files.isRegularFile(credential) ? Files.readString(credential).strip() : "";
        if (known.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "--credential names no file with a credential.");
        }
        var people = Specimens.of(Models.at(Home.find().models()).file("astronaut.png"), LocalDate.now()).ministryRecords();
        var ministry = new SimulatedMinistry(people, LocalDate::now, Pace.real());
        ministry.down(down);
        ministry.slow(Duration.ofMillis(slow));
        try (var relay = SimulatedRelay.start(ministry, port, known)) {
            relay.fault(fault);
            spec.commandLine().getErr().println("ministry  " + relay.address());
            new CountDownLatch(1).await();
        }
        return 0;
    }
}
