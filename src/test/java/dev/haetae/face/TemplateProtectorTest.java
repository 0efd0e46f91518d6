package dev.haetae.face;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.haetae.seal.KeyName;
import dev.haetae.seal.Keys;
import dev.haetae.seal.TemplateKey;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// With keys of real custody; the faces are vectors of the networks' lengths: what is tested is the transform.
class TemplateProtectorTest {
    @TempDir private Path folder;

    private TemplateProtector here;
    private TemplateProtector elsewhere;
    private final Random dice = new Random(5);

    @BeforeEach void keyed() {
        var keys = Keys.in(folder);
        here = protector(keys, "kiosk-1");
        elsewhere = protector(keys, "kiosk-2");
    }

    private static TemplateProtector protector(Keys keys, String kiosk) {
        try (TemplateKey key = TemplateKey.of(keys.kiosk(kiosk))) {
            return TemplateProtector.of(key.id(), key::stretch);
        }
    }

    @Test void onePersonIsKnownAgainUnderTheSameKeyAndAStrangerIsNot() {
        float[] person = drawn();
        var kept = here.protect(List.of(new Template("fr-feature-v1", person)));
        double again = kept.similarities(here.protect(List.of(new Template("fr-feature-v1", near(person))))).getFirst();
        double stranger = kept.similarities(here.protect(List.of(new Template("fr-feature-v1", drawn())))).getFirst();
        assertTrue(again > 0.7, "again " + again);
        assertTrue(stranger < 0.65, "stranger " + stranger);
        assertEquals(1, kept.similarities(here.protect(List.of(new Template("fr-feature-v1", person)))).getFirst());
    }

    @Test void anotherKeyMakesAnotherPersonOfTheSameVector() {
        float[] person = drawn();
        var one = here.protect(List.of(new Template("fr-feature-v1", person)));
        var two = elsewhere.protect(List.of(new Template("fr-feature-v1", person)));
        assertEquals(0.5, one.codes().getFirst().similarity(two.codes().getFirst()), 0.04);
        assertThrows(IllegalArgumentException.class, () -> one.similarities(two));
    }

    @Test void aBitByItselfSaysNothing() {
        var bits = here.protect(List.of(new Template("fr-feature-v1", drawn()))).codes().getFirst().bits();
        int ones = 0;
        for (byte eight : bits) {
            ones += Integer.bitCount(eight & 255);
        }
        assertEquals(0.5, ones / (8.0 * bits.length), 0.04);
    }

    /// A template that leaked is of no use after the key is replaced, and everybody can be enrolled anew.
    @Test void replacingTheKeyRenews() throws Exception {
        float[] person = drawn();
        var keys = Keys.in(folder);
        var custody = keys.kiosk("kiosk-1");
        var old = here.protect(List.of(new Template("dlib-resnet-v1", shortened(person))));
        custody.destroy(KeyName.KIOSK_TEMPLATE_KEY);
        assertThrows(RuntimeException.class, () -> TemplateKey.of(custody));
        var renewed = protector(keys, "kiosk-1");
        var anew = renewed.protect(List.of(new Template("dlib-resnet-v1", shortened(person))));
        assertFalse(old.keyId().equals(anew.keyId()));
        assertEquals(0.5, old.codes().getFirst().similarity(anew.codes().getFirst()), 0.04);
        assertEquals(1, anew.similarities(renewed.protect(List.of(new Template("dlib-resnet-v1", shortened(person))))).getFirst());
    }

    @Test void neitherVectorNorCodeIsWrittenOut() {
        var kept = here.protect(List.of(new Template("fr-feature-v1", drawn())));
        assertEquals("ProtectedTemplate[" + TemplateProtector.SCHEME + " " + kept.keyId() + "]", kept.toString());
        assertEquals(TemplateProtector.BITS / 8, kept.codes().getFirst().bits().length);
    }

    @Test void aModelWhoseWidthNobodyMeasuredIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> here.protect(List.of(new Template("another", new float[512]))));
        assertThrows(IllegalArgumentException.class, () -> here.protect(List.of(new Template("fr-feature-v1", new float[3]))));
    }

    @Test void theStretchedKeyIsTheSameEveryTimeAndAnotherForAnotherPurpose() {
        try (TemplateKey key = TemplateKey.of(Keys.in(folder).kiosk("kiosk-1"))) {
            assertArrayEquals(key.stretch("a", 100), key.stretch("a", 100));
            assertFalse(Arrays.equals(key.stretch("a", 32), key.stretch("b", 32)));
            assertEquals(16, key.id().length());
        }
    }

    private float[] drawn() {
        float[] values = new float[512];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) dice.nextGaussian();
        }
        return unit(values);
    }

    /// Cosine 0.75 to the given one: a person's other picture.
    private float[] near(float[] vector) {
        float[] other = drawn();
        for (int i = 0; i < other.length; i++) {
            other[i] = vector[i] + 0.88f * other[i];
        }
        return unit(other);
    }

    private static float[] shortened(float[] vector) {
        float[] part = new float[128];
        System.arraycopy(vector, 0, part, 0, part.length);
        return part;
    }

    private static float[] unit(float[] values) {
        double square = 0;
        for (float value : values) {
            square += value * value;
        }
        for (int i = 0; i < values.length; i++) {
            values[i] /= (float) Math.sqrt(square);
        }
        return values;
    }
}
