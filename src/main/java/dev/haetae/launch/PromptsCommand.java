package dev.haetae.launch;

import dev.haetae.language.Messages;
import dev.haetae.language.speech.Espeak;
import dev.haetae.language.speech.Prompts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `haetae prompts`: the fixed lines of every language that has a voice, read into files.
@Command(name = "prompts", mixinStandardHelpOptions = true,
        description = "Reads every fixed line into DIR/<tag>/<key>.wav with espeak-ng; a kiosk plays them with screen.recordings: DIR.")
final class PromptsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Option(names = "--languages", split = ",", description = "Only these (ko,vi).")
    private List<String> languages;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Where to. What somebody recorded there stays.")
    private Path out;

    @Override public Integer call() {
        var voice = Espeak.installed();
        if (voice.isEmpty()) {
            spec.commandLine().getErr().println("There is no voice: install the Debian package espeak-ng.");
            return 1;
        }
        Messages messages = Messages.load(Home.find().messages());
        var unknown = languages == null ? List.<String>of() : languages.stream().filter(tag -> !messages.languages().contains(tag)).toList();
        if (!unknown.isEmpty()) {
            throw new ParameterException(spec.commandLine(), "No texts in " + String.join(", ", unknown) + ".");
        }
        var prompts = new Prompts(messages, voice.get(), out);
        try {
            for (String tag : languages == null ? messages.languages() : languages) {
                System.out.println(prompts.render(tag).map(made -> tag + ": " + made + " lines read").orElse(tag + ": no voice, to be recorded"));
            }
            return 0;
        } catch (IOException e) {
            spec.commandLine().getErr().println("The lines cannot be written to " + out + ": " + e.getClass().getSimpleName());
            return 1;
        }
    }
}
