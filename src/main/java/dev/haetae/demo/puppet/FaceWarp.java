package dev.haetae.demo.puppet;

import static dev.haetae.demo.puppet.Shapes.bell;

import java.util.List;

/// Moves the parts of a face: where to look in the old picture for each place of the new one. Lengths in eyes.
final class FaceWarp {
    /// A soft local change about (x, y): sizes above 1 enlarge, shifts move what is there.
    record Pull(double x, double y, double reachX, double reachY, double sizeX, double sizeY, double shiftX, double shiftY) {
        Pull times(double strength) {
            return new Pull(x, y, reachX, reachY, 1 + strength * (sizeX - 1), 1 + strength * (sizeY - 1), strength * shiftX, strength * shiftY);
        }
    }

    private static final int ROUNDS = 25;

    private final Anatomy anatomy;
    private final List<Pull> pulls;

    FaceWarp(Anatomy anatomy, List<Pull> pulls) {
        this.anatomy = anatomy;
        this.pulls = List.copyOf(pulls);
    }

    /// @param place in texture pixels of the new picture
    /// @return in texture pixels of the old one
    double[] source(double[] place) {
        double u = (place[0] - anatomy.eyesX()) / anatomy.eyeDistance();
        double v = (place[1] - anatomy.eyesY()) / anatomy.eyeDistance();
        double du = 0;
        double dv = 0;
        for (Pull p : pulls) {
            double weight = bell(u - p.x(), v - p.y(), p.reachX(), p.reachY());
            du += weight * ((u - p.x()) * (1 / p.sizeX() - 1) - p.shiftX());
            dv += weight * ((v - p.y()) * (1 / p.sizeY() - 1) - p.shiftY());
        }
        return new double[] {place[0] + du * anatomy.eyeDistance(), place[1] + dv * anatomy.eyeDistance()};
    }

    /// The other way round: where a place of the old picture went.
    double[] target(double[] old) {
        double[] guess = old.clone();
        for (int i = 0; i < ROUNDS; i++) {
            double[] seen = source(guess);
            guess[0] += 0.7 * (old[0] - seen[0]);
            guess[1] += 0.7 * (old[1] - seen[1]);
        }
        return guess;
    }

    Anatomy moved() {
        return anatomy.moved(this::target);
    }
}
