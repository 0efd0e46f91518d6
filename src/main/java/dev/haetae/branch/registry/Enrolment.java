package dev.haetae.branch.registry;

import dev.haetae.audit.AuditLog;
import dev.haetae.branch.store.CodeTable;
import dev.haetae.branch.store.KioskTable;
import dev.haetae.seal.BranchKeys;
import dev.haetae.seal.EnrolmentCode;
import dev.haetae.seal.Fingerprint;
import dev.haetae.seal.Issuer;
import dev.haetae.seal.KioskRegistration;
import dev.haetae.seal.SigningRequest;
import dev.haetae.wire.Message;
import dev.haetae.wire.Refusal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;

/// Lets kiosks in and turns them away. Each change is a line in the log before it counts.
public final class Enrolment {
    private final Kiosks kiosks;
    private final KioskTable table;
    private final CodeTable codes;
    private final BranchKeys keys;
    private final KioskRules rules;
    private final AuditLog audit;
    private final InstantSource clock;

    public Enrolment(Kiosks kiosks, KioskTable table, CodeTable codes, BranchKeys keys, KioskRules rules, AuditLog audit, InstantSource clock) {
        this.kiosks = kiosks;
        this.table = table;
        this.codes = codes;
        this.keys = keys;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /// @param actor of the log
    /// @return Invited, or Refused for what is no kiosk's name
    public Message invite(Message.Invite asked, String actor) {
        if (!KioskRegistration.isKioskId(asked.kioskId())) {
            return new Message.Refused(Refusal.MALFORMED);
        }
        Instant until = clock.instant().plus(rules.codeLife());
        note(actor, "KIOSK_INVITED", asked.kioskId());
        EnrolmentCode code;
        do {
            code = keys.drawCode();
        } while (!codes.put(code.handle(), new CodeTable.Code(asked.kioskId(), keys.kept(code.handle(), code.secret())), until));
        return new Message.Invited(code.text(), until.toEpochMilli());
    }

    /// @return Enrolled or Refused
    public Message enrol(Message.Enrol asked) {
        Optional<PublicKey> key = SigningRequest.key(asked.request());
        if (key.isEmpty() || !asked.signingKey().matches("[0-9a-f]{64}")
                || !SigningRequest.isSigned(asked.request(), asked.signingKey(), asked.proof())) {
            return new Message.Refused(Refusal.MALFORMED);
        }
        Optional<CodeTable.Code> code = codes.attempt(asked.handle(), rules.codeTries(), clock.instant());
        boolean right = code.filter(it -> EnrolmentCode.same(it.kept(), keys.kept(asked.handle(), asked.secret()))).isPresent();
        if (!right || !codes.use(asked.handle(), HexFormat.of().formatHex(Fingerprint.sha256(asked.request())))) {
            note("nobody", "ENROLMENT_REFUSED", code.map(CodeTable.Code::kioskId).orElse(""));
            return new Message.Refused(Refusal.CODE_WRONG);
        }
        String kioskId = code.get().kioskId();
        X509Certificate certificate = issue(key.get(), kioskId);
        note(kioskId, "KIOSK_ENROLLED", Fingerprint.of(certificate));
        table.enter(new KioskRegistration(kioskId, asked.signingKey(), Fingerprint.of(certificate)), certificate.getNotAfter().toInstant(),
                kiosks.file(kioskId).map(KioskRegistration::certificate), clock.instant());
        return new Message.Enrolled(kioskId, Issuer.pem(certificate), keys.authority(), keys.sealPublic(), keys.policyPublic());
    }

    /// @return Renewed or Refused
    public Message renew(Message.Renew asked, KioskRegistration kiosk) {
        Optional<PublicKey> key = SigningRequest.key(asked.request());
        if (key.isEmpty()) {
            return new Message.Refused(Refusal.MALFORMED);
        }
        X509Certificate certificate = issue(key.get(), kiosk.kioskId());
        note(kiosk.kioskId(), "KIOSK_RENEWED", Fingerprint.of(certificate));
        table.renew(kiosk.kioskId(), Fingerprint.of(certificate), certificate.getNotAfter().toInstant());
        return new Message.Renewed(Issuer.pem(certificate));
    }

    /// From its next request on the kiosk is nobody. Its records wait in its vault.
    /// @return whether there was such a kiosk
    public boolean revoke(String kioskId, String actor) {
        Optional<KioskRegistration> file = kiosks.file(kioskId);
        Optional<String> provisioned = file.map(KioskRegistration::certificate);
        if (table.find(kioskId).isEmpty()) {
            if (file.isEmpty()) {
                return false;
            }
            table.enter(file.get(), clock.instant(), provisioned, clock.instant());
        }
        note(actor, "KIOSK_REVOKED", kioskId);
        codes.drop(kioskId);
        table.revoke(kioskId, provisioned, clock.instant());
        return true;
    }

    private X509Certificate issue(PublicKey key, String kioskId) {
        return keys.issuer().issue(key, kioskId, rules.certificateLife(), clock.instant());
    }

    private void note(String actor, String action, String detail) {
        try {
            audit.append(actor, action, "", detail);
        } catch (IOException e) {
            throw new UncheckedIOException("no kiosk is let in or turned away without a line in the log", e);
        }
    }
}
