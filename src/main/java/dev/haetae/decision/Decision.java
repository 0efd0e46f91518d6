package dev.haetae.decision;

import dev.haetae.outcome.RejectReason;
import java.util.List;

/// How a walk ends.
public sealed interface Decision {
    List<RejectReason> reasons();

    record Approved() implements Decision {
        @Override public List<RejectReason> reasons() {
            return List.of();
        }
    }

    /// Staff decide.
    record Referred(List<RejectReason> reasons) implements Decision {
        public Referred {
            reasons = List.copyOf(reasons);
        }
    }

    record Declined(List<RejectReason> reasons) implements Decision {
        public Declined {
            reasons = List.copyOf(reasons);
        }
    }

    /// Everything held but an answer that comes later (the ministry was down).
    record Pending(List<RejectReason> reasons) implements Decision {
        public Pending {
            reasons = List.copyOf(reasons);
        }
    }

    default String code() {
        return switch (this) {
            case Approved _ -> "APPROVED";
            case Referred _ -> "REFERRED";
            case Declined _ -> "DECLINED";
            case Pending _ -> "PENDING";
        };
    }
}
