"""Pictures of pages to words, by a recognition program."""

from vanban.ingest.ocr.engine import Engine, chosen_engine, read_pictures
from vanban.ingest.ocr.picture import MOST_RECOGNISED, Picture, open_picture, render_page
from vanban.ingest.ocr.reader import ImageReader

__all__ = [
    "MOST_RECOGNISED",
    "Engine",
    "ImageReader",
    "Picture",
    "chosen_engine",
    "open_picture",
    "read_pictures",
    "render_page",
]
