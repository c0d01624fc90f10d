"""Texts of one sort of line or sign, against readers of text and the tree."""

from __future__ import annotations

from bench.shapes.filling import ARTICLE, HEAD, Shape, text_of
from vanban.text.legacy import Legacy, table_of

_ORDER = "Điều 1. Sửa đổi Điều 2 như sau:\n"
_LINE = "Bộ Xây dựng quy định điều kiện của bến đò\n"
_TCVN3 = "Bé X©y dùng quy ®Þnh ®iÒu kiÖn cña bÕn ®ß\n"  # the same as Windows shows it
_VNI = "Boä Xaây döïng quy ñònh ñieàu kieän cuûa beán ñoø\n"


def _stored(legacy: Legacy) -> Shape:
    """Return lines as a file of bytes without Unicode."""
    bytes_of = {letter: code for code, letter in table_of(legacy).singles.items() if code < 256}
    form = _LINE.translate({ord(letter): code for letter, code in bytes_of.items()})
    return lambda size: form.encode("latin-1", "replace") * (size // len(form))


TEXTS: dict[str, Shape] = {
    "one-line.txt": text_of("bến đò và chợ "),
    "one-word.txt": text_of("đ"),
    "empty-lines.txt": text_of("\n"),
    "short-lines.txt": text_of("chợ\n"),
    "capital-lines.txt": text_of("QUY ĐỊNH CHUNG\n"),
    "long-lines.txt": text_of("Bộ Xây dựng quy định điều kiện của bến đò, chợ và kho bãi.\n"),
    "articles.txt": text_of("Điều §. Tên\n"),
    "bare-articles.txt": text_of("Điều \n"),
    "articles-line.txt": text_of("Điều "),
    "same-article.txt": text_of("Điều 1. Tên\n"),
    "clauses.txt": text_of("§. Chợ.\n", under=ARTICLE),
    "long-clauses.txt": text_of("§. Chợ có kho và có bến thì được mở.\n", under=ARTICLE),
    "dashes.txt": text_of("- \n"),
    "dash-items.txt": text_of("- chợ\n", under=ARTICLE),
    "points.txt": text_of("a) chợ\nb) bến\n", under=f"{ARTICLE}1. Chợ:\n"),
    "romans.txt": text_of("I. CHỢ\nII. BẾN\n"),
    "deep-outline.txt": text_of("I. CHỢ\n1. Chợ lớn\n1.1. Chợ có kho\na) Kho khô\n- kho gạo\n"),
    "digits.txt": text_of("7"),
    "digit-lines.txt": text_of("7\n"),
    "dotted-numbers.txt": text_of("1.1.1.1.\n"),
    "dotted-line.txt": text_of("1."),
    "opening-quotes.txt": text_of("“"),
    "quote-lines.txt": text_of("“\n", under=_ORDER),
    "quoted-articles.txt": text_of("“Điều §. Tên\n", under=_ORDER),
    "quoted-orders.txt": text_of("“§. Sửa đổi khoản § Điều 2 như sau:\n", under=_ORDER),
    "straight-quotes.txt": text_of('"chợ" '),
    "brackets.txt": text_of("("),
    "note-marks.txt": text_of("chợ[§] "),
    "annexes.txt": text_of("PHỤ LỤC §\nDANH MỤC\n"),
    "long-annexes.txt": text_of("PHỤ LỤC §\nDANH MỤC CHỢ VÀ BẾN\nBến đò và chợ của xã.\n"),
    "forms.txt": text_of("Mẫu số §\nchợ\n"),
    "closings.txt": text_of("KT. BỘ TRƯỞNG\n"),
    "signatures.txt": text_of("Nơi nhận:\n- Như trên;\nTM. CHÍNH PHỦ\nTHỦ TƯỚNG\nAn Văn Bình\n"),
    "recipients.txt": text_of("- Như trên;\n", under=f"{ARTICLE}Nơi nhận:\n"),
    "second-heads.txt": text_of(HEAD),
    "tcvn3.txt": text_of(_TCVN3),
    "tcvn3-bytes.txt": _stored(Legacy.TCVN3),
    "vni.txt": text_of(_VNI),
    "vni-line.txt": text_of(_VNI.replace("\n", " ")),
    "viscii-bytes.txt": _stored(Legacy.VISCII),
    "vps-bytes.txt": _stored(Legacy.VPS),
    "mixed-letters.txt": text_of(f"{_TCVN3}Bộ Xây dựng\n{_VNI}"),
    "doubled-letters.txt": text_of("Ã¡Â»â€¡nh Äiá»u "),
    "combining.txt": text_of("e\u0302\u0301"),
    "lookalikes.txt": text_of("Вộ Хâу dựng hƣớng dẫn\n"),
    "invisible.txt": text_of("c\u200bh\u00ad\u1ee3 "),
    "wrapped.txt": text_of(f"{'bến đò và chợ ' * 5}\n".replace(" \n", "\n")),
    "table.md": text_of("| ô | chữ |\n", under="\n| A | B |\n|---|---|\n"),
    "wide-table.md": text_of("| ô "),
    "headings.md": text_of("## Chợ §\n\nBến đò và chợ.\n\n"),
    "stars.md": text_of("**chợ *"),
    "bold.md": text_of("**chợ** *bến* \\- `kho`\n"),
    "rules.md": text_of("|---"),
    "tabbed.txt": text_of("ô\tchữ\tchợ\n"),
    "tabs.txt": text_of("\t"),
}  # fmt: skip
