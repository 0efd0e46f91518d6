package dev.haetae.evaluate.fuzz;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/// Rows of letters, of fillers or of bars, in one size or in several, level or not.
final class TextLike {
    private static final String[] ALPHABETS = {"ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<", "<", "0123456789", "Il1|", "abcdefgh ijklmnopqrst uvw xyz"};

    private TextLike() {}

    static byte[] make(RandomGenerator random) {
        int most = random.nextInt(40) == 0 ? 420 : 110; // larger ones are read to the end, which takes long
        int width = 48 + random.nextInt(most);
        var image = new BufferedImage(width, 32 + random.nextInt(most), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = image.createGraphics();
        brush.setColor(Color.WHITE);
        brush.fillRect(0, 0, width, image.getHeight());
        brush.setColor(new Color(random.nextInt(0x808080)));
        brush.rotate((random.nextDouble() - 0.5) * (random.nextInt(4) == 0 ? 3 : 0.2), width / 2.0, image.getHeight() / 2.0);
        int size = 4 + random.nextInt(16);
        String letters = ALPHABETS[random.nextInt(ALPHABETS.length)];
        for (int y = size; y < image.getHeight(); y += size + random.nextInt(1 + size)) {
            if (random.nextInt(5) == 0) {
                for (int x = 0; x < width; x += 2 + random.nextInt(size)) {
                    brush.fillRect(x, y - size / 2, 1 + random.nextInt(size), size);
                }
            } else {
                brush.setFont(new Font(Font.MONOSPACED, Font.PLAIN, size));
                var line = new StringBuilder();
                for (int i = 0; i < 30 + random.nextInt(60); i++) {
                    line.append(letters.charAt(random.nextInt(letters.length())));
                }
                brush.drawString(line.toString(), random.nextInt(20), y);
            }
        }
        brush.dispose();
        return PixelMutations.written(image, random);
    }
}
