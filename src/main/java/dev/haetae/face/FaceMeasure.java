package dev.haetae.face;

import dev.haetae.outcome.RejectReason;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/// What makes a face fit to be compared, after ISO/IEC 29794-5 and its reference software OFIQ: the one table of what is
/// measured, in which unit, what the person is asked to do when it is too poor, and in which order. The order is that of
/// the constants, worst first: whatever stands later cannot be judged, or mends itself, while an earlier one is wrong.
/// Limits stand in kiosk-config under the measure's [#key()].
public enum FaceMeasure {
    /// A lens that is covered, or a hall in the dark: nobody can be told where to stand.
    PICTURE_LIGHT("luma", RejectReason.FACE_DARK, FaceObservation::pictureLuma, 0, 255),
    DETECTION("score", RejectReason.FACE_MISSING, FaceObservation::score, 0, 1),
    SECOND_FACE("of the nearest one's height", RejectReason.FACE_SEVERAL, FaceObservation::second, 0, 1),
    OFF_CENTRE("of the picture's height", RejectReason.FACE_OFF_CENTRE, FaceMeasure::offCentre, 0, 1),
    CLOSENESS("of the picture's height", RejectReason.FACE_CLOSE, FaceMeasure::height, 0, 2),
    DISTANCE("of the picture's height", RejectReason.FACE_FAR, FaceMeasure::height, 0, 2),
    EYE_DISTANCE("pixels", RejectReason.FACE_FAR, FaceObservation::eyeDistance, 1, 2000),
    MARGIN_SIDES("of the face's height", RejectReason.FACE_OFF_CENTRE, FaceMeasure::marginSides, -1, 5),
    MARGIN_ABOVE("of the face's height", RejectReason.FACE_OFF_CENTRE, FaceMeasure::marginAbove, -1, 5),
    MARGIN_BELOW("of the face's height", RejectReason.FACE_OFF_CENTRE, FaceMeasure::marginBelow, -1, 5),
    TURN("of the eye distance", RejectReason.FACE_TURNED, seen -> Math.abs(seen.turn()), 0, 1),
    CHIN_RAISED("of the eye distance", RejectReason.FACE_TURNED, FaceObservation::tilt, 0, 2),
    CHIN_LOWERED("of the eye distance", RejectReason.FACE_TURNED, FaceObservation::tilt, 0, 2),
    ROLL("degrees", RejectReason.FACE_TURNED, seen -> Math.abs(seen.pose().roll()), 0, 90),
    DARKNESS("luma", RejectReason.FACE_DARK, seen -> seen.look().brightness(), 0, 255),
    UNDER_EXPOSURE("share", RejectReason.FACE_DARK, seen -> seen.look().sunken(), 0, 1),
    BRIGHTNESS("luma", RejectReason.FACE_BRIGHT, seen -> seen.look().brightness(), 0, 255),
    OVER_EXPOSURE("share", RejectReason.FACE_BRIGHT, seen -> seen.look().blown(), 0, 1),
    EYES_COVERED("evidence", RejectReason.FACE_COVERED, seen -> seen.look().eyesCovered(), 0, 1),
    MOUTH_COVERED("evidence", RejectReason.FACE_COVERED, seen -> seen.look().mouthCovered(), 0, 1),
    BROW_COVERED("evidence", RejectReason.FACE_COVERED, seen -> seen.look().browCovered(), 0, 1),
    /// Light from behind the person veils the face.
    CONTRAST("luma", RejectReason.FACE_BRIGHT, seen -> seen.look().contrast(), 0, 255),
    /// Mended by light from the front.
    EVENNESS("octaves of light", RejectReason.FACE_DARK, seen -> seen.look().uneven(), 0, 5),
    EYES_CLOSED("probability", RejectReason.EYES_CLOSED, FaceObservation::eyesClosed, 0, 1),
    SHARPNESS("fine over coarse", RejectReason.FACE_BLURRED, seen -> seen.look().sharpness(), 0, 10),
    SMEAR("share", RejectReason.FACE_BLURRED, seen -> seen.look().smear(), 0, 1),
    /// Only picks frames: nobody is told not to laugh or to speak.
    MOUTH_OPEN("of the eye distance", null, seen -> seen.mimic().mouthOpen(), 0, 2),
    /// Only picks frames: whoever stands there cannot change the colour of the light.
    COLOUR_CAST("CIELAB", null, seen -> seen.look().cast(), 0, 100);

    private final String unit;
    private final RejectReason reason;
    private final ToDoubleFunction<FaceObservation> raw;
    private final double least;
    private final double most;

    FaceMeasure(String unit, RejectReason reason, ToDoubleFunction<FaceObservation> raw, double least, double most) {
        this.unit = unit;
        this.reason = reason;
        this.raw = raw;
        this.least = least;
        this.most = most;
    }

    /// Its name in kiosk-config: `secondFace`.
    public String key() {
        var key = new StringBuilder();
        for (String word : name().toLowerCase(Locale.ROOT).split("_")) {
            key.append(key.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return key.toString();
    }

    public String unit() {
        return unit;
    }

    /// What to say when it is too poor; empty for what only helps to pick the best frames.
    public Optional<RejectReason> reason() {
        return Optional.ofNullable(reason);
    }

    /// In its unit.
    public double raw(FaceObservation seen) {
        return raw.applyAsDouble(seen);
    }

    /// The least value that makes sense as a limit.
    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    /// Whether a higher value is a better one.
    public boolean moreIsBetter() {
        return switch (this) {
            case PICTURE_LIGHT, DETECTION, DISTANCE, EYE_DISTANCE, MARGIN_SIDES, MARGIN_ABOVE, MARGIN_BELOW, CHIN_RAISED, DARKNESS,
                    CONTRAST, SHARPNESS -> true;
            default -> false;
        };
    }

    /// Whether it can be told of a picture without a face.
    boolean withoutFace() {
        return this == PICTURE_LIGHT || this == DETECTION;
    }

    /// Whether it comes and goes by itself: a blink or a moment's unrest is no reason to begin again.
    boolean momentary() {
        return this == EYES_CLOSED || this == SHARPNESS || this == SMEAR;
    }

    private static double height(FaceObservation seen) {
        return seen.box().height() / seen.frameHeight();
    }

    private static double offCentre(FaceObservation seen) {
        return Math.hypot(seen.box().centreX() - seen.frameWidth() / 2.0, seen.box().centreY() - seen.frameHeight() / 2.0)
                / seen.frameHeight();
    }

    private static double marginSides(FaceObservation seen) {
        double right = seen.frameWidth() - seen.box().x() - seen.box().width();
        return Math.min(seen.box().x(), right) / seen.box().height();
    }

    private static double marginAbove(FaceObservation seen) {
        return seen.box().y() / seen.box().height();
    }

    private static double marginBelow(FaceObservation seen) {
        return (seen.frameHeight() - seen.box().y()) / seen.box().height() - 1;
    }
}
