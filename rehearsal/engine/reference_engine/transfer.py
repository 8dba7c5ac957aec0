"""What the two KV backends have in common: a staging buffer, regions in it, and patience that ends.

The direction is TensorRT-LLM's: the prefill (context) side writes. The decode side says where to (an *invitation*), the
prefill side sends, the decode side waits for arrival. Each side has one staging buffer, known to its library once, and
copies KV into or out of it; so transfers of one worker happen one after another, all on one thread.
"""

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from .device import Device
from .errors import EngineError, TransferError
from .faults import SAYS_NIXL_USES_UCX
from .selection import NIXL, UCX

POLL_SECONDS = 0.0002
EAGER_SECONDS = 0.005
"""So long a wait polls without sleeping: a GiB over NVLink takes 2.7 ms, and a sleep of 0.2 ms would be a tenth of it."""

Invitation = dict[str, Any]
"""JSON that the decode side sends: where the prefill side is to write."""


@dataclass(frozen=True)
class Region:
    """A piece of the staging buffer: its number in the request, byte offset and length."""

    number: int
    offset: int
    length: int


def layout(lengths: Sequence[int], capacity: int) -> list[Region]:
    """Regions of the given lengths, one behind the other. Raises TransferError when the buffer is too small."""
    regions, offset = [], 0
    for number, length in enumerate(lengths):
        regions.append(Region(number, offset, length))
        offset += length
    if offset > capacity:
        raise TransferError(f"KV of {offset} bytes does not fit the staging buffer of {capacity}. Send a shorter prompt.")
    return regions


def on_the_wire(regions: Sequence[Region]) -> list[Region]:
    """What travels as one piece: the first region alone, so that a transfer can stop behind it, and all the others together.

    Regions lie one behind the other in the staging buffer, so nothing is gained by sending them one by one.
    """
    first, rest = regions[:1], regions[1:]
    return [*first, *([Region(1, rest[0].offset, sum(r.length for r in rest))] if rest else [])]


class Patience:
    """How long to wait: until `seconds` are over, the worker stops, or the other half of the transfer failed."""

    def __init__(self, seconds: float, stop: threading.Event) -> None:
        self._seconds = seconds
        self._deadline = time.monotonic() + seconds
        self._stop = stop
        self._given_up = threading.Event()

    def give_up(self) -> None:
        """End the waiting, from another thread."""
        self._given_up.set()

    def until(self, done: Callable[[], bool], what: str) -> None:
        """Poll `done` until it is true. Raises TransferError naming `what` when patience ends."""
        eager = time.monotonic() + EAGER_SECONDS
        while not done():
            self.check(what)
            if time.monotonic() > eager:
                time.sleep(POLL_SECONDS)

    def check(self, what: str) -> None:
        if self._stop.is_set():
            raise TransferError(f"The worker is stopping, so it no longer waits for {what}.")
        if self._given_up.is_set():
            raise TransferError(f"Gave up waiting for {what}, because the other half of the transfer failed.")
        if time.monotonic() > self._deadline:
            raise TransferError(f"Waited {self._seconds:.0f} s for {what}, without success. Look at the other worker's log.")

    def hang(self) -> None:
        """Do nothing until patience ends (a fault on purpose)."""
        self.until(lambda: False, "nothing (fault on purpose)")


class Transceiver(Protocol):
    """One KV backend in one worker. All methods run on the worker's transfer thread."""

    backend: str
    buffer: Any
    capacity: int

    def invite(self, request: str, regions: Sequence[Region]) -> Invitation:
        """Decode side: get ready to receive `regions` of `request`, and say where."""
        ...

    def send(self, invitation: Invitation, regions: Sequence[Region], final: bool, patience: Patience) -> None:
        """Prefill side: send `regions` of the staging buffer; `final` also tells the peer that the request is complete."""
        ...

    def receive(self, request: str, patience: Patience) -> None:
        """Decode side: wait until everything invited for `request` is in the staging buffer."""
        ...

    def forget(self, request: str) -> None:
        """Decode side: give up on `request`."""
        ...

    def close(self) -> None:
        """End agents and workers of the library; only this makes UCX print its table of used protocols."""
        ...


def build_transceiver(selected: str, device: Device, capacity: int, fault: str | None) -> Transceiver:
    """Make the selected backend with a staging buffer of `capacity` bytes. The other library is not even imported."""
    actual = UCX if selected == NIXL and fault == SAYS_NIXL_USES_UCX else selected
    if actual == NIXL:
        from .transfer_nixl import NixlTransceiver

        return NixlTransceiver(device, capacity)
    if actual == UCX:
        from .transfer_ucx import UcxTransceiver

        return UcxTransceiver(device, capacity)
    raise EngineError(f"There is no KV backend {selected!r}. Use {NIXL} or {UCX}.")
