package dev.haetae.document.visual;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/// A country's printed English name to the three-letter code of ICAO 9303-3 section 5: ISO 3166-1, the names that states use
/// on documents beside the short one, and ICAO's own codes for Britons, organisations and persons without a nationality.
final class Countries {
    private static final double LEAST_LIKENESS = 0.85;
    /// Further from every other name than from the one that is taken.
    private static final double LEAST_AHEAD = 0.04;
    private static final String OTHER_NAMES = """
            CHN CHINA P R|CHN P R CHINA|CHN PEOPLES REPUBLIC OF CHINA|CHN KOREAN CHINESE|TWN TAIWAN|TWN CHINA TAIWAN|HKG HONG KONG|\
            HKG CHINA HONG KONG|MAC MACAO|MAC MACAU|VNM VIETNAM|VNM VIET NAM|VNM SOCIALIST REPUBLIC OF VIET NAM|USA USA|USA U S A|\
            USA UNITED STATES OF AMERICA|RUS RUSSIAN FEDERATION|GBR GREAT BRITAIN|GBR UK|GBR U K|GBR BRITAIN|\
            GBR UNITED KINGDOM OF GREAT BRITAIN AND NORTHERN IRELAND|KOR KOREA|KOR REPUBLIC OF KOREA|PRK KOREA DPR|\
            PRK DEMOCRATIC PEOPLES REPUBLIC OF KOREA|KGZ KYRGYZ REPUBLIC|KGZ KYRGYZSTAN|MMR MYANMAR|MMR BURMA|CZE CZECH REPUBLIC|\
            TUR TURKEY|TUR TURKIYE|LAO LAO PDR|LAO LAOS|LAO LAO PEOPLES DEMOCRATIC REPUBLIC|IRN IRAN|IRN ISLAMIC REPUBLIC OF IRAN|\
            SYR SYRIAN ARAB REPUBLIC|SYR SYRIA|CIV COTE D IVOIRE|CIV IVORY COAST|COD DEMOCRATIC REPUBLIC OF THE CONGO|COD CONGO DR|\
            COD DR CONGO|COG CONGO|COG REPUBLIC OF THE CONGO|CPV CABO VERDE|CPV CAPE VERDE|SWZ ESWATINI|SWZ SWAZILAND|\
            MKD NORTH MACEDONIA|MKD MACEDONIA|TZA UNITED REPUBLIC OF TANZANIA|VEN BOLIVARIAN REPUBLIC OF VENEZUELA|\
            BOL PLURINATIONAL STATE OF BOLIVIA|MDA REPUBLIC OF MOLDOVA|FSM FEDERATED STATES OF MICRONESIA|FSM MICRONESIA|\
            BRN BRUNEI DARUSSALAM|BRN BRUNEI|TLS TIMOR LESTE|TLS EAST TIMOR|PSE PALESTINE|PSE STATE OF PALESTINE|\
            VAT HOLY SEE|VAT VATICAN CITY STATE|BIH BOSNIA AND HERZEGOVINA|BIH BOSNIA HERZEGOVINA|TTO TRINIDAD AND TOBAGO|\
            STP SAO TOME AND PRINCIPE|ATG ANTIGUA AND BARBUDA|KNA SAINT KITTS AND NEVIS|LCA SAINT LUCIA|\
            VCT SAINT VINCENT AND THE GRENADINES|ARE UAE|ARE U A E|GMB THE GAMBIA|BHS THE BAHAMAS|NLD THE NETHERLANDS|\
            PHL THE PHILIPPINES|LKA SRI LANKA|BLR BYELORUSSIA|DEU FEDERAL REPUBLIC OF GERMANY|RKS KOSOVO|RKS REPUBLIC OF KOSOVO|\
            SSD SOUTH SUDAN|GNB GUINEA BISSAU|GNQ EQUATORIAL GUINEA|CAF CENTRAL AFRICAN REPUBLIC|DOM DOMINICAN REPUBLIC|\
            GBD BRITISH OVERSEAS TERRITORIES CITIZEN|GBN BRITISH NATIONAL OVERSEAS|GBO BRITISH OVERSEAS CITIZEN|\
            GBP BRITISH PROTECTED PERSON|GBS BRITISH SUBJECT|UNO UNITED NATIONS|EUE EUROPEAN UNION|XXA STATELESS|XXA STATELESS PERSON|\
            XXB REFUGEE|XXC OTHER REFUGEE|XXX UNSPECIFIED NATIONALITY""";
    private static final Map<String, String> CODES = codes();

    private record Near(String code, double alike) {}

    private Countries() {}

    static Optional<String> code(String printed) {
        return near(printed).map(Near::code);
    }

    /// How near a line is to a country's name, 0 to 1.
    static double support(String printed) {
        return near(printed).map(near -> 0.97 * near.alike).orElse(0.0);
    }

    private static Optional<Near> near(String printed) {
        String name = letters(printed);
        if (name.length() == 3 && CODES.containsValue(name)) {
            return Optional.of(new Near(name, 1));
        }
        String exact = CODES.get(name);
        if (exact != null) {
            return Optional.of(new Near(exact, 1));
        }
        Optional<Near> best = CODES.entrySet().stream().map(e -> new Near(e.getValue(), Likeness.between(e.getKey(), name)))
                .max(Comparator.comparingDouble(Near::alike)).filter(near -> near.alike >= LEAST_LIKENESS);
        return best.filter(near -> CODES.entrySet().stream().filter(e -> !e.getValue().equals(near.code))
                .noneMatch(e -> Likeness.between(e.getKey(), name) > near.alike - LEAST_AHEAD));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>();
        for (String country : Locale.getISOCountries()) {
            Locale place = Locale.of("", country);
            try {
                codes.put(letters(place.getDisplayCountry(Locale.ENGLISH).replace("&", "and")), place.getISO3Country());
            } catch (MissingResourceException noThreeLetterCode) {
                // a territory without one issues no documents
            }
        }
        for (String other : OTHER_NAMES.split("\\|")) {
            codes.put(letters(other.substring(4)), other.substring(0, 3));
        }
        return codes;
    }

    /// Capitals alone, without accents and spaces.
    private static String letters(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
    }
}
