package dev.haetae.launch;

import dev.haetae.language.Messages;
import dev.haetae.screen.gallery.Mode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The pages of the gallery: plain HTML, pictures loaded as they come into view.
final class GalleryPages {
    private static final String HEAD = """
            <!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>%s</title>
            <style>
            body{font:16px/1.4 system-ui,sans-serif;margin:24px;background:#f4f2ed;color:#12161d}
            a{color:#153e8a} ul{columns:18em;padding-left:1.2em} section{display:flex;flex-wrap:wrap;gap:16px;margin:8px 0 32px}
            figure{margin:0} figcaption{padding-bottom:4px} img{height:480px;background:#e8e4db;border:1px solid #77736b}
            </style><h1>%s</h1>
            """;

    private final Messages messages;
    private final Path folder;

    GalleryPages(Messages messages, Path folder) {
        this.messages = messages;
        this.folder = folder;
    }

    static Path picture(Path folder, Mode mode, String language, String screen) {
        return folder.resolve(mode.toString()).resolve(language).resolve(screen + ".png");
    }

    void write(List<Mode> modes, List<String> screens) throws IOException {
        for (String screen : screens) {
            page("screen-" + screen, screen, modes.stream().map(mode -> section(mode.toString(), messages.languages().stream()
                    .map(tag -> figure(named(tag), mode, tag, screen)))).collect(Collectors.joining()));
        }
        for (String tag : messages.languages()) {
            page("language-" + tag, named(tag), modes.stream().map(mode -> section(mode.toString(), screens.stream()
                    .map(screen -> figure(screen, mode, tag, screen)))).collect(Collectors.joining()));
        }
        page("index", "Every screen", "<h2>By language</h2>" + links("language-", messages.languages(), this::named)
                + "<h2>By screen</h2>" + links("screen-", screens, name -> name));
    }

    private String named(String tag) {
        return messages.name(tag) + " (" + tag + ")";
    }

    private void page(String file, String title, String body) throws IOException {
        Files.writeString(folder.resolve(file + ".html"), HEAD.formatted(title, title) + body);
    }

    private static String section(String title, Stream<String> figures) {
        return "<h2>" + title + "</h2><section>" + figures.collect(Collectors.joining()) + "</section>\n";
    }

    private String figure(String caption, Mode mode, String tag, String screen) {
        String path = folder.relativize(picture(folder, mode, tag, screen)).toString();
        return "<figure><figcaption>%s</figcaption><a href=\"%s\"><img loading=\"lazy\" src=\"%s\" alt=\"%s\"></a></figure>\n"
                .formatted(caption, path, path, caption);
    }

    private static String links(String prefix, List<String> names, UnaryOperator<String> title) {
        return names.stream().map(name -> "<li><a href=\"" + prefix + name + ".html\">" + title.apply(name) + "</a>")
                .collect(Collectors.joining("\n", "<ul>", "</ul>\n"));
    }
}
