package dev.haetae.engine.opencv;

import dev.haetae.document.DocumentOptics;
import dev.haetae.document.PageQuality;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Quad;
import java.util.List;
import org.opencv.core.Mat;

/// [DocumentOptics] over OpenCV.
public final class OpenCvDocumentOptics implements DocumentOptics {
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
        try {
            return PageMeasure.of(bgr, originalWidth);
        } finally {
            bgr.release();
        }
    }
}
