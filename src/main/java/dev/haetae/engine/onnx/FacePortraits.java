package dev.haetae.engine.onnx;

import dev.haetae.document.PortraitFinder;
import dev.haetae.face.FaceObservation;
import dev.haetae.face.FaceObserver;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.util.Optional;

/// The holder's picture around the largest face of a page; the small second print of newer passports loses against it.
/// Safe for several threads: the networks see one page at a time.
public final class FacePortraits implements PortraitFinder {
    /// A face box to the picture around it, as ICAO 9303-3 3.9 asks: head 70 to 80 hundredths of the height, 35 to 45 mm.
    private static final double WIDTH = 1.45;
    private static final double HEIGHT = 1.9;
    private static final double LEAST_SHARE = 0.04;

    private final FaceObserver faces;

    public FacePortraits(FaceObserver faces) {
        this.faces = faces;
    }

    @Override public Optional<Region> find(Frame page) {
        FaceObservation face;
        synchronized (faces) {
            face = faces.observe(page);
        }
        if (!face.present() || face.box().height() < LEAST_SHARE * page.height()) {
            return Optional.empty();
        }
        Region box = face.box();
        return Optional.of(new Region(box.centreX() - box.width() * WIDTH / 2, box.centreY() - box.height() * HEIGHT * 0.48,
                box.width() * WIDTH, box.height() * HEIGHT).within(page.width(), page.height()));
    }
}
