package dev.haetae.session;

import dev.haetae.document.DocumentReading;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.document.DocumentView;
import dev.haetae.document.SideReading;
import dev.haetae.document.SteadyView;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import dev.haetae.outcome.Remedy;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/// Looks at the glass until a document lies well, takes the picture, reads it.
record DocumentWatch(Stations stations, Live live, Materials materials, Watch watch, Consumer<Event.Finding> found) {
    private static final Duration PATIENCE = Duration.ofMillis(700);
    private static final long HOLD_NANOS = 500_000_000L;
    /// A flatbed's preview is a scan of its own: two good ones in a row are enough, a second apart.
    private static final long FLATBED_PAUSE_MILLIS = 600;
    /// What a camera's next picture may not show any more: it is taken before the person is asked for anything.
    private static final Set<RejectReason> PASSING = EnumSet.of(RejectReason.DOCUMENT_BLURRED, RejectReason.DOCUMENT_GLARE,
            RejectReason.DOCUMENT_DARK, RejectReason.DOCUMENT_BRIGHT, RejectReason.FIELD_UNREADABLE, RejectReason.MRZ_CHECK_DIGIT);

    void run(DocumentType expected, DocumentSide side) {
        live.clear();
        if (side == DocumentSide.FRONT) {
            materials.forgetDocument();
        }
        if (stations.documents().isFed()) {
            feed(expected, side);
        } else if (waitUntilItLiesWell(new Turning(side == DocumentSide.BACK && stations.documents().isLive()))) {
            found.accept(new Event.DocumentTaken());
            take(stations.documents().sides(share -> live.show(scanned(share))), expected, side);
        }
    }

    /// A feeder is asked until something lies in it; what was drawn in counts as taken with its first line.
    private void feed(DocumentType expected, DocumentSide side) {
        while (watch.wanted()) {
            var taken = new AtomicBoolean();
            Outcome<List<Frame>> scan = stations.documents().sides(share -> {
                if (share > 0 && taken.compareAndSet(false, true)) {
                    found.accept(new Event.DocumentTaken());
                }
                live.show(scanned(share));
            });
            if (scan instanceof Outcome.Rejected<List<Frame>>(var reason, _) && reason == RejectReason.DOCUMENT_MISSING && !taken.get()) {
                live.show(adjust(reason));
                watch.pause(FLATBED_PAUSE_MILLIS);
                continue;
            }
            take(scan, expected, side);
            return;
        }
    }

    private void take(Outcome<List<Frame>> scan, DocumentType expected, DocumentSide side) {
        switch (scan) {
            case Outcome.Passed<List<Frame>>(var pictures) -> {
                try {
                    if (pictures.size() == 1) {
                        read(pictures.getFirst(), expected, side);
                    } else {
                        readBoth(pictures, expected);
                    }
                } finally {
                    overwrite(pictures);
                }
            }
            case Outcome.Rejected<List<Frame>>(var reason, _) -> rejected(reason, "");
        }
    }

    private void overwrite(List<Frame> pictures) {
        pictures.forEach(picture -> materials.ofDocument(picture).close());
    }

    /// @return false when the step was left or the device is gone
    private boolean waitUntilItLiesWell(Turning turning) {
        var documents = stations.documents();
        long goodSince = Long.MIN_VALUE;
        boolean good = false;
        var steady = new SteadyView();
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
                    try (var _ = materials.ofDocument(frame)) {
                        DocumentView seen = stations.eyes().look(frame);
                        // a flatbed's previews are single scans: nothing trembles between them
                        DocumentView view = documents.isLive() ? steady.after(seen, frame.nanos()) : seen;
                        if (!turning.done(view, frame.nanos())) {
                            live.show(frame, LiveView.NOTHING);
                            continue;
                        }
                        boolean well = view.fault().isEmpty() && view.outline().isPresent();
                        if (well && !good) {
                            goodSince = frame.nanos();
                        }
                        double hold = well ? Math.min(1, (frame.nanos() - goodSince) / (double) HOLD_NANOS) : 0;
                        if (well && good && seen.fault().isEmpty() && (!documents.isLive() || hold >= 1)) {
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
        Outcome<SideReading> read = stations.reader().read(still, today);
        if (read instanceof Outcome.Rejected<SideReading> why && PASSING.contains(why.reason()) && stations.documents().isLive() && watch.wanted()) {
            read = readOnceMore(today).orElse(why);
        }
        switch (read) {
            case Outcome.Rejected<SideReading>(var reason, var field) -> rejected(reason, field);
            case Outcome.Passed<SideReading>(var reading) -> {
                if (!watch.wanted()) {
                    materials.drop(reading);
                    return;
                }
                keep(reading, expected, side, today);
            }
        }
    }

    /// @return what another picture says; empty where it says nothing either: then the first reason stands
    private Optional<Outcome<SideReading>> readOnceMore(LocalDate today) {
        if (!(stations.documents().sides(share -> live.show(scanned(share))) instanceof Outcome.Passed<List<Frame>>(var pictures))) {
            return Optional.empty();
        }
        try {
            return Optional.of(stations.reader().read(pictures.getFirst(), today)).filter(Outcome.Passed.class::isInstance);
        } finally {
            overwrite(pictures);
        }
    }

    /// Front and back came in one scan, whichever first. A side that says nothing counts only where two are needed.
    private void readBoth(List<Frame> pictures, DocumentType expected) {
        LocalDate today = LocalDate.now(stations.clock());
        materials.forgetDocument();
        Outcome.Rejected<SideReading> why = new Outcome.Rejected<>(RejectReason.DOCUMENT_WRONG_SIDE);
        for (Outcome<SideReading> side : stations.reader().read(pictures, today)) {
            switch (side) {
                case Outcome.Passed<SideReading>(var reading) -> materials.side(reading);
                case Outcome.Rejected<SideReading> rejected -> why = rejected;
            }
        }
        int needed = materials.front().map(SideReading::type).orElse(expected).sides();
        if (!watch.wanted()) {
            materials.forgetDocument();
        } else if (materials.sides().size() < needed) {
            rejected(why.reason(), why.field());
        } else {
            join(today);
        }
    }

    private void keep(SideReading reading, DocumentType expected, DocumentSide side, LocalDate today) {
        if (reading.side() != side) {
            materials.drop(reading);
            rejected(RejectReason.DOCUMENT_WRONG_SIDE, "");
            return;
        }
        materials.side(reading);
        DocumentType type = materials.front().map(SideReading::type).orElse(expected);
        if (type.sides() == 2 && side == DocumentSide.FRONT) {
            found.accept(new Event.SideRead(DocumentSide.BACK));
            return;
        }
        join(today);
    }

    private void join(LocalDate today) {
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
