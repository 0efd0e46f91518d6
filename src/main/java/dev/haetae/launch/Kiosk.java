package dev.haetae.launch;

import dev.haetae.config.KioskConfig;
import dev.haetae.consent.ConsentReceipt;
import dev.haetae.decision.Policy;
import dev.haetae.language.Messages;
import dev.haetae.seal.Fingerprint;
import dev.haetae.session.Conductor;
import dev.haetae.session.DeskPictures;
import dev.haetae.session.Effect;
import dev.haetae.session.LiveSource;
import dev.haetae.session.SessionFlow;
import dev.haetae.session.SessionRunner;
import dev.haetae.session.StaffSignal;
import dev.haetae.session.Stations;
import dev.haetae.session.Times;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HexFormat;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;

/// One kiosk, wired: a flow, its conductor and runner, over whatever devices, engines and branch it is given.
final class Kiosk implements AutoCloseable {
    private final SessionRunner runner;
    private final Conductor conductor;
    private final Optional<DeskPictures> pictures;

    Kiosk(KioskConfig config, CompletableFuture<Stations> stations) {
        this(config, stations, new PolicyInForce(config));
    }

    /// @param stations may still be opening: the first screens do not need them
    Kiosk(KioskConfig config, CompletableFuture<Stations> stations, PolicyInForce policy) {
        this.pictures = config.screen().assisted() ? Optional.of(new DeskPictures()) : Optional.empty();
        this.conductor = new Conductor(stations, pictures);
        var t = config.timeouts();
        this.runner = new SessionRunner(flows(config, policy), conductor,
                new Times(t.idle(), t.capture(), t.warning(), t.farewell(), t.staff(), t.busy(), t.covered(), t.operator()));
        runner.watch(conductor::entered);
    }

    /// The same flow for as long as the policy is the same.
    private static Supplier<SessionFlow> flows(KioskConfig config, PolicyInForce policy) {
        var last = new Object() {
            Policy of;
            SessionFlow flow;
        };
        return () -> {
            Policy next = policy.next();
            if (!next.equals(last.of)) {
                last.of = next;
                last.flow = new SessionFlow(next, config.consent(), config.languages().getFirst(), config.challenges().stillAfter(),
                        config.screen().assisted());
            }
            return last.flow;
        };
    }

    static Stations stations(KioskConfig config, Messages messages, Engines engines, Devices devices, Link link,
            StaffSignal staff, Clock clock) {
        demandWording(config, messages);
        return new Stations(devices.documents(), devices.camera(), engines.eyes(), engines.reader(), engines.stream(), config.face(),
                engines.verifier(config), engines.onnx().plain(), config.timeouts().away(),
                config.liveness(), config.challenges(), devices.lamp(), link.gateway(), link.keeper(),
                PaperReceipts.printer(config.printer(), messages), staff, link.desk(), clock, new SecureRandom(),
                receipts(messages, config.keeping().keepYears(), clock));
    }

    SessionRunner runner() {
        return runner;
    }

    LiveSource live() {
        return conductor.live();
    }

    /// Of a desk, for its operator.
    Optional<DeskPictures> pictures() {
        return pictures;
    }

    /// A receipt names the version of a wording; it must be the one that is shown.
    private static void demandWording(KioskConfig config, Messages messages) {
        for (String language : config.languages()) {
            String shown = messages.text(language, "consent.version");
            if (!shown.equals(config.consent().version())) {
                throw new IllegalStateException("consent.version is " + config.consent().version()
                        + " in kiosk-config, but the wording in " + language + " is of " + shown);
            }
        }
    }

    private static Function<Effect.RecordConsent, ConsentReceipt> receipts(Messages messages, int years, Clock clock) {
        return wanted -> {
            var items = wanted.text().items().stream().map(Enum::name).toList();
            String wording = messages.consentWording(wanted.language(), items, years);
            return new ConsentReceipt(wanted.text().version(), wanted.language(),
                    HexFormat.of().formatHex(Fingerprint.sha256(wording.getBytes(StandardCharsets.UTF_8))),
                    wanted.text().items().stream().filter(wanted.agreed()::contains).toList(), clock.instant());
        };
    }

    @Override public void close() {
        runner.close();
    }
}
