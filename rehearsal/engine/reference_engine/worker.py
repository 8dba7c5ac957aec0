"""The Dynamo side: build the engine, register it, serve until SIGTERM, and end cleanly.

The runtime is made here and not by Dynamo's decorator, and the signals are ours: UCX prints which protocols it used only when
its worker is destroyed, so the KV backend must be closed before the runtime ends the process.
"""

import asyncio
import os
import signal
import threading
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from dynamo.llm import ModelInput, ModelRuntimeConfig, ModelType, WorkerType, register_model
from dynamo.runtime import DistributedRuntime

from . import faults
from .device import pick_device
from .engine import AggregatedEngine, Compute, DecodeEngine, Engine, PrefillEngine, Transfers
from .errors import EngineError
from .log import say
from .model import ModelConfig, TinyTransformer
from .options import AGGREGATED, DECODE, PREFILL, Options
from .selection import select
from .transfer import build_transceiver
from .transfers import TransferCounter

LAST_SECONDS = 2.5
"""After this time from the signal the process ends whatever still runs; the promise is three seconds."""

_COMPONENT = {PREFILL: "prefill", DECODE: "backend", AGGREGATED: "backend"}


def build_engine(options: Options, fault: str | None) -> Engine:
    """The engine that `options` ask for, with its KV backend if it has a disaggregated role and something selected one."""
    device = pick_device()
    config = ModelConfig.load(options.model_path)
    compute = Compute(TinyTransformer(config, device))
    say("model loaded", device=device.name, kv_bytes_per_token=config.kv_bytes_per_token)
    if options.mode == AGGREGATED:
        return AggregatedEngine(compute)
    selected = select(options.selection, os.environ, options.yaml)
    transfers = None
    if selected is None:
        say("kv backend built: none", selection=options.selection)
    else:
        counter = TransferCounter(options.transfers, options.mode, os.getpid())
        capacity = config.max_positions * config.kv_bytes_per_token
        transfers = Transfers(lambda: build_transceiver(selected, device, capacity, fault), options.transfer_timeout, counter)
        say(f"kv backend built: {selected}", selection=options.selection)
    role = PrefillEngine if options.mode == PREFILL else DecodeEngine
    return role(compute, transfers, fault)


async def run(options: Options, fault: str | None) -> None:
    """Serve until SIGTERM or SIGINT. Raises EngineError when the endpoint ends by itself."""
    loop = asyncio.get_running_loop()
    stop = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    engine = build_engine(options, fault)
    await engine.start()
    if fault == faults.CRASH_AT_START:
        raise EngineError("Ended before registration, because the fault crash-at-start was asked for.")
    runtime = connect(options, loop)
    endpoint = runtime.endpoint(options.endpoint or f"{options.namespace}.{_COMPONENT[options.mode]}.generate")
    counter = engine.counter
    if counter is not None:
        endpoint.metrics.register_prometheus_expfmt_callback(counter.exposition)

    async def generate(request: dict[str, Any], context: Any) -> AsyncIterator[dict[str, Any]]:
        try:
            async for chunk in engine.generate(request, context.id(), context.is_stopped):
                yield chunk
        except EngineError as error:
            say("request failed", request=context.id(), error=f"{type(error).__name__}: {error}")
            raise

    serving = asyncio.ensure_future(endpoint.serve_endpoint(generate, graceful_shutdown=False))
    await register(options, endpoint)
    say("registered", mode=options.mode, pid=os.getpid())
    stopping = asyncio.ensure_future(stop.wait())
    await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
    _end_at_the_latest()
    say("stopping", by="signal" if stop.is_set() else "endpoint")
    if stop.is_set():
        await endpoint.unregister_endpoint_instance()
    await engine.close()
    say("closed")
    runtime.shutdown()
    if not stop.is_set():
        raise EngineError("Dynamo ended the endpoint although nobody asked this worker to stop. Are etcd and NATS still there?")


def connect(options: Options, loop: asyncio.AbstractEventLoop) -> DistributedRuntime:
    """Dynamo's runtime. Raises EngineError when discovery cannot be reached; Dynamo itself raises a bare Exception."""
    try:
        return DistributedRuntime(loop, options.discovery, options.request_plane, event_plane=options.event_plane)
    except Exception as error:
        raise EngineError(f"Dynamo's runtime cannot start with discovery {options.discovery!r}: {error}. Start etcd and NATS first.") from error


async def register(options: Options, endpoint: Any) -> None:
    """Tell Dynamo's frontend of this worker; a disaggregated pair is listed only when both halves are there."""
    types = {
        PREFILL: (ModelType.Prefill, WorkerType.Prefill, [[WorkerType.Decode]]),
        DECODE: (ModelType.Chat | ModelType.Completions, WorkerType.Decode, [[WorkerType.Prefill]]),
        AGGREGATED: (ModelType.Chat | ModelType.Completions, WorkerType.Aggregated, []),
    }
    model_type, worker_type, needs = types[options.mode]
    await register_model(
        ModelInput.Tokens,
        model_type,
        endpoint,
        str(Path(options.model_path).resolve()),
        options.served_model_name,
        worker_type=worker_type,
        needs=needs,
        runtime_config=ModelRuntimeConfig(),
    )


def _end_at_the_latest() -> None:
    def end() -> None:
        say("not closed in time, ending")
        os._exit(1)

    timer = threading.Timer(LAST_SECONDS, end)
    timer.daemon = True
    timer.start()
