package dev.haetae.engine.dlib;

import dev.haetae.engine.Models;
import dev.haetae.face.FaceObservation;
import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.util.Arrays;

/// dlib's own call, without our port: what [DlibTemplates] is measured against. One thread at a time.
public final class BareEmbedder implements AutoCloseable {
    private final DlibNative.Embedder embedder;
    private final Frame frame;
    private final int[] box;
    private final float[] values = new float[128];

    /// @param frame stays the caller's, and open
    public BareEmbedder(Models models, Frame frame, FaceObservation face) {
        this.frame = frame;
        Region place = DlibTemplates.box(face.points());
        box = new int[] {(int) place.x(), (int) place.y(), (int) (place.x() + place.width()), (int) (place.y() + place.height())};
        embedder = new DlibNative.Embedder(models.file("shape_predictor_5_face_landmarks.dat").toString(),
                models.file("dlib_face_recognition_resnet_model_v1.dat").toString());
    }

    public void embed() {
        embedder.embed(frame.bgr(), frame.width(), frame.height(), box[0], box[1], box[2], box[3], values);
    }

    @Override public void close() {
        Arrays.fill(values, 0);
        embedder.close();
    }
}
