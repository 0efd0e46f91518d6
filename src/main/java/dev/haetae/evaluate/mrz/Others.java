package dev.haetae.evaluate.mrz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What other engines read of the same pictures: `--set compare=NAME=FILE.tsv;NAME=FILE.tsv`, each row the picture's file as
/// [ReadTransformed] writes it for them (`--set export=FOLDER`), a tab, the lines joined by "|".
record Others(List<Engine> engines) {
    record Engine(String name, Map<String, List<String>> lines) {}

    static Others of(String setting) throws IOException {
        List<Engine> engines = new ArrayList<>();
        for (String one : setting.split(";")) {
            int at = one.indexOf('=');
            if (at > 0) {
                Map<String, List<String>> lines = new HashMap<>();
                for (String row : Files.readAllLines(Path.of(one.substring(at + 1)))) {
                    String[] cells = row.split("\t", -1);
                    lines.put(cells[0], cells.length < 2 || cells[1].isBlank() ? List.of() : Arrays.asList(cells[1].split("\\|")));
                }
                engines.add(new Engine(one.substring(0, at), lines));
            }
        }
        return new Others(engines);
    }
}
