"""Draws a printed line on a card's patterned ground and damages it; gives a strip 32 pixels high.

Measured in the line's ink height (`tall`): the segmentation finds where the ink of a line ends above and below, and
cuts a good fifth of that wider. Damage that cards share with passports comes from the MRZ's pictures.py.
"""
import math
import os
import random
import re
import sys

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

sys.path.insert(1, os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
from pictures import draw_textures, light, seed, texture  # noqa: E402

import fonts  # noqa: E402
import words  # noqa: E402
from charset import is_syllable  # noqa: E402

CAP = 30  # capital height on the canvas the glyphs are first drawn on
HEIGHT = 32  # of the finished strip
NARROWEST = 32
WIDEST = 1000
MARKS = []  # crops of a watermark, 0 to 1


class Typeface:
    def __init__(self, path, index):
        probe = ImageFont.truetype(path, 48, index).getbbox("H")
        self.font = ImageFont.truetype(path, round(48 * CAP / (probe[3] - probe[1])), index)
        from fontTools.ttLib import TTFont
        self.has = set(TTFont(path, fontNumber=index, lazy=True).getBestCmap())
        self.drawn = {}

    def can(self, text):
        return all(self.draws(c) for c in text)

    def draws(self, char):
        """Some typefaces name a syllable and draw nothing for it."""
        if char not in self.drawn:
            self.drawn[char] = ord(char) in self.has and (char == " " or self.font.getmask(char).getbbox() is not None)
        return self.drawn[char]


class Faces:
    def __init__(self, korean, latin):
        self.korean, self.latin, self.opened = fonts.files(korean), fonts.files(latin), {}

    def for_text(self, text):
        hangul = any(is_syllable(c) for c in text)
        while True:
            pool = self.korean if hangul or random.random() < 0.5 else self.latin
            path, index, _ = random.choices(pool, [w for _, _, w in pool])[0]
            if path not in self.opened:
                self.opened[path] = Typeface(path, index)
            if self.opened[path].can(text):
                return self.opened[path]


TRAINED = Faces(fonts.KOREAN, fonts.LATIN)
HELD_OUT = Faces(fonts.HELD_OUT_KOREAN, fonts.HELD_OUT_LATIN)


def prepare(value):
    seed(value)
    draw_textures(40)
    for _ in range(24):
        word = random.choice(("SPECIMEN", "SPECIMEN", "SAMPLE", "견본", "KOREA", "대한민국", "외국인등록증"))
        face = random.choice([p for p, i, _ in fonts.files(fonts.KOREAN) if "CJK" in p])
        font = ImageFont.truetype(face, 130, 1)
        box = font.getbbox(word)
        image = Image.new("L", (1200, 900), 0)
        ImageDraw.Draw(image).text((600 - (box[0] + box[2]) / 2, 450 - (box[1] + box[3]) / 2), word, font=font, fill=255)
        ink = np.array(image.rotate(random.uniform(-40, 40), resample=Image.BILINEAR), np.float32) / 255
        ys, xs = np.nonzero(ink > 0.5)
        MARKS.append(ink[ys.min():ys.max(), xs.min():xs.max()])


def mark(height, width, tall):
    """A piece of a watermark whose letters are 1 to 6 lines tall."""
    zoom = 95 / (tall * random.uniform(1, 6))
    whole = random.choice(MARKS)
    h, w = max(4, int(height * zoom)), max(4, int(width * zoom))
    out = np.zeros((h, w), np.float32)
    y, x = random.randint(-h // 2, whole.shape[0] - h // 2), random.randint(-w // 2, whole.shape[1] - w // 2)
    top, left = max(0, y), max(0, x)
    part = whole[top:max(top, y + h), left:max(left, x + w)]
    out[top - y:top - y + part.shape[0], left - x:left - x + part.shape[1]] = part
    return cv2.resize(out, (width, height), interpolation=cv2.INTER_AREA if zoom > 1 else cv2.INTER_LINEAR)


def write(image, at, text, face, spacing, blank=1, uneven=0.0):
    """@param blank how wide a space is, in the typeface's own  @param uneven how far letters stray from their places, pixels"""
    pen = ImageDraw.Draw(image)
    if not spacing and blank == 1 and not uneven:
        pen.text(at, text, font=face.font, fill=255)
        return
    x, y = at
    for piece in text if spacing or uneven else re.split("( )", text):
        pen.text((x, y), piece, font=face.font, fill=255)
        x += face.font.getlength(piece) * (blank if piece == " " else 1) + spacing + random.uniform(-0.4, 1) * uneven


def canvas_of(text, faces):
    """The line, with parts of others above and below in a quarter of cases. @return canvas, box of the line's ink"""
    face = faces.for_text(text)
    spacing = random.choices((0, random.uniform(-0.03, 0.25), random.uniform(-0.17, -0.03)), (5, 2, 4))[0] * CAP
    blank = random.choice((random.uniform(0.6, 1), random.uniform(1, 2.5))) if random.random() < 0.4 else 1
    uneven = random.uniform(0.05, 0.16) * CAP if random.random() < 0.25 else 0  # old typefaces: "XA VIER", but one word
    wide = face.font.getlength(text) + max(0, spacing + 0.4 * uneven) * len(text) + max(0, blank - 1) * face.font.getlength(" ") * text.count(" ")
    margin = 2 * CAP
    width, height = int(wide + 2 * margin), 5 * CAP
    image = Image.new("L", (width, height), 0)
    # the baseline lies at three caps
    top = 3 * CAP - face.font.getbbox("H")[3]
    write(image, (margin, top), text, face, spacing, blank, uneven)
    canvas = np.array(image)
    if canvas.max() <= 64:
        return None, None
    ys = np.nonzero(canvas.max(1) > 64)[0]
    xs = np.nonzero(canvas.max(0) > 64)[0]
    box = (xs[0], ys[0], xs[-1] + 1, ys[-1] + 1)
    if random.random() < 0.3:
        other = faces.for_text("H")
        for sign in random.choice(((-1,), (1,), (-1, 1))):
            line = next(t for t in iter(lambda: words.line()[1], None) if other.can(t))
            step = CAP * random.uniform(1.5, 2.6) * sign
            write(image, (random.uniform(-width / 2, width / 2), top + step), line, other, 0)
        canvas = np.maximum(canvas, np.array(image))
    return ink_weight(canvas), box


def ink_weight(canvas):
    """Blur and a soft threshold: a low threshold spreads the ink, a high one starves it."""
    if random.random() < 0.6:
        canvas = cv2.GaussianBlur(canvas, (0, 0), random.uniform(0.5, 1.9))
        threshold = min(0.6, max(0.12, random.gauss(0.42, 0.13)))
        table = np.clip(((np.arange(256) / 255.0 - threshold) * random.uniform(3, 12) + 0.5) * 255, 0, 255)
        canvas = cv2.LUT(canvas, table.astype(np.uint8))
    if random.random() < 0.15:
        canvas = (canvas * np.clip(1.2 - random.uniform(0.2, 0.9) * texture(*canvas.shape), 0, 1)).astype(np.uint8)
    return canvas


def skew():
    kind = random.random()
    return math.radians(0 if kind < 0.25 else random.gauss(0, 0.3) if kind < 0.7 else random.gauss(0, 1.0))


def cut(canvas, box, tall):
    """Scale, turn, shear; then the cut as the segmentation leaves it. @param tall the ink height in the end, pixels"""
    height, width = canvas.shape
    zoom = tall / (box[3] - box[1])
    # the reader draws strips out a little (OpenCvPrintLines)
    turn, stretch, shear = skew(), math.exp(random.gauss(0.09, 0.11)), random.gauss(0, 0.05)
    if random.random() < 0.12:
        stretch *= random.uniform(0.72, 0.95)  # a narrow typeface
    if random.random() < 0.07:
        shear += random.uniform(-0.25, 0.25)  # an oblique typeface
    if zoom < 0.7:  # shrink by area first: a warp alone would alias
        small = max(8, int(width * zoom * 1.3)), max(8, int(height * zoom * 1.3))
        canvas = cv2.resize(canvas, small, interpolation=cv2.INTER_AREA)
    scale = np.array([width / canvas.shape[1], height / canvas.shape[0]])
    cos, sin = math.cos(turn) * zoom, math.sin(turn) * zoom
    matrix = np.array([[cos * stretch, cos * shear - sin], [sin * stretch, sin * shear + cos]])
    corners = np.array([[box[0], box[1]], [box[2], box[1]], [box[2], box[3]], [box[0], box[3]]], float) @ matrix.T
    loose = random.random()
    if loose < 0.75:
        ends = [max(-0.04, random.gauss(0.17, 0.09)) for _ in range(2)]
    else:
        ends = [random.uniform(0.02, 0.6) for _ in range(2)]
    sides = [random.uniform(0.05, 0.8) if random.random() < 0.75 else random.uniform(0.5, 3) for _ in range(2)]
    x0, y0 = corners.min(0) - np.array([sides[0], ends[0]]) * tall
    x1, y1 = corners.max(0) + np.array([sides[1], ends[1]]) * tall
    whole = np.column_stack([matrix * scale, [-x0, -y0]])
    return cv2.warpAffine(canvas, whole, (max(8, round(x1 - x0)), max(8, round(y1 - y0)))), [s * tall for s in sides]


def paper(height, width, tall):
    """A textured ground, with a watermark or a panel's edge, and the ink's grey on it."""
    ground = random.uniform(0.5, 1.0)
    ink = min(random.uniform(0, 0.55) * ground * random.choice((0.5, 1)), ground - 0.22)
    out = np.full((height, width), ground, np.float32)
    for _ in range(random.choice((0, 1, 1, 2))):
        out -= random.uniform(0, 0.55) * (ground - ink) * (texture(height, width) - 0.3)
    if random.random() < 0.1:
        row = random.choice((0, height - 1))
        thick = max(1, int(random.uniform(0.02, 0.1) * height))
        out[max(0, row - thick):row + thick] = random.uniform(0, 1)
    return out, ink


def wear(image, tall):
    """Scratches, dust and a hologram's sheen."""
    height, width = image.shape
    if random.random() < 0.22:
        for _ in range(random.randint(1, 4)):
            a, b = (random.randint(-width // 2, width * 3 // 2) for _ in range(2))
            scratch = np.zeros((height, width), np.uint8)
            cv2.line(scratch, (a, random.randint(-height, height)), (b, random.randint(0, 2 * height)), 255,
                     1 if random.random() < 0.7 else 2, cv2.LINE_AA)
            image = image + (random.choice((0.2, 1, 1)) - image) * scratch / 255.0 * random.uniform(0.2, 0.8)
    if random.random() < 0.08:
        sheen = np.sin(texture(height, width) * random.uniform(3, 20)) * random.uniform(0.03, 0.15)
        image = image + sheen.astype(np.float32)
    return image


def optics(image, tall, fine):
    """Blur, motion, noise. @param fine how much less the print bears: syllables are drawn in thinner strokes"""
    if random.random() < 0.6:
        image = cv2.GaussianBlur(image, (0, 0), abs(random.gauss(0, 0.05 * fine)) * tall + random.uniform(0.2, 0.5))
    if random.random() < 0.12:
        length = int(random.uniform(0.1, 0.32) * fine * tall)
        if length > 2:
            kernel = np.zeros((length, length), np.float32)
            centre, angle = (length - 1) / 2, random.uniform(0, math.pi)
            dx, dy = centre * math.cos(angle), centre * math.sin(angle)
            cv2.line(kernel, (round(centre - dx), round(centre - dy)), (round(centre + dx), round(centre + dy)), 1)
            image = cv2.filter2D(image, -1, kernel / kernel.sum())
    if random.random() < 0.6:
        image = image + np.random.randn(*image.shape).astype(np.float32) * abs(random.gauss(0, 0.03))
    image = np.clip(image, 0, 1)
    return image ** math.exp(random.gauss(0, 0.35)) if random.random() < 0.3 else image


def storage(image):
    image = (image * 255).astype(np.uint8)
    if random.random() < 0.2:
        image = cv2.addWeighted(image, 1.8, cv2.GaussianBlur(image, (0, 0), random.uniform(0.6, 1.5)), -0.8, 0)
    if random.random() < 0.5:
        image = cv2.imdecode(cv2.imencode(".jpg", image, [1, random.choice((25, 35, 45, 55, 65, 75, 85))])[1], 0)
    return image


def sample(faces=TRAINED, kind=None):
    """@return (strip, kind, text)"""
    while True:
        if kind:
            name, text = kind, words.MAKERS[kind]()
        else:
            name, text = words.line()
        canvas, box = canvas_of(text, faces)
        if box is None:
            continue  # a hairline's full stop: next to nothing is drawn
        hangul = any(is_syllable(c) for c in text)
        tall = random.uniform(19 if hangul else 13, 38) if random.random() < 0.8 else math.exp(
            random.uniform(math.log(12 if hangul else 8), math.log(40)))
        ink_map, _ = cut(canvas, box, tall)
        ink_map = ink_map.astype(np.float32) / 255
        height, width = ink_map.shape
        ground, ink = paper(height, width, tall)
        marked = random.random()
        over = mark(height, width, tall) * random.uniform(0.05, 0.5) if marked < 0.3 else 0.0
        tone = random.uniform(0.25, 0.8) * float(ground.mean())
        if marked < 0.12:
            ground = ground * (1 - over) + tone * over  # printed under the text
        cover = ink_map * random.uniform(0.75, 1) if random.random() < 0.7 else ink_map * (
            1 - random.uniform(0.1, 0.5) * texture(height, width))
        image = ground * (1 - cover) + ink * cover
        if 0.12 <= marked < 0.3:
            image = image * (1 - over) + tone * over  # over the text, as on a specimen
        if random.random() < 0.02:
            image = 1.2 - image
        image = storage(optics(light(wear(image, tall), tall), tall, 0.6 if hangul else 1))
        if image.std() < 5:
            continue
        strip = to_strip(image)
        frames = strip.shape[1] // 4
        if strip.shape[1] <= WIDEST and frames >= 1.15 * (len(text) + sum(a == b for a, b in zip(text, text[1:]))):
            return strip, name, text


def to_strip(image):
    """The shape the net takes: 32 high, aspect kept, width a multiple of 4."""
    height, width = image.shape
    wide = max(NARROWEST, round(width * HEIGHT / height / 4) * 4)
    return cv2.resize(image, (wide, HEIGHT), interpolation=cv2.INTER_AREA if height > HEIGHT else cv2.INTER_CUBIC)


if __name__ == "__main__":
    import time
    prepare(3)
    for _ in range(60):
        sample()  # opens the typefaces
    began = time.time()
    strips = [sample() for _ in range(300)]
    print("%.1f ms a sample, mean width %.0f" % ((time.time() - began) / 0.3, np.mean([s.shape[1] for s, _, _ in strips])))
    rows = [np.pad(s, ((1, 1), (0, max(0, 700 - s.shape[1]))), constant_values=128)[:, :700] for s, _, _ in strips[:50]]
    cv2.imwrite(sys.argv[1], np.vstack([np.hstack(pair) for pair in zip(rows[::2], rows[1::2])]))
