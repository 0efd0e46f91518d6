package dev.haetae.device.replay;

import dev.haetae.frame.Frame;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/// A recorded sequence of pictures, read one at a time and in any order: `for (int i = 0; i < clip.size(); i++)`.
/// [ClipSource] plays one by the clock. Safe for use by several threads.
public interface Clip {

    int size();

    double fps();

    String name();

    /// Decodes one picture. The caller closes it.
    /// @param nanos what the frame says of its time
    Frame frame(int index, long nanos) throws IOException;

    /// Decodes one picture; `nanos()` of the frame is its clip time.
    default Frame frame(int index) throws IOException {
        return frame(index, nanosOf(index));
    }

    default long nanosOf(int index) {
        return Math.round(index * 1e9 / fps());
    }

    /// @param place a folder of JPEG or PNG pictures, or an MJPEG .avi
    /// @param fps of a folder; an .avi carries its own
    static Clip open(Path place, double fps) throws IOException {
        if (Files.isDirectory(place)) {
            return FolderClip.open(place, fps);
        }
        if (place.toString().toLowerCase(Locale.ROOT).endsWith(".avi")) {
            return AviClip.open(place);
        }
        throw new IOException("neither a folder of pictures nor an MJPEG .avi");
    }
}
