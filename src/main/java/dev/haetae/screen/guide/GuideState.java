package dev.haetae.screen.guide;

import dev.haetae.outcome.RejectReason;
import dev.haetae.session.LiveView;
import dev.haetae.session.LiveView.Phase;
import java.util.Optional;

/// What a guide shows, steadied: the camera's state flickers, a person needs calm. Pure: the time is passed in.
/// A lost gate shows after 300 ms; a shown fault stays 1.2 s even if another appears; the ring pauses for a loss of
/// less than 150 ms, after that it drains at double the speed at which it closes.
final class GuideState {
    static final double CLOSE_SECONDS = 0.5;
    private static final double GATE_SECONDS = 0.3;
    private static final double FAULT_SECONDS = 1.2;
    private static final double PAUSE_SECONDS = 0.15;

    private Phase phase = Phase.LOOKING;
    private Optional<RejectReason> fault = Optional.empty();
    private double hold;
    private double faultSince = Double.NEGATIVE_INFINITY;
    private double goodUntil = Double.NEGATIVE_INFINITY;
    private double last = Double.NaN;

    void accept(LiveView view, double seconds) {
        double passed = Double.isNaN(last) ? 0 : seconds - last;
        last = seconds;
        if (view.phase() == Phase.GOOD || view.phase() == Phase.TAKEN) {
            goodUntil = seconds;
            hold = view.phase() == Phase.TAKEN ? 1 : Math.max(view.hold(), hold - passed * 2 / CLOSE_SECONDS);
            enter(view.phase(), Optional.empty(), seconds);
            return;
        }
        if (seconds - goodUntil >= PAUSE_SECONDS) {
            hold = Math.max(0, hold - passed * 2 / CLOSE_SECONDS);
        }
        if (phase == Phase.GOOD && seconds - goodUntil < GATE_SECONDS) {
            return;
        }
        boolean otherFault = phase == Phase.ADJUST && view.phase() == Phase.ADJUST && !view.fault().equals(fault);
        if (!otherFault || seconds - faultSince >= FAULT_SECONDS) {
            enter(view.phase(), view.phase() == Phase.ADJUST ? view.fault() : Optional.empty(), seconds);
        }
    }

    private void enter(Phase next, Optional<RejectReason> nextFault, double seconds) {
        if (next != phase || !nextFault.equals(fault)) {
            phase = next;
            fault = nextFault;
            faultSince = seconds;
        }
    }

    Phase phase() {
        return phase;
    }

    Optional<RejectReason> fault() {
        return fault;
    }

    /// 0..1: how far the ring has closed.
    double hold() {
        return hold;
    }

    /// Seconds since the state or its fault changed.
    double age() {
        return last - faultSince;
    }
}
