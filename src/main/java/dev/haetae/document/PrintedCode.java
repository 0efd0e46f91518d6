package dev.haetae.document;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a card's QR code bears out of its print. How real cards encode theirs is not published, so its text is searched as
/// it is: for the values that were read, and for a registration number or an issue date that says something else.
/// @param agreeing fields whose value stands in the code
/// @param differing fields of which the code carries another value
record PrintedCode(Set<FieldName> agreeing, Set<FieldName> differing) {
    private static final Pattern NUMBER = Pattern.compile("(?<!\\d)(\\d{6})-?([5-8]\\d{6})(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(?<!\\d)(20\\d\\d)[-./]?([01]\\d)[-./]?([0-3]\\d)(?!\\d)");

    static PrintedCode of(String code, Map<FieldName, FieldValue> fields) {
        Set<FieldName> agreeing = EnumSet.noneOf(FieldName.class);
        Set<FieldName> differing = EnumSet.noneOf(FieldName.class);
        fields.forEach((name, field) -> {
            switch (name) {
                case REGISTRATION_NUMBER -> compare(name, field, NUMBER.matcher(code).results()
                        .map(m -> m.group(1) + "-" + m.group(2)).toList(), agreeing, differing);
                // other dates may stand there too, so another one alone contradicts nothing
                case ISSUE_DATE -> {
                    if (DAY.matcher(code).results().anyMatch(m -> field.value().equals(m.group(1) + "-" + m.group(2) + "-" + m.group(3)))) {
                        agreeing.add(name);
                    }
                }
                case NAME -> {
                    // the whole name, spaces too: a first word that was read alone stands in the code as well
                    if (Pattern.compile("(?<!\\p{L})(?<!\\p{L} )" + Pattern.quote(field.value()) + "(?! ?\\p{L})").matcher(code).find()) {
                        agreeing.add(name);
                    }
                }
                case HANGUL_NAME, STAY_STATUS, NATIONALITY -> {
                    if (Pattern.compile("(?<![\\p{L}\\d])" + Pattern.quote(field.value()) + "(?![\\p{L}\\d])").matcher(code).find()) {
                        agreeing.add(name);
                    }
                }
                default -> {
                    // too short to be found by chance only
                }
            }
        });
        return new PrintedCode(agreeing, differing);
    }

    private static void compare(FieldName name, FieldValue field, List<String> found, Set<FieldName> agreeing,
            Set<FieldName> differing) {
        if (found.contains(field.value())) {
            agreeing.add(name);
        } else if (!found.isEmpty()) {
            differing.add(name);
        }
    }

    @Override public String toString() {
        return "PrintedCode[" + agreeing + ", " + differing + "]";
    }
}
