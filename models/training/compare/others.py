"""What other engines read of the same pictures, for `haetae evaluate mrz --part mrz-transforms --set compare=NAME=FILE.tsv`.

1. haetae evaluate mrz DATASET --part mrz-transforms --set transforms=REGEX --set export=FOLDER
2. python3 others.py tesseract FOLDER DATA.traineddata [EXTRA...] > doubango.tsv   (Debian tesseract-ocr; `--oem 0` for legacy data)
   python3 others.py lines FOLDER DATA.traineddata [EXTRA...] > doubango-lines.tsv (the lines that step 1 cut, each by itself)
   python3 others.py passporteye FOLDER [EXTRA...] > passporteye.tsv    (PassportEye 2.2, see README.md beside this)
3. haetae evaluate mrz DATASET --part mrz-transforms --set transforms=REGEX --set "compare=Doubango=doubango.tsv"

UNTIL (environment, HH:MM UTC) stops early: pictures come in an order that has every transform of one before the next, the even
ones first, so that what was reached is a fair sample. LIMIT: seconds for one picture (30); one that takes longer is not read.
"""
import datetime
import os
import pathlib
import re
import signal
import subprocess
import sys

LIMIT = int(os.environ.get("LIMIT", "30"))


def zone(text):
    """The last two or three lines of a possible length, without blanks; what is a little short is filled up."""
    rows = [re.sub(r"[^A-Z0-9<]", "", row.upper().replace("«", "<<")) for row in text.splitlines()]
    rows = [row for row in rows if len(row) >= 26]
    for count, width in ((3, 30), (2, 44), (2, 36)):
        last = rows[-count:]
        if len(last) == count and all(abs(len(row) - width) <= 2 for row in last):
            return [row.ljust(width, "<")[:width] for row in last]
    return rows[-2:]


def run(picture, data, psm, *extra):
    data = pathlib.Path(data)
    return subprocess.run(["tesseract", str(picture), "-", "--tessdata-dir", str(data.parent), "-l", data.stem, "--psm", psm,
                           "-c", "tessedit_char_whitelist=ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<",
                           "-c", "load_system_dawg=F", "-c", "load_freq_dawg=F", *extra],
                          capture_output=True, text=True, timeout=LIMIT).stdout


def tesseract(picture, data, *extra):
    return zone(run(picture, data, "6", *extra))


def lines(picture, data, *extra):
    """Lines lie beside the picture as PICTURE.0.jpeg, PICTURE.1.jpeg, ..."""
    cut = sorted(picture.parent.glob(picture.stem + ".*.jpeg"))
    return zone("\n".join(" ".join(run(one, data, "7", *extra).split()) for one in cut))


def passporteye(picture, *extra):
    from passporteye.mrz.image import read_mrz
    from passporteye.mrz.text import MRZOCRCleaner
    signal.signal(signal.SIGALRM, lambda *_: (_ for _ in ()).throw(TimeoutError()))
    signal.alarm(LIMIT)
    try:
        seen = read_mrz(str(picture), extra_cmdline_params=" ".join(extra))
    finally:
        signal.alarm(0)
    if seen is None or seen.mrz_type is None:
        return []
    width = {"TD1": 30, "TD2": 36, "MRVB": 36}.get(seen.mrz_type, 44)
    return [row.ljust(width, "<")[:width] for row in MRZOCRCleaner.apply(seen.aux["raw_text"])]


def order(picture):
    seed = int(picture.stem)
    return picture.parent.name != "as_it_is", seed % 2, seed, picture.parent.name


if __name__ == "__main__":
    engine, folder, *settings = sys.argv[1:]
    folder = pathlib.Path(folder)
    until = os.environ.get("UNTIL", "99:99")
    for picture in sorted(folder.rglob("*.jpg"), key=order):
        if datetime.datetime.now(datetime.timezone.utc).strftime("%H:%M") >= until:
            break
        try:
            found = {"tesseract": tesseract, "lines": lines, "passporteye": passporteye}[engine](picture, *settings)
        except (subprocess.TimeoutExpired, TimeoutError):
            found = []
            print(picture, "took too long", file=sys.stderr)
        print(picture.relative_to(folder).as_posix(), "|".join(found), sep="\t", flush=True)
