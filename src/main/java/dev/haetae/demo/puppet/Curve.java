package dev.haetae.demo.puppet;

import java.util.function.UnaryOperator;

/// A smooth line through points of rising x: where a lid or a lip runs over the texture.
record Curve(float[] x, float[] y) {
    static Curve through(double... xy) {
        float[] x = new float[xy.length / 2];
        float[] y = new float[x.length];
        for (int i = 0; i < x.length; i++) {
            x[i] = (float) xy[2 * i];
            y[i] = (float) xy[2 * i + 1];
        }
        return new Curve(x, y);
    }

    float start() {
        return x[0];
    }

    float end() {
        return x[x.length - 1];
    }

    float top() {
        float top = y[0];
        for (float v : y) {
            top = Math.min(top, v);
        }
        return top;
    }

    float bottom() {
        float bottom = y[0];
        for (float v : y) {
            bottom = Math.max(bottom, v);
        }
        return bottom;
    }

    /// Cubic Hermite between the neighbours (Catmull-Rom tangents), level outside.
    float at(float place) {
        if (place <= x[0]) {
            return y[0];
        }
        int last = x.length - 1;
        for (int i = 1; i <= last; i++) {
            if (place <= x[i]) {
                float span = x[i] - x[i - 1];
                float chord = y[i] - y[i - 1];
                float before = i > 1 ? (y[i] - y[i - 2]) / (x[i] - x[i - 2]) * span : chord;
                float after = i < last ? (y[i + 1] - y[i - 1]) / (x[i + 1] - x[i - 1]) * span : chord;
                float t = (place - x[i - 1]) / span;
                float t2 = t * t;
                float t3 = t2 * t;
                return (2 * t3 - 3 * t2 + 1) * y[i - 1] + (t3 - 2 * t2 + t) * before
                        + (3 * t2 - 2 * t3) * y[i] + (t3 - t2) * after;
            }
        }
        return y[last];
    }

    /// With its ends further out.
    Curve longer(double by) {
        float[] longer = x.clone();
        longer[0] -= (float) by;
        longer[longer.length - 1] += (float) by;
        return new Curve(longer, y);
    }

    Curve moved(UnaryOperator<double[]> place) {
        double[] points = new double[2 * x.length];
        for (int i = 0; i < x.length; i++) {
            double[] to = place.apply(new double[] {x[i], y[i]});
            points[2 * i] = to[0];
            points[2 * i + 1] = to[1];
        }
        return through(points);
    }
}
