"""A model small enough for tests, made by the same code as the real one."""

import contextlib
import io
import tempfile
from pathlib import Path

from reference_engine import make_model
from reference_engine.device import CpuDevice, Device
from reference_engine.model import ModelConfig, TinyTransformer

SIZE = ["--layers", "2", "--hidden", "64", "--heads", "4", "--kv-heads", "2", "--head-dim", "32", "--max-positions", "512"]


def tiny_model(*more: str, device: Device | None = None) -> TinyTransformer:
    with tempfile.TemporaryDirectory() as folder:
        with contextlib.redirect_stdout(io.StringIO()):
            make_model.main([folder, *SIZE, *more])
        return TinyTransformer(ModelConfig.load(Path(folder)), device or CpuDevice())


def prompt(length: int, seed: int) -> list[int]:
    return [(seed * 7919 + place * 104729 + place * place * 31) % 256 for place in range(length)]
