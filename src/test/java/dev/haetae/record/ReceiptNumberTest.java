package dev.haetae.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReceiptNumberTest {
    private final Random random = new Random(7);

    @Test void hasNoLettersThatAreTakenForOneAnother() {
        for (int i = 0; i < 500; i++) {
            assertTrue(ReceiptNumber.draw(random).text().matches("([^0O1IL2Z5S8BUV]{3}-){2}[^0O1IL2Z5S8BUV]{3}"));
        }
    }

    @Test void isFoundHoweverItIsTyped() {
        var number = ReceiptNumber.draw(random);
        assertEquals(Optional.of(number), ReceiptNumber.parse(" " + number.text().toLowerCase().replace("-", " ")));
        assertEquals(Optional.of(number), ReceiptNumber.parse(number.text().replace("-", "")));
    }

    @Test void everySingleWrongCharacterAndEverySwapIsNoticed() {
        for (int i = 0; i < 50; i++) {
            String bare = ReceiptNumber.draw(random).text().replace("-", "");
            for (int at = 0; at < bare.length(); at++) {
                for (char other : "34679ACDEFGHJKMNPQRTWXY".toCharArray()) {
                    var wrong = new StringBuilder(bare);
                    wrong.setCharAt(at, other);
                    assertEquals(bare.charAt(at) == other, ReceiptNumber.parse(wrong.toString()).isPresent());
                }
                for (int with = at + 1; with < bare.length(); with++) {
                    var swapped = new StringBuilder(bare);
                    swapped.setCharAt(at, bare.charAt(with));
                    swapped.setCharAt(with, bare.charAt(at));
                    assertEquals(bare.contentEquals(swapped), ReceiptNumber.parse(swapped.toString()).isPresent());
                }
            }
        }
    }

    @Test void isFoundInWhatTheQrCodeSays() {
        var number = ReceiptNumber.draw(new Random(3));
        assertEquals(Optional.of(number), ReceiptNumber.in("HAETAE1 " + number + " 2026-11-22T16:40+09:00 " + "0123456789ABCDEF".repeat(4)));
        assertEquals(Optional.of(number), ReceiptNumber.in(number.text().replace('-', ' ')));
        assertEquals(Optional.empty(), ReceiptNumber.in("HAETAE1 2026-11-22T16:40+09:00"));
    }

    @Test void rubbishIsNoNumber() {
        assertTrue(ReceiptNumber.parse("").isEmpty());
        assertTrue(ReceiptNumber.parse("외국인").isEmpty());
        assertTrue(ReceiptNumber.parse("' OR 1=1").isEmpty());
    }
}
