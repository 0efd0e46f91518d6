package dev.haetae.face;

import dev.haetae.frame.Frame;
import dev.haetae.frame.Region;
import java.nio.ByteBuffer;
import java.util.Optional;

/// A part of a frame as a frame of its own.
final class Cut {
    private Cut() {}

    /// @return empty where the region has no pixel in the frame; the caller closes the cut
    static Optional<Frame> of(Frame frame, Region region) {
        Region inside = region.within(frame.width(), frame.height());
        int x = (int) inside.x();
        int y = (int) inside.y();
        int width = (int) Math.min(Math.ceil(inside.width()), frame.width() - x);
        int height = (int) Math.min(Math.ceil(inside.height()), frame.height() - y);
        if (width <= 0 || height <= 0) {
            return Optional.empty();
        }
        Frame cut = Frame.blank(width, height, frame.nanos());
        ByteBuffer from = frame.bgr();
        ByteBuffer to = cut.bgr();
        for (int row = 0; row < height; row++) {
            to.put(3 * row * width, from, 3 * ((y + row) * frame.width() + x), 3 * width);
        }
        return Optional.of(cut);
    }
}
