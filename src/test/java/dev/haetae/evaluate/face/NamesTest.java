package dev.haetae.evaluate.face;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.evaluate.Job;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who is shown, in folders laid out as public sets are; the files are empty, for only their names are looked at.
class NamesTest {
    @TempDir private Path folder;

    private Map<String, String> identities(String... files) throws IOException {
        for (String file : files) {
            Path path = folder.resolve(file);
            Files.createDirectories(path.getParent());
            Files.createFile(path);
        }
        return identities(folder);
    }

    private static Map<String, String> identities(Path place) throws IOException {
        var found = new TreeMap<String, String>();
        Album album = Album.open(new Job(null, null, place, place, place, null, 1, Integer.MAX_VALUE, Map.of(), null));
        album.pictures().forEach(picture -> found.put(picture.name(), picture.identity()));
        return found;
    }

    @Test void aFolderAPerson() throws IOException {
        assertEquals(Map.of("s1/1.pgm", "s1", "s1/2.pgm", "s1", "ada_l/Ada_L_0001.jpg", "ada_l", "ada_l/Ada_L_0002.jpg", "ada_l"),
                identities("s1/1.pgm", "s1/2.pgm", "ada_l/Ada_L_0001.jpg", "ada_l/Ada_L_0002.jpg"));
    }

    @Test void aFolderOfArbitraryNamesIsOnePerson() throws IOException {
        assertEquals(Map.of("kim/left.png", "kim", "kim/smile.png", "kim"), identities("kim/left.png", "kim/smile.png"));
    }

    @Test void aNameWithANumber() throws IOException {
        assertEquals(Map.of("set/s1_1.pgm", "s1", "set/s1_10.pgm", "s1", "set/s11_1.pgm", "s11", "set/amy_amy2.png", "amy_amy",
                "set/amy_amy3.png", "amy_amy", "set/john_x_000179_021.jpg", "john_x"),
                identities("set/s1_1.pgm", "set/s1_10.pgm", "set/s11_1.pgm", "set/amy_amy2.png", "set/amy_amy3.png", "set/john_x_000179_021.jpg"));
    }

    @Test void onePersonOfTwoSetsIsOnePerson() throws IOException {
        assertEquals(Map.of("a/examples_obama2.jpg", "barack_obama", "b/obama.jpg", "barack_obama"),
                identities("a/examples_obama2.jpg", "b/obama.jpg"));
    }

    @Test void aTableSaysItItself() throws IOException {
        identities("x/one.jpg", "x/two.jpg", "x/three.jpg");
        Path table = Files.writeString(folder.resolve("people.tsv"),
                "path\tidentity\tglasses\nx/one.jpg\tp1\tyes\nx/two.jpg\tp2\t\nx/three.jpg\t-\t\n");
        assertEquals(Map.of("x/one.jpg", "p1", "x/two.jpg", "p2"), identities(table));
        assertThrows(IOException.class, () -> identities(Files.writeString(table, "path\tname\nx/one.jpg\tp1\n")));
    }

    @Test void aMissingFolderSaysSo() {
        assertTrue(assertThrows(IOException.class, () -> identities(folder.resolve("none"))).getMessage().startsWith("no such dataset"));
    }
}
