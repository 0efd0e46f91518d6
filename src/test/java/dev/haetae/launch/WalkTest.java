package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.haetae.config.Scanner;
import dev.haetae.config.Timeouts;
import dev.haetae.decision.OverrideCode;
import dev.haetae.demo.puppet.Cue;
import dev.haetae.demo.puppet.LivePerson;
import dev.haetae.demo.puppet.Person;
import dev.haetae.demo.puppet.PrintedPhoto;
import dev.haetae.demo.Specimens;
import dev.haetae.device.scanner.SanedFixture;
import dev.haetae.device.scanner.SanedSource;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.face.TemplateProtector;
import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.LivenessVerdict;
import dev.haetae.outcome.RejectReason;
import dev.haetae.record.SessionRecord;
import dev.haetae.residence.StayStatus;
import dev.haetae.session.Event;
import dev.haetae.session.Password;
import dev.haetae.session.Step;

import java.nio.charset.StandardCharsets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/// Whole walks on the real screen, with real engines, over a real branch server.
class WalkTest {
    @TempDir Path folder;
    private WalkRig rig;

    private WalkRig open(Consumer<WalkRig.Options> wish) throws Exception {
        rig = new WalkRig(folder, wish);
        return rig;
    }

    @AfterEach void close() {
        if (rig != null) {
            rig.close();
        }
    }

    private void consent() {
        rig.await(Step.Attract.class);
        rig.tap("language-en");
        rig.await(Step.Consent.class);
        rig.tap("consent-IDENTITY");
        rig.tap("consent-FACE");
        rig.tap("key");
        rig.await(Step.ChooseDocument.class);
    }

    private void document(DocumentType type) {
        rig.tap("document-" + type);
        rig.await(Step.ConfirmDocument.class);
        rig.tap("key");
    }

    private Step.Finished finish() {
        return (Step.Finished) rig.await(s -> s instanceof Step.Finished f && f.erased(), "an erased end").step();
    }

    @Test void approvesAResidenceCardAndItsHolder() throws Exception {
        open(_ -> { });
        consent();
        document(DocumentType.RESIDENCE_CARD);
        Step.Finished end = finish();
        assertEquals("APPROVED", end.decision().code());
        rig.branch.awaitRecord(end.receipt().number());
    }

    @Test void theWholeWalkGoesByKeyboardAlone() throws Exception {
        open(_ -> { });
        rig.await(Step.Attract.class);
        for (String key : List.of("language-en", "consent-IDENTITY", "consent-FACE", "key", "document-RESIDENCE_CARD")) {
            rig.type(key);
        }
        rig.await(Step.ConfirmDocument.class);
        rig.type("key");
        assertEquals("APPROVED", finish().decision().code());
        rig.type("finish");
        rig.await(Step.Attract.class);
    }

    @Test void anOperatorVouchesForWhoCannotMoveAndEverybodyCanReadIt() throws Exception {
        open(o -> o.profile = "desk");
        rig.await(Step.DeskClosed.class);
        rig.kiosk.runner().post(new Event.LogIn(BranchRig.STAFF, new Password(rig.branch.password())));
        consent();
        document(DocumentType.RESIDENCE_CARD);
        rig.await(Step.ProveLive.class);
        rig.kiosk.runner().post(new Event.Overridden(BranchRig.STAFF, RejectReason.LIVENESS_UNMOVED, OverrideCode.MOVEMENT_NOT_POSSIBLE));
        Step.Finished end = finish();
        assertEquals("APPROVED", end.decision().code());
        assertTrue(rig.branch.awaitRecord(end.receipt().number()).contains("<code>MOVEMENT_NOT_POSSIBLE</code>"));
        rig.kiosk.runner().post(new Event.LogOut());
        rig.await(Step.DeskClosed.class);
        WalkRig.until("the desk to be empty", () -> rig.kiosk.pictures().orElseThrow().face().view().width() == 0);
        var log = rig.config.keeping().data().resolve("audit.jsonl");
        WalkRig.until("the operator to be out in the log", () -> says(log, "OPERATOR_OUT"));
        assertTrue(says(log, "REASON_OVERRIDDEN"));
    }

    private static boolean says(Path log, String action) {
        try {
            return Files.readString(log).contains(action);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test void approvesAPassport() throws Exception {
        open(_ -> { });
        consent();
        document(DocumentType.PASSPORT);
        assertEquals("APPROVED", finish().decision().code());
    }

    @Test void anotherFaceIsOfferedAnotherDocumentAndThenStaff() throws Exception {
        open(wish -> wish.asking = Optional.of(List.of(Challenge.BLINK, Challenge.TURN_LEFT))); // the other's smile is not drawn well enough to be seen
        rig.customer.become(new LivePerson(Person.other(rig.portrait), 7, false));
        consent();
        document(DocumentType.RESIDENCE_CARD);
        Step.Retry retry = rig.await(Step.Retry.class);
        assertEquals(RejectReason.FACE_MISMATCH, retry.reason());
        rig.tap("other-document");
        rig.await(Step.ChooseDocument.class);
        document(DocumentType.PASSPORT);
        Step.Finished end = finish();
        assertEquals("REFERRED", end.decision().code());
        assertEquals(List.of(RejectReason.FACE_MISMATCH), end.decision().reasons());
        rig.branch.awaitRecord(end.receipt().number());
    }

    @Test void aStillPhotoIsNeverLive() throws Exception {
        open(_ -> { });
        rig.customer.become(new PrintedPhoto(Person.demo(rig.portrait), 7, false));
        consent();
        document(DocumentType.PASSPORT);
        Step end = rig.await(s -> s instanceof Step.Retry || s instanceof Step.Finished, "a refusal").step();
        var verdict = rig.kiosk.runner().state().walk().liveness();
        assertTrue(verdict.isEmpty() || verdict.get().kind() != LivenessVerdict.Kind.LIVE, "a photo counted as live");
        if (end instanceof Step.Finished finished) {
            assertNotEquals("APPROVED", finished.decision().code());
        }
    }

    @Test void anExpiredPassportAsksForAnotherDocument() throws Exception {
        open(o -> o.choice = (specimens, type) -> type == DocumentType.PASSPORT
                ? specimens.expiredPassport(specimens.holder(type)) : specimens.of(type));
        consent();
        rig.tap("document-PASSPORT");
        assertEquals(RejectReason.DOCUMENT_EXPIRED, rig.await(Step.Retry.class).reason());
        rig.tap("other-document");
        rig.await(Step.ChooseDocument.class);
    }

    @Test void aWrongCheckDigitIsScannedAgainAndThenReferred() throws Exception {
        open(o -> o.choice = (specimens, type) -> specimens.passportWithWrongCheckDigit(specimens.holder(type)));
        consent();
        rig.tap("document-PASSPORT");
        assertEquals(RejectReason.MRZ_CHECK_DIGIT, rig.await(Step.Retry.class).reason());
        rig.tap("try-again");
        rig.await(Step.Retry.class);
        rig.tap("try-again");
        assertEquals("REFERRED", finish().decision().code());
    }

    private void withStay(StayStatus status) throws Exception {
        open(o -> o.choice = (specimens, type) -> specimens.passport(specimens.holder(type, status)));
        consent();
        document(DocumentType.PASSPORT);
    }

    @Test void anExpiredStayIsDeclined() throws Exception {
        withStay(StayStatus.EXPIRED);
        assertEquals(RejectReason.STAY_EXPIRED, rig.await(Step.Stopped.class).reason());
        WalkRig.until("the record at the branch", () -> rig.branch.records() == 1);
    }

    @Test void anUnknownStayIsReferred() throws Exception {
        withStay(StayStatus.NOT_FOUND);
        assertEquals(List.of(RejectReason.STAY_NOT_FOUND), finish().decision().reasons());
    }

    @Test void aMinistryThatIsDownLeavesThePersonPending() throws Exception {
        open(o -> o.ministry.down(true));
        consent();
        document(DocumentType.PASSPORT);
        Step.Finished end = finish();
        assertEquals("PENDING", end.decision().code());
        rig.branch.awaitRecord(end.receipt().number());
    }

    @Test void refusingConsentKeepsNothing() throws Exception {
        open(_ -> { });
        rig.await(Step.Attract.class);
        rig.tap("language-ko");
        rig.await(Step.Consent.class);
        rig.tap("refuse");
        assertEquals(RejectReason.CONSENT_REFUSED, rig.await(Step.Stopped.class).reason());
        assertEquals(0, rig.link.vault().waiting());
        assertEquals(0, rig.branch.records());
    }

    @Test void whatADocumentSaysIsCoveredForWhoeverComesWhileItsHolderIsAway() throws Exception {
        open(o -> o.timeouts = Optional.of(new Timeouts(Duration.ofSeconds(60), Duration.ofSeconds(60), Duration.ofSeconds(20),
                Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(2), Duration.ofSeconds(8), Duration.ofSeconds(60))));
        consent();
        rig.tap("document-PASSPORT");
        rig.await(Step.ConfirmDocument.class);
        WalkRig.until("the name to be shown", this::saysTheName);
        rig.leaves();
        rig.await(Step.Covered.class);
        WalkRig.until("the name to be covered", () -> !saysTheName());
        rig.customer.cue(Cue.RETURN);
        rig.await(Step.ConfirmDocument.class);
        rig.leaves();
        rig.await(Step.Covered.class);
        rig.customer.become(new LivePerson(Person.other(rig.portrait), 7, true));
        assertEquals(RejectReason.SESSION_LEFT, rig.await(Step.Stopped.class).reason(), "somebody else uncovers nothing");
        rig.await(s -> s instanceof Step.Stopped end && end.erased(), "an erased end");
    }

    private boolean saysTheName() {
        return rig.robot.lookup(node -> String.valueOf(node.getAccessibleText()).contains("NGUYEN")).tryQuery().isPresent();
    }

    @Test void aPersonWhoWalksAwayIsWarnedAndErased() throws Exception {
        open(o -> o.timeouts = Optional.of(new Timeouts(Duration.ofSeconds(1), Duration.ofSeconds(60), Duration.ofSeconds(3),
                Duration.ofSeconds(30), Duration.ofSeconds(60), Duration.ofSeconds(30), Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(60))));
        rig.await(Step.Attract.class);
        rig.tap("language-vi");
        assertEquals(3, rig.await(Step.AboutToTimeOut.class).seconds());
        rig.tap("more-time");
        rig.await(Step.Consent.class);
        rig.await(Step.AboutToTimeOut.class);
        assertEquals(RejectReason.SESSION_TIMEOUT, rig.await(Step.Stopped.class).reason());
        rig.await(s -> s instanceof Step.Stopped stopped && stopped.erased(), "the erasure");
    }

    @Test void aCameraPulledOutInTheMiddleGoesOnWhenItIsBack() throws Exception {
        open(_ -> { });
        consent();
        document(DocumentType.PASSPORT);
        rig.await(Step.ProveLive.class);
        rig.customer.plug(false);
        assertEquals(RejectReason.CAMERA_LOST, rig.await(Step.OutOfOrder.class).reason());
        rig.customer.plug(true);
        assertEquals("APPROVED", finish().decision().code());
    }

    @Test void aBranchThatIsDownGetsTheRecordOnceWhenItIsBack() throws Exception {
        open(_ -> { });
        consent();
        document(DocumentType.PASSPORT);
        rig.await(Step.ProveLive.class);
        rig.branch.stop();
        Step.Finished end = finish();
        assertEquals("PENDING", end.decision().code(), "nobody could ask the ministry");
        assertEquals(1, rig.link.vault().waiting());
        rig.branch.restart();
        rig.branch.awaitRecord(end.receipt().number());
        WalkRig.until("the outbox to empty", () -> rig.link.vault().waiting() == 0);
        assertEquals(1, rig.branch.records());
    }

    @Test void leavesNothingOfThePersonInAnyFileOrLogLine() throws Exception {
        var began = FileTime.fromMillis(System.currentTimeMillis() - 1000);
        var log = new ListAppender<ILoggingEvent>();
        var root = (ch.qos.logback.classic.Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        log.start();
        root.addAppender(log);
        SessionRecord record;
        try {
            open(o -> o.keepTemplate = true);
            consent();
            document(DocumentType.PASSPORT);
            rig.await(Step.ProveLive.class);
            rig.branch.stop(); // so that the sealed record is still at the kiosk
            finish();
            record = rig.branch.open(rig.link.vault().pending(1).getFirst());
            rig.branch.restart();
            WalkRig.until("the outbox to empty", () -> rig.link.vault().waiting() == 0);
        } finally {
            root.detachAppender(log);
        }
        var holder = rig.specimens.holder(DocumentType.PASSPORT);
        var words = new ArrayList<>(record.document().orElseThrow().mrz());
        words.addAll(List.of(holder.passportNumber(), "NGUYEN", "1990-01-01"));
        assertTrue(record.document().get().fields().values().stream().anyMatch(f -> f.value().contains("NGUYEN")), "the record has the name");
        var traces = new ArrayList<byte[]>();
        words.forEach(word -> traces.add(word.getBytes(StandardCharsets.UTF_8)));
        var template = record.template().orElseThrow();
        assertEquals(TemplateProtector.SCHEME, template.scheme());
        assertEquals(2, template.codes().size());
        template.codes().forEach(code -> traces.add(Arrays.copyOf(code.bits(), 32)));
        assertEquals(List.of(), Leftovers.search(List.of(folder, Path.of(System.getProperty("java.io.tmpdir"))), began, traces));
        assertFalse(log.list.isEmpty());
        for (var line : log.list) {
            words.forEach(word -> assertFalse(line.getFormattedMessage().contains(word), line.getLoggerName() + " logs a personal value"));
        }
    }

    @Test void aCameraLooksOnceMoreByItselfBeforeThePersonIsAsked() throws Exception {
        var shaken = new ShakenOnce[1];
        open(o -> o.documents = glass -> shaken[0] = new ShakenOnce(glass));
        consent();
        rig.tap("document-PASSPORT");
        rig.await(step -> {
            assertFalse(step instanceof Step.Retry, "the person is asked to do it again");
            return step instanceof Step.ConfirmDocument;
        }, "the fields");
        assertEquals(2, shaken[0].stills().get());
        assertEquals(List.of(), rig.kiosk.runner().state().walk().met());
    }

    @Test void anOpenScannerLidIsSaidAtOnceAndTheScanGoesOnWhenItIsClosed() throws Exception {
        var saned = SanedFixture.start(Files.createDirectories(folder.resolve("saned")));
        Assumptions.assumeTrue(saned.isPresent(), "saned is not installed: skipped");
        try (var scanner = saned.get()) {
            scanner.fail("COVER_OPEN");
            open(o -> o.documents = _ -> new SanedSource(scanner.settings()));
            consent();
            rig.tap("document-PASSPORT");
            rig.await(Step.CaptureDocument.class);
            WalkRig.until("the lid to be noticed", () -> rig.kiosk.live().view().fault().equals(Optional.of(RejectReason.DOCUMENT_BRIGHT)));
            scanner.lay(Rigs.onGlass(rig.specimens.of(DocumentType.PASSPORT)));
            rig.await(Step.ConfirmDocument.class);
        }
    }

    @Test void aDuplexScannerSparesThePersonTurningTheCardOver() throws Exception {
        Path pages = Files.createDirectories(folder.resolve("pages"));
        var specimens = Specimens.of(WalkRig.HOME.models().resolve("fetched/astronaut.png"), LocalDate.now());
        for (DocumentSide side : DocumentSide.values()) {
            ImageIO.write(Rigs.onGlass(specimens.of(DocumentType.RESIDENCE_CARD), side), "png",
                    pages.resolve(side.ordinal() + ".png").toFile());
        }
        try (var scanner = SimulatedScanner.start(new Scanner.Simulator(pages, 300, false, Scanner.Intake.DUPLEX, 110, 80, 300, 75))) {
            open(o -> o.documents = _ -> scanner);
            consent();
            rig.tap("document-RESIDENCE_CARD");
            rig.await(step -> {
                assertFalse(step instanceof Step.CaptureDocument capture && capture.side() == DocumentSide.BACK, "asked to turn it over");
                return step instanceof Step.ConfirmDocument confirm && confirm.reading().value(FieldName.SERIAL_NUMBER).isPresent()
                        && confirm.reading().value(FieldName.REGISTRATION_NUMBER).isPresent();
            }, "both sides read");
        }
    }

    @Test void staffCanBeCalledAndSentAwayAgain() throws Exception {
        open(_ -> { });
        consent();
        rig.tap("staff");
        assertFalse(rig.await(Step.WithStaff.class).resume().isEmpty());
        rig.tap("staff-close");
        rig.await(Step.ChooseDocument.class);
    }
}
