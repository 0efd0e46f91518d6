package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.haetae.engine.opencv.OpenCv;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.imgcodecs.Imgcodecs;

/// What the search for pictures left behind finds, and what it must not take for one.
class LeftoversTest {
    @TempDir Path folder;

    @Test void everyKindOfPictureIsFoundWhereverItStands() throws IOException {
        OpenCv.load();
        for (String kind : List.of("jpg", "png")) {
            byte[] java = java(kind);
            byte[] opencv = openCv(kind);
            assertEquals(1, found(java), kind + " of Java");
            assertEquals(1, found(opencv), kind + " of OpenCV");
            assertEquals(1, found(within(opencv, 5000)), kind + " in a file of others");
            assertEquals(1, found(Arrays.copyOf(opencv, opencv.length / 2)), kind + " cut in half");
        }
    }

    @Test void encryptedBytesAreNoPictureThoughTheyBeginLikeOneSomewhere() throws IOException {
        byte[] head = {(byte) 0xff, (byte) 0xd8, (byte) 0xff, (byte) 0xe0};
        byte[] all = chance(1 << 18);
        System.arraycopy(head, 0, all, 1000, head.length);
        System.arraycopy(head, 0, all, all.length - head.length, head.length);
        assertEquals(0, found(all));
        System.arraycopy(head, 0, all, all.length - 200, head.length);
        assertEquals(0, found(all), "near the end, where a long segment would reach beyond it");
    }

    @Test void tracesAreFoundAndOlderFilesAreNot() throws IOException {
        byte[] trace = "a personal value".getBytes(StandardCharsets.UTF_8);
        Path file = Files.write(folder.resolve("one"), within(trace, 3000));
        assertEquals(List.of(file), Leftovers.search(List.of(folder), FileTime.fromMillis(0), List.of(trace)));
        assertEquals(List.of(), Leftovers.search(List.of(folder), FileTime.fromMillis(0), List.of("another value".getBytes(StandardCharsets.UTF_8))));
        FileTime later = FileTime.fromMillis(Files.getLastModifiedTime(file).toMillis() + 1000);
        assertEquals(List.of(), Leftovers.search(List.of(folder), later, List.of(trace)));
    }

    private int found(byte[] all) throws IOException {
        Files.write(folder.resolve("file"), all);
        return Leftovers.search(List.of(folder), FileTime.fromMillis(0), List.of()).size();
    }

    private static byte[] within(byte[] part, int place) {
        byte[] all = chance(part.length + 2 * place);
        System.arraycopy(part, 0, all, place, part.length);
        return all;
    }

    private static byte[] chance(int length) {
        byte[] all = new byte[length];
        new Random(7).nextBytes(all);
        return all;
    }

    private static byte[] java(String kind) throws IOException {
        var out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB), kind, out);
        return out.toByteArray();
    }

    private static byte[] openCv(String kind) {
        Mat picture = Mat.zeros(48, 64, CvType.CV_8UC3);
        MatOfByte packed = new MatOfByte();
        try {
            Imgcodecs.imencode("." + kind, picture, packed);
            return packed.toArray();
        } finally {
            picture.release();
            packed.release();
        }
    }
}
