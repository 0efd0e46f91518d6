package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import dev.haetae.config.Printer;
import dev.haetae.language.Messages;
import dev.haetae.screen.gallery.Scenes;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;

class PaperReceiptsTest {
    private static final Messages MESSAGES = Messages.load(Path.of("i18n"));
    @TempDir private Path folder;

    @BeforeAll static void toolkit() throws Exception {
        FxToolkit.registerPrimaryStage();
    }

    @Test void inEveryLanguageTheSlipIsBlackOnWhiteAndItsCodeIsReadBack() throws Exception {
        for (String language : MESSAGES.languages()) {
            BufferedImage slip = printed(language);
            assertEquals(Math.round(80 / 25.4 * 406.4), slip.getWidth(), language);
            int[] dots = slip.getRGB(0, 0, slip.getWidth(), slip.getHeight(), null, 0, slip.getWidth());
            assertTrue(Arrays.stream(dots).allMatch(dot -> dot == 0xff000000 || dot == 0xffffffff), language + " has greys");
            assertEquals(0, Arrays.stream(dots, 0, slip.getWidth() * 8).filter(dot -> dot != 0xffffffff).count(), language + " begins at the edge");
            var source = new RGBLuminanceSource(slip.getWidth(), slip.getHeight(), dots);
            assertEquals(Scenes.RECEIPT.code(Optional.of(Scenes.ERASED)), new QRCodeReader().decode(new BinaryBitmap(new HybridBinarizer(source))).getText());
        }
    }

    private BufferedImage printed(String language) throws Exception {
        Path tray = folder.resolve(language);
        assertTrue(PaperReceipts.printer(new Printer.Folder(tray), MESSAGES).print(Scenes.RECEIPT, Scenes.ERASED, language));
        try (var pdf = Loader.loadPDF(tray.resolve("receipt-K7P-4QX-93M.pdf").toFile())) {
            var resources = pdf.getPage(0).getResources();
            return ((PDImageXObject) resources.getXObject(resources.getXObjectNames().iterator().next())).getImage();
        }
    }
}
