package dev.haetae.branch;

import dev.haetae.branch.access.AccessPolicy;
import dev.haetae.branch.registry.KioskRules;
import dev.haetae.branch.review.StaffSentences;
import dev.haetae.branch.store.DatabaseChoice;
import dev.haetae.language.Messages;
import dev.haetae.residence.ResidenceRegistry;
import dev.haetae.residence.StayAnswer;
import dev.haetae.residence.StayStatus;
import dev.haetae.seal.Keys;
import dev.haetae.seal.Provisioner;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Branch servers on this machine, over real TLS, on free ports.
public final class Branches {
    /// No role must have an authenticator.
    public static final AccessPolicy ACCESS = new AccessPolicy(List.of(), 5, 5, 15, 480);

    private static final ResidenceRegistry VALID = _ -> new StayAnswer(StayStatus.VALID, "T1", "simulator");

    private Branches() {}

    public static BranchServer start(Keys keys) {
        return start(keys, 0, VALID);
    }

    /// As shipped, but for limits that a quick test would run into.
    public static KioskRules rules() {
        return new KioskRules(30, 30, 5, 600, 6000, 2000, 64, 5, 120, 10);
    }

    public static BranchServer start(Keys keys, int port, ResidenceRegistry ministry) {
        return start(keys, port, ministry, rules(), InstantSource.system());
    }

    public static BranchServer start(Keys keys, AccessPolicy access) {
        return start(keys, 0, VALID, access, rules(), InstantSource.system());
    }

    public static BranchServer start(Keys keys, int port, ResidenceRegistry ministry, KioskRules rules, InstantSource clock) {
        return start(keys, port, ministry, ACCESS, rules, clock);
    }

    public static BranchServer start(Keys keys, int staffPort, AccessPolicy access) {
        return start(keys, 0, staffPort, VALID, access, rules(), InstantSource.system(), (_, _) -> Optional.empty());
    }

    /// With the product's own wording.
    static BranchServer worded(Keys keys) {
        var messages = Messages.load(Path.of("i18n"));
        return start(keys, 0, 0, VALID, ACCESS, rules(), InstantSource.system(),
                (language, key) -> messages.has(key) ? Optional.of(messages.text(language, key)) : Optional.empty());
    }

    private static BranchServer start(Keys keys, int port, ResidenceRegistry ministry, AccessPolicy access, KioskRules rules, InstantSource clock) {
        return start(keys, port, 0, ministry, access, rules, clock, (language, key) -> Optional.of(key).filter("reject.DOCUMENT_GLARE.staff"::equals)
                .map(_ -> language.equals("ko") ? "신분증에 빛이 반사됩니다." : "Light on the document."));
    }

    private static BranchServer start(Keys keys, int port, int staffPort, ResidenceRegistry ministry, AccessPolicy access, KioskRules rules,
            InstantSource clock, StaffSentences sentences) {
        return BranchServer.start(new BranchConfig(keys.data("branch"), new DatabaseChoice.File(keys.data("branch")), keys.branch(),
                Provisioner.registrations(keys.branchFolder()), rules, "localhost", port, 0, staffPort, ministry, Duration.ofMillis(500), access,
                sentences, clock));
    }
}
