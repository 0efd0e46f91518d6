package dev.haetae.demo.wear;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// A country as printed on cards, with name parts common there. The nations that most holders come from are drawn more
/// often; a third of all draws is any country in the list.
/// @param code ICAO 9303-3 section 5
record Nation(String code, String printed, List<String> surnames, List<String> given) {
    /// Latin and Hangul.
    static final List<String[]> KOREAN_SURNAMES = pairs("KIM 김 LEE 이 PARK 박 CHOI 최 JUNG 정 KANG 강 CHO 조 YOON 윤 JANG 장 LIM 임 "
            + "HAN 한 OH 오 SEO 서 SHIN 신 KWON 권 HWANG 황 AHN 안 SONG 송 RYU 류 HONG 홍 NAMKOONG 남궁 CUI 최 PIAO 박 JIN 김 LI 이");
    static final List<String[]> KOREAN_GIVEN = pairs("MINJUN 민준 SEOYEON 서연 JIHO 지호 HAEUN 하은 YEJUN 예준 SUBIN 수빈 "
            + "DOYUN 도윤 JIWOO 지우 HYUNWOO 현우 EUNJI 은지 TAEYANG 태양 KYUNGHEE 경희 SUNGMIN 성민 MYUNGSOOK 명숙 "
            + "CHUNHUA 춘화 YINGZI 영자 GUANGZHE 광철 MEIHUA 미화 ZHENGNAN 정남 BYUNGHOON 병훈 SEULGI 슬기 BOREUM 보름");

    private static final List<Nation> MOST = List.of(
            of("CHN", "CHINA", "WANG LI ZHANG LIU CHEN YANG HUANG ZHAO WU ZHOU XU SUN MA ZHU HU GUO OUYANG",
                    "WEI FANG NA XIUYING MIN JING QIANG LEI JUN YANG YONG XIAOMEI HAOTIAN ZIHAN YUXUAN GUIZHEN SHULAN"),
            of("VNM", "VIET NAM", "NGUYEN TRAN LE PHAM HOANG PHAN VU DANG BUI DO HO NGO DUONG HUYNH",
                    "VAN THI MINH HONG THUY LINH QUOC TUAN DUC HUNG NGOC ANH PHUONG THAO XUAN THANH TRANG QUYNH NHU"),
            of("USA", "UNITED STATES", "SMITH JOHNSON WILLIAMS BROWN JONES GARCIA MILLER O'CONNOR MCDONALD VANDERBILT",
                    "JAMES MARY ROBERT PATRICIA JOHN JENNIFER MICHAEL ELIZABETH CHRISTOPHER JACQUELINE QUINCY ZOE XAVIER"),
            of("THA", "THAILAND", "SAETANG WONGSUWAN SRISAWAT CHAIYAPHUM PHROMMA KAEWMANEE THONGCHAI RATTANAPORN",
                    "SOMCHAI SIRIPORN NATTHAPHONG KANYARAT THANAKORN WANIDA PHATCHARAPHON CHATCHAI JIRAPORN"),
            of("UZB", "UZBEKISTAN", "KARIMOV YUSUPOVA RAKHIMOV ABDULLAEVA ISMOILOV TURSUNOVA KHOLMATOV MIRZAEVA",
                    "JAHONGIR DILNOZA SHERZOD GULNORA BEKZOD MALIKA SARDOR UGLI KIZI NODIRA OTABEK"),
            of("NPL", "NEPAL", "GURUNG TAMANG SHRESTHA RAI MAGAR THAPA ADHIKARI CHAUDHARY", "BAHADUR KUMAR SITA RAM MAYA BISHNU KRISHNA LAXMI"),
            of("KHM", "CAMBODIA", "SOK CHEA HENG KEO LY MEAS NUON PHAN SAM", "SREYMOM SOPHEAP DARA BOPHA VICHET CHANTHA KOSAL RATANA"),
            of("PHL", "PHILIPPINES", "DELACRUZ REYES SANTOS BAUTISTA OCAMPO GARCIA MENDOZA DEGUZMAN VILLANUEVA",
                    "MARIA JOSE JUAN ANGELICA MARK CHRISTINE JOY RONALDO GRACE"),
            of("IDN", "INDONESIA", "SUHARTONO WIJAYA SETIAWAN SAPUTRA HIDAYAT KUSUMA PRATAMA SIREGAR", "BUDI SRI AGUS DEWI EKO NUR RIZKY PUTRI"),
            of("RUS", "RUSSIA", "IVANOV PETROVA SMIRNOV KUZNETSOVA POPOV SOKOLOVA VOLKOV SHCHERBAKOV", "ALEKSANDR EKATERINA DMITRII OLGA VLADIMIR TATIANA SERGEI"),
            of("MNG", "MONGOLIA", "BATBAYAR GANBOLD ENKHTUYA DORJSUREN TUMURBAATAR ERDENEBAT", "BATERDENE OYUNCHIMEG MUNKHBAT SARANTUYA TEMUULEN NARANTSETSEG"),
            of("JPN", "JAPAN", "SATO SUZUKI TAKAHASHI TANAKA WATANABE ITO YAMAMOTO KOBAYASHI", "HARUTO YUI SOTA AOI REN HINA KAITO SAKURA"));

    /// Countries with the name that our cards carry; people of these get names of many sorts.
    private static final String OTHERS = """
            LKA SRI LANKA|MMR MYANMAR|KAZ KAZAKHSTAN|KGZ KYRGYZSTAN|TJK TAJIKISTAN|BGD BANGLADESH|PAK PAKISTAN|IND INDIA|\
            CAN CANADA|FRA FRANCE|DEU GERMANY|GBR UNITED KINGDOM|AUS AUSTRALIA|NZL NEW ZEALAND|BRA BRAZIL|NGA NIGERIA|\
            EGY EGYPT|TUR TURKIYE|IRN IRAN|LAO LAOS|MYS MALAYSIA|SGP SINGAPORE|TWN TAIWAN|TLS TIMOR-LESTE|UKR UKRAINE|\
            ZAF SOUTH AFRICA|GHA GHANA|KEN KENYA|ETH ETHIOPIA|MAR MOROCCO|SAU SAUDI ARABIA|MEX MEXICO|PER PERU|COL COLOMBIA|\
            ARG ARGENTINA|CHL CHILE|ESP SPAIN|ITA ITALY|NLD NETHERLANDS|BEL BELGIUM|CHE SWITZERLAND|AUT AUSTRIA|POL POLAND|\
            SWE SWEDEN|NOR NORWAY|DNK DENMARK|FIN FINLAND|IRL IRELAND|PRT PORTUGAL|GRC GREECE|CZE CZECH REPUBLIC|HUN HUNGARY|\
            ROU ROMANIA|BGR BULGARIA|AFG AFGHANISTAN|IRQ IRAQ|SYR SYRIA|YEM YEMEN|JOR JORDAN|ISR ISRAEL|SDN SUDAN|TUN TUNISIA|\
            DZA ALGERIA|CMR CAMEROON|CIV COTE D'IVOIRE|UGA UGANDA|TZA TANZANIA|RWA RWANDA|ZMB ZAMBIA|ZWE ZIMBABWE|SEN SENEGAL|\
            COD DEMOCRATIC REPUBLIC OF THE CONGO|DOM DOMINICAN REPUBLIC|GTM GUATEMALA|CRI COSTA RICA|VEN VENEZUELA|ECU ECUADOR|\
            BOL BOLIVIA|PRY PARAGUAY|URY URUGUAY|CUB CUBA|JAM JAMAICA|TTO TRINIDAD AND TOBAGO|FJI FIJI|PNG PAPUA NEW GUINEA|\
            BTN BHUTAN|MDV MALDIVES|BRN BRUNEI DARUSSALAM|HKG HONG KONG|MAC MACAO|BLR BELARUS|GEO GEORGIA|ARM ARMENIA|\
            AZE AZERBAIJAN|TKM TURKMENISTAN|MDA MOLDOVA|LTU LITHUANIA|LVA LATVIA|EST ESTONIA|SRB SERBIA|HRV CROATIA""";
    private static final List<Nation> ALL = all();

    static Nation drawn(Random dice) {
        return dice.nextInt(3) < 2 ? MOST.get(dice.nextInt(MOST.size())) : ALL.get(dice.nextInt(ALL.size()));
    }

    /// Where most overseas Koreans come from.
    static Nation withKoreans(Random dice) {
        List<String> codes = List.of("CHN", "USA", "CAN", "AUS", "UZB", "RUS", "KAZ", "JPN", "NZL", "DEU");
        String code = codes.get(dice.nextInt(codes.size()));
        return ALL.stream().filter(nation -> nation.code.equals(code)).findFirst().orElseThrow();
    }

    private static List<Nation> all() {
        List<Nation> all = new ArrayList<>(MOST);
        for (String line : OTHERS.split("\\|")) {
            Nation like = MOST.get(Math.floorMod(line.hashCode(), MOST.size()));
            all.add(new Nation(line.substring(0, 3), line.substring(4).strip(), like.surnames, like.given));
        }
        return List.copyOf(all);
    }

    private static Nation of(String code, String printed, String surnames, String given) {
        return new Nation(code, printed, List.of(surnames.split(" ")), List.of(given.split(" ")));
    }

    private static List<String[]> pairs(String words) {
        String[] all = words.split(" ");
        List<String[]> pairs = new ArrayList<>();
        for (int i = 0; i < all.length; i += 2) {
            pairs.add(new String[] {all[i], all[i + 1]});
        }
        return List.copyOf(pairs);
    }
}
