package dev.haetae.launch;

import dev.haetae.evaluate.Evaluation;
import dev.haetae.evaluate.Part;
import dev.haetae.evaluate.cards.CardsPart;
import dev.haetae.evaluate.face.VerificationPart;
import dev.haetae.evaluate.fuzz.Fuzzing;
import dev.haetae.evaluate.liveness.EventsPart;
import dev.haetae.evaluate.mrz.ReadAsGiven;
import dev.haetae.evaluate.mrz.ReadTransformed;
import dev.haetae.evaluate.optics.DamagePart;
import dev.haetae.evaluate.optics.OutlinePart;
import dev.haetae.evaluate.pad.AttacksPart;
import dev.haetae.evaluate.pad.Cast;
import dev.haetae.evaluate.pad.ClipsPart;
import dev.haetae.evaluate.pad.GenuinePart;
import dev.haetae.evaluate.pad.StillsPart;
import dev.haetae.evaluate.print.PrintPart;
import dev.haetae.evaluate.tamper.TamperPart;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `haetae evaluate mrz|documents|face|pad|liveness|fuzz [DATASET]`: measures, and writes a report as HTML and as JSON.
@Command(name = "evaluate", mixinStandardHelpOptions = true, synopsisSubcommandLabel = "mrz|documents|face|pad|liveness|fuzz",
        description = {"Measures on data with truth and writes a report, as HTML and as JSON.",
            "Exit 0: measured; 1: a part could not be measured; 2: wrong usage; 3: a goal was missed and --strict asked for it."})
final class EvaluateCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override public void run() {
        throw new ParameterException(spec.commandLine(), "Evaluate what? mrz, documents, face, pad, liveness or fuzz.");
    }

    @Command(name = "mrz", mixinStandardHelpOptions = true, description = "How well machine-readable zones are read.")
    int mrz(@Mixin EvaluateRun run) throws IOException {
        return run.run(new Evaluation("mrz", "Haetae: machine-readable zones", mrzParts()));
    }

    @Command(name = "documents", mixinStandardHelpOptions = true,
            description = "How well cards are read, damage is named and tampering is found.")
    int documents(@Mixin EvaluateRun run) throws IOException {
        return run.run(new Evaluation("documents", "Haetae: documents", documentParts()));
    }

    @Command(name = "pad", mixinStandardHelpOptions = true,
            description = "How many attacks pass the liveness check, by species, and how many living people are taken for one.")
    int pad(@Mixin EvaluateRun run) throws IOException {
        return run.run(new Evaluation("pad", "Haetae: presentation attacks", padParts()));
    }

    @Command(name = "liveness", mixinStandardHelpOptions = true, description = "Whether movements are found in recordings, and no others.")
    int liveness(@Mixin EvaluateRun run) throws IOException {
        return run.run(new Evaluation("liveness", "Haetae: movements", livenessParts()));
    }

    @Command(name = "fuzz", mixinStandardHelpOptions = true, description = "Whether broken pictures crash, hang or fill the memory.")
    int fuzz(@Mixin EvaluateRun run, @Option(names = "--count", defaultValue = "1000", paramLabel = "N",
            description = "so many pictures in all; a run that was stopped goes on (default: ${DEFAULT-VALUE})") int count)
            throws IOException {
        return run.run(new Evaluation("fuzz", "Haetae: broken pictures", fuzzParts(count)));
    }

    @Command(name = "face", mixinStandardHelpOptions = true, description = "How well faces are told apart.")
    int face(@Mixin EvaluateRun run) throws IOException {
        return run.run(new Evaluation("face", "Haetae: faces", faceParts()));
    }

    static List<Part> mrzParts() {
        return List.of(
                new ReadAsGiven(), new ReadTransformed());
    }

    static List<Part> documentParts() {
        return List.of(
                new DamagePart(),
                new OutlinePart(),
                new CardsPart(),
                new PrintPart(),
                new TamperPart());
    }

    static List<Part> padParts() {
        var cast = new Cast();
        return List.of(
                new AttacksPart(cast),
                new GenuinePart(cast),
                new ClipsPart(),
                new StillsPart());
    }

    static List<Part> livenessParts() {
        return List.of(new EventsPart());
    }

    static List<Part> faceParts() {
        return List.of(new VerificationPart());
    }

    static List<Part> fuzzParts(int count) {
        return List.of(new Fuzzing(count, (origin, from, to, notes) ->
                FuzzChild.start(Home.find(), origin, from, to, notes)));
    }
}
