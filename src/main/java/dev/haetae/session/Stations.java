package dev.haetae.session;

import dev.haetae.consent.ConsentReceipt;
import dev.haetae.document.DocumentEyes;
import dev.haetae.document.DocumentReader;
import dev.haetae.face.FaceLimits;
import dev.haetae.face.FaceObserver;
import dev.haetae.face.FaceVerifier;
import dev.haetae.face.TemplateExtractor;
import dev.haetae.frame.DocumentSource;
import dev.haetae.frame.FrameSource;
import dev.haetae.liveness.ChallengePlan;
import dev.haetae.liveness.LivenessLimits;
import dev.haetae.residence.ResidenceRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.function.Function;
import java.util.random.RandomGenerator;

/// Everything the conductor works with: devices, engines and ports. Owned by the wiring, which closes the devices.
/// @param binder takes the template that binds a face through the prompts; quick, called on live frames
/// @param away nobody is seen for so long: they are gone
/// @param challenges what may be asked for
/// @param desk the operator's side; never asked where nobody logs in
/// @param lamp what else changes when the screen shines another colour on the face
/// @param random a secure source
/// @param receipts turns what was agreed to into a receipt with the digest of the wording shown
public record Stations(
        DocumentSource documents, FrameSource camera,
        DocumentEyes eyes, DocumentReader reader,
        FaceObserver observer, FaceLimits faceLimits, FaceVerifier verifier, TemplateExtractor binder, Duration away,
        LivenessLimits livenessLimits, ChallengePlan challenges, Lamp lamp,
        ResidenceRegistry registry, Keeper keeper, ReceiptPrinter printer, StaffSignal staff, OperatorDesk desk,
        Clock clock, RandomGenerator random, Function<Effect.RecordConsent, ConsentReceipt> receipts) {
}
