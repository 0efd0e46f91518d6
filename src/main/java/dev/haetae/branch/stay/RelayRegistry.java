package dev.haetae.branch.stay;

import dev.haetae.branch.stay.Heard.Said;
import dev.haetae.branch.stay.Heard.Silent;
import dev.haetae.residence.ResidenceRegistry;
import dev.haetae.residence.StayAnswer;
import dev.haetae.residence.StayQuery;
import dev.haetae.residence.StayStatus;
import dev.haetae.seal.KeyCustody;
import dev.haetae.seal.KeyName;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The ministry, through a relay. Two questions are two calls: a stay that was valid in the morning may be cancelled by
/// noon, so no answer is kept. Whatever goes wrong is UNAVAILABLE, and the log says which way it went, never about whom.
/// Safe for several threads.
public final class RelayRegistry implements ResidenceRegistry, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RelayRegistry.class);

    private final RelayConfig config;
    private final RelayLine line;
    private final Breaker breaker;
    private final DailyLimits limits;

    /// @param custody holds the credential
    /// @throws dev.haetae.seal.CustodyRefused when it does not
    public RelayRegistry(RelayConfig config, KeyCustody custody, InstantSource clock) {
        custody.demand(Set.of(KeyName.BRANCH_RELAY_CREDENTIAL));
        this.config = config;
        this.line = new RelayLine(config, custody);
        this.breaker = new Breaker(config.failuresToOpen(), Duration.ofMillis(config.restMillis()), clock);
        this.limits = new DailyLimits(config.aPersonADay(), config.aBranchADay(), clock);
    }

    @Override public StayAnswer ask(StayQuery query) {
        return switch (query) {
            case StayQuery.ByCard card -> ask(card);
            case StayQuery.ByPassport _ -> answer(config.passports(), "");
        };
    }

    @Override public boolean resting() {
        return breaker.rests() || limits.spent();
    }

    private StayAnswer ask(StayQuery.ByCard card) {
        long end = System.nanoTime() + config.patience().toNanos();
        Duration pause = Duration.ofMillis(config.firstPauseMillis());
        for (int attempt = 1;; attempt++) {
            if (!breaker.lets()) {
                return unavailable("BREAKER_OPEN");
            }
            var room = limits.take(card.registrationNumber());
            if (room != DailyLimits.Room.LEFT) {
                return unavailable(room.name());
            }
            var left = Duration.ofNanos(end - System.nanoTime());
            var read = Duration.ofMillis(config.readMillis());
            switch (line.ask(card, left.compareTo(read) < 0 ? left : read)) {
                case Said(var status, var transaction) -> {
                    breaker.heard();
                    return answer(status, transaction);
                }
                case Silent(var why) -> {
                    breaker.failed();
                    boolean time = end - System.nanoTime() > pause.toNanos();
                    if (!why.again || attempt >= config.attempts() || !time || !rested(pause)) {
                        return unavailable(why.name());
                    }
                    pause = pause.multipliedBy(2);
                }
            }
        }
    }

    private static boolean rested(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private StayAnswer answer(StayStatus status, String transaction) {
        return new StayAnswer(status, transaction, config.source());
    }

    private StayAnswer unavailable(String why) {
        LOG.warn("no stay status from {}: {}", config.source(), why);
        return answer(StayStatus.UNAVAILABLE, "");
    }

    @Override public void close() {
        line.close();
    }
}
