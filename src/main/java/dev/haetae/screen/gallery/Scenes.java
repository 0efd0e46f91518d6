package dev.haetae.screen.gallery;

import dev.haetae.consent.ConsentText;
import dev.haetae.consent.ConsentText.Item;
import dev.haetae.consent.DataAccount;
import dev.haetae.decision.Decision;
import dev.haetae.document.DocumentReading;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.FieldName;
import dev.haetae.document.FieldValue;
import dev.haetae.document.name.NameVariant;
import dev.haetae.frame.Quad;
import dev.haetae.frame.Region;
import dev.haetae.liveness.Challenge;
import dev.haetae.liveness.ChallengeScript;
import dev.haetae.liveness.Dot;
import dev.haetae.liveness.LightScript;
import dev.haetae.outcome.RejectReason;
import dev.haetae.screen.KioskScreen;
import dev.haetae.session.Erasure;
import dev.haetae.session.LiveSource;
import dev.haetae.session.LiveView;
import dev.haetae.session.LiveView.Phase;
import dev.haetae.session.Overwritten;
import dev.haetae.session.Receipt;
import dev.haetae.session.Step;
import dev.haetae.session.Step.Checking.Part;
import dev.haetae.session.Step.MyData.Printing;
import dev.haetae.session.Walk;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/// Every Step as a person may meet it, with what the camera sees meanwhile: for the gallery and for whoever measures
/// screens. Nobody in it is real.
public record Scenes(Step step, LiveView view, Over over) implements LiveSource {
    public static final ConsentText CONSENT = new ConsentText("test", List.of(Item.values()));
    public static final Set<DocumentType> OFFERED = Set.of(DocumentType.PASSPORT, DocumentType.RESIDENCE_CARD,
            DocumentType.OVERSEAS_KOREAN_CARD, DocumentType.PERMANENT_RESIDENT_CARD);
    /// Of somebody of whom everything is kept that a policy can ask for.
    public static final Receipt RECEIPT = new Receipt("K7P-4QX-93M", Instant.parse("2026-11-22T07:40:00Z"),
            new DataAccount(EnumSet.complementOf(EnumSet.of(DataAccount.Part.FACE_PICTURES)), Instant.parse("2031-11-22T07:40:00Z")));
    public static final Erasure ERASED = new Erasure(new Overwritten(new UUID(0, 0), 212, 9, 31), "3f2a91bc04de7781".repeat(4));

    /// What the person has opened over the step.
    public enum Over { NOTHING, LANGUAGES, SOUNDS }

    private static final int WIDTH = 640;
    private static final int HEIGHT = 480;

    public Scenes(Step step, LiveView view) {
        this(step, view, Over.NOTHING);
    }

    /// What was tapped after the step appeared.
    public void open(KioskScreen screen) {
        switch (over) {
            case NOTHING -> { }
            case LANGUAGES -> screen.chooseLanguage();
            case SOUNDS -> screen.chooseSound();
        }
    }

    public static Map<String, Scenes> all() {
        var all = new LinkedHashMap<String, Scenes>();
        var script = new ChallengeScript(List.of(Challenge.BLINK, Challenge.TURN_LEFT, Challenge.NOD));
        var erased = Optional.of(ERASED);
        var spare = new Receipt(RECEIPT.number(), RECEIPT.at(), new DataAccount(Set.of(DataAccount.Part.DOCUMENT_DATA, DataAccount.Part.CONSENT,
                DataAccount.Part.FACE_RESULT, DataAccount.Part.STAY), RECEIPT.account().keptUntil()));
        still(all, "00-desk-closed", new Step.DeskClosed());
        still(all, "01-attract", new Step.Attract());
        still(all, "02-consent", new Step.Consent(CONSENT, Set.of(Item.IDENTITY)));
        still(all, "03-choose", new Step.ChooseDocument(OFFERED));
        all.put("04-document-looking", new Scenes(new Step.CaptureDocument(DocumentType.RESIDENCE_CARD, DocumentSide.FRONT), LiveView.NOTHING));
        all.put("04-document-glare", new Scenes(new Step.CaptureDocument(DocumentType.RESIDENCE_CARD, DocumentSide.FRONT),
                document(Phase.ADJUST, RejectReason.DOCUMENT_GLARE)));
        all.put("04-document-back", new Scenes(new Step.CaptureDocument(DocumentType.RESIDENCE_CARD, DocumentSide.BACK), LiveView.NOTHING));
        all.put("04-passport-good", new Scenes(new Step.CaptureDocument(DocumentType.PASSPORT, DocumentSide.FRONT), document(Phase.GOOD, null)));
        all.put("04-read", new Scenes(new Step.ReadDocument(DocumentType.RESIDENCE_CARD, DocumentSide.FRONT), document(Phase.TAKEN, null)));
        still(all, "05-name-hangul", new Step.ChooseName(card(), List.of(
                new NameVariant("JIN ZHEZHU", NameVariant.Kind.LATIN, FieldValue.Source.VISUAL, .95),
                new NameVariant("김철수", NameVariant.Kind.HANGUL, FieldValue.Source.VISUAL, .95))));
        still(all, "05-name-order", new Step.ChooseName(passport(), List.of(
                new NameVariant("WOLESCHLEGEL OOSTERHUIZEN EVERDINA MARIA", NameVariant.Kind.FAMILY_FIRST, FieldValue.Source.MRZ, .98),
                new NameVariant("EVERDINA MARIA WOLESCHLEGEL OOSTERHUIZEN", NameVariant.Kind.FAMILY_LAST, FieldValue.Source.VISUAL, .95))));
        still(all, "05-name-three", new Step.ChooseName(passport(), List.of(
                new NameVariant("DELA CRUZ MARIA SANTOS", NameVariant.Kind.ALL_PARTS, FieldValue.Source.VISUAL, .98),
                new NameVariant("DELA CRUZ MARIA", NameVariant.Kind.FEWER_PARTS, FieldValue.Source.MRZ, .95),
                new NameVariant("김마리아", NameVariant.Kind.HANGUL, FieldValue.Source.VISUAL, .95))));
        for (NameVariant.Kind kind : NameVariant.Kind.values()) { // every reason has room
            still(all, "05-name-" + kind, new Step.ChooseName(card(), List.of(
                    new NameVariant("NGUYEN THI SPECIMEN", NameVariant.Kind.PRINTED, FieldValue.Source.VISUAL, .95),
                    new NameVariant("NGUYEN SPECIMEN", kind, FieldValue.Source.MRZ, .95))));
        }
        still(all, "05-confirm", new Step.ConfirmDocument(card()));
        still(all, "05-confirm-passport", new Step.ConfirmDocument(passport()));
        all.put("06-face-looking", new Scenes(new Step.CaptureFace(), LiveView.NOTHING));
        all.put("06-face-good", new Scenes(new Step.CaptureFace(), face(Phase.GOOD, null, null, .6)));
        all.put("06-face-far", new Scenes(new Step.CaptureFace(), face(Phase.ADJUST, RejectReason.FACE_FAR, null, 0)));
        all.put("07-live", new Scenes(new Step.ProveLive(script, 1), face(Phase.GOOD, null, Challenge.TURN_LEFT, .6)));
        prompts(all);
        still(all, "08-checking", new Step.Checking(Set.of(Part.DOCUMENT, Part.FACE)));
        still(all, "09-approved", new Step.Finished(new Decision.Approved(), RECEIPT, erased));
        still(all, "09-approved-erasing", new Step.Finished(new Decision.Approved(), RECEIPT, Optional.empty()));
        still(all, "09-pending", new Step.Finished(new Decision.Pending(List.of(RejectReason.STAY_UNAVAILABLE)), RECEIPT, erased));
        still(all, "09-referred", new Step.Finished(new Decision.Referred(List.of(RejectReason.FACE_MISMATCH)), RECEIPT, erased));
        still(all, "09-referred-field", new Step.Finished(new Decision.Referred(List.of(RejectReason.FIELD_MISMATCH)), RECEIPT, erased));
        still(all, "09-declined", new Step.Finished(new Decision.Declined(List.of(RejectReason.STAY_EXPIRED)), RECEIPT, erased));
        var end = new Step.Finished(new Decision.Approved(), spare, erased);
        still(all, "09-my-data", new Step.MyData(end, spare, erased, Printing.NOT_ASKED));
        still(all, "09-my-data-most", new Step.MyData(end, RECEIPT, erased, Printing.FAILED));
        still(all, "09-my-data-erasing", new Step.MyData(end, RECEIPT, Optional.empty(), Printing.NOT_ASKED));
        still(all, "09-my-data-printing", new Step.MyData(end, spare, erased, Printing.UNDER_WAY));
        still(all, "09-my-data-printed", new Step.MyData(end, spare, erased, Printing.DONE));
        still(all, "10-retry-face", new Step.Retry(RejectReason.FACE_DARK, "", 2, 3, new Step.CaptureFace()));
        still(all, "10-retry-document", new Step.Retry(RejectReason.MRZ_CHECK_DIGIT, "EXPIRY_DATE", 2, 3,
                new Step.CaptureDocument(DocumentType.PASSPORT, DocumentSide.FRONT)));
        still(all, "10-retry-other", new Step.Retry(RejectReason.DOCUMENT_EXPIRED, "", 0, 3, new Step.ChooseDocument(OFFERED)));
        still(all, "11-staff", new Step.WithStaff(Optional.of(new Step.ChooseDocument(OFFERED)), Optional.empty()));
        still(all, "11-staff-end", new Step.WithStaff(Optional.empty(), Optional.of(RECEIPT.number())));
        still(all, "11-staff-together", new Step.WithOperator());
        still(all, "12-time-out", new Step.AboutToTimeOut(new Step.ChooseDocument(OFFERED), 15));
        still(all, "13-stopped-stay", new Step.Stopped(RejectReason.STAY_EXPIRED, Optional.of(RECEIPT), erased));
        still(all, "13-stopped-refused", new Step.Stopped(RejectReason.CONSENT_REFUSED, Optional.empty(), erased));
        still(all, "13-stopped-time", new Step.Stopped(RejectReason.SESSION_TIMEOUT, Optional.empty(), erased));
        all.put("15-languages", new Scenes(new Step.ChooseDocument(OFFERED), LiveView.NOTHING, Over.LANGUAGES));
        all.put("16-sounds", new Scenes(new Step.ChooseDocument(OFFERED), LiveView.NOTHING, Over.SOUNDS));
        still(all, "12-covered", new Step.Covered(new Step.ConfirmDocument(card())));
        still(all, "14-out-of-order", new Step.OutOfOrder(RejectReason.CAMERA_LOST, new Step.CaptureFace()));
        return all;
    }

    /// Every kind of prompt, each in one of the colours that the screen shines.
    private static void prompts(Map<String, Scenes> all) {
        var script = new ChallengeScript(List.of(Challenge.NOD, Challenge.FOLLOW, Challenge.BLINK));
        int rose = LightScript.COLOURS.get(0);
        int mint = LightScript.COLOURS.get(1);
        int sky = LightScript.COLOURS.get(2);
        int sand = LightScript.COLOURS.get(3);
        all.put("07-nod", new Scenes(new Step.ProveLive(script, 0), prompt(Challenge.NOD, .6, null, sand)));
        all.put("07-pause", new Scenes(new Step.ProveLive(script, 1), prompt(null, 0, null, rose)));
        all.put("07-follow", new Scenes(new Step.ProveLive(script, 1), prompt(Challenge.FOLLOW, .4, new Dot(-.8, .5), sky)));
        all.put("07-follow-top", new Scenes(new Step.ProveLive(script, 1), prompt(Challenge.FOLLOW, .7, new Dot(0, -1), rose)));
        all.put("07-blink", new Scenes(new Step.ProveLive(script, 2), prompt(Challenge.BLINK, 0, null, mint)));
        all.put("07-still", new Scenes(new Step.ProveLive(ChallengeScript.still(), 0), prompt(Challenge.STILL, .4, null, sky)));
    }

    private static LiveView prompt(Challenge challenge, double moved, Dot dot, int tint) {
        return new LiveView(Phase.GOOD, Optional.empty(), Optional.empty(), Optional.of(new Region(200, 80, 240, 320)), Optional.empty(), 0,
                Optional.ofNullable(challenge), moved, Optional.ofNullable(dot), Optional.of(tint), WIDTH, HEIGHT, 1);
    }

    /// A walk that led here.
    public Walk walk(String language) {
        return Walk.begin(language).disputing(FieldName.REGISTRATION_NUMBER.name());
    }

    private static void still(Map<String, Scenes> all, String name, Step step) {
        all.put(name, new Scenes(step, LiveView.NOTHING));
    }

    private static LiveView document(Phase phase, RejectReason fault) {
        return new LiveView(phase, Optional.ofNullable(fault), Optional.of(Quad.of(new Region(90, 80, 440, 280))), Optional.empty(),
                Optional.ofNullable(fault).map(_ -> new Region(120, 180, 190, 100)), .5, Optional.empty(), 0, WIDTH, HEIGHT, 1);
    }

    private static LiveView face(Phase phase, RejectReason fault, Challenge challenge, double hold) {
        var box = fault == null ? new Region(200, 80, 240, 320) : new Region(260, 160, 120, 160);
        return new LiveView(phase, Optional.ofNullable(fault), Optional.empty(), Optional.of(box), Optional.empty(), hold,
                Optional.ofNullable(challenge), hold, WIDTH, HEIGHT, 1);
    }

    public static DocumentReading card() {
        var fields = new EnumMap<FieldName, FieldValue>(FieldName.class);
        put(fields, FieldName.NAME, "NGUYEN THI SPECIMEN", .97);
        put(fields, FieldName.REGISTRATION_NUMBER, "900101-6123456", .95);
        put(fields, FieldName.BIRTH_DATE, "1990-01-01", .95);
        put(fields, FieldName.NATIONALITY, "VNM", .7);
        put(fields, FieldName.STAY_STATUS, "E-9", .95);
        return new DocumentReading(DocumentType.RESIDENCE_CARD, List.of(), false, fields, List.of(), List.of());
    }

    public static DocumentReading passport() {
        var fields = new EnumMap<FieldName, FieldValue>(FieldName.class);
        put(fields, FieldName.NAME, "WOLESCHLEGEL OOSTERHUIZEN EVERDINA MARIA", 1);
        put(fields, FieldName.DOCUMENT_NUMBER, "M12345678", 1);
        put(fields, FieldName.BIRTH_DATE, "1988-03-14", 1);
        put(fields, FieldName.NATIONALITY, "PRK", 1);
        put(fields, FieldName.EXPIRY_DATE, "2031-06-30", 1);
        return new DocumentReading(DocumentType.PASSPORT, List.of(), true, fields, List.of(), List.of());
    }

    private static void put(Map<FieldName, FieldValue> fields, FieldName name, String value, double confidence) {
        fields.put(name, new FieldValue(value, confidence, FieldValue.Source.VISUAL, Optional.empty()));
    }

    @Override public boolean pixels(ByteBuffer target) {
        if (view.width() == 0) {
            return false;
        }
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                int shade = 120 + (x + y) * 100 / (WIDTH + HEIGHT);
                int at = 4 * (y * WIDTH + x);
                target.put(at, (byte) (shade + 20)).put(at + 1, (byte) (shade + 10)).put(at + 2, (byte) shade).put(at + 3, (byte) 255);
            }
        }
        return true;
    }
}
