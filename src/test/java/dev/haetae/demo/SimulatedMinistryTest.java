package dev.haetae.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.residence.StayAnswer;
import dev.haetae.residence.StayQuery;
import dev.haetae.residence.StayStatus;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedMinistryTest {
    private static final LocalDate ISSUED = LocalDate.of(2025, 11, 4);
    private static final LocalDate BORN = LocalDate.of(1990, 1, 1);

    private final Pace pace = Pace.stepped();
    private LocalDate today = LocalDate.of(2026, 11, 22);
    private final SimulatedMinistry ministry = new SimulatedMinistry(records(), () -> today, pace);

    @Test void answersWhatStandsInThePersonsRecord() {
        for (StayStatus status : List.of(StayStatus.VALID, StayStatus.EXPIRED, StayStatus.CANCELLED)) {
            StayAnswer answer = ministry.ask(card(status, "1-111-222-3333"));
            assertEquals(status, answer.status());
            assertEquals("simulator", answer.source());
            assertTrue(answer.transaction().startsWith("SIM-"));
        }
    }

    @Test void knowsAPersonByTheirPassportToo() {
        assertEquals(StayStatus.VALID, ministry.ask(new StayQuery.ByPassport("ZVALID", "VNM", BORN)).status());
        assertEquals(StayStatus.NOT_FOUND, ministry.ask(new StayQuery.ByPassport("ZVALID", "CHN", BORN)).status());
    }

    @Test void whateverDoesNotAgreeIsNotFound() {
        assertEquals(StayStatus.NOT_FOUND, ministry.ask(card(StayStatus.VALID, "9-999-999-9999")).status());
        assertEquals(StayStatus.NOT_FOUND, ministry.ask(new StayQuery.ByCard("N-VALID", ISSUED.plusDays(1), "")).status());
        assertEquals(StayStatus.NOT_FOUND, ministry.ask(new StayQuery.ByCard("unknown", ISSUED, "")).status());
    }

    @Test void missingSerialNumberIsNotHeldAgainstThePerson() {
        assertEquals(StayStatus.VALID, ministry.ask(card(StayStatus.VALID, "")).status());
    }

    @Test void outageAnswersUnavailableUntilItEnds() {
        ministry.down(true);
        assertEquals(new StayAnswer(StayStatus.UNAVAILABLE, "", "simulator"), ministry.ask(card(StayStatus.VALID, "")));
        ministry.down(false);
        assertEquals(StayStatus.VALID, ministry.ask(card(StayStatus.VALID, "")).status());
    }

    @Test void slownessTakesItsTime() {
        ministry.slow(Duration.ofSeconds(7));
        ministry.ask(card(StayStatus.VALID, ""));
        assertEquals(7_000_000_000L, pace.nanos());
    }

    @Test void eleventhQuestionOfADayIsNotAnsweredAndTheNextDayIs() {
        List<StayStatus> answers = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            answers.add(ministry.ask(card(StayStatus.VALID, "")).status());
        }
        assertEquals(StayStatus.VALID, answers.get(9));
        assertEquals(StayStatus.UNAVAILABLE, answers.get(10));
        assertEquals(StayStatus.EXPIRED, ministry.ask(card(StayStatus.EXPIRED, "")).status(), "others are not affected");
        today = today.plusDays(1);
        assertEquals(StayStatus.VALID, ministry.ask(card(StayStatus.VALID, "")).status());
    }

    private static StayQuery card(StayStatus status, String serial) {
        return new StayQuery.ByCard("N-" + status, ISSUED, serial);
    }

    private static List<StayRecord> records() {
        return List.of(StayStatus.VALID, StayStatus.EXPIRED, StayStatus.CANCELLED).stream()
                .map(s -> new StayRecord("N-" + s, ISSUED, "1-111-222-3333", "Z" + s, "VNM", BORN, s)).toList();
    }
}
