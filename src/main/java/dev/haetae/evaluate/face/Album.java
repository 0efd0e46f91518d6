package dev.haetae.evaluate.face;

import dev.haetae.evaluate.Dataset;
import dev.haetae.evaluate.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// The pictures of a dataset and whom they show: by a TSV (`path`, `identity`, further columns are labels), else by
/// their names.
/// @param pictures in order of their paths
/// @param leftOut how many pictures could not be used, by reason
public record Album(List<Picture> pictures, Map<String, Integer> leftOut) {
    private static final Set<String> ENDINGS =
            Set.of("jpg", "jpeg", "png", "bmp", "pgm", "ppm", "tif", "tiff", "webp", "gif");

    /// @param set the dataset's first folder that it lies in
    /// @param labels of the TSV's own, by column
    public record Picture(Path file, String name, String identity, String set, Map<String, String> labels) {
        public Picture {
            labels = Map.copyOf(labels);
        }
    }

    static Album open(Job job) throws IOException {
        if (job.dataset() == null) {
            throw new IOException("this part needs a DATASET: a folder of pictures, or a TSV of path and identity");
        }
        Path place = job.dataset().toAbsolutePath().normalize();
        return Files.isRegularFile(place) ? listed(place) : named(place);
    }

    private static Album listed(Path tsv) throws IOException {
        var pictures = new ArrayList<Picture>();
        var leftOut = new LinkedHashMap<String, Integer>();
        Dataset data = Dataset.open(tsv, "face");
        for (Dataset.Row row : data.rows()) {
            var labels = new LinkedHashMap<>(row.columns());
            String identity = row.value("identity");
            labels.remove("identity");
            labels.remove(row.columns().keySet().iterator().next());
            labels.values().removeIf(String::isBlank);
            if (identity.isBlank() || identity.equals("-")) {
                leftOut.merge("no identity", 1, Integer::sum);
            } else {
                pictures.add(new Picture(row.file(), row.name(), identity, set(data.folder(), row.file()), labels));
            }
        }
        if (pictures.isEmpty()) {
            throw new IOException("no row of the TSV names a picture and an `identity`");
        }
        return new Album(pictures, leftOut);
    }

    /// Told by places and names alone.
    public static Album named(Path root) throws IOException {
        if (!Files.isDirectory(root)) {
            throw new IOException("no such dataset: " + root);
        }
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(Files::isRegularFile).filter(Album::picture).sorted().toList();
        }
        var names = new Names(root, files);
        var pictures = new ArrayList<Picture>();
        var leftOut = new LinkedHashMap<String, Integer>();
        for (Path file : files) {
            Names.Said said = names.of(file);
            if (said.leftOut().isPresent()) {
                leftOut.merge(said.leftOut().get(), 1, Integer::sum);
            } else {
                pictures.add(new Picture(file, root.relativize(file).toString(), said.identity(), set(root, file), Map.of()));
            }
        }
        return new Album(pictures, leftOut);
    }

    private static boolean picture(Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static String set(Path root, Path file) {
        Path below = root.relativize(file);
        return below.getNameCount() > 1 ? below.getName(0).toString() : "-";
    }
}
