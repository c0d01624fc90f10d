"""Pictures of pages: grey, of a known resolution, without the red of seals."""

from __future__ import annotations

import io
import struct
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

import pypdfium2 as pdfium
from PIL import Image, UnidentifiedImageError

from vanban.errors import UnreadableError

# An A3 page scanned with 400 dots an inch has 31 million points.
PIXEL_LIMIT = 120_000_000
# A page that is drawn is held twice in colours; A1 with 300 dots an inch has 70 million points.
_DRAWN_LIMIT = 80_000_000
_STRIP = 256  # rows of which the colours are put together at a time: a whole page takes gigabytes
# Recognition takes some four seconds a page: so many pages of one file take a quarter of an hour.
MOST_RECOGNISED = 200
DPI = 300
_A4_WIDTH = 8.27  # inches: how wide a page is if the picture does not say its resolution
_BROKEN = (
    UnidentifiedImageError,
    OSError,
    ValueError,
    SyntaxError,
    EOFError,
    TypeError,
    KeyError,
    struct.error,
    OverflowError,
)


T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Picture:
    """One page: a grey image and how many of its points make an inch."""

    image: Image.Image
    dpi: int

    @property
    def portable(self) -> bytes:
        """The picture in the plainest format that every program reads (PGM)."""
        width, height = self.image.size
        return b"P5 %d %d 255\n" % (width, height) + self.image.tobytes()


def open_picture(content: bytes) -> Iterator[Picture]:
    """Yield the pages of a picture file (PNG, JPEG, TIFF with several pages, WebP, BMP)."""
    image = _try(lambda: Image.open(io.BytesIO(content)), "tệp ảnh bị hỏng: hãy tải lại tệp")
    frames = _frames(image)
    if frames > MOST_RECOGNISED:
        raise UnreadableError(
            "too-large",
            f"tệp ảnh có {frames} trang, nhiều hơn {MOST_RECOGNISED}: hãy chia nhỏ tệp",
        )
    for frame in range(frames):
        said = f"trang {frame + 1} của tệp ảnh bị hỏng: hãy tải lại tệp"
        yield _try(partial(_frame, image, frame), said)


def _frames(image: Image.Image) -> int:
    return _try(lambda: int(getattr(image, "n_frames", 1)), "tệp ảnh bị hỏng: hãy tải lại tệp")


def _try(action: Callable[[], T], said: str) -> T:
    """Return what *action* gives; a damaged picture is one error of ours, and no warning."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            return action()
    except (*_BROKEN, Image.DecompressionBombError) as broken:
        raise UnreadableError("broken-image", said) from broken


def _frame(image: Image.Image, number: int) -> Picture:
    image.seek(number)
    _check_size(image)
    return _normal(image)


def render_page(page: pdfium.PdfPage) -> Picture:
    """Return *page* of a PDF file as a picture."""
    width, height = page.get_size()
    dpi = DPI
    while dpi > 72 and (width * dpi / 72) * (height * dpi / 72) > _DRAWN_LIMIT:
        dpi //= 2
    if (width * dpi / 72) * (height * dpi / 72) > _DRAWN_LIMIT:
        raise UnreadableError(
            "too-large", f"trang PDF {width:.0f} x {height:.0f} điểm in là quá lớn: hãy in lại"
        )
    image = page.render(scale=dpi / 72).to_pil()
    return Picture(_without_red(image), dpi)


def _check_size(image: Image.Image) -> None:
    width, height = image.size
    if width * height > PIXEL_LIMIT:
        raise UnreadableError("too-large", f"ảnh {width} x {height} điểm là quá lớn: hãy thu nhỏ")


def _normal(image: Image.Image) -> Picture:
    """Return *image* grey and large enough to be read."""
    said = image.info.get("dpi", (0, 0))[0]
    guessed = min(image.size) / _A4_WIDTH
    dpi = float(said) if isinstance(said, int | float) and 100 <= said <= 1200 else guessed
    grey = _without_red(image)
    if dpi < 0.75 * DPI and grey.width * grey.height * 4 < PIXEL_LIMIT:
        scale = DPI / max(dpi, DPI / 4)
        grey = grey.resize(
            (max(1, round(grey.width * scale)), max(1, round(grey.height * scale))),
            Image.Resampling.BICUBIC,
        )
        dpi *= scale
    return Picture(grey, max(70, round(dpi)))


def _without_red(image: Image.Image) -> Image.Image:
    """Return *image* in grey as seen through red glass.

    Nghị định 30/2020/NĐ-CP, Phụ lục I: the text is black, the seal red; it lies over the office and
    the name of the signer.
    """
    if image.mode in ("1", "L", "LA", "I", "I;16", "F"):
        return image.convert("L")
    grey = Image.new("L", image.size)
    for top in range(0, image.height, _STRIP):
        strip = image.crop((0, top, image.width, min(top + _STRIP, image.height)))
        grey.paste(_red_of(strip), (0, top))
    return grey


def _red_of(image: Image.Image) -> Image.Image:
    """Return the red of *image* on white ground."""
    flat = image.convert("RGBA") if "A" in image.mode or image.mode == "P" else image
    if flat.mode == "RGBA":
        ground = Image.new("RGBA", flat.size, "white")
        flat = Image.alpha_composite(ground, flat)
    return flat.convert("RGB").getchannel("R")
