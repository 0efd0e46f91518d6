package dev.haetae.engine.opencv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Scalar;

class ImagesTest {
    private static final int PAGE = 4096;

    @TempDir Path folder;

    @Test void readsBackWhatItWrote() throws Exception {
        Path file = Files.write(folder.resolve("a.jpg"), picture());
        var frame = assertInstanceOf(Outcome.Passed.class, Images.read(file)).value();
        try (Frame read = (Frame) frame) {
            assertEquals(64, read.width());
            assertEquals(48, read.height());
            assertEquals(200, read.rgb(10, 10) & 255, 4);
        }
    }

    @Test void turnsAPictureAsItsExifSays() {
        byte[] plain = picture();
        byte[] exif = {(byte) 0xFF, (byte) 0xE1, 0, 34, 'E', 'x', 'i', 'f', 0, 0, 'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1,
            1, 0x12, 0, 3, 0, 0, 0, 1, 0, 6, 0, 0, 0, 0, 0, 0};
        byte[] turned = new byte[plain.length + exif.length];
        System.arraycopy(plain, 0, turned, 0, 2);
        System.arraycopy(exif, 0, turned, 2, exif.length);
        System.arraycopy(plain, 2, turned, 2 + exif.length, plain.length - 2);
        try (Frame read = (Frame) assertInstanceOf(Outcome.Passed.class, Images.decode(turned)).value()) {
            assertEquals(48, read.width());
            assertEquals(64, read.height());
        }
    }

    @Test void rejectsWhatIsNoPicture() throws Exception {
        assertUnreadable(Images.read(folder.resolve("absent.jpg")));
        assertUnreadable(Images.read(folder));
        assertUnreadable(Images.decode(new byte[0]));
        assertUnreadable(Images.decode("just some words, no picture".getBytes(StandardCharsets.UTF_8)));
    }

    @Test void rejectsAPictureThatWasCutOff() {
        byte[] whole = picture();
        for (int length = 0; length < whole.length; length += 7) {
            assertUnreadable(Images.decode(Arrays.copyOf(whole, length)));
        }
    }

    @Test void survivesDamagedBytes() {
        byte[] whole = picture();
        for (int at = 0; at < whole.length; at += 5) {
            byte[] damaged = whole.clone();
            damaged[at] ^= (byte) 0x5A;
            if (Images.decode(damaged) instanceof Outcome.Passed<Frame>(Frame frame)) {
                frame.close();
            }
        }
    }

    @Test void refusesAPictureTooLargeBeforeDecodingIt() {
        byte[] whole = picture();
        for (int at = 0; at + 9 < whole.length; at++) {
            if ((whole[at] & 255) == 0xFF && (whole[at + 1] & 255) == 0xC0) {
                whole[at + 5] = (byte) 0x7F;
                whole[at + 7] = (byte) 0x7F;
            }
        }
        assertUnreadable(Images.decode(whole));
    }

    @Test void refusesAJpegOfManyPassesAndAPngOfManyPackedTexts() {
        byte[] whole = picture();
        int scan = whole.length - 2;
        while (!((whole[scan] & 255) == 0xFF && (whole[scan + 1] & 255) == 0xDA)) {
            scan--;
        }
        var passes = new ByteArrayOutputStream();
        passes.write(whole, 0, whole.length - 2);
        for (int i = 0; i < 80_000; i++) { // times 64 x 48: over the bound
            passes.write(whole, scan, 14);
        }
        passes.write(whole, whole.length - 2, 2);
        assertUnreadable(Images.decode(passes.toByteArray()));

        var texts = new ByteArrayOutputStream();
        texts.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 'I', 'H', 'D', 'R', 0, 0, 0, 64, 0, 0, 0, 64,
            8, 0, 0, 0, 0, 0, 0, 0, 0});
        for (int i = 0; i < 17; i++) {
            texts.writeBytes(new byte[] {0, 0, 0, 0, 'z', 'T', 'X', 't', 0, 0, 0, 0});
        }
        texts.writeBytes(new byte[] {0, 0, 0, 0, 'I', 'E', 'N', 'D', 0, 0, 0, 0});
        assertTrue(ImageHeader.of(texts.toByteArray()).isEmpty());
    }

    @Test void halvesALargePictureAndRefusesOneThatNoDocumentIsLike() {
        try (Frame large = Frame.blank(4800, 3600, 0)) {
            try (Frame read = (Frame) assertInstanceOf(Outcome.Passed.class, Images.decode(Images.jpeg(large, 50))).value()) {
                assertEquals("2400x1800", read.width() + "x" + read.height());
            }
        }
        try (Frame ribbon = Frame.blank(800, 20, 0)) {
            assertUnreadable(Images.decode(Images.jpeg(ribbon, 50)));
        }
    }

    /// What the collector frees later counts too: a picture read is a picture gone.
    @Test void whatIsWipedIsFreedAtOnce() throws IOException {
        OpenCv.load();
        Path status = Path.of("/proc/self/statm");
        assumeTrue(Files.exists(status));
        long before = residentPages(status);
        for (int i = 0; i < 20; i++) {
            Images.wipe(new Mat(5000, 10_000, CvType.CV_8UC1, Scalar.all(1)));
        }
        assertTrue(residentPages(status) - before < 500_000_000 / PAGE, "of 1 GB overwritten, half is still held");
    }

    private static long residentPages(Path status) throws IOException {
        return Long.parseLong(Files.readString(status).split(" ")[1]);
    }

    private static void assertUnreadable(Outcome<Frame> outcome) {
        assertEquals(RejectReason.IMAGE_UNREADABLE, assertInstanceOf(Outcome.Rejected.class, outcome).reason());
    }

    private static byte[] picture() {
        try (Frame frame = Frame.blank(64, 48, 0)) {
            var bgr = frame.bgr();
            while (bgr.hasRemaining()) {
                bgr.put((byte) 200);
            }
            return Images.jpeg(frame, 90);
        }
    }
}
