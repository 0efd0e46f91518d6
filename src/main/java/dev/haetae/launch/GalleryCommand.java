package dev.haetae.launch;

import dev.haetae.language.Messages;
import dev.haetae.screen.gallery.Mode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import javafx.application.Platform;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `haetae gallery`: every screen in every language and mode as a picture, with pages to look through them.
@Command(name = "gallery", mixinStandardHelpOptions = true,
        description = "Writes every screen in every language and mode to target/gallery, with an index page; needs no display.")
final class GalleryCommand implements Callable<Integer> {
    @Option(names = "--languages", split = ",", description = "Only these (ko,vi).")
    private List<String> languages;

    @Option(names = "--modes", split = ",", description = "Only these: ${COMPLETION-CANDIDATES}.")
    private List<Mode> modes = List.of();

    @Option(names = "--screens", split = ",", description = "Only screens whose name holds one of these (consent,retry-FACE).")
    private List<String> screens = List.of("");

    @Option(names = "--cover-words", description = "Bars in place of all words: what do the pictures alone say? See docs/access.md.")
    private boolean coverWords;

    @Option(names = "--out", description = "Where to (target/gallery).")
    private Path out;

    @Override public Integer call() {
        var home = Home.find();
        Messages all = Messages.load(home.messages());
        KioskCommand.withoutDisplay();
        Platform.startup(() -> Platform.setImplicitExit(false));
        var gallery = new Gallery(languages == null ? all : all.offering(languages), out == null ? home.root().resolve("target/gallery") : out, coverWords);
        int pictures = gallery.write(Arrays.stream(Mode.values()).filter(mode -> modes.isEmpty() || modes.contains(mode)).toList(), screens);
        System.out.println(pictures + " pictures: " + gallery.index());
        Platform.exit();
        return pictures > 0 ? 0 : 1;
    }
}
