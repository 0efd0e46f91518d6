package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.language.Messages;
import dev.haetae.screen.gallery.Mode;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

class GalleryTest {
    @TempDir private Path folder;

    @BeforeAll static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test void everyScreenLanguageAndModeAskedForIsAPictureOnAPage() throws IOException {
        var gallery = new Gallery(Messages.load(Path.of("i18n")).offering(List.of("ko", "my")), folder, false);
        int taken = gallery.write(List.of(Mode.LANDSCAPE, Mode.HIGH_CONTRAST), List.of("06-face-far", "retry-FACE_DARK"));
        assertEquals(8, taken);
        var linked = new TreeSet<String>();
        for (String page : List.of("language-ko", "language-my", "screen-06-face-far", "screen-retry-FACE_DARK")) {
            assertTrue(Files.readString(gallery.index()).contains(page + ".html"), page);
            Pattern.compile("src=\"([^\"]+)\"").matcher(Files.readString(folder.resolve(page + ".html"))).results()
                    .forEach(found -> linked.add(found.group(1)));
        }
        assertEquals(8, linked.size());
        for (String picture : linked) {
            BufferedImage shown = ImageIO.read(folder.resolve(picture).toFile());
            assertEquals(picture.startsWith("landscape") ? 960 : 540, shown.getWidth(), picture);
            assertTrue(colours(shown) > 50, picture + " is blank");
        }
    }

    private static long colours(BufferedImage picture) {
        return Arrays.stream(picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth())).distinct().count();
    }
}
