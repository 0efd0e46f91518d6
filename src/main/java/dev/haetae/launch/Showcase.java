package dev.haetae.launch;

import dev.haetae.decision.Decision;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.language.Messages;
import dev.haetae.outcome.RejectReason;
import dev.haetae.screen.KioskScreen;
import dev.haetae.screen.ScreenSettings;
import dev.haetae.screen.gallery.Scenes;
import dev.haetae.session.LiveSource;
import dev.haetae.session.SessionState;
import dev.haetae.session.Step;
import dev.haetae.session.Walk;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import javafx.scene.Scene;

/// The screens that a good walk does not come by, for the pictures of the automatic demo: what did not work, other ends,
/// and a fault. Nothing is behind them.
final class Showcase {
    private static final long SETTLED_NANOS = 700_000_000L;
    private final Scene scene;
    private final Snapshots snapshots;
    private final List<String> languages;
    private final KioskScreen screen;

    /// On the FX thread; takes the scene over.
    Showcase(Scene scene, Snapshots snapshots, Messages messages, ScreenSettings settings) {
        this.scene = scene;
        this.snapshots = snapshots;
        this.languages = messages.languages();
        this.screen = new KioskScreen(messages, LiveSource.NOTHING, _ -> { }, settings);
        scene.setRoot(screen.root());
    }

    /// Not on the FX thread; every screen in the next language, so that all languages are seen.
    void run() {
        int n = 0;
        for (var one : steps().entrySet()) {
            String language = languages.get(n++ % languages.size());
            screen.show(new SessionState(one.getValue(), Walk.begin(language)));
            LockSupport.parkNanos(SETTLED_NANOS);
            snapshots.take(scene, one.getKey() + "-" + language);
        }
    }

    private static Map<String, Step> steps() {
        var receipt = Scenes.RECEIPT;
        var erased = Optional.of(Scenes.ERASED);
        Step scan = new Step.CaptureDocument(DocumentType.RESIDENCE_CARD, DocumentSide.FRONT);
        Step face = new Step.CaptureFace();
        var steps = new LinkedHashMap<String, Step>();
        steps.put("10-retry-face-dark", new Step.Retry(RejectReason.FACE_DARK, "", 1, 3, face));
        steps.put("10-retry-document-glare", new Step.Retry(RejectReason.DOCUMENT_GLARE, "", 2, 3, scan));
        steps.put("10-retry-document-expired", new Step.Retry(RejectReason.DOCUMENT_EXPIRED, "", 0, 3, scan));
        steps.put("10-retry-face-mismatch", new Step.Retry(RejectReason.FACE_MISMATCH, "", 0, 3, scan));
        steps.put("13-pending", new Step.Finished(new Decision.Pending(List.of(RejectReason.STAY_UNAVAILABLE)), receipt, erased));
        steps.put("14-referred", new Step.Finished(new Decision.Referred(List.of(RejectReason.ATTACK_SUSPECTED)), receipt, erased));
        steps.put("15-stay-expired", new Step.Stopped(RejectReason.STAY_EXPIRED, Optional.of(receipt), erased));
        steps.put("16-consent-refused", new Step.Stopped(RejectReason.CONSENT_REFUSED, Optional.empty(), erased));
        steps.put("17-timed-out", new Step.Stopped(RejectReason.SESSION_TIMEOUT, Optional.empty(), erased));
        steps.put("12-covered", new Step.Covered(face));
        steps.put("18-camera-lost", new Step.OutOfOrder(RejectReason.CAMERA_LOST, face));
        steps.put("19-with-staff", new Step.WithStaff(Optional.empty(), Optional.of(receipt.number())));
        return steps;
    }

    static Showcase on(Scene scene, Snapshots snapshots, Messages messages, ScreenSettings settings) {
        return FxThread.call(() -> new Showcase(scene, snapshots, messages, settings));
    }
}
