package dev.haetae.face;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/// What makes a face usable; comes whole from kiosk-config, has no defaults.
/// @param bounds of every measure
/// @param mended component score, above 50 and up to 100, at which a fault that was there counts as mended
/// @param portraitEyes smallest eye distance, in pixels, of a document's portrait that may be compared
/// @param frames how many of the best frames are compared
/// @param showAfter how long a fault lasts before it is shown
/// @param mendedFor how long a fault that is shown must be mended before a lesser one takes its place
/// @param holdGood how long all must be good before the picture is taken
public record FaceLimits(
        Map<FaceMeasure, Bounds> bounds, double mended, double portraitEyes, int frames,
        Duration showAfter, Duration mendedFor, Duration holdGood) {

    /// @param limit where a measure becomes a fault: a component score of 50
    /// @param good where it is as good as it needs to be: a score of 95; above or below the limit, as the measure goes
    public record Bounds(double limit, double good) {
        /// Steepness of the curve that gives 95 at `good`: the logarithm of 19.
        private static final double STEEPNESS = Math.log(19);

        public Bounds {
            if (!(Math.abs(good - limit) > 0)) { // NaN too
                throw new IllegalArgumentException("the good value must differ from the limit");
            }
        }

        /// Component score after ISO/IEC 29794-5: a logistic curve from 0 to 100. What could not be measured is not good.
        public double score(double raw) {
            return Double.isNaN(raw) ? 0 : 100 / (1 + Math.exp(-STEEPNESS * (raw - limit) / (good - limit)));
        }
    }

    public FaceLimits {
        bounds = Map.copyOf(bounds);
        for (FaceMeasure measure : FaceMeasure.values()) {
            if (!bounds.containsKey(measure)) {
                throw new IllegalArgumentException(measure.key() + " has no limit");
            }
            Bounds one = bounds.get(measure);
            if (one.good() > one.limit() != measure.moreIsBetter()) {
                throw new IllegalArgumentException(measure.key() + ": the good value must be "
                        + (measure.moreIsBetter() ? "above" : "below") + " the limit");
            }
        }
        ordered(bounds, FaceMeasure.DISTANCE, FaceMeasure.CLOSENESS);
        ordered(bounds, FaceMeasure.CHIN_RAISED, FaceMeasure.CHIN_LOWERED);
        ordered(bounds, FaceMeasure.DARKNESS, FaceMeasure.BRIGHTNESS);
        if (!(mended > 50 && mended < 95)) {
            throw new IllegalArgumentException("mended must be above 50 and below 95");
        }
        if (!(portraitEyes > 0) || frames < 1) {
            throw new IllegalArgumentException("portraitEyes and frames must be above 0");
        }
        if (showAfter.isNegative() || mendedFor.isNegative() || holdGood.isNegative()) {
            throw new IllegalArgumentException("times must not be negative");
        }
    }

    public Bounds of(FaceMeasure measure) {
        return bounds.get(measure);
    }

    /// The same with one measure's bounds changed.
    public FaceLimits with(FaceMeasure measure, Bounds changed) {
        var all = new EnumMap<>(bounds);
        all.put(measure, changed);
        return new FaceLimits(all, mended, portraitEyes, frames, showAfter, mendedFor, holdGood);
    }

    /// Between the two there must be room for a good face.
    private static void ordered(Map<FaceMeasure, Bounds> bounds, FaceMeasure low, FaceMeasure high) {
        if (!(bounds.get(low).good() <= bounds.get(high).good())) {
            throw new IllegalArgumentException("the good value of " + low.key() + " must not be above that of " + high.key());
        }
    }
}
