package dev.haetae.screen;

import dev.haetae.language.Voice;
import java.util.Optional;

/// What an installation decides about its screen.
/// @param reducedMotion loops become still pictures
/// @param keepYears how long a record is kept: stands in the consent text
/// @param receiptSeconds after which the last screen finishes by itself: shown in its key
/// @param prints whether a receipt on paper is offered
/// @param voice empty where nothing can be read aloud; then there is no sound key
public record ScreenSettings(boolean reducedMotion, int keepYears, int receiptSeconds, boolean prints, Optional<Voice> voice) {}
