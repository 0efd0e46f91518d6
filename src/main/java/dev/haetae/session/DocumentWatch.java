package dev.haetae.session;

import dev.haetae.document.DocumentReading;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.DocumentView;
import dev.haetae.document.SideReading;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import dev.haetae.outcome.Remedy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Consumer;

/// Looks at the glass until a document lies well, takes the picture, reads it.
record DocumentWatch(Stations stations, Live live, Materials materials, Watch watch, Consumer<Event.Finding> found) {
    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final long HOLD_NANOS = 500_000_000L;
    /// A flatbed's preview is a scan of its own: two good ones in a row are enough, a second apart.
    private static final long FLATBED_PAUSE_MILLIS = 600;

    void run(DocumentType expected, DocumentSide side) {
        live.clear();
        if (side == DocumentSide.FRONT) {
            materials.forgetDocument();
        }
        if (!waitUntilItLiesWell()) {
            return;
        }
        found.accept(new Event.DocumentTaken());
        switch (stations.documents().still(share -> live.show(scanned(share)))) {
            case Outcome.Passed<Frame>(var still) -> {
                try (still) {
                    read(still, expected, side);
                }
            }
            case Outcome.Rejected<Frame>(var reason, _) -> rejected(reason, "");
        }
    }

    /// @return false when the step was left or the device is gone
    private boolean waitUntilItLiesWell() {
        var documents = stations.documents();
        long goodSince = Long.MIN_VALUE;
        boolean good = false;
        while (watch.wanted()) {
            switch (documents.preview(PATIENCE)) {
                case Outcome.Rejected<Frame>(var reason, _) -> {
                    if (reason.remedy(0) == Remedy.FAULT) {
                        found.accept(new Event.DeviceLost(reason));
                        return false;
                    }
                    good = false;
                    live.show(adjust(reason));
                    watch.pause(FLATBED_PAUSE_MILLIS);
                }
                case Outcome.Passed<Frame>(var frame) -> {
                    try (frame) {
                        DocumentView view = stations.eyes().look(frame);
                        boolean well = view.fault().isEmpty() && view.outline().isPresent();
                        if (well && !good) {
                            goodSince = frame.nanos();
                        }
                        double hold = well ? Math.min(1, (frame.nanos() - goodSince) / (double) HOLD_NANOS) : 0;
                        if (well && good && (!documents.isLive() || hold >= 1)) {
                            live.show(frame, shown(view, LiveView.Phase.TAKEN, 1));
                            return true;
                        }
                        good = well;
                        live.show(frame, shown(view, well ? LiveView.Phase.GOOD : LiveView.Phase.ADJUST, hold));
                    }
                    if (!documents.isLive()) {
                        watch.pause(FLATBED_PAUSE_MILLIS);
                    }
                }
            }
        }
        return false;
    }

    private void read(Frame still, DocumentType expected, DocumentSide side) {
        LocalDate today = LocalDate.now(stations.clock());
        switch (stations.reader().read(still, today)) {
            case Outcome.Rejected<SideReading>(var reason, var field) -> rejected(reason, field);
            case Outcome.Passed<SideReading>(var reading) -> {
                if (!watch.wanted()) {
                    reading.close();
                    return;
                }
                keep(reading, expected, side, today);
            }
        }
    }

    private void keep(SideReading reading, DocumentType expected, DocumentSide side, LocalDate today) {
        if (reading.side() != side) {
            reading.close();
            rejected(RejectReason.DOCUMENT_WRONG_SIDE, "");
            return;
        }
        materials.side(reading);
        DocumentType type = materials.front().map(SideReading::type).orElse(expected);
        if (type.sides() == 2 && side == DocumentSide.FRONT) {
            found.accept(new Event.SideRead(DocumentSide.BACK));
            return;
        }
        switch (stations.reader().join(materials.sides(), today)) {
            case Outcome.Passed<DocumentReading>(var whole) -> found.accept(new Event.DocumentRead(whole));
            case Outcome.Rejected<DocumentReading>(var reason, var field) -> rejected(reason, field);
        }
    }

    private void rejected(RejectReason reason, String field) {
        found.accept(reason.remedy(0) == Remedy.FAULT ? new Event.DeviceLost(reason) : new Event.DocumentRejected(reason, field));
    }

    private static LiveView scanned(double share) {
        return new LiveView(LiveView.Phase.TAKEN, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), share,
                Optional.empty(), 0, 0, 0, 0);
    }

    private static LiveView adjust(RejectReason reason) {
        var phase = reason == RejectReason.DOCUMENT_MISSING ? LiveView.Phase.LOOKING : LiveView.Phase.ADJUST;
        return new LiveView(phase, Optional.of(reason), Optional.empty(), Optional.empty(), Optional.empty(), 0, Optional.empty(), 0, 0, 0, 0);
    }

    private static LiveView shown(DocumentView view, LiveView.Phase phase, double hold) {
        boolean nothing = view.fault().filter(r -> r == RejectReason.DOCUMENT_MISSING).isPresent()
                || view.fault().isEmpty() && view.outline().isEmpty();
        return new LiveView(nothing ? LiveView.Phase.LOOKING : phase, view.fault(), view.outline(), Optional.empty(),
                view.faultPlace(), hold, Optional.empty(), 0, 0, 0, 0);
    }
}
