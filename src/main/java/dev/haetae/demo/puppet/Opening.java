package dev.haetae.demo.puppet;

import java.util.function.UnaryOperator;

/// An eye or the mouth: the edges of its upper and lower lid (or lip), from corner to corner.
record Opening(Curve upper, Curve lower) {
    Opening moved(UnaryOperator<double[]> place) {
        return new Opening(upper.moved(place), lower.moved(place));
    }
}
