"""How many letters are misread on pages that this bench prints to pictures itself.

    python -m bench.ocr [FOLDER]     FOLDER of plain texts; by default samples/

*clean*: 300 dots an inch. *rough*: 150 dots, turned by one degree, with noise. The font is one of
Debian's (fonts-noto-core or fonts-liberation), 13 points as Nghị định 30/2020/NĐ-CP asks.
"""

from __future__ import annotations

import io
import json
import random
import sys
import unicodedata
from collections.abc import Iterator
from difflib import SequenceMatcher
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from vanban import ingest
from vanban.ingest import Incoming

FONTS = (
    "/usr/share/fonts/truetype/noto/NotoSerif-Regular.ttf",
    "/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf",
)
PAGES = 6
_INCHES = (8.27, 11.69)
_LEFT, _TOP, _RIGHT = 1.18, 0.8, 0.6
_POINTS = 13
_NOISE = 18


def print_pages(text: str, dpi: int) -> Iterator[tuple[str, Image.Image]]:
    """Yield the words and the picture of each page of *text*."""
    font = ImageFont.truetype(
        next(name for name in FONTS if Path(name).exists()), _POINTS * dpi // 72
    )
    width, height = (round(side * dpi) for side in _INCHES)
    step = round(_POINTS * 1.45 * dpi / 72)
    room = width - round((_LEFT + _RIGHT) * dpi)
    lines = [line for paragraph in text.splitlines() for line in _wrap(paragraph, font, room)]
    on_page = (height - round(2 * _TOP * dpi)) // step
    for start in range(0, len(lines), on_page):
        page = Image.new("L", (width, height), 255)
        draw = ImageDraw.Draw(page)
        shown = lines[start : start + on_page]
        for number, line in enumerate(shown):
            place = (round(_LEFT * dpi), round(_TOP * dpi) + number * step)
            draw.text(place, line, fill=0, font=font)
        yield " ".join(shown), page


def _wrap(paragraph: str, font: ImageFont.FreeTypeFont, room: int) -> Iterator[str]:
    line = ""
    for word in paragraph.split():
        longer = f"{line} {word}".strip()
        if line and font.getlength(longer) > room:
            yield line
            longer = word
        line = longer
    if line:
        yield line


def roughen(page: Image.Image, chance: random.Random) -> Image.Image:
    """Return *page* as a poor scan: turned by one degree, with noise."""
    turned = page.rotate(1, Image.Resampling.BICUBIC, fillcolor=255)
    noise = Image.frombytes("L", page.size, chance.randbytes(page.width * page.height))
    return Image.blend(turned, noise, _NOISE / 255)


def count_errors(ours: str, truth: str) -> int:
    """Return how many letters differ, white space aside."""
    left, right = ("".join(unicodedata.normalize("NFC", text).split()) for text in (ours, truth))
    match = SequenceMatcher(None, left, right, autojunk=False)
    return sum(max(b - a, d - c) for sort, a, b, c, d in match.get_opcodes() if sort != "equal")


def measure(folder: Path) -> dict[str, dict[str, float]]:
    """Return letters and error rate of clean and of rough pages."""
    text = "\n".join(
        line
        for path in sorted(folder.glob("*.txt"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if any(sign.isalnum() for sign in line)  # rules typed as hyphens are drawn, not read
    )
    figures = {}
    for name, dpi in (("clean", 300), ("rough", 150)):
        chance = random.Random(30)
        letters = errors = 0
        for words, page in _some(text, dpi):
            picture = page if name == "clean" else roughen(page, chance)
            errors += count_errors(_read(picture, dpi), words)
            letters += len("".join(words.split()))
        figures[name] = {"letters": letters, "cer": round(errors / letters, 5)}
    return figures


def _some(text: str, dpi: int) -> Iterator[tuple[str, Image.Image]]:
    for number, page in enumerate(print_pages(text, dpi)):
        if number >= PAGES:
            return
        yield page


def _read(picture: Image.Image, dpi: int) -> str:
    file = io.BytesIO()
    picture.save(file, "PNG", dpi=(dpi, dpi))
    return "\n".join(source.text for source in ingest.read(Incoming(file.getvalue(), "trang.png")))


if __name__ == "__main__":
    texts = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[1] / "samples"
    print(json.dumps(measure(texts), indent=1))
