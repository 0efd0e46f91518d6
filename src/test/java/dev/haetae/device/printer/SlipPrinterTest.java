package dev.haetae.device.printer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlipPrinterTest {
    private static final List<String> TEXT = List.of("K7P-4QX-93M", "2026-11-22 16:40", "3F2A-91BC-04DE-7781");
    @TempDir private Path folder;

    private static Slip slip() {
        var picture = new BufferedImage(1280, 1600, BufferedImage.TYPE_BYTE_BINARY);
        for (int x = 0; x < 1280; x++) {
            picture.setRGB(x, 800, x % 3 == 0 ? 0xffffff : 0);
        }
        return new Slip("receipt-K7P-4QX-93M", picture, 80, TEXT);
    }

    @Test void theFolderGetsAPageOfPaperWithThePictureDotByDotAndThePlainText() throws IOException {
        assertTrue(new FolderPrinter(folder.resolve("receipts")).print(slip()));
        try (var pdf = Loader.loadPDF(folder.resolve("receipts/receipt-K7P-4QX-93M.pdf").toFile())) {
            var page = pdf.getPage(0);
            assertEquals(80, page.getMediaBox().getWidth() * 25.4 / 72, .01);
            assertEquals(100, page.getMediaBox().getHeight() * 25.4 / 72, .01);
            assertEquals(TEXT, new PDFTextStripper().getText(pdf).lines().toList());
            COSName name = page.getResources().getXObjectNames().iterator().next();
            BufferedImage back = ((PDImageXObject) page.getResources().getXObject(name)).getImage();
            assertEquals(1280, back.getWidth());
            for (int x = 0; x < 1280; x++) {
                assertEquals(x % 3 == 0 ? 0xffffff : 0, back.getRGB(x, 800) & 0xffffff);
            }
        }
    }

    @Test void aFolderThatCannotBeWrittenFailsInSilence() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));
        var printer = new FolderPrinter(file.resolve("receipts"));
        assertFalse(printer.print(slip()));
        assertTrue(printer.fault().isPresent());
        assertEquals(Optional.empty(), new FolderPrinter(folder.resolve("new/receipts")).fault());
    }

    @Test void aQueueThatIsNotThereFailsAndIsNamed() {
        var printer = new QueuePrinter("no-such-queue");
        assertFalse(printer.print(slip()));
        assertTrue(printer.fault().orElseThrow().contains("no-such-queue"));
    }
}
