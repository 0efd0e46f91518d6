package dev.haetae.engine.dlib;

import java.nio.ByteBuffer;
import org.bytedeco.javacpp.Loader;
import org.bytedeco.javacpp.Pointer;
import org.bytedeco.javacpp.annotation.Cast;
import org.bytedeco.javacpp.annotation.Name;
import org.bytedeco.javacpp.annotation.Namespace;
import org.bytedeco.javacpp.annotation.Platform;
import org.bytedeco.javacpp.annotation.Properties;
import org.bytedeco.javacpp.annotation.StdString;

/// The binding of `src/main/cpp/haetae_dlib.hpp`; JavaCPP reads these annotations and writes the JNI code.
/// None of it may be used by two threads at once. A C++ exception arrives as a RuntimeException.
@Properties(inherit = {}, value = @Platform(value = "linux-x86_64", include = "haetae_dlib.hpp", link = "dlib",
        library = "jniHaetaeDlib", compiler = {"cpp14", "fastfpu"}))
@Namespace("haetae")
final class DlibNative {
    static {
        Loader.load();
    }

    private DlibNative() {}

    @Name("Detector") static class Detector extends Pointer {
        static {
            Loader.load();
        }

        Detector() {
            allocate();
        }

        private native void allocate();

        native int detect(@Cast("const unsigned char*") ByteBuffer bgr, int width, int height, double adjust,
                double[] boxes, int most);
    }

    @Name("Embedder") static class Embedder extends Pointer {
        static {
            Loader.load();
        }

        Embedder(String pointsFile, String netFile) {
            allocate(pointsFile, netFile);
        }

        private native void allocate(@StdString String pointsFile, @StdString String netFile);

        native void align(@Cast("const unsigned char*") ByteBuffer bgr, int width, int height,
                int left, int top, int right, int bottom, double[] xy);

        native void embed(@Cast("const unsigned char*") ByteBuffer bgr, int width, int height,
                int left, int top, int right, int bottom, float[] values);
    }
}
