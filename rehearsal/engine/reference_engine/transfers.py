"""A counter of transfers that does not know the backend: one CSV a worker, as engines write that only count and time."""

import csv
from pathlib import Path
from typing import TextIO

HEADER = ("request", "direction", "bytes", "seconds", "ok")


class TransferCounter:
    """Writes `<mode>_<pid>.csv` into `directory`, a row a transfer, flushed at once. With no directory it writes nothing."""

    def __init__(self, directory: Path | None, mode: str, pid: int) -> None:
        self._file: TextIO | None = None
        if directory is not None:
            directory.mkdir(parents=True, exist_ok=True)
            self._file = (directory / f"{mode}_{pid}.csv").open("w", newline="")
            self._row(HEADER)

    def count(self, request: str, direction: str, size: int, seconds: float, ok: bool) -> None:
        """`direction` is send or receive; `size` in bytes."""
        self._row((request, direction, size, f"{seconds:.6f}", str(ok).lower()))

    def close(self) -> None:
        if self._file is not None:
            self._file.close()

    def _row(self, values: tuple[object, ...]) -> None:
        if self._file is not None:
            csv.writer(self._file, lineterminator="\n").writerow(values)
            self._file.flush()
