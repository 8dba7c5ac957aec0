"""A counter of transfers that does not know the backend: one CSV a worker, as engines write that only count and time, and the same
sums as Prometheus text under names of its own, which Dynamo's status server passes on like any engine's."""

import csv
import time
from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

HEADER = ("request", "direction", "bytes", "seconds", "ok")


@dataclass
class _Totals:
    good: int = 0
    failed: int = 0
    bytes: int = 0
    seconds: float = 0.0
    best: float = 0.0


@dataclass(frozen=True)
class Counted:
    """One good transfer: seconds by this process's own clock."""

    request: str
    direction: str
    bytes: int
    began: float
    ended: float


class TransferCounter:
    """Writes `<mode>_<pid>.csv` into `directory`, a row a transfer, flushed at once. With no directory it writes nothing."""

    def __init__(self, directory: Path | None, mode: str, pid: int) -> None:
        self._file: TextIO | None = None
        self._totals: dict[str, _Totals] = {}
        self.recent: deque[Counted] = deque(maxlen=1000)
        if directory is not None:
            directory.mkdir(parents=True, exist_ok=True)
            self._file = (directory / f"{mode}_{pid}.csv").open("w", newline="")
            self._row(HEADER)

    def count(self, request: str, direction: str, size: int, seconds: float, ok: bool) -> None:
        """`direction` is send or receive; `size` in bytes."""
        totals = self._totals.setdefault(direction, _Totals())
        if ok:
            totals.good += 1
            totals.bytes += size
            totals.seconds += seconds
            ended = time.monotonic()
            self.recent.append(Counted(request, direction, size, ended - seconds, ended))
            totals.best = max(totals.best, size / max(seconds, 1e-9) / 1e9)
        else:
            totals.failed += 1
        self._row((request, direction, size, f"{seconds:.6f}", str(ok).lower()))

    def exposition(self) -> str:
        """Prometheus text: sums of good transfers by direction, and the best rate in 10^9 bytes per second."""
        families = (
            ("kv_transfer_success_total", "counter", lambda t: t.good),
            ("kv_transfer_failure_total", "counter", lambda t: t.failed),
            ("kv_transfer_bytes_total", "counter", lambda t: t.bytes),
            ("kv_transfer_seconds_total", "counter", lambda t: t.seconds),
            ("kv_transfer_best_gb_s", "gauge", lambda t: t.best),
        )
        lines = []
        for name, kind, value in families:
            lines.append(f"# TYPE reference_engine_{name} {kind}")
            lines += [f'reference_engine_{name}{{direction="{way}"}} {value(totals)}' for way, totals in sorted(self._totals.items())]
        return "\n".join(lines) + "\n"

    def close(self) -> None:
        if self._file is not None:
            self._file.close()

    def _row(self, values: tuple[object, ...]) -> None:
        if self._file is not None:
            csv.writer(self._file, lineterminator="\n").writerow(values)
            self._file.flush()
