"""The dashboard of a folder: a table to compute with and a page to look at."""

from __future__ import annotations

import csv
import io
from collections import Counter
from collections.abc import Sequence
from html import escape

from vanban.coverage.measure import Measure

COLUMNS = (
    "path", "digest", "error", "reader", "characters", "text_back", "units", "unnumbered", "gaps",
    "seconds", "findings",
)  # fmt: skip
_SHOWN = 2000  # rows of the page; the table holds all

_STYLE = (
    "body{font:16px/1.45 system-ui,sans-serif;margin:1.5rem;max-width:80rem}"
    "table{border-collapse:collapse}td,th{padding:.25rem .6rem;border-bottom:1px solid #ccc;"
    "text-align:left;vertical-align:top}td.n{text-align:right;font-variant-numeric:tabular-nums}"
    "tr.bad td:first-child{border-left:4px solid #b00020}"
)


def row_of(measure: Measure) -> str:
    """Return *measure* as one line of the table, with its line break."""
    found = ";".join(f"{slug}={count}" for slug, count in measure.findings.items())
    out = io.StringIO()
    csv.writer(out, delimiter="\t", lineterminator="\n").writerow([
        measure.path, measure.digest, measure.error, measure.reader, measure.characters,
        "yes" if measure.text_back else "no", measure.units, f"{measure.unnumbered:.3f}",
        measure.gaps, f"{measure.seconds:.3f}", found,
    ])  # fmt: skip
    return out.getvalue()


def read_rows(table: str) -> list[Measure]:
    """Return the measures of a table, a half-written last line left out."""
    whole = table[: table.rfind("\n") + 1]
    rows = csv.DictReader(io.StringIO(whole), delimiter="\t")
    return [_measure(row) for row in rows if row.get("findings") is not None]


def _measure(row: dict[str, str]) -> Measure:
    pairs = (pair.partition("=") for pair in row["findings"].split(";") if pair)
    return Measure(
        row["path"], row["digest"], row["error"], row["reader"], int(row["characters"]),
        row["text_back"] == "yes", int(row["units"]), float(row["unnumbered"]), int(row["gaps"]),
        float(row["seconds"]), {slug: int(count) for slug, _, count in pairs},
    )  # fmt: skip


def page_of(measures: Sequence[Measure]) -> str:
    """Return the page: figures of all, findings by kind, documents with the worst first."""
    worst = sorted(measures, key=lambda m: (-m.badness, m.path))
    return (
        '<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n'
        f"<title>Độ phủ của bộ đọc</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        f"<h1>Độ phủ của bộ đọc</h1>\n{_summary(measures)}\n{_findings(measures)}\n"
        f"{_documents(worst)}\n</body>\n</html>\n"
    )


def _summary(measures: Sequence[Measure]) -> str:
    read = [m for m in measures if not m.error]
    letters = sum(m.characters for m in read)
    seconds = sum(m.seconds for m in measures)
    share = sum(m.unnumbered * m.characters for m in read) / letters if letters else 0.0
    rows = [
        ("Văn bản đọc được", f"{len(read)} / {len(measures)}"),
        ("Trả lại đúng toàn văn", f"{sum(m.text_back for m in read)} / {len(read)}"),
        ("Văn bản có nhảy số", str(sum(m.gaps > 0 for m in read))),
        ("Chữ trong đoạn không đánh số", f"{share:.1%}"),
        ("Ký tự mỗi giây", f"{letters / seconds:,.0f}" if seconds else "–"),
    ]
    cells = "".join(f"<tr><th>{name}</th><td class=n>{value}</td></tr>" for name, value in rows)
    return f"<table>{cells}</table>"


def _findings(measures: Sequence[Measure]) -> str:
    total: Counter[str] = Counter()
    documents: Counter[str] = Counter()
    for measure in measures:
        kinds = {f"(lỗi) {measure.error}": 1} if measure.error else measure.findings
        total.update(kinds)
        documents.update(kinds.keys())
    rows = "".join(
        f"<tr><td><code>{escape(slug)}</code></td><td class=n>{count}</td>"
        f"<td class=n>{documents[slug]}</td></tr>"
        for slug, count in sorted(total.items(), key=lambda pair: (-pair[1], pair[0]))
    )
    return (
        "<h2>Điều đáng ngờ theo loại</h2>\n<table><tr><th>Loại</th><th>Số lần</th>"
        f"<th>Số văn bản</th></tr>{rows}</table>"
    )


def _documents(worst: Sequence[Measure]) -> str:
    heads = ("Tệp", "Bộ đọc", "Ký tự", "Trả lại", "Đơn vị", "Không số", "Nhảy số", "Giây",
             "Điều đáng ngờ")  # fmt: skip
    head = "".join(f"<th>{name}</th>" for name in heads)
    rows = "\n".join(_row(measure) for measure in worst[:_SHOWN])
    return f"<h2>Văn bản, xấu nhất trước</h2>\n<table><tr>{head}</tr>\n{rows}\n</table>"


def _row(measure: Measure) -> str:
    bad = ' class="bad"' if measure.error or not measure.text_back else ""
    found = measure.error or ", ".join(f"{s} {c}" for s, c in measure.findings.items())
    numbers = (measure.characters, measure.units, measure.gaps)
    return (
        f"<tr{bad}><td>{escape(measure.path)}</td><td>{escape(measure.reader)}</td>"
        f"<td class=n>{numbers[0]}</td><td>{'có' if measure.text_back else 'không'}</td>"
        f"<td class=n>{numbers[1]}</td><td class=n>{measure.unnumbered:.0%}</td>"
        f"<td class=n>{numbers[2]}</td><td class=n>{measure.seconds:.2f}</td>"
        f"<td>{escape(found)}</td></tr>"
    )
