"""Files that hold pages or other files: PDF, e-mail, ZIP."""

from __future__ import annotations

from email.message import EmailMessage

from bench.shapes.filling import HEAD, Shape, fill
from bench.shapes.pdf import pdf_of
from bench.whole_files import write_zip

_BORDER = b"--x\nContent-Type: text/plain; charset=utf-8\n"
_LINE = "Bo Xay dung trinh Chinh phu de an ben do va cho theo quy dinh"


def _mail_of(part: bytes) -> Shape:
    head = b"From: a@vd.vn\nTo: b@vd.vn\nMIME-Version: 1.0\nSubject: a\n"
    head += b'Content-Type: multipart/mixed; boundary="x"\n\n'
    return lambda size: head + part * (size // len(part)) + b"--x--\n"


def _mail_in_mail(size: int) -> bytes:
    level = b"From: a@vd.vn\nTo: b@vd.vn\nSubject: a\nContent-Type: message/rfc822\n\n"
    return level * (size // len(level)) + HEAD.encode()


def _attached(size: int) -> bytes:
    message = EmailMessage()
    message["From"], message["To"], message["Subject"] = "a@vd.vn", "b@vd.vn", "a"
    message.set_content("a")
    text = fill(size * 3 // 4, "Bộ Xây dựng quy định điều kiện của bến đò.\n", before=HEAD)
    message.add_attachment(
        text.encode(), maintype="application", subtype="octet-stream", filename="a.txt"
    )
    return message.as_bytes()


def _zip_of(number: int) -> Shape:
    def write(size: int) -> bytes:
        text = fill(size // number, "Bộ Xây dựng quy định điều kiện của bến đò.\n", before=HEAD)
        return write_zip({f"{index}.txt": text.encode() for index in range(number)})

    return write


def _zip_in_zip(size: int) -> bytes:
    content = _zip_of(40)(size)
    for _ in range(2):
        content = write_zip({f"{index}.zip": content for index in range(4)})
    return content


def _zip_of_nothing(size: int) -> bytes:
    return write_zip({f"{index}.txt": b"" for index in range(size // 100)})


BUNDLES: dict[str, Shape] = {
    "pages.pdf": pdf_of(_LINE, lines=40),
    "short-pages.pdf": pdf_of("Cho", lines=1),
    "long-page.pdf": lambda size: pdf_of(_LINE, lines=size // 80)(size),
    "letters.pdf": pdf_of("c", lines=2_000),
    "mail.eml": lambda size: b"From: a@vd.vn\nTo: b@vd.vn\nSubject: a\n\n" + (
        fill(size, "chợ bến\n").encode()
    ),
    "parts.eml": _mail_of(_BORDER + b"\nBo Xay dung\n"),
    "attachments.eml": _mail_of(
        _BORDER + b'Content-Disposition: attachment; filename="a.txt"\n\nBo Xay dung\n'
    ),
    "empty-parts.eml": _mail_of(b"--x\n\n"),
    "one-attachment.eml": _attached,
    "mail-in-mail.eml": _mail_in_mail,
    "texts.zip": _zip_of(450),
    "many-texts.zip": _zip_of(3_000),
    "zip-in-zip.zip": _zip_in_zip,
    "nothing.zip": _zip_of_nothing,
}  # fmt: skip
