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

    /// Branch to anybody, GET /health.
    /// @param status "up"
    record Health(int version, String status, String software) implements Message {
        public Health(String status, String software) {
            this(VERSION, status, software);
        }
    }
}
