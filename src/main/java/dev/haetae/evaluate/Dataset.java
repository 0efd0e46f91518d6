package dev.haetae.evaluate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Pictures with truth: a folder, and a TSV with a header whose first column names the files, relative to the TSV's folder
/// or to the one above it.
/// @param folder what was given, or the TSV's folder
/// @param truth the TSV, or null where none was found
/// @param rows of the truth whose file lies in the folder and exists
public record Dataset(Path folder, Path truth, List<Row> rows) {
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "bmp", "tif", "tiff", "webp", "gif");

    /// @param name as the truth names the file
    /// @param columns by the header's names
    public record Row(Path file, String name, Map<String, String> columns) {
        /// The first column whose header starts so, or "".
        public String value(String header) {
            return columns.entrySet().stream().filter(e -> e.getKey().startsWith(header)).findFirst()
                    .map(Map.Entry::getValue).orElse("");
        }
    }

    public Dataset {
        rows = List.copyOf(rows);
    }

    /// @param place a TSV, or a folder with GT*.tsv in it or beside it
    /// @param kind prefers truth files whose names contain this, such as "mrz"
    /// @throws IOException where the place cannot be read; the message says what is missing
    public static Dataset open(Path place, String kind) throws IOException {
        if (Files.isRegularFile(place)) {
            Path folder = place.toAbsolutePath().normalize().getParent();
            return new Dataset(folder, place, rows(place, folder));
        }
        if (!Files.isDirectory(place)) {
            throw new IOException("no such dataset: " + place);
        }
        Path folder = place.toAbsolutePath().normalize();
        for (Path where : folder.getParent() == null ? List.of(folder) : List.of(folder, folder.getParent())) {
            for (Path tsv : truths(where, kind)) {
                List<Row> rows = rows(tsv, folder);
                if (!rows.isEmpty()) {
                    return new Dataset(folder, tsv, rows);
                }
            }
        }
        return new Dataset(folder, null, List.of());
    }

    private static List<Path> truths(Path where, String kind) throws IOException {
        try (Stream<Path> files = Files.list(where)) {
            return files.filter(file -> name(file).startsWith("gt") && name(file).endsWith(".tsv"))
                    .sorted((a, b) -> {
                        boolean first = name(a).contains(kind);
                        return first == name(b).contains(kind) ? a.compareTo(b) : first ? -1 : 1;
                    }).toList();
        }
    }

    private static List<Row> rows(Path tsv, Path within) throws IOException {
        List<String> lines = Files.readAllLines(tsv);
        List<Row> rows = new ArrayList<>();
        String[] header = lines.isEmpty() ? new String[0] : lines.getFirst().replace("\uFEFF", "").split("\t", -1);
        for (String line : lines.subList(Math.min(1, lines.size()), lines.size())) {
            String[] cells = line.split("\t", -1);
            Path file = file(tsv, cells[0]);
            if (!line.isBlank() && file != null && file.startsWith(within) && Files.isRegularFile(file)) {
                Map<String, String> columns = new LinkedHashMap<>();
                for (int i = 0; i < header.length; i++) {
                    columns.put(header[i], i < cells.length ? cells[i] : "");
                }
                rows.add(new Row(file, cells[0], Collections.unmodifiableMap(columns)));
            }
        }
        return rows;
    }

    private static Path file(Path tsv, String name) {
        try {
            Path beside = tsv.toAbsolutePath().normalize().getParent();
            Path file = beside.resolve(name).normalize();
            return Files.exists(file) || beside.getParent() == null ? file : beside.getParent().resolve(name).normalize();
        } catch (InvalidPathException noPath) {
            return null;
        }
    }

    /// Pictures in the folder that no row of the truth names, in order of their names.
    public List<Path> withoutTruth() throws IOException {
        Set<Path> known = rows.stream().map(Row::file).collect(Collectors.toSet());
        return files().stream().filter(file -> PICTURES.contains(ending(file)) && !known.contains(file)).toList();
    }

    /// Every file below the folder, whatever it is, in order of the names.
    public List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString().toLowerCase(Locale.ROOT);
    }

    private static String ending(Path file) {
        return name(file).substring(name(file).lastIndexOf('.') + 1);
    }
}
