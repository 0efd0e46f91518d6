package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.audit.AuditLog;
import dev.haetae.config.KioskConfig;
import dev.haetae.consent.DataAccount.Part;
import dev.haetae.frame.Frame;
import dev.haetae.language.Messages;
import dev.haetae.outcome.Outcome;
import dev.haetae.record.Walks;
import dev.haetae.session.Overwritten;
import dev.haetae.session.Receipt;
import dev.haetae.session.Result;
import dev.haetae.vault.Vault;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import picocli.CommandLine;

/// From the sealed record to the paper in somebody's hand and back to the log: real vault, log, keys and branch.
class SealedKeeperTest {
    @TempDir private Path folder;

    @Test void theReceiptIsToldFromTheRecordAndItsProofIsFoundAgainFromThePaper() throws Exception {
        FxToolkit.registerPrimaryStage();
        KioskConfig demo = KioskConfig.load(Path.of("kiosk-config"), "demo");
        KioskConfig config = Rigs.at(demo, folder, demo.timeouts(), false);
        var session = UUID.randomUUID();
        try (var branch = new BranchRig(folder, config, _ -> {
            throw new AssertionError("nobody asks about a stay");
        })) {
            URI address = branch.address();
            branch.stop(); // so that the sealed record is still at the kiosk
            try (var link = Link.open(config, address, Map.of(), Clock.systemUTC(), new SecureRandom()); var page = Frame.blank(32, 20, 0)) {
                Receipt receipt = kept(link, session, page);
                assertEquals(branch.open(link.vault().pending(1).getFirst()).account(), receipt.account());
                var erasure = link.keeper().erased(new Overwritten(session, 212, 9, 31));
                assertEquals(Set.of(Part.FACE_PICTURES, Part.FACE_TEMPLATE), receipt.account().gone(erasure.overwritten().parts()));
                Path log = Vault.auditLog(config.keeping().data());
                assertEquals("faces:212 documents:9 templates:31 receipt:" + receipt.number(), AuditLog.find(log, erasure.proof()).orElseThrow().detail());
                var nobody = link.keeper().erased(new Overwritten(UUID.randomUUID(), 1, 0, 0));
                assertEquals("faces:1 documents:0 templates:0", AuditLog.find(log, nobody.proof()).orElseThrow().detail());

                assertTrue(PaperReceipts.printer(config.printer(), Messages.load(Path.of("i18n"))).print(receipt, erasure, "my"));
                try (var pdf = Loader.loadPDF(folder.resolve("receipts/receipt-" + receipt.number() + ".pdf").toFile())) {
                    var text = new PDFTextStripper().getText(pdf).lines().toList();
                    assertEquals(List.of(receipt.number(), erasure.brief()), List.of(text.getFirst(), text.getLast()));
                    assertEquals(0, verify(log, text.getLast()));
                }
                assertEquals(0, verify(log, receipt.code(Optional.of(erasure))));
                assertEquals(1, verify(log, receipt.code(Optional.of(nobody))), "the proof of another session");
            }
        }
    }

    private static Receipt kept(Link link, UUID session, Frame page) {
        var walk = Walks.approved();
        var result = new Result(session, "my", walk.evidence(), walk.decision(), List.of(page), List.of(), walk.timings());
        return switch (link.keeper().keep(result)) {
            case Outcome.Passed<Receipt>(var receipt) -> receipt;
            case Outcome.Rejected<Receipt>(var reason, _) -> throw new AssertionError(reason);
        };
    }

    private static int verify(Path log, String proof) {
        return new CommandLine(new AuditCommand()).execute("verify", "--log", log.toString(), "--proof", proof);
    }
}
