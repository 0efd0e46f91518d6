package dev.haetae.document.visual;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/// A country's printed English name to the three-letter code of ICAO 9303-3 section 5 (ISO 3166-1 but for a few).
final class Countries {
    private static final double LEAST_LIKENESS = 0.85;
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    static Optional<String> code(String printed) {
        String name = Likeness.plain(printed).replaceAll("[^A-Z]", "");
        if (name.length() == 3 && CODES.containsValue(name)) {
            return Optional.of(name);
        }
        String exact = CODES.get(name);
        return exact != null ? Optional.of(exact) : CODES.entrySet().stream()
                .max(Map.Entry.comparingByKey(Comparator.comparingDouble(key -> Likeness.between(key, name))))
                .filter(best -> Likeness.between(best.getKey(), name) >= LEAST_LIKENESS).map(Map.Entry::getValue);
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String country : Locale.getISOCountries()) {
            Locale place = Locale.of("", country);
            try {
                codes.put(place.getDisplayCountry(Locale.ENGLISH).toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", ""),
                        place.getISO3Country());
            } catch (MissingResourceException noThreeLetterCode) {
                // a territory without one issues no documents
            }
        }
        codes.putAll(Map.of("CHINAPR", "CHN", "PRCHINA", "CHN", "KOREANCHINESE", "CHN", "USA", "USA",
                "UNITEDSTATESOFAMERICA", "USA", "RUSSIANFEDERATION", "RUS", "GREATBRITAIN", "GBR", "UK", "GBR",
                "KYRGYZREPUBLIC", "KGZ", "MYANMAR", "MMR"));
        codes.put("CZECHREPUBLIC", "CZE");
        codes.put("TURKEY", "TUR");
        codes.put("LAOPDR", "LAO");
        codes.put("HONGKONG", "HKG");
        return codes;
    }
}
