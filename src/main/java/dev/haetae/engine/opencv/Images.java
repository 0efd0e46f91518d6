package dev.haetae.engine.opencv;

import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.opencv.core.CvException;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.MatOfByte;
import org.opencv.core.MatOfInt;
import org.opencv.core.Scalar;
import org.opencv.imgcodecs.Imgcodecs;
import org.opencv.imgproc.Imgproc;

/// Picture files to frames and back. Pixels pass through native memory only and are overwritten before it is freed.
public final class Images {
    private static final long MOST_PIXELS = 60_000_000;
    private static final long MOST_BYTES = 100_000_000;
    private static final int LEAST_SIDE = 8;
    /// Larger pictures are halved until they are not: A4 at 600 dpi becomes 300 dpi, which is what reading wants; telephones
    /// give 12 and 48 million.
    private static final long WHOLE_PIXELS = 13_000_000;
    /// Longer side over the shorter; no document comes near.
    private static final int MOST_ASPECT = 20;
    /// Pixels times passes. Each pass of libjpeg over a progressive picture costs about as much as decoding a plain one.
    private static final long MOST_WORK = 200_000_000;

    private Images() {}

    /// Upright as the file's EXIF orientation says. Never throws for what is in the file.
    /// Above 13 million pixels at half its size, above 52 million at a quarter.
    /// @return Rejected with IMAGE_UNREADABLE for anything that is not one whole picture of at most 60 million pixels
    public static Outcome<Frame> read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > MOST_BYTES) {
                return unreadable();
            }
            return decode(Files.readAllBytes(file));
        } catch (IOException cannotBeRead) {
            return unreadable();
        }
    }

    /// As [#read(Path)], for bytes at hand.
    public static Outcome<Frame> decode(byte[] encoded) {
        var header = ImageHeader.of(encoded);
        if (header.isEmpty() || !header.get().whole() || !bounded(header.get())) {
            return unreadable();
        }
        OpenCv.load();
        var bytes = new MatOfByte(encoded);
        Mat pixels = null;
        try {
            pixels = Imgcodecs.imdecode(bytes, scale(header.get().pixels()));
            return pixels.empty() ? unreadable() : Outcome.passed(frame(pixels, System.nanoTime()));
        } catch (CvException decoderGaveUp) {
            return unreadable();
        } finally {
            wipe(bytes);
            wipe(pixels);
        }
    }

    private static int scale(long pixels) {
        return pixels <= WHOLE_PIXELS ? Imgcodecs.IMREAD_COLOR : pixels <= 4 * WHOLE_PIXELS ? Imgcodecs.IMREAD_REDUCED_COLOR_2
                : Imgcodecs.IMREAD_REDUCED_COLOR_4;
    }

    private static boolean bounded(ImageHeader header) {
        int shorter = Math.min(header.width(), header.height());
        return header.pixels() <= MOST_PIXELS && shorter >= LEAST_SIDE && header.pixels() * header.passes() <= MOST_WORK
                && Math.max(header.width(), header.height()) <= (long) MOST_ASPECT * shorter;
    }

    /// @param quality 1 to 100
    public static byte[] jpeg(Frame frame, int quality) {
        return encoded(frame, ".jpg", Imgcodecs.IMWRITE_JPEG_QUALITY, quality);
    }

    /// @param quality 1 to 100
    public static byte[] webp(Frame frame, int quality) {
        return encoded(frame, ".webp", Imgcodecs.IMWRITE_WEBP_QUALITY, quality);
    }

    private static byte[] encoded(Frame frame, String ending, int setting, int value) {
        OpenCv.load();
        var encoded = new MatOfByte();
        var settings = new MatOfInt(setting, value);
        Mat pixels = view(frame);
        try {
            Imgcodecs.imencode(ending, pixels, encoded, settings);
            return encoded.toArray();
        } finally {
            pixels.release();
            settings.release();
            wipe(encoded);
        }
    }

    /// The frame's own pixels, not a copy: the frame must stay open as long as the Mat is used.
    public static Mat view(Frame frame) {
        OpenCv.load();
        return new Mat(frame.height(), frame.width(), CvType.CV_8UC3, frame.bgr());
    }

    /// @param pixels grey or BGR, 8 bits; copied
    public static Frame frame(Mat pixels, long nanos) {
        Frame frame = Frame.blank(pixels.cols(), pixels.rows(), nanos);
        Mat target = view(frame);
        if (pixels.channels() == 1) {
            Imgproc.cvtColor(pixels, target, Imgproc.COLOR_GRAY2BGR);
        } else {
            pixels.copyTo(target);
        }
        target.release();
        return frame;
    }

    /// Overwrites and frees; null is nothing.
    public static void wipe(Mat... mats) {
        Arrays.stream(mats).filter(mat -> mat != null && !mat.empty()).forEach(mat -> {
            mat.setTo(Scalar.all(0)).release(); // it answers with another holder of the same pixels, which would keep them
            mat.release();
        });
    }

    private static Outcome<Frame> unreadable() {
        return Outcome.rejected(RejectReason.IMAGE_UNREADABLE);
    }
}
