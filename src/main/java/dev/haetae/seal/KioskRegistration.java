package dev.haetae.seal;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;

/// What a branch knows of a kiosk; none of it is secret, all of it decides whom the branch believes.
/// @param signingKey Ed25519 public key, hexadecimal
/// @param certificate fingerprint of the client certificate, see [Fingerprint#of]
public record KioskRegistration(String kioskId, String signingKey, String certificate) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// Kiosk ids become file names and certificate names.
    public static boolean isKioskId(String text) {
        return text.matches("[a-z0-9][a-z0-9-]{0,62}");
    }

    public KioskRegistration {
        if (!isKioskId(kioskId)) {
            throw new IllegalArgumentException("a kiosk id is made of a-z, 0-9 and hyphens");
        }
    }

    public static KioskRegistration fromJson(byte[] json) throws IOException {
        return JSON.readValue(json, KioskRegistration.class);
    }

    byte[] toJson() {
        try {
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(this);
        } catch (JacksonException e) {
            throw new IllegalStateException(e); // three strings
        }
    }
}
