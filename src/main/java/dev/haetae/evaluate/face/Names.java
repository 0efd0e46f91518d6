package dev.haetae.evaluate.face;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Who a picture shows, told by its place and name, as public sets of faces are laid out: a folder a person
/// (`s1/3.pgm`, `Ada_L/Ada_L_0001.jpg`), or names with a number (`s1_3.pgm`, `ada2.png`). Sets that do neither stand in
/// known-names.tsv.
final class Names {
    private record Known(Pattern path, String identity, String why) {}

    private final List<Known> known;
    private final Map<Path, Boolean> folderIsPerson = new HashMap<>();
    private final Path root;

    /// @param root of the dataset
    /// @param pictures all of them; how a folder's names differ tells whether the folder is one person
    Names(Path root, List<Path> pictures) throws IOException {
        this.root = root;
        this.known = known();
        var keys = new HashMap<Path, Map<String, Integer>>();
        for (Path picture : pictures) {
            keys.computeIfAbsent(picture.getParent(), _ -> new HashMap<>()).merge(key(picture), 1, Integer::sum);
        }
        keys.forEach((folder, names) -> folderIsPerson.put(folder, !folder.equals(root)
                && (names.size() == 1 || names.values().stream().allMatch(n -> n == 1))));
    }

    /// @param leftOut why the picture cannot be used, or empty
    record Said(String identity, Optional<String> leftOut) {}

    Said of(Path picture) {
        String path = root.relativize(picture).toString().replace('\\', '/').toLowerCase(Locale.ROOT);
        for (Known one : known) {
            if (one.path.matcher(path).find()) {
                return new Said(one.identity, one.identity.equals("-") ? Optional.of(one.why) : Optional.empty());
            }
        }
        Path folder = picture.getParent();
        return new Said(folderIsPerson.get(folder) ? folder.getFileName().toString().toLowerCase(Locale.ROOT) : key(picture),
                Optional.empty());
    }

    /// The name without its ending and its running number: words of digits alone at its end, else digits at its end.
    static String key(Path picture) {
        String name = picture.getFileName().toString().toLowerCase(Locale.ROOT).replaceFirst("\\.[^.]*$", "");
        String cut = name.replaceFirst("([_ .-]+\\d+)+$", "");
        return cut.equals(name) ? name.replaceFirst("\\d+$", "") : cut;
    }

    private static List<Known> known() throws IOException {
        var known = new ArrayList<Known>();
        try (InputStream in = Names.class.getResourceAsStream("known-names.tsv")) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] cells = line.strip().split("\t");
                if (cells.length > 1 && !line.startsWith("#")) {
                    known.add(new Known(Pattern.compile(cells[0], Pattern.CASE_INSENSITIVE), cells[1], cells.length > 2 ? cells[2] : ""));
                }
            }
        }
        return known;
    }
}
