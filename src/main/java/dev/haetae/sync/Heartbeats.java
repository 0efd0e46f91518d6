package dev.haetae.sync;

import dev.haetae.seal.CustodyRefused;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.KioskKeys;
import dev.haetae.sync.BranchLink.Answer;
import dev.haetae.wire.Message;
import dev.haetae.wire.Wire;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Tells the branch every minute how this kiosk is, renews its certificate when two thirds of its life are over, and
/// fetches a newer policy. Nothing a person does waits for any of it.
public final class Heartbeats implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Heartbeats.class);

    private final BranchLink link;
    private final KeyCustody custody;
    private final Optional<KioskKeys> keys;
    private final PushedPolicies policies;
    private final Self self;
    private final InstantSource clock;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("heartbeats").factory());
    private volatile Optional<Duration> skew = Optional.empty();
    private boolean told;

    /// What the kiosk says of itself.
    /// @param courier whose records wait
    /// @param troubles codes of capitals; empty when all is well
    /// @param policy number of the pushed one in force; 0 for none
    public record Self(String software, Supplier<Courier.State> courier, Supplier<List<String>> troubles, LongSupplier policy) {}

    /// @param keys where a renewed certificate goes; empty where the keys are not this program's to write
    public Heartbeats(BranchLink link, KeyCustody custody, Optional<KioskKeys> keys, PushedPolicies policies, Self self, InstantSource clock) {
        this.link = link;
        this.custody = custody;
        this.keys = keys;
        this.policies = policies;
        this.self = self;
        this.clock = clock;
    }

    /// Until [#close].
    /// @param first before the first one: kiosks that start together should not beat together
    public Heartbeats start(Duration first, Duration every) {
        thread.scheduleWithFixedDelay(this::round, first.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
        return this;
    }

    /// This machine's clock less the branch's, by the last answer.
    public Optional<Duration> skew() {
        return skew;
    }

    private void round() {
        try {
            beat();
        } catch (IOException | RuntimeException e) {
            LOG.debug("no heartbeat: {}", e.getClass().getSimpleName()); // the courier says when the branch is away
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Once, now.
    public void beat() throws IOException, InterruptedException {
        Courier.State state = self.courier().get();
        Instant sent = clock.instant();
        var message = new Message.Heartbeat(self.software(), sent.toEpochMilli(), state.waiting(), state.refused(), self.troubles().get(),
                self.policy().getAsLong());
        if (link.post(Wire.HEARTBEATS, message, Message.HeartbeatNoted.class) instanceof Answer.Said<Message.HeartbeatNoted>(var noted)) {
            skew = Optional.of(Duration.between(Instant.ofEpochMilli(noted.clock()), sent));
            if (noted.policy() > policies.number() && policies.able()) {
                fetch();
            }
        }
        if (KioskKeys.due(custody, clock.instant())) {
            renew();
        }
    }

    private void fetch() throws IOException, InterruptedException {
        if (link.post(Wire.POLICY, new Message.PolicyAsked(), Message.SignedPolicy.class) instanceof Answer.Said<Message.SignedPolicy>(var signed)) {
            var taken = policies.take(signed);
            LOG.info("the branch's policy: {}, now number {}", taken, policies.number());
        }
    }

    private void renew() throws IOException, InterruptedException {
        if (keys.isEmpty()) {
            if (!told) {
                LOG.warn("the certificate ends at {}; this kiosk's keys are not its own to renew", KioskKeys.until(custody));
                told = true;
            }
            return;
        }
        var answer = link.post(Wire.RENEWALS, new Message.Renew(keys.get().ask().request()), Message.Renewed.class);
        if (answer instanceof Answer.Said<Message.Renewed>(var renewed)) {
            try {
                keys.get().renew(renewed.certificate());
                link.reload();
                LOG.info("certificate renewed, until {}", KioskKeys.until(custody));
            } catch (CustodyRefused e) {
                LOG.error("the branch's certificate is not taken: {}", e.getMessage());
            }
        }
    }

    @Override public void close() {
        thread.shutdownNow();
        try {
            thread.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
