package dev.haetae.evaluate.fuzz;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.util.random.RandomGenerator;

/// Whole files whose pictures are odd.
final class PixelMutations {
    /// Writing a bitmap takes six times its bytes: more, and the process that makes it dies of that. Bombs have more pixels.
    private static final int MOST_PIXELS = 18_000_000;

    private PixelMutations() {}

    static byte[] cropped(BufferedImage page, RandomGenerator random) {
        int width = 1 + random.nextInt(page.getWidth());
        int height = 1 + random.nextInt(page.getHeight());
        return written(page.getSubimage(random.nextInt(page.getWidth() - width + 1),
                random.nextInt(page.getHeight() - height + 1), width, height), random);
    }

    static byte[] stretched(BufferedImage page, RandomGenerator random) {
        int narrow = 1 + random.nextInt(40);
        int longer = 1 << 6 + random.nextInt(10);
        boolean high = random.nextBoolean();
        return written(Encoding.scaled(page, high ? narrow : longer, high ? longer : narrow), random);
    }

    static byte[] tiny(BufferedImage page, RandomGenerator random) {
        return written(Encoding.scaled(page, 1 + random.nextInt(40), 1 + random.nextInt(40)), random);
    }

    static byte[] huge(BufferedImage page, RandomGenerator random) {
        double most = Math.sqrt((double) MOST_PIXELS * page.getWidth() / page.getHeight());
        int width = (int) Math.min(3000 + random.nextInt(4000), most);
        return written(Encoding.scaled(page, width, Math.max(1, width * page.getHeight() / page.getWidth())), random);
    }

    static byte[] noise(RandomGenerator random) {
        int most = random.nextInt(40) == 0 ? 360 : 140;
        var image = new BufferedImage(8 + random.nextInt(most), 8 + random.nextInt(most), BufferedImage.TYPE_3BYTE_BGR);
        int kind = random.nextInt(4);
        int period = 1 + random.nextInt(24);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                image.setRGB(x, y, switch (kind) {
                    case 0 -> random.nextInt(0x1000000);
                    case 1 -> (x / period + y / period) % 2 * 0xFFFFFF;
                    case 2 -> x * 255 / image.getWidth() * 0x10101;
                    default -> y / period % 2 * 0xFFFFFF;
                });
            }
        }
        return written(image, random);
    }

    static byte[] page(BufferedImage page, RandomGenerator random) {
        var image = new BufferedImage(page.getWidth(), page.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D brush = image.createGraphics();
        brush.setColor(new Color(random.nextInt(0x1000000)));
        brush.fillRect(0, 0, image.getWidth(), image.getHeight());
        var turn = AffineTransform.getRotateInstance(random.nextDouble() * 6.3, page.getWidth() / 2.0, page.getHeight() / 2.0);
        turn.shear(random.nextDouble() * 0.4 - 0.2, 0);
        turn.scale(0.3 + random.nextDouble(), 0.3 + random.nextDouble());
        brush.drawImage(page, turn, null);
        for (int i = random.nextInt(8); i > 0; i--) {
            int x = random.nextInt(page.getWidth());
            int y = random.nextInt(page.getHeight());
            int width = Math.min(1 + random.nextInt(80), page.getWidth() - x);
            int height = Math.min(1 + random.nextInt(80), page.getHeight() - y);
            switch (random.nextInt(3)) {
                case 0 -> brush.copyArea(x, y, width, height, random.nextInt(100) - 50, random.nextInt(100) - 50);
                case 1 -> {
                    brush.setXORMode(Color.WHITE);
                    brush.fillRect(x, y, width, height);
                    brush.setPaintMode();
                }
                default -> {
                    brush.setColor(new Color(random.nextInt(0x1000000)));
                    brush.fillRect(x, y, width, height);
                }
            }
        }
        brush.dispose();
        return written(image, random);
    }

    static byte[] written(BufferedImage image, RandomGenerator random) {
        return switch (random.nextInt(3)) {
            case 0 -> Encoding.of(image, "png");
            case 1 -> Encoding.of(image, "bmp");
            default -> Encoding.jpeg(image, false);
        };
    }
}
