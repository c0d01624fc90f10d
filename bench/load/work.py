"""What the people of a load test do, and the journals of what was accepted from them."""

from __future__ import annotations

import hashlib
import random
import threading
import time
import uuid
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any
from urllib.parse import quote

from bench.load.scene import Post, Scene
from bench.load.served import Client
from bench.load.text import articles, document_text

_TOKEN = "t" * 32  # of forms: what the cookie says the header must say
_BOARDS = ("/", "/nhiem-vu/", "/nhiem-vu/co-quan/", "/duyet/", "/duyet/moi/", "/cua-toi/")


@dataclass(slots=True)
class Journal:
    """What one person did: seconds and status of each request, what was accepted from them."""

    who: str
    times: list[float] = field(default_factory=list)
    statuses: Counter[str] = field(default_factory=Counter)
    errors: list[str] = field(default_factory=list)
    reports: dict[str, str] = field(default_factory=dict)  # text to digest of its file
    documents: list[str] = field(default_factory=list)  # digests


def all_at_once(port: int, scene: Scene, seconds: float, pause: float, data: Path) -> list[Journal]:
    """Let everybody work for some *seconds*; return their journals."""
    stock = articles(data)
    until = time.monotonic() + seconds
    works: list[tuple[str, Callable[[Worker], None]]] = []
    works += [(cookie, partial(_read, scene=scene)) for cookie in scene.readers]
    works += [(post.cookie, partial(_report, post=post)) for post in scene.posts]
    works += [(cookie, partial(_load, stock=stock)) for cookie in scene.loaders]
    names = ["reader"] * len(scene.readers) + ["reporter"] * len(scene.posts)
    names += ["loader"] * len(scene.loaders)
    workers = [
        Worker(port, cookie, Journal(name), random.Random(i), 0.0 if name == "loader" else pause)
        for i, ((cookie, _), name) in enumerate(zip(works, names, strict=True))
    ]
    threads = [
        threading.Thread(target=worker.go_on, args=(work, until))
        for worker, (_, work) in zip(workers, works, strict=True)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return [worker.journal for worker in workers]


class Worker:
    """One person who works on until the time is over."""

    def __init__(
        self, port: int, cookie: str, journal: Journal, chance: random.Random, pause: float
    ) -> None:
        self.client = Client(port, f"{cookie}; csrftoken={_TOKEN}")
        self.journal, self.chance, self._pause = journal, chance, pause

    def go_on(self, work: Callable[[Worker], None], until: float) -> None:
        """Do *work* again and again."""
        time.sleep(self.chance.random() * self._pause)
        while time.monotonic() < until:
            work(self)
            time.sleep(self.chance.random() * self._pause)

    def ask(self, path: str) -> bool:
        """Ask for a page; say whether it came."""
        return self._note(path, lambda: self.client.get(path)) == 200

    def send(
        self, path: str, fields: dict[str, str], name: str, files: list[tuple[str, bytes]]
    ) -> int:
        """Send a form with *files* in the field *name*; return the status."""
        mark = uuid.uuid4().hex
        parts = [
            f'--{mark}\r\nContent-Disposition: form-data; name="{key}"\r\n\r\n{value}\r\n'.encode()
            for key, value in fields.items()
        ]
        parts += [
            f'--{mark}\r\nContent-Disposition: form-data; name="{name}"; filename="{called}"\r\n'
            "Content-Type: application/octet-stream\r\n\r\n".encode() + data + b"\r\n"
            for called, data in files
        ]  # fmt: skip
        body = b"".join(parts) + f"--{mark}--\r\n".encode()
        headers = {"Content-Type": f"multipart/form-data; boundary={mark}", "X-CSRFToken": _TOKEN}
        return self._note(path, lambda: self.client.send("POST", path, body, headers))

    def _note(self, path: str, ask: Callable[[], tuple[int, bytes]]) -> int:
        start = time.perf_counter()
        try:
            status, _ = ask()
        except Exception as error:
            self.journal.statuses[type(error).__name__] += 1
            self.journal.errors.append(f"{type(error).__name__} {path}")
            return 0
        self.journal.times.append(time.perf_counter() - start)
        self.journal.statuses[str(status)] += 1
        if status >= 400:
            self.journal.errors.append(f"{status} {path}")
        return status


def _read(worker: Worker, scene: Scene) -> None:
    chance = worker.chance
    turn = chance.random()
    if turn < 0.4:
        words = " ".join(chance.choice(scene.words).split()[: chance.randint(2, 6)])
        worker.ask(f"/tim-kiem/?q={quote(words)}")
    elif turn < 0.8:
        tab = chance.choice(("", "", "?muc=thuoc-tinh", "?muc=hieu-luc", "?muc=lien-quan"))
        worker.ask(chance.choice(scene.addresses) + tab)
    elif turn < 0.85:
        worker.ask(f"/nhiem-vu/van-ban/{scene.plan}/")
    else:
        worker.ask(chance.choice(_BOARDS))


def _report(worker: Worker, post: Post) -> None:
    worker.ask(f"/nhiem-vu/{post.task}/")
    text = f"Đã làm {uuid.uuid4()}"
    proof = worker.chance.randbytes(worker.chance.choice((2_000, 50_000, 400_000)))
    fields = {"lam": "bao-cao", "co-quan": str(post.agency), "noi-dung": text,
              "phan-tram": str(worker.chance.randint(1, 99))}  # fmt: skip
    status = worker.send(f"/nhiem-vu/{post.task}/", fields, "tep", [("minh-chung.bin", proof)])
    if status == 302:
        worker.journal.reports[text] = hashlib.sha256(proof).hexdigest()


def _load(worker: Worker, stock: list[tuple[str, str]]) -> None:
    texts = [
        document_text(stock, worker.chance, 1_000_000 + worker.chance.randrange(10**9))
        for _ in range(worker.chance.randint(1, 3))
    ]
    files = [(f"{uuid.uuid4()}.txt", text.encode()) for text in texts]
    if worker.send("/them-van-ban/", {}, "files", files) == 200:
        worker.journal.documents += [hashlib.sha256(data).hexdigest() for _, data in files]


def figures(journals: list[Journal]) -> dict[str, Any]:
    """Return counts, errors and waiting times of all that was done."""
    found: dict[str, Any] = {}
    for who in ("reader", "reporter", "loader"):
        own = [journal for journal in journals if journal.who == who]
        times = sorted(t for journal in own for t in journal.times)
        statuses = sum((journal.statuses for journal in own), Counter[str]())
        found[who] = {"people": len(own), "answers": dict(statuses), **_spread(times)}
    found["accepted"] = {
        "reports": sum(len(journal.reports) for journal in journals),
        "documents": sum(len(journal.documents) for journal in journals),
    }
    errors = [error for journal in journals for error in journal.errors]
    return found | {"errors": len(errors), "first errors": errors[:10]}


def _spread(times: list[float]) -> dict[str, float]:
    if not times:
        return {}
    return {
        name: round(times[min(len(times) - 1, int(len(times) * share))] * 1000)
        for name, share in (("p50_ms", 0.5), ("p95_ms", 0.95), ("p99_ms", 0.99), ("worst_ms", 1))
    }
