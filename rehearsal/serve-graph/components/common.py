"""What the services share: the reference engine on an event loop of its own, and the frontend's program.

`dynamo serve` runs shutdown hooks inside a signal handler and ends the process after them, so the engine must be closed by a call
that waits: its loop runs in another thread.
"""

import argparse
import asyncio
import ctypes
import os
import subprocess
import threading
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from dynamo import sdk
from dynamo.sdk.lib.config import ServiceConfig
from pydantic import BaseModel, ConfigDict
from reference_engine import faults
from reference_engine.device import cuda_torch
from reference_engine.log import say

CLOSE_SECONDS = 3


class Request(BaseModel):
    """What the frontend sends; the engine reads token ids and the stop conditions."""

    model_config = ConfigDict(extra="allow")
    token_ids: list[int]
    stop_conditions: dict[str, Any] | None = None
    request: str | None = None
    prefill_result: dict[str, Any] | None = None


class Hosted:
    """The reference engine in one role."""

    def __init__(self, service: str, mode: str) -> None:
        parser = argparse.ArgumentParser(prog=service)
        parser.add_argument("--model-path", required=True)
        parser.add_argument("--served_model_name", required=True)
        parser.add_argument("--extra-engine-args")
        self.settings = parser.parse_args(ServiceConfig.get_instance().as_args(service, prefix=""))
        fault = faults.read(os.environ)
        faults.apply_to_environment(fault, os.environ, cuda_torch() is not None)
        self._loop = asyncio.new_event_loop()
        threading.Thread(target=self._loop.run_forever, daemon=True).start()
        self._engine: Any = self._wait(self._start(mode, fault), 60)

    def generate(self, request: dict[str, Any], identity: str) -> AsyncIterator[dict[str, Any]]:
        return self._across(self._engine.generate(request, identity, lambda: False))

    def close(self) -> None:
        say("stopping", by="signal")
        self._wait(self._engine.close(), CLOSE_SECONDS)
        say("closed")
        # The process ends right after this without its own end, and UCX writes its log file through C's buffers.
        ctypes.CDLL(None).fflush(None)

    async def _start(self, mode: str, fault: str | None) -> Any:
        # numpy, UCX and NIXL read their variables when they are loaded.
        from components.build import build_engine

        options = argparse.Namespace(mode=mode, model_path=Path(self.settings.model_path), yaml_path=self.settings.extra_engine_args)
        engine = build_engine(options, fault)
        await engine.start()
        return engine

    async def _across(self, stream: AsyncIterator[dict[str, Any]]) -> AsyncIterator[dict[str, Any]]:
        while True:
            step = asyncio.run_coroutine_threadsafe(anext(stream, None), self._loop)
            chunk = await asyncio.wrap_future(step)
            if chunk is None:
                return
            yield chunk

    def _wait(self, work: Any, seconds: float) -> Any:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(seconds)


def start_frontend() -> subprocess.Popen[bytes]:
    """Dynamo's own HTTP frontend of that time, which finds the models that workers register."""
    settings = ServiceConfig.get_instance()["Frontend"]
    beside = Path(sdk.__file__).parent / "cli" / "bin" / "dynamo-run"
    program = str(beside) if beside.exists() else "dynamo-run"
    return subprocess.Popen([program, "in=http", "out=dyn", "--http-port", str(settings["port"])])
