package dev.haetae.launch;

import dev.haetae.config.Keeping;
import dev.haetae.config.KioskConfig;
import dev.haetae.config.Timeouts;
import dev.haetae.decision.Policy;
import java.nio.file.Path;

/// The demo's configuration, changed where a test needs it.
final class Rigs {
    private Rigs() {}

    /// @param folder of one test: data and keys of its own
    static KioskConfig at(KioskConfig c, Path folder, Timeouts timeouts, boolean keepTemplate) {
        Policy p = c.policy();
        var policy = new Policy(p.version(), p.accepted(), p.faceMatch(), p.faceSame(), p.padLive(), p.tries(),
                p.expiryGraceDays(), p.askStay(), p.acceptSpecimens(), p.keepDocumentPicture(), keepTemplate);
        var keeping = new Keeping(folder.resolve("data"), new Keeping.Custody.KeyFolder(folder.resolve("keys"), true), c.keeping().keepYears());
        return new KioskConfig(c.profile(), policy, c.face(), c.liveness(), c.challenges(), timeouts, c.camera(), c.scanner(),
                c.branch(), keeping, c.consent(), c.languages(), c.screen(), c.modelLicences());
    }
}
