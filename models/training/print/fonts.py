"""Which typefaces are drawn in training and which never: Debian packages and file names.

HELD_OUT is what everything reported is drawn with; none of these families (nor a metric twin of one) is in TRAINED.
"""
import glob
import os

ROOT = "/usr/share/fonts/"
# pattern, weight; Korean ones have Latin letters and digits too
KOREAN = (
    ("opentype/noto/NotoSansCJK-Regular.ttc#1", 9), ("opentype/noto/NotoSansCJK-Bold.ttc#1", 9),
    ("opentype/noto/NotoSansCJK-Medium.ttc#1", 3), ("opentype/noto/NotoSansCJK-DemiLight.ttc#1", 2),
    ("opentype/noto/NotoSansCJK-Light.ttc#1", 2), ("opentype/noto/NotoSansCJK-Black.ttc#1", 1),
    ("opentype/noto/NotoSerifCJK-*.ttc#1", 4),
    ("truetype/nanum/NanumGothic*.ttf", 9),
    ("truetype/nanum/NanumMyeongjo*.ttf", 4), ("truetype/nanum/NanumBarunpen*.ttf", 2),
    ("truetype/baekmuk/batang.ttf", 3), ("truetype/baekmuk/gulim.ttf", 6), ("truetype/baekmuk/hline.ttf", 3),
    ("truetype/unfonts-core/UnGraphic*.ttf", 6), ("truetype/unfonts-core/UnBatang*.ttf", 3),
    ("truetype/unfonts-core/UnDinaru*.ttf", 3), ("truetype/unfonts-extra/UnShinmun.ttf", 2),
    ("truetype/unfonts-extra/UnTaza.ttf", 2), ("truetype/unfonts-extra/UnVada.ttf", 1),
    ("truetype/unfonts-core/UnGungseo.ttf", 1),
)
LATIN = (
    ("truetype/noto/NotoSans-Regular.ttf", 2), ("truetype/noto/NotoSans-Bold.ttf", 2),
    ("truetype/noto/NotoSansDisplay-Regular.ttf", 1), ("truetype/noto/NotoSansMono-*.ttf", 1),
    ("truetype/noto/NotoSerif-Regular.ttf", 1), ("truetype/noto/NotoSerif-Bold.ttf", 1),
    ("truetype/dejavu/DejaVuSans.ttf", 3), ("truetype/dejavu/DejaVuSans-Bold.ttf", 2),
    ("truetype/dejavu/DejaVuSansCondensed*.ttf", 2), ("truetype/dejavu/DejaVuSansMono*.ttf", 2),
    ("truetype/dejavu/DejaVuSerif.ttf", 1), ("truetype/dejavu/DejaVuSerif-Bold.ttf", 1),
    ("truetype/roboto/**/Roboto-*.ttf", 3), ("truetype/roboto/**/RobotoCondensed-*.ttf", 2),
    ("truetype/open-sans/OpenSans-*.ttf", 2), ("opentype/cantarell/*.otf", 2), ("opentype/inter/Inter-*.otf", 3),
    ("opentype/urw-base35/URWGothic-*.otf", 2), ("opentype/urw-base35/NimbusRoman-*.otf", 1),
    ("opentype/urw-base35/C059-*.otf", 1), ("opentype/urw-base35/NimbusMonoPS-*.otf", 1),
    ("truetype/freefont/FreeMono*.ttf", 1), ("opentype/dosis/*.otf", 1), ("truetype/quicksand/*.ttf", 1),
    ("opentype/ocr-b/OCRB.otf", 2), ("opentype/linux-libertine/LinBiolinum_R*.otf", 1),
)
HELD_OUT_KOREAN = (
    ("truetype/nanum/NanumBarunGothic.ttf", 1), ("truetype/nanum/NanumBarunGothicBold.ttf", 1),
    ("truetype/nanum/NanumSquareR.ttf", 1), ("truetype/nanum/NanumSquareB.ttf", 1),
    ("truetype/unfonts-core/UnDotum.ttf", 1), ("truetype/unfonts-core/UnDotumBold.ttf", 1),
    ("truetype/baekmuk/dotum.ttf", 2),
)
HELD_OUT_LATIN = (
    ("truetype/liberation/LiberationSans-Regular.ttf", 1), ("truetype/liberation/LiberationSans-Bold.ttf", 1),
    ("truetype/lato/Lato-Regular.ttf", 1), ("truetype/lato/Lato-Bold.ttf", 1),
)
NEVER = ("Eco", "YetHangul", "Thin", "Hairline", "Italic", "Oblique")


def files(patterns):
    """@return [(path, index in the collection, weight)]; a pattern's weight is shared out among its files"""
    found = []
    for pattern, weight in patterns:
        pattern, _, index = pattern.partition("#")
        paths = [p for p in sorted(glob.glob(ROOT + pattern, recursive=True)) if not any(n in os.path.basename(p) for n in NEVER)]
        found += [(path, int(index or 0), weight / len(paths)) for path in paths]
    return found
