package dev.haetae.launch;

import dev.haetae.branch.store.RecordStore;
import dev.haetae.seal.Envelope;
import dev.haetae.seal.EnvelopeKeyFile;
import dev.haetae.seal.FileCustody;
import java.io.PrintWriter;
import java.security.SecureRandom;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `haetae branch rotate`: a new key-encryption key for all data keys, and the end of the one before. Broken off anywhere, the
/// same command goes on: what is to be done is read from the key file and the database, and nothing else is remembered.
@Command(name = "rotate", mixinStandardHelpOptions = true,
        description = "Wraps every record's data key with a new key, and destroys the one before.")
final class BranchRotateCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private BranchPlace place;

    @Option(names = "--prepare", description = "Only makes the new key: copy the file to every server of the branch, then rotate.")
    private boolean prepare;

    @Override public Integer call() {
        return place.open(spec, (database, custody, audit) -> {
            var store = new RecordStore(database, custody);
            var file = EnvelopeKeyFile.in(place.keys(), custody);
            String target = target(store.keyIds(), custody, file);
            if (prepare) {
                audit.append("branch", "ENVELOPE_KEY_MADE", target, "");
                return say("Made. The next rotation takes it.");
            }
            audit.append("branch", "ROTATION_BEGAN", target, "");
            int wrapped = store.rotate(target);
            for (String before : before(Envelope.of(custody).keyIds(), target)) {
                file.destroy(before);
                audit.append("branch", "ENVELOPE_KEY_DESTROYED", before, "");
            }
            audit.append("branch", "ROTATION_ENDED", target, "wrapped=" + wrapped);
            return say(wrapped + " data keys wrapped anew.");
        });
    }

    /// The one that an interrupted rotation was on its way to; or one that was prepared; or a new one.
    private static String target(List<String> inUse, FileCustody custody, EnvelopeKeyFile file) {
        String current = inUse.getLast();
        List<String> made = Envelope.of(custody).keyIds();
        if (inUse.size() > 1 || made.indexOf(current) > 0) {
            return current;
        }
        return made.getLast().equals(current) ? file.add(new SecureRandom()) : made.getLast();
    }

    private static List<String> before(List<String> made, String target) {
        return made.subList(0, made.indexOf(target));
    }

    private int say(String what) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(what);
        err.flush();
        return 0;
    }
}
