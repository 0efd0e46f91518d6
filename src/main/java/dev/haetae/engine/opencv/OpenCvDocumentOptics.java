package dev.haetae.engine.opencv;

import dev.haetae.document.DocumentOptics;
import dev.haetae.document.PageCondition;
import dev.haetae.document.PageQuality;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Quad;
import dev.haetae.frame.Region;
import java.util.List;
import org.opencv.core.Mat;
import org.opencv.core.Size;
import org.opencv.imgproc.Imgproc;

/// [DocumentOptics] over OpenCV.
public final class OpenCvDocumentOptics implements DocumentOptics {
    /// Longer side; pages straightened at 300 dpi are smaller.
    private static final int LARGEST_MEASURED = 2000;

    @Override public List<Quad> outlines(Frame picture) {
        Mat bgr = Images.view(picture);
        try {
            return DocumentFinder.find(bgr, DocumentFinder.CAREFUL).stream().map(DocumentFinder.Found::quad).toList();
        } finally {
            bgr.release();
        }
    }

    @Override public Frame straighten(Frame picture, Quad place, int width, int height) {
        Mat bgr = Images.view(picture);
        Mat page = DocumentFinder.straighten(bgr, place, width, height);
        try {
            return Images.frame(page, picture.nanos());
        } finally {
            bgr.release();
            Images.wipe(page);
        }
    }

    @Override public PageQuality measure(Frame page, double originalWidth) {
        Mat bgr = Images.view(page);
        Mat smaller = new Mat();
        try {
            double zoom = (double) LARGEST_MEASURED / Math.max(bgr.cols(), bgr.rows());
            if (zoom >= 1) {
                return PageMeasure.of(bgr, originalWidth);
            }
            // a whole picture in which nothing was found: looking for glare in 15 million pixels takes four seconds
            Imgproc.resize(bgr, smaller, new Size(), zoom, zoom, Imgproc.INTER_AREA);
            PageQuality seen = PageMeasure.of(smaller, originalWidth);
            return new PageQuality(seen.brightness(), seen.contrast(), seen.sharpness(), seen.glare(), seen.glarePlace().map(
                    at -> new Region(at.x() / zoom, at.y() / zoom, at.width() / zoom, at.height() / zoom)), originalWidth);
        } finally {
            bgr.release();
            Images.wipe(smaller);
        }
    }

    @Override public PageCondition examine(Frame picture, List<Quad> outlines) {
        Mat bgr = Images.view(picture);
        try {
            return PageExamination.of(bgr, outlines);
        } finally {
            bgr.release();
        }
    }

    @Override public double hidden(Frame picture, Quad row) {
        Mat bgr = Images.view(picture);
        try {
            return LaidOver.stretch(bgr, row);
        } finally {
            bgr.release();
        }
    }

    @Override public boolean standAlone(Frame picture, List<Quad> outlines) {
        Mat bgr = Images.view(picture);
        try {
            return !Surroundings.arePage(bgr, outlines);
        } finally {
            bgr.release();
        }
    }
}
