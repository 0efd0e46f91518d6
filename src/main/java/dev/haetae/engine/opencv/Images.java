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

    private Images() {}

    /// Upright as the file's EXIF orientation says. Never throws for what is in the file.
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
        if (header.isEmpty() || !header.get().whole() || header.get().pixels() > MOST_PIXELS
                || Math.min(header.get().width(), header.get().height()) < LEAST_SIDE) {
            return unreadable();
        }
        OpenCv.load();
        var bytes = new MatOfByte(encoded);
        Mat pixels = null;
        try {
            pixels = Imgcodecs.imdecode(bytes, Imgcodecs.IMREAD_COLOR);
            return pixels.empty() ? unreadable() : Outcome.passed(frame(pixels, System.nanoTime()));
        } catch (CvException decoderGaveUp) {
            return unreadable();
        } finally {
            wipe(bytes);
            wipe(pixels);
        }
    }

    /// @param quality 1 to 100
    public static byte[] jpeg(Frame frame, int quality) {
        OpenCv.load();
        var encoded = new MatOfByte();
        var settings = new MatOfInt(Imgcodecs.IMWRITE_JPEG_QUALITY, quality);
        Mat pixels = view(frame);
        try {
            Imgcodecs.imencode(".jpg", pixels, encoded, settings);
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
            mat.setTo(Scalar.all(0));
            mat.release();
        });
    }

    private static Outcome<Frame> unreadable() {
        return Outcome.rejected(RejectReason.IMAGE_UNREADABLE);
    }
}
