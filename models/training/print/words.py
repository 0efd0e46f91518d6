"""Invented lines as cards print them: numbers, dates, names, countries, statuses, labels; and random ones.

About a third has no sense at all, so that the net looks at the ink and does not guess a language.
"""
import random

KINDS = (("registration", 12), ("date", 7), ("serial", 5), ("digits", 4), ("latin-name", 26), ("narrow", 12), ("capitals", 5),
         ("country", 7), ("latin-label", 4), ("hangul-name", 16), ("status", 8), ("hangul", 13), ("hangul-label", 5),
         ("mixed", 2), ("short", 3))
DIGITS = "0123456789"
CAPITALS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
LOOKALIKES = "OQDCGIJLTFEPRBSZMNWVYUHKX"
SMALL = CAPITALS.lower()
COMMON = [bytes((high, low)).decode("euc_kr") for high in range(0xB0, 0xC9) for low in range(0xA1, 0xFF)]  # 2,350
ALL = [chr(c) for c in range(0xAC00, 0xD7A4)]
SURNAMES = ("김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민나진지엄채원천방공현함변염여추도소"
            "석선설마길연위표명기반라왕금옥육인맹제모탁국은편용예봉사부경복태목형피두감음빈동온호범좌팽승간상시갈단견당화")
GIVEN = ("민서준지현우수영진호경미숙희정은성훈재석동철상윤주연혜원선아인태건승규하나라리린빈솔슬별봄가람결찬율후완욱혁환"
         "범식섭용종창형기광근남대덕도두래령례록름만명무문병보복봉분삼새소송순시신심안양언여예오옥온요유응의일임자장전제조"
         "중채천춘치쾌평필한해향헌화효휘흥")
FOREIGN = ("응우옌쩐레팜호앙후인판부이도응오즈엉리왕장류천양자오우저우쉬쑨마주후궈허린가오뤄쩡량셰쑹탕펑덩한차오쉐샤오밍웨이팅"
           "쿠마르샤르마싱칸무함마드알리하산이브라힘압둘라카림오브예카테리나세르게이알렉산드르타나카스즈키사토와타나베다카하시"
           "솜차이나타퐁마리아호세산토스크루즈레예스요한슨스미스브라운존슨테일러바트자르간볼드체렝뿌뜨뚜언흐엉투이짱꾸옥푹쑤언"
           "뎁똔띠번반민안탄롱끼엣뀌년녓잉칭쯔뚱떤껌벨롭쉔휘핑룽칼튼펠렐틴쩌촉쨍")
STATUS = {
    "A-1": "외교", "A-2": "공무", "A-3": "협정", "D-1": "문화예술", "D-2": "유학", "D-4": "일반연수", "D-5": "취재",
    "D-6": "종교", "D-7": "주재", "D-8": "기업투자", "D-9": "무역경영", "D-10": "구직", "E-1": "교수", "E-2": "회화지도",
    "E-3": "연구", "E-4": "기술지도", "E-5": "전문직업", "E-6": "예술흥행", "E-7": "특정활동", "E-8": "계절근로",
    "E-9": "비전문취업", "E-10": "선원취업", "F-1": "방문동거", "F-2": "거주", "F-3": "동반", "F-4": "재외동포",
    "F-5": "영주", "F-6": "결혼이민", "H-1": "관광취업", "H-2": "방문취업"}
COUNTRIES = (
    "CHINA P.R.|VIETNAM|VIET NAM|UNITED STATES|U.S.A.|UNITED STATES OF AMERICA|THAILAND|UZBEKISTAN|NEPAL|CAMBODIA|"
    "PHILIPPINES|INDONESIA|RUSSIA|RUSSIAN FEDERATION|MONGOLIA|JAPAN|CANADA|AUSTRALIA|UNITED KINGDOM|FRANCE|GERMANY|"
    "MYANMAR|SRI LANKA|BANGLADESH|PAKISTAN|INDIA|KAZAKHSTAN|KYRGYZSTAN|TAIWAN|MALAYSIA|SINGAPORE|HONG KONG|LAOS|"
    "TURKIYE|UKRAINE|NIGERIA|GHANA|EGYPT|MOROCCO|ETHIOPIA|BRAZIL|MEXICO|PERU|COLOMBIA|ITALY|SPAIN|POLAND|NEW ZEALAND|"
    "SOUTH AFRICA|IRAN|TIMOR-LESTE|TAJIKISTAN|CZECH REPUBLIC|NETHERLANDS|SWEDEN|GUINEA-BISSAU").split("|")
LATIN_LABELS = (
    "RESIDENCE CARD|OVERSEAS KOREAN RESIDENT CARD|PERMANENT RESIDENT CARD|ALIEN REGISTRATION CARD|Name|Country/Region|"
    "Country / Region|Status|Issue Date|Registration No.|Alien Registration No.|Sex|Serial No.|Permission|Expiry|"
    "Date of Expiry|Date of Birth|Nationality|CHIEF, SEOUL IMMIGRATION OFFICE|SPECIMEN|REPUBLIC OF KOREA|Surname|"
    "Given names|PASSPORT|Authority|Ministry of Foreign Affairs|Place of birth|Passport No.|Type|Valid until").split("|")
HANGUL_LABELS = (
    "외국인등록증|외국국적동포 국내거소신고증|국내거소신고증|영주증|외국인등록번호|거소신고번호|성명|성명 Name|국가/지역|국가/지역 Country/Region|"
    "체류자격|체류자격 Status|발급일자|발급일자 Issue Date|일련번호|일련번호 Serial No.|허가일자|허가일자 Permission|만료일자|만료일자 Expiry|"
    "유효기간|유효기간 Date of Expiry|출입국·외국인청장|서울출입국·외국인청장|인천출입국·외국인청장|부산출입국·외국인청장|수원출입국·외국인청장|"
    "주민등록증|대한민국|체류기간|체류지|성별|생년월일|국적|신고일|확인|주소|여권|견본|외국인등록번호 Registration No.").split("|")
ONSETS = ("B C D F G H J K L M N P Q R S T V W X Y Z NG NH PH TH TR KH CH SH ZH BR KR DR GR ST SK SL TS DZ "
          "").split(" ")
RHYMES = ("A E I O U AI AO AN ANG EN ENG IN ING ONG UNG IEN UYEN UONG IAN IAO UI OU EI UE AR ER OR UR AS OS EV OV SKI YA "
          "YU II AA EE OO EL IL AM UM IM OM AK EK IK OK ET AT IT").split()
NAMES = (
    "NGUYEN TRAN LE PHAM HOANG HUYNH VO DANG BUI DO NGO DUONG LY WANG LI ZHANG LIU CHEN YANG HUANG ZHAO WU ZHOU XU SUN MA "
    "ZHU HU GUO HE LIN GAO LUO KUMAR SHARMA SINGH KHAN MUHAMMAD MOHAMMED ALI HASSAN IBRAHIM ABDULLAH KARIMOV IVANOV "
    "PETROVA TANAKA SUZUKI SATO SOMCHAI MARIA JOSE SANTOS CRUZ REYES JOHNSON SMITH BROWN WILLIAMS BATBAYAR GANBOLD THI VAN "
    "KIM LEE PARK CHOI JUNG O'BRIEN SAINT-JEAN DELA DE LA BIN BINTI AL ALEXANDER WILLIAM JENNIFER ELIZABETH").split()

NARROW = ("KIM LI LIN LIM MIN JIN JIANG QIANG WEI HAI BEI LIU XIU ZHI SHI YI II IL ILI IVAN IRINA ISMAIL IBRAHIM IMRAN AIDA AI "
          "BIN LINH MINH THI NHI CHI DINH HIEN KIEU VI DI NIKITA DMITRII SERGEI ALI AMIR NADIR VILLA SIRIPORN WIJAYA HIDAYAT SITI "
          "RIZKI FITRI PUTRI INDIRA JIHO JIWOO MINJUN YUI AOI HINA KAITO RI RII HO LE VU DO TO").split()


def pick(pool, least, most=None):
    return "".join(random.choices(pool, k=random.randint(least, most or least)))


def hangul(least, most):
    return pick(ALL if random.random() < 0.12 else COMMON, least, most)


def registration():
    day = "%02d%02d%02d" % (random.randint(0, 99), random.randint(1, 12), random.randint(1, 31))
    return day + random.choice("-----  ").strip() + random.choice("5678" if random.random() < 0.8 else DIGITS) + pick(DIGITS, 6)


def date():
    point = random.choice("....-/")
    year, month, day = random.randint(1930, 2049), random.randint(1, 12), random.randint(1, 31)
    return random.choice(("%04d{0}%02d{0}%02d", "%04d{0}%02d{0}%02d", "%04d{0} %02d{0} %02d{0}")).format(point) % (
        year, month, day)


def name_part():
    if random.random() < 0.4:
        return random.choice(NAMES)
    if random.random() < 0.15:
        return pick(CAPITALS, 2, 9)
    return "".join(random.choice(ONSETS) + random.choice(RHYMES) for _ in range(random.choice((1, 1, 2, 2, 3, 4))))


def latin_name():
    text = name_part()
    for _ in range(random.choice((0, 1, 1, 2, 2, 3))):
        text += random.choice(("  ", " ", " ", " ", " ", " ", " ", " ", "-", "'", ", ")).replace("  ", " ") + name_part()
    return text[:37].strip(" -',")


def narrow():
    """Words in which an I stands between letters that hide it, and short words that a lost space would join."""
    return " ".join(random.choice(NARROW) if random.random() < 0.6 else pick("IIIIJLT" + CAPITALS, 2, 6)
                    for _ in range(random.randint(1, 4)))


def hangul_name():
    kind = random.random()
    if kind < 0.35:
        return random.choice(SURNAMES) + pick(GIVEN, 1, 2)
    if kind < 0.55:
        return random.choice(SURNAMES) + hangul(1, 2)
    if kind < 0.8:
        return pick(FOREIGN, 2, 7)
    return hangul(2, 6)


def status():
    code, word = random.choice(list(STATUS.items()))
    if random.random() < 0.25:
        code = random.choice("ABCDEFGH") + "-" + str(random.randint(1, 12))
    if random.random() < 0.15:
        word = hangul(2, 5)
    return random.choice(("{w}({c})", "{w}({c})", "{w}({c})", "{w} ({c})", "{w}", "{c}", "({c})", "{c} {w}")).format(
        w=word, c=code)


def mixed():
    groups = [random.choice((lambda: hangul(1, 4), lambda: pick(DIGITS, 1, 5), lambda: pick(CAPITALS, 1, 5),
                             lambda: pick(SMALL, 1, 6), lambda: random.choice(CAPITALS) + pick(SMALL, 1, 6)))()
              for _ in range(random.randint(2, 4))]
    text = groups[0]
    for group in groups[1:]:
        text += random.choice((" ", " ", "-", ".", ", ", "/", "(", ")", ": ", "·", "&", "@", "'")) + group
    return text


MAKERS = {
    "registration": registration,
    "date": date,
    "serial": lambda: "-".join((pick(DIGITS, 1), pick(DIGITS, 3), pick(DIGITS, 3), pick(DIGITS, 4))),
    "digits": lambda: pick(DIGITS + DIGITS + "-./", 3, 14).strip("-./") or "0",
    "latin-name": latin_name,
    "narrow": narrow,
    "capitals": lambda: pick(random.choice((CAPITALS, LOOKALIKES, CAPITALS + DIGITS)), 2, 14),
    "country": lambda: random.choice(COUNTRIES),
    "latin-label": lambda: random.choice(LATIN_LABELS) if random.random() < 0.6 else pick(SMALL, 2, 10).capitalize(),
    "hangul-name": hangul_name,
    "status": status,
    "hangul": lambda: " ".join(hangul(1, 5) for _ in range(random.choice((1, 1, 2)))),
    "hangul-label": lambda: random.choice(HANGUL_LABELS),
    "mixed": mixed,
    "short": lambda: random.choice((lambda: random.choice("MF"), lambda: pick(CAPITALS, 1, 3), lambda: pick(DIGITS, 1, 3),
                                    lambda: hangul(1, 2)))(),
}


def line():
    """@return (kind, text)"""
    kind = random.choices([k for k, _ in KINDS], [w for _, w in KINDS])[0]
    return kind, MAKERS[kind]()
