package dev.haetae.device.printer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;

/// A slip as a PDF of one page, made in memory: the picture fills the page, and the text lies over it unseen.
final class SlipPdf {
    private static final double POINTS_PER_MILLIMETRE = 72 / 25.4;
    /// PDFBox's own: a font by name would have it search the system's fonts, and leave a list of them in a file.
    private static final String FONT = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final float SIZE = 7;
    private static final float LEADING = 9;

    private SlipPdf() {}

    static byte[] of(Slip slip) {
        float width = (float) (slip.millimetres() * POINTS_PER_MILLIMETRE);
        float height = width * slip.picture().getHeight() / slip.picture().getWidth();
        var bytes = new ByteArrayOutputStream();
        try (var document = new PDDocument(); InputStream letters = PDFont.class.getResourceAsStream(FONT)) {
            var page = new PDPage(new PDRectangle(width, height));
            document.addPage(page);
            var picture = LosslessFactory.createFromImage(document, slip.picture());
            PDFont font = PDType0Font.load(document, letters);
            try (var content = new PDPageContentStream(document, page)) {
                content.drawImage(picture, 0, 0, width, height);
                content.beginText();
                content.setRenderingMode(RenderingMode.NEITHER);
                content.setFont(font, SIZE);
                content.setLeading(LEADING);
                content.newLineAtOffset(LEADING, LEADING * slip.text().size());
                for (String line : slip.text()) {
                    content.showText(line);
                    content.newLine();
                }
                content.endText();
            }
            document.save(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e); // memory does not fail
        }
        return bytes.toByteArray();
    }
}
