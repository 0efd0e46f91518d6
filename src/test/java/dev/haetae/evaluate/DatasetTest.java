package dev.haetae.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetTest {
    @TempDir Path folder;
    private Path pictures;

    @BeforeEach void twoPicturesInAFolderOfTheirOwn() throws IOException {
        pictures = Files.createDirectories(folder.resolve("a/b"));
        Files.writeString(pictures.resolve("1.png"), "");
        Files.writeString(pictures.resolve("2.JPG"), "");
        Files.writeString(pictures.resolve("LICENSE"), "");
        Files.writeString(folder.resolve("GT_aaa.tsv"), "file\tface\na/b/2.JPG\tx\n");
        Files.writeString(folder.resolve("GT_mrz.tsv"), "file\tmrz_lines_joined_by_|\tstatus\na/b/1.png\tP<|x\tok\na/b/gone.png\ty\tok\n");
    }

    @Test void findsTheTruthOfItsKindBesideTheFolder() throws IOException {
        Dataset data = Dataset.open(folder.resolve("a"), "mrz");
        assertEquals(List.of("a/b/1.png"), data.rows().stream().map(Dataset.Row::name).toList());
        assertEquals("P<|x", data.rows().getFirst().value("mrz_lines"));
        assertEquals("", data.rows().getFirst().value("absent"));
    }

    @Test void tellsPicturesWithoutTruth() throws IOException {
        assertEquals(List.of(pictures.resolve("2.JPG")), Dataset.open(folder.resolve("a"), "mrz").withoutTruth());
    }

    @Test void takesATruthFileItself() throws IOException {
        Dataset data = Dataset.open(folder.resolve("GT_aaa.tsv"), "mrz");
        assertEquals("x", data.rows().getFirst().value("face"));
    }

    @Test void readsNothingOutsideTheFolder() throws IOException {
        Files.writeString(folder.resolve("GT_mrz.tsv"), "file\tmrz\n../elsewhere.png\tx\nGT_aaa.tsv\ty\n");
        assertTrue(Dataset.open(folder.resolve("a"), "mrz").rows().stream().noneMatch(row -> row.name().contains("elsewhere")));
    }

    @Test void namesTheFolderThatIsNotThere() {
        var refused = assertThrows(IOException.class, () -> Dataset.open(folder.resolve("none"), "mrz"));
        assertTrue(refused.getMessage().contains("none"));
    }
}
