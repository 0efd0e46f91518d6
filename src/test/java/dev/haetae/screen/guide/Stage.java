package dev.haetae.screen.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;

/// A headless stage for drawings: shows them, photographs them, and keeps the photographs under target/gallery/guide.
final class Stage {
    private static final Path GALLERY = Path.of("target/gallery/guide");
    private static final String THEME = "/dev/haetae/screen/theme/haetae.css";

    private Stage() {}

    static <T> T on(Callable<T> work) {
        try {
            FxToolkit.registerPrimaryStage();
            FutureTask<T> task = new FutureTask<>(work);
            Platform.runLater(task);
            return task.get(20, TimeUnit.SECONDS);
        } catch (InterruptedException | TimeoutException failed) {
            throw new IllegalStateException("the JavaFX thread did not answer", failed);
        } catch (ExecutionException failed) {
            throw new IllegalStateException(failed.getCause());
        }
    }

    /// A scene with the theme's colours, not in a window.
    static Pane scene(Region drawing, double width, double height, String... styles) {
        Pane root = new Pane(drawing);
        root.getStyleClass().addAll(styles);
        root.setStyle("-fx-background-color: -h-bg;");
        Scene scene = new Scene(root, width, height);
        scene.getStylesheets().add(theme());
        drawing.setPrefSize(width, height);
        root.applyCss();
        root.layout();
        return root;
    }

    static String theme() {
        return Stage.class.getResource(THEME).toExternalForm();
    }

    static WritableImage photograph(Pane root) {
        root.applyCss();
        root.layout();
        return root.getScene().snapshot(null);
    }

    static void keep(WritableImage image, String name) {
        try {
            Path file = GALLERY.resolve(name + ".png");
            Files.createDirectories(file.getParent());
            ImageIO.write(SwingFXUtils.fromFXImage(image, null), "png", file.toFile());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /// How many pixels of two photographs differ.
    static int difference(WritableImage one, WritableImage other) {
        int[] a = pixels(one);
        int[] b = pixels(other);
        int differing = Math.abs(a.length - b.length);
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            if (a[i] != b[i]) {
                differing++;
            }
        }
        return differing;
    }

    static int[] pixels(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] argb = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        return argb;
    }

    /// Waits for what the JavaFX thread will bring about.
    static boolean comes(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (System.nanoTime() < end) {
            if (on(condition::getAsBoolean)) {
                return true;
            }
            LockSupport.parkNanos(5_000_000);
        }
        return false;
    }
}
