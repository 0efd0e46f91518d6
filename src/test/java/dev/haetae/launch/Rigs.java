package dev.haetae.launch;

import dev.haetae.config.Keeping;
import dev.haetae.config.KioskConfig;
import dev.haetae.config.Printer;
import dev.haetae.config.Timeouts;
import dev.haetae.decision.Policy;
import dev.haetae.demo.Specimen;
import dev.haetae.document.DocumentSide;
import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.ChallengePlan;
import java.awt.Color;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The demo's configuration, changed where a test needs it.
final class Rigs {
    private Rigs() {}

    /// @param folder of one test: data and keys of its own
    static KioskConfig at(KioskConfig c, Path folder, Timeouts timeouts, boolean keepTemplate) {
        Policy p = c.policy();
        var policy = new Policy(p.version(), p.accepted(), p.faceFmr(), p.faceSame(), p.padLive(), p.tries(),
                p.expiryGraceDays(), p.askStay(), p.acceptSpecimens(), p.keepDocumentPicture(), keepTemplate, p.overridable());
        var keeping = new Keeping(folder.resolve("data"), new Keeping.Custody.KeyFolder(folder.resolve("keys"), true), c.keeping().keepYears());
        return new KioskConfig(c.profile(), policy, c.face(), c.liveness(), c.challenges(), timeouts, c.camera(), c.scanner(),
                c.branch(), keeping, c.consent(), c.languages(), c.screen(), new Printer.Folder(folder.resolve("receipts")), c.modelLicences());
    }

    static KioskConfig asking(KioskConfig c, List<Challenge> challenges) {
        var plan = new ChallengePlan(challenges.size(), challenges, Duration.ZERO, Duration.ZERO, c.challenges().followTime(),
                c.challenges().stillAfter());
        return new KioskConfig(c.profile(), c.policy(), c.face(), c.liveness(), plan, c.timeouts(), c.camera(), c.scanner(),
                c.branch(), c.keeping(), c.consent(), c.languages(), c.screen(), c.printer(), c.modelLicences());
    }

    /// A specimen's front as a flatbed sees it: 300 dpi, the lid's dark inside round it.
    static BufferedImage onGlass(Specimen specimen) {
        return onGlass(specimen, DocumentSide.FRONT);
    }

    static BufferedImage onGlass(Specimen specimen, DocumentSide side) {
        var front = specimen.side(side);
        int width = front.getWidth() * 300 / specimen.dpi();
        int height = front.getHeight() * 300 / specimen.dpi();
        var glass = new BufferedImage(width + 240, height + 240, BufferedImage.TYPE_3BYTE_BGR);
        var pen = glass.createGraphics();
        pen.setColor(new Color(24, 24, 26));
        pen.fillRect(0, 0, glass.getWidth(), glass.getHeight());
        pen.drawImage(front.getScaledInstance(width, height, Image.SCALE_AREA_AVERAGING), 120, 120, null);
        pen.dispose();
        return glass;
    }
}
