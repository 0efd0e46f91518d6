package dev.haetae.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.config.KioskConfig;
import dev.haetae.seal.CustodyRefused;
import dev.haetae.seal.KeyName;
import dev.haetae.seal.Provisioner;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateKeyAbsentTest {
    @TempDir private Path folder;

    @BeforeEach void keysWithoutTheTemplates() throws Exception {
        var provisioner = new Provisioner(folder.resolve("authority"), folder.resolve("branch-keys"), Clock.systemUTC(), new SecureRandom());
        provisioner.branch(List.of());
        provisioner.kiosk("kiosk-1", folder.resolve("keys"));
        Files.delete(folder.resolve("keys").resolve(KeyName.KIOSK_TEMPLATE_KEY.file()));
    }

    private Link open(boolean keepTemplate) {
        KioskConfig demo = KioskConfig.load(Path.of("kiosk-config"), "demo");
        return Link.open(Rigs.at(demo, folder, demo.timeouts(), keepTemplate), URI.create("https://localhost:1"), Map.of(),
                Clock.systemUTC(), new SecureRandom());
    }

    @Test void aKioskThatKeepsTemplatesDoesNotStart() {
        var refused = assertThrows(CustodyRefused.class, () -> open(true));
        assertEquals("missing keys: kiosk-template-key", refused.getMessage());
    }

    @Test void aKioskThatKeepsNoneDoes() {
        try (Link link = open(false)) {
            assertTrue(link.templates().isEmpty());
        }
    }

    @Test void theNextProvisioningMakesTheKeyAndLeavesTheOthers() throws Exception {
        byte[] vault = Files.readAllBytes(folder.resolve("keys/kiosk-vault-key"));
        new Provisioner(folder.resolve("authority"), folder.resolve("branch-keys"), Clock.systemUTC(), new SecureRandom())
                .kiosk("kiosk-1", folder.resolve("keys"));
        try (Link link = open(true)) {
            assertTrue(link.templates().isPresent());
        }
        assertTrue(Arrays.equals(vault, Files.readAllBytes(folder.resolve("keys/kiosk-vault-key"))));
    }
}
