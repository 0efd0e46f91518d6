package dev.haetae.demo;

import dev.haetae.residence.ResidenceRegistry;
import dev.haetae.residence.StayAnswer;
import dev.haetae.residence.StayQuery;
import dev.haetae.residence.StayStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/// Stands in for the Ministry of Justice. The rule:
/// 1. switched off: UNAVAILABLE;
/// 2. the eleventh question about one person on a day: UNAVAILABLE (the real service allows ten);
/// 3. nobody with that number: NOT_FOUND; found, but another issue date, serial number, nationality or birth: NOT_FOUND
///    (an empty serial number is not compared: some cards are asked about before their back is read);
/// 4. else what stands in the person's record.
/// Safe for many threads.
public final class SimulatedMinistry implements ResidenceRegistry {
    static final int LOOK_UPS_A_DAY = 10;

    private final List<StayRecord> records;
    private final Supplier<LocalDate> today;
    private final Pace pace;
    private final Map<String, Integer> asked = new HashMap<>();
    private LocalDate countedOn = LocalDate.MIN;
    private volatile boolean down;
    private volatile Duration slowness = Duration.ZERO;
    private int answered;

    public SimulatedMinistry(List<StayRecord> records, Supplier<LocalDate> today, Pace pace) {
        this.records = List.copyOf(records);
        this.today = today;
        this.pace = pace;
    }

    /// Switches the ministry off and on.
    public void down(boolean off) {
        down = off;
    }

    boolean isDown() {
        return down;
    }

    /// How long every answer takes from now on.
    public void slow(Duration duration) {
        slowness = duration;
    }

    @Override public StayAnswer ask(StayQuery query) {
        pace.until(pace.nanos() + slowness.toNanos());
        if (down || Thread.currentThread().isInterrupted()) {
            return new StayAnswer(StayStatus.UNAVAILABLE, "", "simulator");
        }
        synchronized (this) {
            StayStatus status = overLimit(query) ? StayStatus.UNAVAILABLE : look(query);
            String transaction = status == StayStatus.UNAVAILABLE ? "" : "SIM-%06d".formatted(++answered);
            return new StayAnswer(status, transaction, "simulator");
        }
    }

    private boolean overLimit(StayQuery query) {
        if (!countedOn.equals(today.get())) {
            countedOn = today.get();
            asked.clear();
        }
        return asked.merge(number(query), 1, Integer::sum) > LOOK_UPS_A_DAY;
    }

    private StayStatus look(StayQuery query) {
        return records.stream().filter(r -> agrees(r, query)).map(StayRecord::status).findFirst().orElse(StayStatus.NOT_FOUND);
    }

    private static boolean agrees(StayRecord record, StayQuery query) {
        return switch (query) {
            case StayQuery.ByCard(var number, var issued, var serial) -> record.registrationNumber().equals(number)
                    && record.issued().equals(issued) && (serial.isEmpty() || record.serial().equals(serial));
            case StayQuery.ByPassport(var number, var nationality, var born) -> record.passportNumber().equals(number)
                    && record.nationality().equals(nationality) && record.born().equals(born);
        };
    }

    private static String number(StayQuery query) {
        return switch (query) {
            case StayQuery.ByCard card -> card.registrationNumber();
            case StayQuery.ByPassport passport -> passport.nationality() + passport.number();
        };
    }
}
