package dev.haetae.engine.opencv;

import dev.haetae.frame.Region;

/// Where a line's ink stands.
/// @param x, y its middle
/// @param angle that it falls to the right, radians
/// @param width, height along and across the line
record PrintLine(double x, double y, double angle, double width, double height) {
    /// Upright, in a picture of which this one begins at left, top.
    Region place(double left, double top) {
        return new Region(left + x - width / 2, top + y - height / 2, width, height);
    }
}
