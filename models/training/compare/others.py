"""What other engines read of the same pictures, for `haetae evaluate mrz --part mrz-transforms --set compare=NAME=FILE.tsv`.

1. haetae evaluate mrz DATASET --part mrz-transforms --set transforms=REGEX --set export=FOLDER
2. python3 others.py tesseract FOLDER DATA.traineddata [EXTRA...] > doubango.tsv   (Debian tesseract-ocr; `--oem 0` for legacy data)
   python3 others.py passporteye FOLDER > passporteye.tsv    (PassportEye 2.2, Debian python3-skimage python3-pytesseract)
3. haetae evaluate mrz DATASET --part mrz-transforms --set transforms=REGEX --set "compare=Doubango=doubango.tsv"
"""
import pathlib
import re
import subprocess
import sys


def zone(text):
    """The last two or three lines of a possible length, without blanks; what is a little short is filled up."""
    rows = [re.sub(r"[^A-Z0-9<]", "", row.upper().replace("«", "<<")) for row in text.splitlines()]
    rows = [row for row in rows if len(row) >= 26]
    for count, width in ((3, 30), (2, 44), (2, 36)):
        last = rows[-count:]
        if len(last) == count and all(abs(len(row) - width) <= 2 for row in last):
            return [row.ljust(width, "<")[:width] for row in last]
    return rows[-2:]


def tesseract(picture, data, *extra):
    data = pathlib.Path(data)
    made = subprocess.run(["tesseract", str(picture), "-", "--tessdata-dir", str(data.parent), "-l", data.stem, "--psm", "6", *extra],
                          capture_output=True, text=True)
    return zone(made.stdout)


def passporteye(picture):
    from passporteye import read_mrz
    seen = read_mrz(str(picture))
    return [] if seen is None else seen.aux["text"].split("\n")


if __name__ == "__main__":
    engine, folder, *settings = sys.argv[1:]
    folder = pathlib.Path(folder)
    for picture in sorted(folder.rglob("*.jpg")):
        lines = {"tesseract": tesseract, "passporteye": passporteye}[engine](picture, *settings)
        print(picture.relative_to(folder).as_posix(), "|".join(lines), sep="\t", flush=True)
