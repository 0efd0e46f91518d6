package dev.haetae.evaluate.face;

import dev.haetae.evaluate.Split;
import dev.haetae.face.Templates;

/// A picture as it was seen.
/// @param eyeDistance in pixels of the picture
/// @param frontal within the pose that the kiosk's own limits ask for at capture
/// @param thumb the face, small, upright and grey, of mean 0 and length 1: tells copies
record Photo(Album.Picture picture, Split half, boolean colour, double eyeDistance, boolean frontal, float[] thumb, Templates templates)
        implements AutoCloseable {

    String identity() {
        return picture.identity();
    }

    /// 1 for copies of one photograph, of whatever size.
    double sameness(Photo other) {
        double sum = 0;
        for (int i = 0; i < thumb.length; i++) {
            sum += thumb[i] * other.thumb[i];
        }
        return sum;
    }

    @Override public void close() {
        templates.close();
    }

    @Override public String toString() {
        return "Photo[" + half + "]"; // names and pictures may be personal
    }
}
