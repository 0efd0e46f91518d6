package dev.haetae.session;

import static dev.haetae.session.Samples.CONSENTED;
import static dev.haetae.session.Samples.FLOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.consent.ConsentText.Item;
import dev.haetae.document.DocumentType;
import dev.haetae.outcome.RejectReason;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The runner with an effects port that keeps what it was asked for and answers when the test says so.
class SessionRunnerTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private record Asked(Effect effect, Consumer<Event.Finding> found) {}

    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final BlockingQueue<SessionState> shown = new LinkedBlockingQueue<>();
    private SessionRunner runner;

    private void begin(Times times) {
        begin(FLOW, times);
    }

    private void begin(SessionFlow flow, Times times) {
        runner = new SessionRunner(flow, new Performer() {
            @Override public void perform(Effect effect, Consumer<Event.Finding> found) {
                asked.add(new Asked(effect, found));
                if (effect instanceof Effect.RecordConsent) {
                    found.accept(new Event.ConsentRecorded(CONSENTED));
                }
            }

            @Override public void close() {}
        }, times);
        runner.watch(shown::add);
    }

    private static Times times(Duration idle) {
        return new Times(idle, LONG, Duration.ofSeconds(2), LONG, LONG, LONG, LONG, LONG);
    }

    private SessionState until(Predicate<Step> wanted) throws InterruptedException {
        while (true) {
            SessionState state = shown.poll(10, TimeUnit.SECONDS);
            assertTrue(state != null, "the step never came");
            if (wanted.test(state.step())) {
                return state;
            }
        }
    }

    private Asked last(Class<? extends Effect> type) {
        return asked.stream().filter(a -> type.isInstance(a.effect())).reduce((first, second) -> second).orElseThrow();
    }

    private void toCapture() throws InterruptedException {
        List.of(new Event.LanguageChosen("en"), new Event.ConsentTicked(Item.IDENTITY, true), new Event.ConsentTicked(Item.FACE, true),
                new Event.ConsentGiven()).forEach(runner::post);
        until(Step.ChooseDocument.class::isInstance);
        runner.post(new Event.DocumentChosen(DocumentType.PASSPORT));
        until(Step.CaptureDocument.class::isInstance);
    }

    @AfterEach void end() {
        runner.close();
    }

    @Test void dropsWhatTheStepBeforeFound() throws InterruptedException {
        begin(times(LONG));
        toCapture();
        Asked late = last(Effect.WatchDocument.class);
        runner.post(new Event.Back());
        until(Step.ChooseDocument.class::isInstance);
        late.found().accept(new Event.DeviceLost(RejectReason.SCANNER_LOST));
        runner.post(new Event.CallStaff());
        assertInstanceOf(Step.WithStaff.class, until(_ -> true).step(), "the late finding was dropped");
    }

    @Test void aFindingOfThePersonBeforeNeverReachesTheNext() throws InterruptedException {
        begin(times(LONG));
        toCapture();
        Asked late = last(Effect.WatchDocument.class);
        runner.post(new Event.Abandoned());
        until(Step.Stopped.class::isInstance);
        runner.post(new Event.Abandoned());
        until(Step.Attract.class::isInstance);
        toCapture();
        late.found().accept(new Event.DocumentTaken());
        runner.post(new Event.CallStaff());
        assertInstanceOf(Step.WithStaff.class, until(_ -> true).step());
    }

    @Test void anOperatorIsLoggedOutWhenNobodyComes() throws InterruptedException {
        begin(new SessionFlow(Samples.DESK_POLICY, Samples.CONSENT, "en", 2, true),
                new Times(LONG, LONG, LONG, LONG, LONG, LONG, LONG, Duration.ofMillis(50)));
        until(Step.DeskClosed.class::isInstance);
        runner.post(new Event.LogIn("mina", new Password("secret".toCharArray())));
        until(step -> step instanceof Step.DeskClosed closed && closed.asking());
        last(Effect.AskOperator.class).found().accept(new Event.OperatorEntered(Samples.OPERATOR));
        until(Step.Attract.class::isInstance);
        until(Step.DeskClosed.class::isInstance);
        assertEquals(new Effect.NoteLogOut("mina"), last(Effect.NoteLogOut.class).effect());
    }

    @Test void warnsCountsDownAndErases() throws InterruptedException {
        begin(times(Duration.ofMillis(50)));
        runner.post(new Event.LanguageChosen("en"));
        assertEquals(2, ((Step.AboutToTimeOut) until(Step.AboutToTimeOut.class::isInstance).step()).seconds());
        assertEquals(1, ((Step.AboutToTimeOut) until(Step.AboutToTimeOut.class::isInstance).step()).seconds());
        assertEquals(RejectReason.SESSION_TIMEOUT, ((Step.Stopped) until(Step.Stopped.class::isInstance).step()).reason());
        last(Effect.Erase.class);
    }

    @Test void whoNoLongerWatchesHearsNothing() throws InterruptedException {
        begin(times(LONG));
        List<SessionState> heard = new CopyOnWriteArrayList<>();
        Consumer<SessionState> watcher = heard::add;
        runner.watch(watcher);
        runner.post(new Event.LanguageChosen("en"));
        until(Step.Consent.class::isInstance);
        runner.unwatch(watcher);
        int before = heard.size();
        runner.post(new Event.ConsentRefused());
        until(Step.Stopped.class::isInstance);
        assertEquals(2, before, "at once, and the consent");
        assertEquals(before, heard.size());
    }
}
