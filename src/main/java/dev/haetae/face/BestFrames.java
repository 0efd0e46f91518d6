package dev.haetae.face;

import dev.haetae.frame.Frame;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The best frames of a moment, spread over it: of every slot of time the best one, of the slots the best few. They are
/// held as long as the moment lasts; [#settle()] makes templates of them and overwrites the pixels at once.
/// One thread at a time; everything is overwritten on [#close()].
public final class BestFrames implements AutoCloseable {
    private record Kept(long slot, double quality, Frame frame, FaceObservation seen) {}

    private final FaceVerifier verifier;
    private final int most;
    private final long slotNanos;
    private final List<Kept> kept = new ArrayList<>();
    private List<Templates> templates = List.of();
    private long begin = Long.MIN_VALUE;

    public BestFrames(FaceVerifier verifier, FaceLimits limits) {
        this.verifier = verifier;
        this.most = limits.frames();
        this.slotNanos = Math.max(1, limits.holdGood().toNanos() / most);
    }

    /// @param frame copied when it is among the best
    /// @param seen an observation of this very frame; one that is fit to be compared
    public void offer(Frame frame, FaceObservation seen, FaceQuality quality) {
        if (begin == Long.MIN_VALUE) {
            begin = seen.nanos();
        }
        long slot = (seen.nanos() - begin) / slotNanos;
        double score = quality.unified();
        var rival = kept.stream().filter(one -> one.slot() == slot).findFirst()
                .or(() -> kept.size() < most ? Optional.empty() : Optional.of(kept.getLast()));
        if (rival.isPresent() && score <= rival.get().quality()) {
            return;
        }
        rival.ifPresent(one -> {
            kept.remove(one);
            one.frame().close();
        });
        kept.add(new Kept(slot, score, frame.copy(), seen));
        kept.sort(Comparator.comparingDouble(Kept::quality).reversed());
    }

    /// Makes the templates; no pixel is left afterwards.
    public void settle() {
        try {
            templates = kept.stream().map(one -> verifier.templates(one.frame(), one.seen())).toList();
        } finally {
            wipeFrames();
        }
    }

    /// Of the settled frames, the best first; they stay this object's.
    public List<Templates> templates() {
        return templates;
    }

    /// Begins anew.
    void forget() {
        wipeFrames();
        templates.forEach(Templates::close);
        templates = List.of();
        begin = Long.MIN_VALUE;
    }

    private void wipeFrames() {
        kept.forEach(one -> one.frame().close());
        kept.clear();
    }

    @Override public void close() {
        forget();
    }
}
