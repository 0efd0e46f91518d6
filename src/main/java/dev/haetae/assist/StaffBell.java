package dev.haetae.assist;

import dev.haetae.session.StaffSignal;
import dev.haetae.sync.StaffCalls;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Rings at the branch's staff page. A branch that is not reached never holds the person up: ringing runs beside the walk.
public final class StaffBell implements StaffSignal {
    private static final Logger LOG = LoggerFactory.getLogger(StaffBell.class);
    private final StaffCalls calls;

    public StaffBell(StaffCalls calls) {
        this.calls = calls;
    }

    @Override public void call(boolean wanted, Optional<String> reference) {
        Thread.ofVirtual().name("staff-bell").start(() -> {
            if (calls.call(wanted, reference.orElse("")).isEmpty() && wanted) {
                LOG.warn("the branch did not hear the call for staff");
            }
        });
    }
}
