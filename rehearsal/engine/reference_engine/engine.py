"""The three roles of a worker: prefill, decode, or both in one. Requests and answers are Dynamo's dictionaries of token ids.

Computing and transferring have a thread each: numpy, NIXL and UCX are used by one thread at a time, the event loop stays free.
"""

import asyncio
import os
import signal
import threading
import time
from collections.abc import AsyncIterator, Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol, TypeVar

from . import faults
from .errors import EngineError, TransferDisabled, TransferError
from .handshake import SideChannel, ask
from .log import say
from .model import FLOAT_BYTES, KvCache, TinyTransformer
from .transfer import Invitation, Patience, Region, Transceiver, layout, on_the_wire
from .transfers import TransferCounter

Chunk = dict[str, Any]
Stopped = Callable[[], bool]
T = TypeVar("T")
DEFAULT_MAX_TOKENS = 64


class Engine(Protocol):
    @property
    def counter(self) -> TransferCounter | None: ...

    async def start(self) -> None: ...
    def generate(self, request: dict[str, Any], identity: str, stopped: Stopped) -> AsyncIterator[Chunk]: ...
    async def close(self) -> None: ...


class Compute:
    """The model on its own thread."""

    def __init__(self, model: TinyTransformer) -> None:
        self.model = model
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="compute")

    async def prefill(self, tokens: list[int], room: int) -> tuple[KvCache, int]:
        """KV cache of `tokens` with room for as many more, and the first output token. Raises EngineError when too long."""
        limit = self.model.config.max_positions
        if not tokens or len(tokens) + room > limit:
            raise EngineError(f"A prompt of {len(tokens)} tokens with {room} to come does not fit the model's {limit} positions (or is empty).")
        cache = self.model.new_cache(len(tokens) + room)
        return cache, await self._run(lambda: self.model.step(tokens, cache))

    async def continue_from(self, first: int, cache: KvCache, count: int, stopped: Stopped) -> AsyncIterator[Chunk]:
        """Yield `first`, then greedy tokens until there are `count`; the last chunk carries the finish reason."""
        token = first
        for produced in range(1, count + 1):
            if produced > 1:
                token = await self._run(partial(self.model.step, [token], cache))
            if stopped():
                return
            yield {"token_ids": [token]} | ({"finish_reason": "length"} if produced == count else {})

    def close(self) -> None:
        self._thread.shutdown(wait=False, cancel_futures=True)

    async def _run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)


class Transfers:
    """The backend on its own thread, with the worker's patience, counter and stop signal."""

    def __init__(self, build: Callable[[], Transceiver], timeout: float, counter: TransferCounter) -> None:
        self.timeout = timeout
        self.counter = counter
        self._stop = threading.Event()
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="transfer")
        # Built on the thread that will use it: UCX workers belong to one thread.
        self.transceiver = self._thread.submit(build).result()

    def patience(self) -> Patience:
        return Patience(self.timeout, self._stop)

    async def run(self, work: Callable[[], T]) -> T:
        return await asyncio.get_running_loop().run_in_executor(self._thread, work)

    async def forget(self, request: str) -> None:
        """Drop what was invited for `request`; nothing to do while closing, which drops everything."""
        if not self._stop.is_set():
            await self.run(lambda: self.transceiver.forget(request))

    async def close(self) -> None:
        """Stop what is waiting, then let the library end cleanly."""
        self._stop.set()
        await self.run(self.transceiver.close)
        self._thread.shutdown(wait=False)
        self.counter.close()


class AggregatedEngine:
    """Prefill and decode in one worker: no transfer, so no KV backend is built and nothing is counted."""

    counter: TransferCounter | None = None

    def __init__(self, compute: Compute) -> None:
        self._compute = compute

    async def start(self) -> None:
        return None

    async def generate(self, request: dict[str, Any], identity: str, stopped: Stopped) -> AsyncIterator[Chunk]:
        tokens, count = request["token_ids"], max_tokens(request)
        cache, first = await self._compute.prefill(tokens, count)
        say("aggregated", request=identity, prompt_tokens=len(tokens), output_tokens=count)
        async for chunk in self._compute.continue_from(first, cache, count, stopped):
            yield chunk

    async def close(self) -> None:
        self._compute.close()


@dataclass
class _Held:
    """KV that waits to be collected by a decode worker."""

    cache: KvCache
    tokens: int
    since: float


class PrefillEngine:
    """Computes the prompt's KV, keeps it until the decode worker invites, then sends it there."""

    def __init__(self, compute: Compute, transfers: Transfers | None, fault: str | None) -> None:
        self._compute = compute
        self._transfers = transfers
        self._fault = fault
        self._held: dict[str, _Held] = {}
        self._channel = SideChannel(self._collect)
        self._address: tuple[str, int] | None = None

    @property
    def counter(self) -> TransferCounter | None:
        return None if self._transfers is None else self._transfers.counter

    async def start(self) -> None:
        self._address = await self._channel.open()

    async def generate(self, request: dict[str, Any], identity: str, stopped: Stopped) -> AsyncIterator[Chunk]:
        transfers = enabled(self._transfers)
        tokens = request["token_ids"]
        cache, first = await self._compute.prefill(tokens, 0)
        self._drop_stale(transfers.timeout)
        self._held[identity] = _Held(cache, len(tokens), time.monotonic())
        say("prefill", request=identity, prompt_tokens=len(tokens), kv_bytes=self._kv_bytes(len(tokens)))
        yield {
            "token_ids": [first],
            "finish_reason": "length",
            "disaggregated_params": {"request": identity, "first_token": first, "prompt_tokens": len(tokens), "side_channel": self._address},
        }

    async def close(self) -> None:
        await self._channel.close()
        if self._transfers is not None:
            await self._transfers.close()
        self._compute.close()

    async def _collect(self, request: str, invitation: Invitation) -> dict[str, Any]:
        transfers = enabled(self._transfers)
        held = self._held.pop(request, None)
        if held is None:
            raise TransferError(f"No KV is held for request {request}: it was collected before, or waited longer than {transfers.timeout:.0f} s.")
        size, begin, patience = self._kv_bytes(held.tokens), time.monotonic(), transfers.patience()
        try:
            seconds = await transfers.run(lambda: self._send(transfers.transceiver, held, invitation, patience))
        except Exception:
            transfers.counter.count(request, "send", size, time.monotonic() - begin, False)
            raise
        transfers.counter.count(request, "send", size, seconds, True)
        say("kv sent", request=request, bytes=size, seconds=seconds)
        return {"bytes": size, "seconds": seconds}

    def _send(self, transceiver: Transceiver, held: _Held, invitation: Invitation, patience: Patience) -> float:
        """Stage and send; returns the seconds of the sending alone, without staging and without the way back to the event loop."""
        pieces = held.cache.regions(held.tokens)
        if self._fault == faults.FLIP_KV_BYTE:
            flip_exponent_bit(pieces[-1], held.tokens)
        regions = layout([int(piece.shape[0]) for piece in pieces], transceiver.capacity)
        for region, piece in zip(regions, pieces, strict=True):
            transceiver.buffer[region.offset : region.offset + region.length] = piece
        self._compute.model.device.synchronize()
        begin = time.monotonic()
        wire = on_the_wire(regions)
        if self._fault in (faults.HANG_IN_TRANSFER, faults.KILLED_IN_TRANSFER):
            self._break(transceiver, wire, invitation, patience)
        transceiver.send(invitation, wire, True, patience)
        return time.monotonic() - begin

    def _break(self, transceiver: Transceiver, regions: list[Region], invitation: Invitation, patience: Patience) -> None:
        transceiver.send(invitation, regions[:1], False, patience)
        if self._fault == faults.KILLED_IN_TRANSFER:
            os.kill(os.getpid(), signal.SIGKILL)
        patience.hang()

    def _kv_bytes(self, tokens: int) -> int:
        return tokens * self._compute.model.config.kv_bytes_per_token

    def _drop_stale(self, timeout: float) -> None:
        oldest = time.monotonic() - timeout
        for request in [r for r, held in self._held.items() if held.since < oldest]:
            del self._held[request]
            say("kv dropped", request=request, reason="not collected in time")


class DecodeEngine:
    """Receives the prompt's KV from the prefill worker and continues from it."""

    def __init__(self, compute: Compute, transfers: Transfers | None, fault: str | None) -> None:
        self._compute = compute
        self._transfers = transfers
        self._fault = fault
        self._one_at_a_time = asyncio.Lock()

    @property
    def counter(self) -> TransferCounter | None:
        return None if self._transfers is None else self._transfers.counter

    async def start(self) -> None:
        return None

    async def generate(self, request: dict[str, Any], identity: str, stopped: Stopped) -> AsyncIterator[Chunk]:
        transfers = enabled(self._transfers)
        tokens, count = request["token_ids"], max_tokens(request)
        params = (request.get("prefill_result") or {}).get("disaggregated_params")
        if not params:
            raise EngineError("A decode worker got a request that no prefill worker has seen. Start a prefill worker, or leave out --disaggregation-mode.")
        if params["prompt_tokens"] != len(tokens):
            raise EngineError(f"Prefill saw {params['prompt_tokens']} tokens, decode has {len(tokens)}: the two workers serve different models.")
        if self._fault == faults.DECODE_RECOMPUTES:
            cache, first = await self._compute.prefill(tokens, count)
        else:
            cache, first = await self._fetch(transfers, params, count), params["first_token"]
        say("decode", request=params["request"], prompt_tokens=len(tokens), output_tokens=count)
        async for chunk in self._compute.continue_from(first, cache, count, stopped):
            yield chunk

    async def close(self) -> None:
        if self._transfers is not None:
            await self._transfers.close()
        self._compute.close()

    async def _fetch(self, transfers: Transfers, params: dict[str, Any], room: int) -> KvCache:
        """A cache holding the prompt's KV as the prefill worker computed it."""
        request, tokens = params["request"], params["prompt_tokens"]
        cache = self._compute.model.new_cache(tokens + room)
        pieces = cache.regions(tokens)
        transceiver = transfers.transceiver
        regions = layout([int(piece.shape[0]) for piece in pieces], transceiver.capacity)
        size, begin, ok = sum(r.length for r in regions), time.monotonic(), False
        async with self._one_at_a_time:
            try:
                await self._receive(transfers, params, regions)
                ok = True
            finally:
                seconds = time.monotonic() - begin
                transfers.counter.count(request, "receive", size, seconds, ok)
            for region, piece in zip(regions, pieces, strict=True):
                piece[...] = transceiver.buffer[region.offset : region.offset + region.length]
            self._compute.model.device.synchronize()
        cache.length = tokens
        say("kv received", request=request, bytes=size, seconds=seconds)
        return cache

    async def _receive(self, transfers: Transfers, params: dict[str, Any], regions: list[Region]) -> None:
        request, transceiver, patience = params["request"], transfers.transceiver, transfers.patience()
        host, port = params["side_channel"]
        invitation = await transfers.run(lambda: transceiver.invite(request, on_the_wire(regions)))
        arrival = asyncio.ensure_future(transfers.run(lambda: transceiver.receive(request, patience)))
        try:
            await asyncio.wait_for(ask(host, port, request, invitation), transfers.timeout)
            await arrival
        except BaseException as error:
            patience.give_up()
            await asyncio.gather(arrival, return_exceptions=True)
            await transfers.forget(request)
            if isinstance(error, TimeoutError):
                raise TransferError(f"The prefill worker did not send the KV of {request} within {transfers.timeout:.0f} s. Look at its log.") from error
            raise


def enabled(transfers: Transfers | None) -> Transfers:
    """The worker's transfers. Raises TransferDisabled when nothing had selected a backend: at the request, not at start."""
    if transfers is None:
        raise TransferDisabled(
            "This worker has no KV backend, so it cannot serve a disaggregated request. Nothing selected one: set it in the environment or in "
            "cache_transceiver_config.backend of the engine YAML, as the selection rule in force asks."
        )
    return transfers


def max_tokens(request: dict[str, Any]) -> int:
    """How many tokens the request wants; at least 1."""
    wanted = (request.get("stop_conditions") or {}).get("max_tokens")
    return DEFAULT_MAX_TOKENS if wanted is None else max(1, int(wanted))


def flip_exponent_bit(values: Any, tokens: int) -> None:
    """Flip one bit of one byte of the stored values (bytes of little-endian float32), in the middle of the prompt.

    The bit is the highest one of the exponent, of a number below 2, which so becomes about 1e38 times larger: a change that no
    greedy decoding survives. In the lowest bits of a mantissa one flipped byte would change no token.
    """
    stride = int(values.shape[0]) // tokens
    first = (tokens // 2) * stride + FLOAT_BYTES - 1
    for place in range(first, first + stride, FLOAT_BYTES):
        byte = int(values[place])
        if byte & 0x7F and not byte & 0x40:
            values[place] = byte ^ 0x40
            return
    raise EngineError("No value below 2 in the middle of the prompt, so the fault cannot be made there. Use another prompt.")
