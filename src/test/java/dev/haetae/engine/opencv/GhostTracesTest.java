package dev.haetae.engine.opencv;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.demo.CardStyle;
import dev.haetae.demo.Specimen;
import dev.haetae.demo.Specimens;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.authenticity.Cue;
import dev.haetae.frame.Region;
import java.awt.AlphaComposite;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.opencv.core.CvType;
import org.opencv.core.Mat;

/// A specimen's variant with a ghost image: pale, small, over the printed ground.
class GhostTracesTest {
    private static final Region GHOST = new Region(1010, 900, 200, 257);

    private static double likeness(boolean same) {
        OpenCv.load();
        Specimens specimens = Specimens.of(Path.of("models/fetched/astronaut.png"), LocalDate.of(2026, 11, 22));
        Specimen card = specimens.card(DocumentType.RESIDENCE_CARD, CardStyle.NEW, specimens.holder(DocumentType.RESIDENCE_CARD));
        BufferedImage sheet = card.side(DocumentSide.FRONT);
        var pen = sheet.createGraphics();
        pen.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.35f));
        pen.drawImage(same ? specimens.head() : specimens.otherFace(), (int) GHOST.x(), (int) GHOST.y(), (int) GHOST.width(),
                (int) GHOST.height(), null);
        pen.dispose();
        Mat grey = new Mat(sheet.getHeight(), sheet.getWidth(), CvType.CV_8UC1);
        byte[] luma = new byte[sheet.getWidth() * sheet.getHeight()];
        for (int i = 0; i < luma.length; i++) {
            int rgb = sheet.getRGB(i % sheet.getWidth(), i / sheet.getWidth());
            luma[i] = (byte) (((rgb >> 16 & 255) * 3 + (rgb >> 8 & 255) * 6 + (rgb & 255)) / 10);
        }
        grey.put(0, 0, luma);
        Map<Cue, Double> found = new EnumMap<>(Cue.class);
        GhostTraces.of(grey, card.portraitPlace(), GHOST, found);
        grey.release();
        return found.get(Cue.GHOST_LIKENESS);
    }

    @Test void aGhostOfTheSameFaceIsLikeThePictureAndOneOfAnotherIsLess() {
        double same = likeness(true);
        double other = likeness(false);
        assertTrue(same > 0.75, "same " + same);
        assertTrue(other < same - 0.15, "same " + same + ", other " + other);
    }
}
