package dev.haetae.decision;

import dev.haetae.outcome.RejectReason;
import java.util.List;

/// How a walk ends.
public sealed interface Decision {
    List<RejectReason> reasons();

    /// What an operator overrode, so that it came to this decision.
    default List<ReasonOverride> overridden() {
        return List.of();
    }

    record Approved(List<ReasonOverride> overridden) implements Decision {
        public Approved {
            overridden = List.copyOf(overridden);
        }

        public Approved() {
            this(List.of());
        }

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
    record Pending(List<RejectReason> reasons, List<ReasonOverride> overridden) implements Decision {
        public Pending {
            reasons = List.copyOf(reasons);
            overridden = List.copyOf(overridden);
        }

        public Pending(List<RejectReason> reasons) {
            this(reasons, List.of());
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
