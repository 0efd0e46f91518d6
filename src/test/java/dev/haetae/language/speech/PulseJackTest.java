package dev.haetae.language.speech;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// USB headphones are a sink of their own: one that comes and goes on a real sound server stands for them. Ports need a
/// sound card, which no test machine has: they are written down here.
class PulseJackTest {
    /// Put together by hand from the names that pactl 16.1 uses; no card said it.
    private static final String CARD = """
            [{"index":0,"state":"IDLE","name":"alsa_output.pci-0000_00_1b.0.analog-stereo","driver":"module-alsa-card.c",
            "properties":{"device.form_factor":"internal","device.bus":"pci"},"ports":[
            {"name":"analog-output-speaker","description":"Speakers","type":"Speaker","priority":10000,"availability_group":"","availability":"availability unknown"},
            {"name":"analog-output-headphones","description":"Headphones","type":"Headphones","priority":9900,"availability_group":"Legacy 3","availability":"%s"}],
            "active_port":"analog-output-speaker","formats":["pcm"]}]""";

    private final LinkedBlockingQueue<Boolean> told = new LinkedBlockingQueue<>();
    @TempDir private Path folder;

    @Test void aPortOfTheCardWithAPlugInItIsFoundAndNoOther() throws IOException {
        assertEquals(Optional.of(new Headphones("alsa_output.pci-0000_00_1b.0.analog-stereo", Optional.of("analog-output-headphones"))),
                Headphones.in(CARD.formatted("available")));
        assertEquals(Optional.empty(), Headphones.in(CARD.formatted("not available")));
        assertEquals(Optional.empty(), Headphones.in(CARD.formatted("availability unknown")));
        assertThrows(IOException.class, () -> Headphones.in("Connection refused"));
    }

    @Test void whatIsPluggedInIsPlayedOnAndPulledOutNoMore() throws Exception {
        try (var server = new PulseServer(folder, 22_050); var jack = new PulseJack(server.pactl())) {
            // chosen by somebody: left alone, the server would neither leave it for headphones nor come back to it
            server.ask("load-module", "module-null-sink", "sink_name=hall");
            server.ask("set-default-sink", "hall");
            jack.watch(told::add);
            String plug = plugUntilTold(server);
            assertEquals("usb", server.ask("get-default-sink"));
            server.ask("unload-module", plug);
            assertEquals(false, told.poll(10, TimeUnit.SECONDS));
            awaitDefault(server, "hall");
        }
    }

    @Test void aSoundServerThatGoesIsAPlugPulledOut() throws Exception {
        try (var server = new PulseServer(folder, 22_050); var jack = new PulseJack(server.pactl())) {
            jack.watch(told::add);
            plugUntilTold(server);
            server.close();
            assertEquals(false, told.poll(10, TimeUnit.SECONDS));
        }
    }

    /// The jack listens some time after it was asked to, and what is plugged in before is no change: so, once more.
    private String plugUntilTold(PulseServer server) throws Exception {
        for (int tries = 0; tries < 10; tries++) {
            String plug = server.ask("load-module", "module-null-sink", "sink_name=usb", "sink_properties=device.form_factor=headphone");
            Boolean plugged = told.poll(1, TimeUnit.SECONDS);
            if (plugged != null) {
                assertEquals(true, plugged);
                return plug;
            }
            server.ask("unload-module", plug);
            told.poll(200, TimeUnit.MILLISECONDS);
        }
        throw new AssertionError("never told");
    }

    private static void awaitDefault(PulseServer server, String sink) throws Exception {
        String now = "";
        for (int tries = 0; tries < 100 && !now.equals(sink); tries++) {
            now = server.ask("get-default-sink");
        }
        assertEquals(sink, now);
    }
}
