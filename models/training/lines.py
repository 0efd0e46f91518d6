"""Invented MRZ lines: the five formats of ICAO 9303 with true check digits, and random ones.

Most samples have a document's structure, so that the net learns what may stand where; the rest are random, so that it
keeps looking at the ink; a part of those is made of look-alikes (0/O, 1/I, 8/B, ...).
"""
import random

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ<"
DIGITS = ALPHABET[:10]
LETTERS = ALPHABET[10:36]
LOOKALIKES = "000OOO0O0O1I18B5S2Z6GDQDCGKXMNWVYUVTJLEFPR<<"
STATES = (
    "D<< USA GBR FRA NLD KOR CHN JPN TWN UTO CZE POL ESP ITA CHE AUT BEL SWE NOR DNK FIN ISL LTU LVA EST HUN ROU HRV "
    "SVN SRB BGR GRC PRT RUS UKR TUR ISR IND PAK BGD LKA VNM THA PHL IDN MYS SGP AUS NZL CAN MEX BRA ARG CHL COL PER "
    "ZAF NGA KEN EGY MAR TUN GHA CMR MAC HKG KHM NPL UZB MNG KAZ KGZ MMR LAO"
).split()
CONSONANTS = "BCDFGHJKLMNPQRSTVWXYZ"


def check_digit(text):
    """ICAO 9303-3 4.9: weights 7-3-1, modulo 10, the filler counts 0."""
    total = sum((0 if c == "<" else ALPHABET.index(c)) * (7, 3, 1)[i % 3] for i, c in enumerate(text))
    return str(total % 10)


def pick(pool, count):
    return "".join(random.choices(pool, k=count))


def fill(text, length):
    return (text + "<" * length)[:length]


def state():
    return random.choice(STATES) if random.random() < 0.8 else pick(LETTERS, 3)


def name_part():
    if random.random() < 0.25:
        return pick(LETTERS, random.randint(2, 12))
    syllable = lambda: random.choice(CONSONANTS) + random.choice("AEIOOU") + (
        random.choice(CONSONANTS) if random.random() < 0.3 else "")
    return "".join(syllable() for _ in range(random.randint(1, 5)))


def names(length):
    surnames = "<".join(name_part() for _ in range(random.choice((1, 1, 1, 2))))
    given = "<".join(name_part() for _ in range(random.choice((0, 1, 1, 1, 2, 3))))
    return fill(surnames + "<<" + given, length)


def date():
    return "%02d%02d%02d" % (random.randint(0, 99), random.randint(1, 12), random.randint(1, 31))


def number(length):
    kind = random.random()
    if kind < 0.35:
        text = pick(DIGITS, length)
    elif kind < 0.7:
        text = pick(LETTERS, random.randint(1, 3)) + pick(DIGITS, length)
    else:
        text = pick(ALPHABET[:36], length)
    text = text[:length]
    return fill(text[: random.randint(min(6, length), length)], length) if random.random() < 0.25 else text


def optional(length):
    kind = random.random()
    if kind < 0.45:
        return "<" * length
    return fill(number(random.randint(3, length) if length > 6 else length)[:length], length)


def document():
    form = random.choice(("TD1", "TD2", "TD3", "TD3", "TD3", "MRVA", "MRVB"))
    doc = number(9)
    doc += check_digit(doc)
    born = date()
    born += check_digit(born)
    expires = date()
    expires += check_digit(expires)
    sex = random.choice("MF<")
    issuer, nation = state(), state()
    if form == "TD1":
        first, second = optional(15), optional(11)
        upper = random.choice("IAC") + random.choice("D<" + LETTERS) + issuer + doc + first
        middle = born + sex + expires + nation + second
        return [upper, middle + check_digit(upper[5:30] + middle[0:7] + middle[8:15] + middle[18:29]), names(30)]
    if form == "TD2":
        extra = optional(7)
        return [random.choice("IAC") + random.choice("D<" + LETTERS) + issuer + names(31),
                doc + nation + born + sex + expires + extra + check_digit(doc + born + expires + extra)]
    if form == "TD3":
        extra = optional(14)
        extra += random.choice((check_digit(extra), "<")) if extra == "<" * 14 else check_digit(extra)
        return ["P" + random.choice("<<<<" + LETTERS) + issuer + names(39),
                doc + nation + born + sex + expires + extra + check_digit(doc + born + expires + extra)]
    width = 44 if form == "MRVA" else 36
    return ["V" + random.choice("<N" + LETTERS) + issuer + names(width - 5),
            doc + nation + born + sex + expires + optional(width - 28)]


def lines():
    kind = random.random()
    if kind < 0.68:
        return document()
    width = random.choice((30, 36, 44))
    return [pick(ALPHABET if kind < 0.84 else LOOKALIKES, width) for _ in range(3 if width == 30 else 2)]
