package dev.haetae.evaluate.print;

import dev.haetae.document.TextReader.Script;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// What a card prints. Texts are invented by chance; syllables are any of the 2,350 of KS X 1001, so that no word helps.
enum LineKind {
    REGISTRATION_NUMBER(Script.DIGITS) {
        @Override String text(Random dice, List<String> statuses) {
            return day(dice, 0, 99, "").substring(2) + "-" + (5 + dice.nextInt(4)) + digits(dice, 6);
        }
    },
    DATE(Script.DIGITS) {
        @Override String text(Random dice, List<String> statuses) {
            return day(dice, 11, 39, ".");
        }
    },
    SERIAL_NUMBER(Script.DIGITS) {
        @Override String text(Random dice, List<String> statuses) {
            return digits(dice, 1) + "-" + digits(dice, 3) + "-" + digits(dice, 3) + "-" + digits(dice, 4);
        }
    },
    LATIN_NAME(Script.LATIN) {
        @Override String text(Random dice, List<String> statuses) {
            return IntStream.range(0, 2 + dice.nextInt(2)).mapToObj(_ -> invented(dice)).collect(Collectors.joining(" "));
        }
    },
    COUNTRY(Script.LATIN) {
        @Override String text(Random dice, List<String> statuses) {
            String[] all = Locale.getISOCountries();
            String name = Locale.of("", all[dice.nextInt(all.length)]).getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT);
            return name.matches("[A-Z ]{2,24}") ? name : text(dice, statuses);
        }
    },
    HANGUL_NAME(Script.KOREAN) {
        @Override String text(Random dice, List<String> statuses) {
            return IntStream.range(0, 2 + dice.nextInt(4)).mapToObj(_ -> syllable(dice)).collect(Collectors.joining());
        }
    },
    STATUS(Script.KOREAN) {
        @Override String text(Random dice, List<String> statuses) {
            return statuses.get(dice.nextInt(statuses.size()));
        }
    };

    private static final Charset EUC_KR = Charset.forName("EUC-KR");
    private static final String CONSONANTS = "BCDFGHJKLMNPQRSTVWXYZ";
    private static final String VOWELS = "AEIOUY";

    final Script script;

    LineKind(Script script) {
        this.script = script;
    }

    /// @param statuses such as 유학(D-2)
    abstract String text(Random dice, List<String> statuses);

    boolean numeric() {
        return script == Script.DIGITS;
    }

    /// Right when every character is; spaces count in Latin names only, where they part the names.
    boolean same(String wanted, String read) {
        return this == LATIN_NAME ? wanted.equals(read) : wanted.replace(" ", "").equals(read.replace(" ", ""));
    }

    private static String day(Random dice, int from, int to, String between) {
        return "20%02d%s%02d%s%02d".formatted(from + dice.nextInt(to - from + 1), between, 1 + dice.nextInt(12), between,
                1 + dice.nextInt(28));
    }

    private static String digits(Random dice, int count) {
        return IntStream.range(0, count).mapToObj(_ -> String.valueOf(dice.nextInt(10))).collect(Collectors.joining());
    }

    /// Consonants and vowels by turns, so that it looks like a name, with any letter where it comes.
    private static String invented(Random dice) {
        boolean vowel = dice.nextBoolean();
        var name = new StringBuilder();
        for (int left = 2 + dice.nextInt(8); left > 0; left--) {
            String from = vowel ? VOWELS : CONSONANTS;
            name.append(from.charAt(dice.nextInt(from.length())));
            vowel = vowel ? dice.nextInt(5) == 0 : dice.nextInt(4) > 0;
        }
        return name.toString();
    }

    private static String syllable(Random dice) {
        byte[] code = {(byte) (0xB0 + dice.nextInt(25)), (byte) (0xA1 + dice.nextInt(94))};
        String text = new String(code, EUC_KR);
        return Arrays.equals(text.getBytes(EUC_KR), code) ? text : syllable(dice);
    }

}
