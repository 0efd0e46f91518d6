package dev.haetae.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.engine.Models.ModelMissing;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelsTest {
    /// Of the five bytes "hello".
    private static final String HELLO = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    @TempDir Path root;

    @BeforeEach void lay() throws IOException {
        Files.writeString(root.resolve("manifest.json"), """
                {"files": [%s, %s]}""".formatted(entry("far.onnx", "npm", "review"), entry("near.onnx", "repository", "clean")));
        Files.createDirectories(root.resolve("fetched"));
        Files.writeString(root.resolve("fetched/far.onnx"), "hello");
        Files.writeString(root.resolve("near.onnx"), "hello");
    }

    @Test void opensFetchedAndCommittedFilesWhoseDigestFits() {
        assertEquals(root.resolve("fetched/far.onnx"), Models.at(root).file("far.onnx"));
        assertEquals(root.resolve("near.onnx"), Models.at(root).file("near.onnx"));
    }

    @Test void refusesAFileThatWasChangedAfterItWasOpened() throws IOException {
        Models models = Models.at(root);
        models.file("far.onnx");
        Files.writeString(root.resolve("fetched/far.onnx"), "hello, changed");
        refuses(models, "far.onnx", "digest");
    }

    @Test void refusesWhatIsAbsentAndSaysWhatToRun() throws IOException {
        Files.delete(root.resolve("fetched/far.onnx"));
        refuses(Models.at(root), "far.onnx", "installer/setup.sh");
    }

    @Test void refusesWhatTheManifestDoesNotName() {
        refuses(Models.at(root), "other.onnx", "not named");
    }

    @Test void refusesALicenceClassThatTheDeploymentHasNotAccepted() {
        Models models = Models.at(root).accepting(Set.of("clean"));
        refuses(models, "far.onnx", "licence");
        models.file("near.onnx");
    }

    @Test void refusesAManifestWithAnEntryThatLacksItsDigest() throws IOException {
        Files.writeString(root.resolve("manifest.json"), "{\"files\": [{\"name\": \"far.onnx\"}]}");
        assertThrows(ModelMissing.class, () -> Models.at(root));
    }

    @Test void theProjectsManifestIsReadableAndNamesALicenceClassForEveryFile() {
        Models models = Models.at(Path.of("models"));
        assertFalse(models.names().isEmpty());
        models.names().forEach(name -> assertTrue(models.licence(name).matches("(clean|review): .+"), name));
    }

    private static void refuses(Models models, String name, String because) {
        String message = assertThrows(ModelMissing.class, () -> models.file(name)).getMessage();
        assertTrue(message.startsWith(name) && message.contains(because), message);
    }

    private static String entry(String name, String from, String licenceClass) {
        return """
                {"name": "%s", "sha256": "%s", "bytes": 5, "licence": "test", "licenceClass": "%s", "purpose": "test",
                 "from": "%s", "package": "none@1", "path": "%s"}""".formatted(name, HELLO, licenceClass, from, name);
    }
}
