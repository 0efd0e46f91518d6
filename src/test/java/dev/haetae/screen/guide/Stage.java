package dev.haetae.screen.guide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
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
    private static final String TOKENS = """
            .root { -h-bg: #FFFFFF; -h-surface: #FFFFFF; -h-ink: #12161D; -h-line: #D3CEC4; -h-mute: #6B7482;
                    -h-primary: #153E8A; -h-guide: #FFB31A; -h-good: #0A6B3D; -h-on-good: #FFFFFF;
                    -h-casing: #12161D; -h-casing-inner: #12161D; }
            .root.dim { -h-bg: #10151F; -h-surface: #1B2330; -h-ink: #FFFFFF; -h-line: #313B4C; -h-mute: #8592A8;
                    -h-primary: #A9C6FF; -h-good: #3FD98A; -h-on-good: #12161D; }
            .root.high-contrast { -h-bg: #000000; -h-surface: #000000; -h-ink: #FFFFFF; -h-line: #FFFFFF; -h-mute: #BDBDBD;
                    -h-primary: #FFE500; -h-good: #4DFFA0; -h-on-good: #000000; -h-casing: #FFFFFF; }
            """;

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
        scene.getStylesheets().add(tokens());
        drawing.setPrefSize(width, height);
        root.applyCss();
        root.layout();
        return root;
    }

    /// The theme's colours as a stylesheet.
    static String tokens() {
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(TOKENS.getBytes(StandardCharsets.UTF_8));
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
            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
        }
        return false;
    }
}
