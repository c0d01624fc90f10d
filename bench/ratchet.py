"""The ratchet: accuracy on the labelled documents may only improve, speed may not fall far.

    python -m bench.ratchet            fails if a figure is worse than bench/ratchet.toml
    python -m bench.ratchet --accept   writes the better figures into bench/ratchet.toml

Accuracy is what ``../shared/tools/score.py`` prints. Speed is characters a second divided by the
turns a second of a fixed loop timed in the same run, so that a slow machine does not fail the gate.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from bench.speed import measure_speed

ROOT = Path(__file__).parents[1]
SHARED = ROOT.parent / "shared"
RATCHET = Path(__file__).with_name("ratchet.toml")
ACCURACY_ROOM = 0.0005
SPEED_ROOM = 0.3  # a ratio may fall to a third before it counts: shared machines are noisy


def measure_accuracy() -> dict[str, float]:
    """Return the main figure of every measure of the scoring program."""
    with tempfile.NamedTemporaryFile(suffix=".json") as out:
        command = [sys.executable, str(SHARED / "tools/score.py"), "--json", out.name]
        done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True)
        print(done.stdout)
        results = json.loads(Path(out.name).read_text(encoding="utf-8"))["results"]
    return {name: round(r.get("f1", r.get("acc", 0.0)), 4) for name, r in results.items()}


def compare(have: dict[str, float], want: dict[str, float], room: float) -> list[str]:
    """Return one line for each figure that fell more than *room* below what is kept."""
    return [
        f"{name}: {have.get(name, 0.0)} < {figure}"
        for name, figure in want.items()
        if have.get(name, 0.0) < figure - room
    ]


def main() -> int:
    """Measure, compare, and say which figures fell."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--accept", action="store_true", help="keep the better figures")
    accept = options.parse_args().accept
    kept = tomllib.loads(RATCHET.read_text(encoding="utf-8")) if RATCHET.exists() else {}
    speed, accuracy = measure_speed(SHARED / "data"), measure_accuracy()
    worse = compare(accuracy, kept.get("accuracy", {}), ACCURACY_ROOM)
    worse += compare(speed, {k: v * SPEED_ROOM for k, v in kept.get("speed", {}).items()}, room=0.0)
    for line in worse:
        print("worse than before:", line)
    if accept:
        _keep(kept, accuracy, speed)
    figures = len(accuracy) + len(speed)
    print(f"{figures - len(worse)} figures kept, {len(worse)} fell")
    return 1 if worse and not accept else 0


def _commit() -> str:
    command = ["git", "rev-parse", "--short", "HEAD"]
    return subprocess.run(
        command, cwd=ROOT, capture_output=True, text=True, check=False
    ).stdout.strip()


def _keep(
    kept: dict[str, dict[str, float]], accuracy: dict[str, float], speed: dict[str, float]
) -> None:
    lines = [
        "# Figures may only improve; `python -m bench.ratchet --accept` writes them.\n",
        f'commit = "{_commit()}"  # on which they were last accepted\n',
    ]
    for table, have in (("accuracy", accuracy), ("speed", speed)):
        lines.append(f"\n[{table}]\n")
        old = kept.get(table, {})
        for name in sorted({*have, *old}):
            lines.append(f'"{name}" = {max(have.get(name, 0.0), old.get(name, 0.0))}\n')
    RATCHET.write_text("".join(lines), encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
