package dev.haetae.language.speech;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// Where headphones are plugged in: a port of a sound card, or a device of their own (USB).
/// @param sink by its name
/// @param port of the sink; empty where the whole sink is the headphones
record Headphones(String sink, Optional<String> port) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> TYPES = Set.of("headphones", "headset");
    private static final Set<String> FORMS = Set.of("headphone", "headset");

    /// @param sinks what `pactl -f json list sinks` says, in the locale C. A port whose "availability" is unknown has no switch
    ///              in its jack and is never taken for plugged in.
    /// @throws IOException when it is something else
    static Optional<Headphones> in(String sinks) throws IOException {
        for (JsonNode sink : JSON.readTree(sinks)) {
            String name = sink.path("name").asText();
            for (JsonNode port : sink.path("ports")) {
                if (TYPES.contains(port.path("type").asText().toLowerCase(Locale.ROOT)) && port.path("availability").asText().equals("available")) {
                    return Optional.of(new Headphones(name, Optional.of(port.path("name").asText())));
                }
            }
            if (FORMS.contains(sink.path("properties").path("device.form_factor").asText())) {
                return Optional.of(new Headphones(name, Optional.empty()));
            }
        }
        return Optional.empty();
    }
}
