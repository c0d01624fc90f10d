"""How many letters of legacy files come out wrong: the character error rate against transcripts.

    python -m bench.legacy [FOLDER]     FOLDER as ../shared/data/legacy, with manifest.jsonl

Case-blind, white space folded; transcripts come from a converter and err in layout and in the
order of tables, so that letters are also counted regardless of their order (``bag``).
"""

from __future__ import annotations

import json
import sys
import unicodedata
from collections import Counter
from difflib import SequenceMatcher
from pathlib import Path

from vanban import ingest
from vanban.errors import UnreadableError
from vanban.ingest import Incoming
from vanban.text import retone


def letters_of(text: str) -> str:
    """Return the letters and digits of *text*, case-blind, words apart by one space."""
    text = retone(unicodedata.normalize("NFC", text).casefold())
    kept = "".join(sign if sign.isalnum() else " " for sign in text)
    return " ".join(kept.split())


def count_errors(ours: str, truth: str) -> int:
    """Return how many letters must change, go or come to make *ours* *truth*, word by word."""
    left, right = ours.split(), truth.split()
    errors = 0
    for sort, a, b, c, d in SequenceMatcher(None, left, right, autojunk=False).get_opcodes():
        if sort != "equal":
            errors += _distance("".join(left[a:b]), "".join(right[c:d]))
    return errors


def _distance(one: str, other: str) -> int:
    if len(one) * len(other) > 4_000_000:
        return max(len(one), len(other))
    row = list(range(len(other) + 1))
    for i, sign in enumerate(one, 1):
        before, row[0] = row[0], i
        for j, want in enumerate(other, 1):
            before, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, before + (sign != want))
    return row[-1]


def count_strays(ours: str, truth: str) -> int:
    """Return how many letters are wrong whatever their order: of each kind too many or too few."""
    left, right = Counter(ours.replace(" ", "")), Counter(truth.replace(" ", ""))
    return max((left - right).total(), (right - left).total())


def measure(folder: Path) -> dict[str, object]:
    """Return the error rates of all files in *folder*, and of each."""
    files: dict[str, object] = {}
    signs = errors = strays = 0
    for line in (folder / "manifest.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        truth = letters_of((folder / row["transcript"]).read_text(encoding="utf-8"))
        ours = letters_of(_read(folder / row["file"]))
        wrong, stray = count_errors(ours, truth), count_strays(ours, truth)
        length = len(truth.replace(" ", ""))
        signs, errors, strays = signs + length, errors + wrong, strays + stray
        files[row["file"]] = {
            "letters": length,
            "cer": round(wrong / length, 5),
            "bag": round(stray / length, 5),
        }
    total = {"letters": signs, "cer": round(errors / signs, 5), "bag": round(strays / signs, 5)}
    return {**total, "files": files}


def _read(path: Path) -> str:
    try:
        sources = ingest.read(Incoming(path.read_bytes(), path.name))
    except UnreadableError as error:
        print(f"{path.name}: {error.message}", file=sys.stderr)
        return ""
    return "\n".join(source.text for source in sources)


if __name__ == "__main__":
    data = Path(sys.argv[1]) if len(sys.argv) > 1 else Path("../shared/data/legacy")
    print(json.dumps(measure(data), ensure_ascii=False, indent=1))
