package dev.haetae.launch;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javax.imageio.ImageIO;

/// Pictures of the screen, for looking at: demo profile only, since a screen may show a face.
final class Snapshots {
    private final Path folder;

    /// @param folder emptied of earlier pictures
    Snapshots(Path folder) {
        this.folder = folder;
        try {
            Files.createDirectories(folder);
            try (var old = Files.newDirectoryStream(folder, "*.png")) {
                for (Path picture : old) {
                    Files.delete(picture);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("no pictures can be written to " + folder, e);
        }
    }

    /// Waits for the picture to be written; not on the FX thread.
    void take(Scene scene, String name) {
        BufferedImage taken = FxThread.call(() -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
        try {
            ImageIO.write(taken, "png", folder.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + name, e);
        }
    }
}
