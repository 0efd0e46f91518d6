package dev.haetae.demo.puppet;

import java.util.ArrayList;
import java.util.List;
import org.opencv.core.Mat;

/// Native pictures of one piece of work, freed together when it is done: the collector does not see their size.
final class Mats implements AutoCloseable {
    private final List<Mat> held = new ArrayList<>();

    Mat fresh() {
        return hold(new Mat());
    }

    <M extends Mat> M hold(M mat) {
        held.add(mat);
        return mat;
    }

    @Override public void close() {
        held.forEach(Mat::release);
        held.clear();
    }

    static byte[] bytes(Mat picture) {
        byte[] out = new byte[(int) (picture.total() * picture.channels())];
        picture.get(0, 0, out);
        return out;
    }
}
