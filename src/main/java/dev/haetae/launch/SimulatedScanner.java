package dev.haetae.launch;

import dev.haetae.config.Scanner;
import dev.haetae.device.scanner.EsclSettings;
import dev.haetae.device.scanner.EsclSimulator;
import dev.haetae.device.scanner.EsclSource;
import dev.haetae.device.scanner.FolderBed;
import dev.haetae.frame.DocumentSource;
import dev.haetae.frame.Frame;
import dev.haetae.outcome.Outcome;
import dev.haetae.outcome.RejectReason;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;

/// The simulated network scanner and the client that reads from it over loopback: all of the real way but the scanner.
record SimulatedScanner(EsclSimulator server, EsclSource client) implements DocumentSource {

    static SimulatedScanner start(Scanner.Simulator chosen) throws IOException {
        var server = EsclSimulator.start(new FolderBed(chosen.folder(), chosen.pictureDpi(), chosen.loop()));
        return new SimulatedScanner(server, new EsclSource(new EsclSettings(server.address(), Optional.empty(),
                Devices.intake(chosen.intake()), new EsclSettings.Area(chosen.width(), chosen.height()),
                chosen.previewDpi(), chosen.stillDpi(), Devices.SCANNER_PATIENCE)));
    }

    @Override public Outcome<Frame> preview(Duration timeout) {
        return client.preview(timeout);
    }

    @Override public Outcome<Frame> still(DoubleConsumer progress) {
        return client.still(progress);
    }

    @Override public Outcome<List<Frame>> sides(DoubleConsumer progress) {
        return client.sides(progress);
    }

    @Override public Optional<RejectReason> fault(Duration patience) {
        return client.fault(patience);
    }

    @Override public boolean isFed() {
        return client.isFed();
    }

    @Override public boolean isDuplex() {
        return client.isDuplex();
    }

    @Override public int stillDpi() {
        return client.stillDpi();
    }

    @Override public boolean isLive() {
        return false;
    }

    @Override public String name() {
        return "SIMULATED network scanner (eSCL)";
    }

    @Override public void close() {
        client.close();
        server.close();
    }
}
