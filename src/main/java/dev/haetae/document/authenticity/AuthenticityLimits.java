package dev.haetae.document.authenticity;

/// Where suspicion begins; comes whole from kiosk-config/documents/authenticity.limits.yaml. Suspicions are 0 to 1 and no
/// probabilities: they are what the fitted curves give, docs/figures.md says how often genuine documents pass them.
/// @param tampered suspicion of an exchanged picture or an altered field
/// @param copy suspicion of a photocopy or a home print
/// @param screen suspicion of a display
/// @param portraitWidth narrowest usable picture of the holder, in pixels at 300 dpi
public record AuthenticityLimits(double tampered, double copy, double screen, double portraitWidth) {}
