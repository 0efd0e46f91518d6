package dev.haetae.launch;

import dev.haetae.frame.DocumentSource;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.DoubleConsumer;
import org.opencv.core.CvType;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// A document camera whose first still is of a moment in which everything trembled.
record ShakenOnce(DocumentSource camera, AtomicInteger stills) implements DocumentSource {
    private static final double SIGMA = 12;

    ShakenOnce(DocumentSource camera) {
        this(camera, new AtomicInteger());
    }

    @Override public Outcome<Frame> still(DoubleConsumer progress) {
        Outcome<Frame> taken = camera.still(progress);
        if (stills.getAndIncrement() == 0 && taken instanceof Outcome.Passed<Frame>(Frame frame)) {
            var pixels = new Mat(frame.height(), frame.width(), CvType.CV_8UC3, frame.bgr());
            Imgproc.GaussianBlur(pixels, pixels, new Size(), SIGMA);
            pixels.release();
        }
        return taken;
    }

    @Override public Outcome<Frame> preview(Duration timeout) {
        return camera.preview(timeout);
    }

    @Override public int stillDpi() {
        return camera.stillDpi();
    }

    @Override public boolean isLive() {
        return camera.isLive();
    }

    @Override public String name() {
        return camera.name();
    }

    @Override public void close() {
        camera.close();
    }
}
