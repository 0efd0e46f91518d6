package dev.haetae.record;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The number the person takes away: eight random characters and a check character, `K7P-4QX-93M`. Letters that are
/// taken for digits or for one another (0 O, 1 I L, 2 Z, 5 S, 8 B, U V) do not occur. The alphabet has 23 characters,
/// a prime, so the weighted sum finds every single wrong character and every two that changed places.
public record ReceiptNumber(String text) {
    private static final String ALPHABET = "34679ACDEFGHJKMNPQRTWXY";
    private static final int RANDOM = 8;

    public ReceiptNumber {
        if (!text.matches("(\\w{3}-){2}\\w{3}") || !checks(bare(text))) {
            throw new IllegalArgumentException("not a receipt number");
        }
    }

    /// @param random a secure source
    public static ReceiptNumber draw(RandomGenerator random) {
        var drawn = new StringBuilder();
        while (drawn.length() < RANDOM) {
            drawn.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        }
        return new ReceiptNumber(grouped(drawn.append(ALPHABET.charAt(weighted(drawn))).toString()));
    }

    /// @param typed as somebody types it: any case, with or without the hyphens
    public static Optional<ReceiptNumber> parse(String typed) {
        String bare = bare(typed.strip());
        return bare.length() == RANDOM + 1 && checks(bare)
                ? Optional.of(new ReceiptNumber(grouped(bare))) : Optional.empty();
    }

    /// @param brought a number as somebody types it, or what a receipt's QR code says (docs/record.md)
    public static Optional<ReceiptNumber> in(String brought) {
        return parse(brought).or(() -> Arrays.stream(brought.split("\\s+")).flatMap(word -> parse(word).stream()).findFirst());
    }

    private static boolean checks(String bare) {
        return bare.chars().allMatch(c -> ALPHABET.indexOf(c) >= 0)
                && weighted(bare.substring(0, RANDOM)) == ALPHABET.indexOf(bare.charAt(RANDOM));
    }

    /// Weights 2 to 9; the check character itself stands for weight -1, different from them all modulo 23.
    private static int weighted(CharSequence characters) {
        int sum = 0;
        for (int i = 0; i < RANDOM; i++) {
            sum += (i + 2) * ALPHABET.indexOf(characters.charAt(i));
        }
        return sum % ALPHABET.length();
    }

    private static String bare(String text) {
        return text.replaceAll("[-\\s]", "").toUpperCase(Locale.ROOT);
    }

    private static String grouped(String bare) {
        return bare.substring(0, 3) + "-" + bare.substring(3, 6) + "-" + bare.substring(6);
    }

    @Override public String toString() {
        return text;
    }
}
