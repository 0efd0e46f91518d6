"""Draws an MRZ line and damages it as printers, scanners and cameras do; gives a strip 32 pixels high.

Everything is measured in capital heights (`cap`): the line finder hands over strips of about 1.6 of them, never quite
level and never quite centred, so that is what is drawn here.
"""
import math
import random

import cv2
import numpy as np
from PIL import Image, ImageDraw, ImageFont

from lines import ALPHABET, lines, name_part

cv2.setNumThreads(1)
CAP = 36  # capital height on the canvas the glyphs are first drawn on
HEIGHT = 32  # of the finished strip
NARROWEST = 448  # 112 frames: CTC needs 87 for 44 fillers
WIDEST = 1400
OCRB = "/usr/share/fonts/opentype/ocr-b/"
FONTS = [(OCRB + "OCRB.otf", 60), (OCRB + "OCRBS.otf", 28), (OCRB + "OCRBL.otf", 5),
         ("/usr/share/fonts/truetype/dejavu/DejaVuSansMono.ttf", 1)]
CAPTION = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"


class Typeface:
    def __init__(self, path):
        probe = ImageFont.truetype(path, 48).getbbox("H")
        font = ImageFont.truetype(path, round(48 * CAP / (probe[3] - probe[1])))
        box = font.getbbox("H")
        self.advance = font.getlength("H")
        self.glyphs = {}
        for char in ALPHABET:
            image = Image.new("L", (math.ceil(self.advance) + 8, CAP + 24), 0)
            ImageDraw.Draw(image).text((4, 12 + CAP - box[3]), char, font=font, fill=255)
            self.glyphs[char] = np.array(image)


TYPEFACES = [Typeface(path) for path, _ in FONTS]
WEIGHTS = [weight for _, weight in FONTS]
CAPTIONS = [ImageFont.truetype(CAPTION, size) for size in (18, 26, 36)]
TEXTURES = []


def seed(value):
    random.seed(value)
    np.random.seed(value % 2**31)


def clouds(height, width):
    out = np.zeros((height, width), np.float32)
    weight = 1.0
    for size in (2, 4, 8, 16, 32, 64):
        grain = np.random.rand(height * size // 128 + 2, width * size // 128 + 2).astype(np.float32)
        out += weight * cv2.resize(grain, (width, height), interpolation=cv2.INTER_CUBIC)
        weight *= random.uniform(0.45, 0.9)
    return (out - out.min()) / (out.max() - out.min())


def guilloche(height, width):
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    out = np.zeros((height, width), np.float32)
    for _ in range(random.randint(1, 4)):
        angle, period = random.uniform(0, math.pi), random.uniform(5, 40)
        u, v = x * math.cos(angle) + y * math.sin(angle), y * math.cos(angle) - x * math.sin(angle)
        wave = random.uniform(0, 40) * np.sin(v * 2 * math.pi / random.uniform(40, 400) + random.uniform(0, 6))
        out += random.uniform(0.3, 1) * np.abs(np.sin((u + wave) * math.pi / period)) ** random.choice((0.3, 1, 4, 8))
    return (out - out.min()) / (out.max() - out.min() + 1e-6)


def draw_textures(count):
    for _ in range(count):
        TEXTURES.append(guilloche(512, 1800) if random.random() < 0.6 else clouds(512, 1800))


def texture(height, width):
    zoom = math.exp(random.uniform(-0.9, 1.2))
    h, w = min(511, max(8, int(height * zoom))), min(1799, max(8, int(width * zoom)))
    y, x = random.randint(0, 512 - h), random.randint(0, 1800 - w)
    return cv2.resize(random.choice(TEXTURES)[y:y + h, x:x + w], (width, height), interpolation=cv2.INTER_LINEAR)


def print_line(canvas, face, text, left, top, pitch, jitter):
    height, width = canvas.shape
    for i, char in enumerate(text):
        glyph = face.glyphs[char]
        x = round(left + i * pitch + random.gauss(0, jitter)) - 4
        y = round(top + random.gauss(0, jitter * 0.6)) - 12
        low, high = max(0, y), min(height, y + glyph.shape[0])
        if x < 0 or x + glyph.shape[1] > width or high <= low:
            continue
        place = canvas[low:high, x:x + glyph.shape[1]]
        np.maximum(place, glyph[low - y:high - y], out=place)


def ink_weight(canvas):
    """Blur and a soft threshold: a low threshold spreads the ink, a high one starves it."""
    if random.random() < 0.8:
        canvas = cv2.GaussianBlur(canvas, (0, 0), random.uniform(0.6, 3.4))
        threshold = min(0.66, max(0.07, random.gauss(0.42, 0.18)))
        gain = random.uniform(3, 12)
        table = np.clip(((np.arange(256) / 255.0 - threshold) * gain + 0.5) * 255, 0, 255).astype(np.uint8)
        canvas = cv2.LUT(canvas, table)
    if random.random() < 0.12:
        size = random.choice((3, 5, 7))
        canvas = cv2.dilate(canvas, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size)))
    if random.random() < 0.2:
        canvas = (canvas * np.clip(1.2 - random.uniform(0.2, 0.9) * texture(*canvas.shape), 0, 1)).astype(np.uint8)
    return canvas


def canvas_of(all_lines, index):
    """The line with its neighbours above and below, since no strip is cut perfectly."""
    face = random.choices(TYPEFACES, WEIGHTS)[0]
    text = all_lines[index]
    pitch = face.advance * random.gauss(1.02, 0.05)
    spacing = CAP * random.uniform(1.7, 2.8)
    jitter = abs(random.gauss(0, 0.6))
    margin = int(pitch * random.choice((0.6, 1, 2, 3)))
    width, height = int(margin * 2 + len(text) * pitch + 12), int(CAP * 5.2)
    top = int(height / 2 - CAP / 2)
    canvas = np.zeros((height, width), np.uint8)
    print_line(canvas, face, text, margin, top, pitch, jitter)
    for step in (-1, 1):
        y = int(top + step * spacing)
        if 0 <= index + step < len(all_lines):
            print_line(canvas, face, all_lines[index + step], margin, y, pitch, jitter)
        elif random.random() < 0.25:
            image = Image.fromarray(canvas)
            words = " ".join(name_part() for _ in range(random.randint(1, 5)))
            ImageDraw.Draw(image).text((random.randint(0, width // 2), y + random.randint(-6, 10)), words,
                                       font=random.choice(CAPTIONS), fill=255)
            canvas = np.array(image)
    box = np.float32([[margin, top - 2], [margin + len(text) * pitch, top - 2],
                      [margin + len(text) * pitch, top + CAP + 2], [margin, top + CAP + 2]])
    return ink_weight(canvas), box


def skew():
    kind = random.random()
    return math.radians(random.gauss(0, 0.25) if kind < 0.4 else random.gauss(0, 0.9) if kind < 0.8
                        else random.gauss(0, 2.0))


def camera(canvas, box, cap):
    """Scale, turn, shear, perspective and bow; then the cut, with margins as a line finder leaves them."""
    height, width = canvas.shape
    zoom = cap / CAP
    turn, stretch, shear = skew(), 1 + random.gauss(0, 0.05), random.gauss(0, 0.06)
    left_size, right_size = 1 + random.gauss(0, 0.05), 1 + random.gauss(0, 0.05)

    def project(x, y):
        u, v = x - width / 2, (y - height / 2) * (left_size + (right_size - left_size) * x / width)
        u = u * stretch + shear * v
        return ((u * math.cos(turn) - v * math.sin(turn)) * zoom, (u * math.sin(turn) + v * math.cos(turn)) * zoom)

    corners = np.float32([[0, 0], [width, 0], [width, height], [0, height]])
    matrix = cv2.getPerspectiveTransform(corners, np.float32([project(*c) for c in corners]))
    if zoom < 0.7:  # shrink by area first: a warp alone would alias
        small = max(16, int(width * zoom * 1.4)), max(12, int(height * zoom * 1.4))
        canvas = cv2.resize(canvas, small, interpolation=cv2.INTER_AREA)
        matrix = matrix @ np.diag([width / small[0], height / small[1], 1.0])
    seen = np.float32([project(*c) for c in box])
    bow = random.gauss(0, 0.25) * cap if random.random() < 0.25 else 0.0
    sides = [random.uniform(0, 1.2) * cap if random.random() < 0.7 else random.uniform(0.5, 3.5) * cap
             for _ in range(2)]
    if random.random() < 0.22:  # a strip twice too tall
        ends = [random.uniform(0.3, 1.1) * cap for _ in range(2)]
    else:
        ends = [max(-0.08 * cap, random.gauss(0.28, 0.17) * cap) for _ in range(2)]
    x0, x1 = seen[:, 0].min() - sides[0], seen[:, 0].max() + sides[1]
    y0, y1 = seen[:, 1].min() - ends[0] - abs(bow) / 2, seen[:, 1].max() + ends[1] + abs(bow) / 2
    out_width, out_height = max(24, round(x1 - x0)), max(8, round(y1 - y0))
    matrix = np.array([[1, 0, -x0], [0, 1, -y0], [0, 0, 1.0]]) @ matrix
    if not bow:
        return cv2.warpPerspective(canvas, matrix, (out_width, out_height)), sides
    yy, xx = np.mgrid[0:out_height, 0:out_width].astype(np.float32)
    yy = yy + bow * (((xx - out_width / 2) / (out_width / 2)) ** 2 - 0.5)
    back = np.linalg.inv(matrix)
    depth = back[2, 0] * xx + back[2, 1] * yy + back[2, 2]
    from_x = ((back[0, 0] * xx + back[0, 1] * yy + back[0, 2]) / depth).astype(np.float32)
    from_y = ((back[1, 0] * xx + back[1, 1] * yy + back[1, 2]) / depth).astype(np.float32)
    return cv2.remap(canvas, from_x, from_y, cv2.INTER_LINEAR), sides


def paper(height, width, sides):
    """A textured ground and the ink's grey on it."""
    ground = random.uniform(0.5, 1.0)
    ink = min(random.uniform(0, 0.55) * ground * random.choice((0.5, 1)), ground - 0.18)
    out = np.full((height, width), ground, np.float32)
    for _ in range(random.choice((0, 1, 1, 2))):
        out -= random.uniform(0, 0.5) * (ground - ink) * (texture(height, width) - 0.3)
    if random.random() < 0.08:  # the page ends inside the strip
        if random.random() < 0.5:
            out[:, :int(random.uniform(0, max(1, sides[0])))] = random.uniform(0, 1)
        else:
            out[:, width - max(1, int(random.uniform(0, max(1, sides[1])))):] = random.uniform(0, 1)
    if random.random() < 0.06:
        edge, thick = random.choice((0, height - 1)), max(1, int(random.uniform(0.02, 0.12) * height))
        out[max(0, edge - thick):edge + thick] = random.uniform(0, 1)
    return out, ink


def light(image, cap):
    height, width = image.shape
    x = np.arange(width, dtype=np.float32)[None]
    y = np.arange(height, dtype=np.float32)[:, None]
    if random.random() < 0.5:
        image = image * (1 + random.gauss(0, 0.2) * (2 * x / width - 1) + random.gauss(0, 0.08) * (2 * y / height - 1))
    if random.random() < 0.15:  # the edge of a shadow
        across = (x - random.uniform(0, width) + random.gauss(0, 1) * y) / (random.uniform(1, 12) * cap)
        image = image * (1 - random.uniform(0.1, 0.6) / (1 + np.exp(-np.clip(across * random.choice((2, 8)), -30, 30))))
    if random.random() < 0.15:  # a reflection
        u = (x - random.uniform(0, width)) / (random.uniform(1, 8) * cap)
        v = (y - random.uniform(-0.5, 1.5) * height) / (random.uniform(0.5, 3) * cap)
        image = image + (1.05 - image) * np.exp(-(u * u + v * v)) * random.uniform(0.1, 0.85)
    return image


def optics(image, cap):
    if random.random() < 0.65:
        image = cv2.GaussianBlur(image, (0, 0), abs(random.gauss(0, 0.075)) * cap + random.uniform(0.2, 0.6))
    if random.random() < 0.15:
        length = int(max(2, random.uniform(0.1, 0.45) * cap))
        if length > 2:
            kernel = np.zeros((length, length), np.float32)
            centre, angle = (length - 1) / 2, random.uniform(0, math.pi)
            dx, dy = centre * math.cos(angle), centre * math.sin(angle)
            cv2.line(kernel, (round(centre - dx), round(centre - dy)), (round(centre + dx), round(centre + dy)), 1)
            image = cv2.filter2D(image, -1, kernel / kernel.sum())
    if random.random() < 0.6:
        image = image + np.random.randn(*image.shape).astype(np.float32) * abs(random.gauss(0, 0.035))
    image = np.clip(image, 0, 1)
    return image ** math.exp(random.gauss(0, 0.35)) if random.random() < 0.3 else image


def storage(image, cap):
    image = (image * 255).astype(np.uint8)
    if random.random() < 0.2:
        image = cv2.addWeighted(image, 1.8, cv2.GaussianBlur(image, (0, 0), random.uniform(0.6, 1.5)), -0.8, 0)
    if random.random() < 0.5:
        quality = random.choice((15, 25, 35, 45, 55, 65, 75, 85))
        image = cv2.imdecode(cv2.imencode(".jpg", image, [1, quality])[1], 0)
    if random.random() < 0.05:
        double = cv2.resize(image, None, fx=2, fy=2) if cap < 16 else image
        image = cv2.adaptiveThreshold(double, 255, cv2.ADAPTIVE_THRESH_GAUSSIAN_C, cv2.THRESH_BINARY,
                                      int(max(16, cap)) // 2 * 4 + 1, random.uniform(4, 14))
    return image


def to_strip(image):
    """The shape the net takes: 32 high, aspect kept, width a multiple of 4."""
    height, width = image.shape
    wide = int(min(WIDEST, max(NARROWEST, round(width * HEIGHT / height / 4) * 4)))
    return cv2.resize(image, (wide, HEIGHT), interpolation=cv2.INTER_AREA if height > HEIGHT else cv2.INTER_CUBIC)


def sample():
    """@return (strip, text)"""
    while True:
        all_lines = lines()
        index = random.randrange(len(all_lines))
        cap = math.exp(random.uniform(math.log(6), math.log(40))) if random.random() < 0.75 else random.uniform(8, 18)
        ink_map, sides = camera(*canvas_of(all_lines, index), cap)
        ink_map = ink_map.astype(np.float32) / 255
        ground, ink = paper(*ink_map.shape, sides)
        cover = ink_map * random.uniform(0.75, 1) if random.random() < 0.7 else ink_map * (
            1 - random.uniform(0.1, 0.5) * texture(*ink_map.shape))
        image = storage(optics(light(ground * (1 - cover) + ink * cover, cap), cap), cap)
        if image.std() >= 6:
            return to_strip(image), all_lines[index]


if __name__ == "__main__":
    import sys
    import time
    seed(3)
    draw_textures(20)
    began = time.time()
    strips = [sample()[0] for _ in range(200)]
    print("%.1f ms a sample, mean width %.0f" % ((time.time() - began) * 5, np.mean([s.shape[1] for s in strips])))
    rows = [np.pad(s, ((1, 1), (0, WIDEST - s.shape[1])), constant_values=128) for s in strips[:30]]
    cv2.imwrite(sys.argv[1], np.vstack(rows))  # the picture to look at, e.g. target/mrz-samples.png
