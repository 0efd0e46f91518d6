package dev.haetae.launch;

import dev.haetae.demo.ReplayedCustomer;
import dev.haetae.demo.Specimen;
import dev.haetae.demo.SpecimenSource;
import dev.haetae.demo.Specimens;
import dev.haetae.demo.puppet.Cue;
import dev.haetae.document.DocumentSide;
import dev.haetae.document.DocumentType;
import dev.haetae.liveness.Challenge;
import dev.haetae.session.LiveSource;
import dev.haetae.session.SessionState;
import dev.haetae.session.Step;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// Puts the demo's customer before the kiosk and their document on the glass, as the walk asks for them: they come when
/// somebody has chosen a language, lay down what was chosen, turn it over, answer the prompts, and leave.
final class DemoStage implements Consumer<SessionState> {
    /// Which specimen the customer has when asked for a type.
    interface Choice {
        Choice USUAL = Specimens::of;

        Specimen of(Specimens specimens, DocumentType type);
    }

    /// How long a person looks at a prompt before moving.
    static final Duration REACTION = Duration.ofMillis(900);
    private static final long AGAIN_NANOS = 3_000_000_000L;
    private static final long LOOK_NANOS = 30_000_000L;

    private final Specimens specimens;
    private final Optional<ReplayedCustomer> customer;
    private final Optional<SpecimenSource> glass;
    private final Choice choice;
    private final Duration reaction;
    private volatile Step before = new Step.Attract();
    private volatile Optional<LiveSource> screen = Optional.empty();

    DemoStage(Specimens specimens, Optional<ReplayedCustomer> customer, Optional<SpecimenSource> glass, Choice choice,
            Duration reaction) {
        this.specimens = specimens;
        this.customer = customer;
        this.glass = glass;
        this.choice = choice;
        this.reaction = reaction;
    }

    @Override public void accept(SessionState state) {
        Step step = state.step();
        if (step.equals(before)) {
            return;
        }
        boolean arriving = before instanceof Step.Attract;
        before = step;
        if (arriving) {
            customer.ifPresent(person -> person.cue(Cue.RETURN));
        }
        switch (step) {
            case Step.CaptureDocument s -> glass.ifPresent(it -> lay(it, s.expected(), s.side()));
            case Step.ChooseName _, Step.ConfirmDocument _, Step.ChooseDocument _, Step.Stopped _ -> glass.ifPresent(SpecimenSource::remove);
            case Step.CaptureFace _ -> customer.ifPresent(person -> person.cue(Cue.FRONT));
            case Step.ProveLive s -> customer.ifPresent(person -> answer(person, s));
            case Step.Attract _ -> customer.ifPresent(person -> person.cue(Cue.LEAVE));
            default -> { }
        }
    }

    void see(LiveSource screen) {
        this.screen = Optional.of(screen);
    }

    /// As a person does: waits for the prompt, looks at it, then moves, and does it again when nothing happens.
    private void answer(ReplayedCustomer person, Step.ProveLive prompt) {
        Challenge asked = prompt.script().challenges().get(prompt.current());
        Thread.ofVirtual().name("customer").start(() -> {
            while (before.equals(prompt)) {
                if (!shown(asked)) {
                    LockSupport.parkNanos(LOOK_NANOS);
                } else if (asked == Challenge.FOLLOW) {
                    screen.flatMap(it -> it.view().dot()).ifPresent(dot -> person.follow(dot.x(), dot.y()));
                    LockSupport.parkNanos(LOOK_NANOS);
                } else {
                    LockSupport.parkNanos(reaction.toNanos());
                    move(person, asked);
                    LockSupport.parkNanos(AGAIN_NANOS);
                }
            }
            person.follow(0, 0);
        });
    }

    private boolean shown(Challenge asked) {
        return screen.map(it -> it.view().challenge().equals(Optional.of(asked))).orElse(true);
    }

    private static void move(ReplayedCustomer person, Challenge asked) {
        switch (asked) {
            case BLINK, TURN_LEFT, TURN_RIGHT, NOD, SMILE -> person.cue(Cue.valueOf(asked.name()));
            case FOLLOW, STILL -> { }
        }
    }

    private void lay(SpecimenSource it, DocumentType type, DocumentSide side) {
        if (side == DocumentSide.FRONT) {
            it.present(choice.of(specimens, type), side);
        } else {
            it.turnOver();
        }
    }
}
