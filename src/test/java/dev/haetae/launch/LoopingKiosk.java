package dev.haetae.launch;

import dev.haetae.config.KioskConfig;
import dev.haetae.consent.ConsentText.Item;
import dev.haetae.demo.Pace;
import dev.haetae.demo.SimulatedMinistry;
import dev.haetae.demo.Specimens;
import dev.haetae.document.DocumentType;
import dev.haetae.engine.Models;
import dev.haetae.language.Messages;
import dev.haetae.liveness.Challenge;
import dev.haetae.session.Event;
import dev.haetae.session.SessionRunner;
import dev.haetae.session.Step;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/// The demo kiosk without a window, in a process of its own: one short walk after the other
/// until somebody kills it.
final class LoopingKiosk {
    private LoopingKiosk() {}

    public static void main(String... args) {
        var home = Home.find();
        var clock = Clock.systemDefaultZone();
        KioskConfig config = Rigs.asking(KioskConfig.load(home.config(), "demo"), List.of(Challenge.TURN_LEFT));
        Models models = Models.at(home.models());
        Messages messages = Messages.load(home.messages());
        var engines = Engines.open(models, home, config);
        var devices = Devices.open(config, models);
        var branch = EmbeddedBranch.start(config, messages, ministry(models), clock);
        var link = Link.open(config, branch.address(), Map.of(), clock, new SecureRandom());
        var kiosk = new Kiosk(config, CompletableFuture.completedFuture(
                Kiosk.stations(config, messages, engines, devices, link, (_, _) -> { }, clock)));
        devices.see(kiosk.live());
        kiosk.runner().watch(devices.stage());
        kiosk.runner().watch(state -> answer(kiosk.runner(), state.step()));
    }

    private static SimulatedMinistry ministry(Models models) {
        return new SimulatedMinistry(Specimens.of(models.file("astronaut.png"), LocalDate.now()).ministryRecords(),
                LocalDate::now, Pace.real());
    }

    private static void answer(SessionRunner runner, Step step) {
        switch (step) {
            case Step.Attract _ -> runner.post(new Event.LanguageChosen("en"));
            case Step.Consent s when s.ticked().isEmpty() -> {
                runner.post(new Event.ConsentTicked(Item.IDENTITY, true));
                runner.post(new Event.ConsentTicked(Item.FACE, true));
                runner.post(new Event.ConsentGiven());
            }
            case Step.ChooseDocument _ -> runner.post(new Event.DocumentChosen(DocumentType.PASSPORT));
            case Step.ConfirmDocument _ -> runner.post(new Event.Confirmed());
            case Step.Retry _ -> runner.post(new Event.TryAgain());
            case Step.Finished s when s.erased() -> runner.post(new Event.Abandoned());
            case Step.Stopped s when s.erased() -> runner.post(new Event.Abandoned());
            default -> { }
        }
    }
}
