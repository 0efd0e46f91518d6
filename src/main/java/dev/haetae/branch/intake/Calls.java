package dev.haetae.branch.intake;

import dev.haetae.seal.KioskRegistration;
import dev.haetae.wire.Message;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Who waits for staff, at which kiosk, the longest first. In memory: a call that outlives a restart is nobody's any more.
/// Safe for use by several threads.
public final class Calls {
    /// @param reference the receipt's number, or empty
    public record Call(String kioskId, Instant since, String reference) {}

    private final InstantSource clock;
    private final List<Call> open = new ArrayList<>();

    public Calls(InstantSource clock) {
        this.clock = clock;
    }

    /// The same kiosk calling again keeps its place.
    public synchronized Message note(Message.StaffCall call, KioskRegistration kiosk) {
        Instant since = open.stream().filter(c -> c.kioskId().equals(kiosk.kioskId())).findFirst().map(Call::since)
                .orElseGet(clock::instant);
        open.removeIf(c -> c.kioskId().equals(kiosk.kioskId()));
        if (!call.wanted()) {
            return new Message.CallNoted(0);
        }
        open.add(new Call(kiosk.kioskId(), since, call.reference()));
        open.sort(Comparator.comparing(Call::since));
        return new Message.CallNoted(1 + open.stream().map(Call::kioskId).toList().indexOf(kiosk.kioskId()));
    }

    public synchronized List<Call> open() {
        return List.copyOf(open);
    }
}
