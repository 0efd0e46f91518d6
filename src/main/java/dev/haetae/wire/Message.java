package dev.haetae.wire;

import java.util.List;

/// What travels between kiosk and branch. The names are the JSON names; a message of another version is refused.
public sealed interface Message {
    int VERSION = 1;

    int version();

    /// Kiosk to branch, POST /v1/records.
    /// @param sealed the bytes of one sealed record
    /// @param auditHead hash of the kiosk's newest audit line: shows later whether the kiosk's log was cut
    record Submit(int version, byte[] sealed, String auditHead) implements Message {
        public Submit(byte[] sealed, String auditHead) {
            this(VERSION, sealed, auditHead);
        }

        @Override public String toString() {
            return "Submit[" + sealed.length + " bytes]";
        }
    }

    /// Branch to kiosk: stored and committed.
    /// @param digest of what was stored; the kiosk compares it with what it sent
    record Acknowledged(int version, String recordId, String digest) implements Message {
        public Acknowledged(String recordId, String digest) {
            this(VERSION, recordId, digest);
        }
    }

    /// Branch to kiosk: not taken.
    record Refused(int version, Refusal why) implements Message {
        public Refused(Refusal why) {
            this(VERSION, why);
        }
    }

    /// Kiosk to branch, POST /v1/stay. Personal. Parts that do not belong to the kind are empty text.
    /// @param kind CARD or PASSPORT
    /// @param date of issue (card) or birth (passport), ISO 8601
    record StayQuestion(int version, String kind, String number, String date, String serial, String nationality)
            implements Message {
        public StayQuestion(String kind, String number, String date, String serial, String nationality) {
            this(VERSION, kind, number, date, serial, nationality);
        }

        @Override public String toString() {
            return "StayQuestion[" + kind + "]";
        }
    }

    /// Branch to kiosk.
    /// @param status VALID, EXPIRED, CANCELLED, NOT_FOUND or UNAVAILABLE
    record StayReply(int version, String status, String transaction, String source) implements Message {
        public StayReply(String status, String transaction, String source) {
            this(VERSION, status, transaction, source);
        }
    }

    /// Kiosk to branch, POST /v1/calls: somebody at this kiosk wants staff, or does not any more.
    /// @param reference the receipt's number, where there is one; nothing personal
    record StaffCall(int version, boolean wanted, String reference) implements Message {
        public StaffCall(boolean wanted, String reference) {
            this(VERSION, wanted, reference);
        }
    }

    /// Branch to kiosk.
    /// @param place in the queue of calls, from 1; 0 when no call is open
    record CallNoted(int version, int place) implements Message {
        public CallNoted(int place) {
            this(VERSION, place);
        }
    }

    /// Branch to kiosk, GET /v1/outcomes/NUMBER: how the walk behind a receipt's number stands, and nothing else of it.
    /// @param code open: PENDING (the ministry is asked) or REFERRED (staff judge); else APPROVED, DECLINED or ASK_AGAIN
    record OutcomeSaid(int version, boolean open, String code) implements Message {
        public OutcomeSaid(boolean open, String code) {
            this(VERSION, open, code);
        }
    }

    /// Kiosk to branch, POST /v1/operators: somebody wants to work at this desk.
    record OperatorLogin(int version, String name, char[] password) implements Message {
        public OperatorLogin(String name, char[] password) {
            this(VERSION, name, password);
        }

        @Override public String toString() {
            return "OperatorLogin";
        }
    }

    /// Branch to kiosk: may work there.
    /// @param roles what else the operator may, as [#OVERRIDE]
    record OperatorKnown(int version, String operator, List<String> roles) implements Message {
        /// May override reasons, where the kiosk's policy lets anybody.
        public static final String OVERRIDE = "override";

        public OperatorKnown(String operator, List<String> roles) {
            this(VERSION, operator, roles);
        }
    }

    /// Who has no certificate yet, POST /v1/enrolments at the branch's port for that.
    /// @param handle names the code
    /// @param secret of the code, which counts once
    /// @param request PKCS #10, DER, for the kiosk's key on the wire
    /// @param signingKey Ed25519 public key, hexadecimal: what records will be signed by
    /// @param proof by that key over the request
    record Enrol(int version, String handle, String secret, byte[] request, String signingKey, byte[] proof) implements Message {
        public Enrol(String handle, String secret, byte[] request, String signingKey, byte[] proof) {
            this(VERSION, handle, secret, request, signingKey, proof);
        }

        @Override public String toString() {
            return "Enrol[" + handle + "]";
        }
    }

    /// Branch to who enrolled, and to a kiosk that renews.
    /// @param certificate RFC 7468, for the key that was asked for; its name is the kiosk's id
    /// @param authority RFC 7468: the only one the kiosk is to trust
    /// @param sealPublic X25519, hexadecimal: what records are to be sealed to
    /// @param policyKey Ed25519, hexadecimal: what the branch's policies are signed by
    record Enrolled(int version, String kioskId, byte[] certificate, byte[] authority, String sealPublic, String policyKey)
            implements Message {
        public Enrolled(String kioskId, byte[] certificate, byte[] authority, String sealPublic, String policyKey) {
            this(VERSION, kioskId, certificate, authority, sealPublic, policyKey);
        }
    }

    /// Kiosk to branch, POST /v1/renewals: its certificate is past two thirds of its life.
    /// @param request PKCS #10, DER, for a new key
    record Renew(int version, byte[] request) implements Message {
        public Renew(byte[] request) {
            this(VERSION, request);
        }
    }

    /// Branch to a kiosk that renews. The certificate before counts until this one is first used.
    record Renewed(int version, byte[] certificate) implements Message {
        public Renewed(byte[] certificate) {
            this(VERSION, certificate);
        }
    }

    /// Kiosk to branch, POST /v1/heartbeats, every minute. Nothing of any person.
    /// @param clock the kiosk's, milliseconds since 1970: the branch sees how far it is off
    /// @param waiting records not yet acknowledged
    /// @param refused records that the branch did not take
    /// @param troubles codes of what does not work, as `DISK_FULL`; empty when all is well
    /// @param policy version of the pushed policy that is in force; 0 for none
    record Heartbeat(int version, String software, long clock, int waiting, int refused, List<String> troubles, long policy)
            implements Message {
        public Heartbeat(String software, long clock, int waiting, int refused, List<String> troubles, long policy) {
            this(VERSION, software, clock, waiting, refused, troubles, policy);
        }
    }

    /// Branch to kiosk.
    /// @param clock the branch's, milliseconds since 1970
    /// @param policy newest version there is for this kiosk; 0 for none
    record HeartbeatNoted(int version, long clock, long policy) implements Message {
        public HeartbeatNoted(long clock, long policy) {
            this(VERSION, clock, policy);
        }
    }

    /// Who holds the branch's keys, to the running server, POST /v1/operator/invitations: let this kiosk in.
    record Invite(int version, String kioskId) implements Message {
        public Invite(String kioskId) {
            this(VERSION, kioskId);
        }
    }

    /// To be told once and kept nowhere.
    /// @param until milliseconds since 1970
    record Invited(int version, String code, long until) implements Message {
        public Invited(String code, long until) {
            this(VERSION, code, until);
        }

        @Override public String toString() {
            return "Invited";
        }
    }

    /// Who holds the branch's keys, to the running server, POST /v1/operator/revocations: this kiosk is believed no more.
    record Revoke(int version, String kioskId) implements Message {
        public Revoke(String kioskId) {
            this(VERSION, kioskId);
        }
    }

    /// @param known whether there was such a kiosk
    record Revoked(int version, boolean known) implements Message {
        public Revoked(boolean known) {
            this(VERSION, known);
        }
    }

    /// Kiosk to branch, POST /v1/policy: what is the newest? Answered with a [SignedPolicy].
    record PolicyAsked(int version) implements Message {
        public PolicyAsked() {
            this(VERSION);
        }
    }

    /// Branch to kiosk; and who holds the branch's keys, to the running server, POST /v1/operator/policies.
    /// @param document the very bytes that were signed: see `seal.PolicySeal` and `config.PushedPolicy`
    /// @param signature Ed25519
    record SignedPolicy(int version, byte[] document, byte[] signature) implements Message {
        public SignedPolicy(byte[] document, byte[] signature) {
            this(VERSION, document, signature);
        }
    }

    /// @param number of the policy that is the newest now
    record PolicyPublished(int version, long number) implements Message {
        public PolicyPublished(long number) {
            this(VERSION, number);
        }
    }

    /// Branch to anybody, GET /health.
    /// @param status "up"
    record Health(int version, String status, String software) implements Message {
        public Health(String status, String software) {
            this(VERSION, status, software);
        }
    }
}
