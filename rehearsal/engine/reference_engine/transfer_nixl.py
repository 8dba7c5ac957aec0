"""KV through NIXL: an agent with the UCX plugin; the prefill agent WRITEs into the decode agent's registered buffer."""

import base64
import itertools
import os
import socket
import time
from collections.abc import Sequence
from typing import Any

from nixl_cu13._api import nixl_agent, nixl_agent_config

from .device import Device
from .errors import TransferError
from .selection import NIXL
from .transfer import Invitation, Patience, Region

TELEMETRY_FLUSH_SECONDS = 0.25
"""NIXL writes its telemetry by a timer of 100 ms and does not flush at the end, so an agent waits this long before it closes."""

_numbers = itertools.count()


class NixlTransceiver:
    backend = NIXL

    def __init__(self, device: Device, capacity: int) -> None:
        self.name = f"{socket.gethostname()}_{os.getpid()}_{next(_numbers)}"
        self.capacity = capacity
        self.buffer = device.empty_bytes(capacity)
        self._device = device
        # No progress thread: it spins, two of them would take both cores of a small runner. Waiting polls, and so makes progress.
        self._agent: Any = nixl_agent(self.name, nixl_agent_config(enable_prog_thread=False, backends=["UCX"]))
        if "UCX" not in self._agent.backends:
            raise TransferError("NIXL has no UCX plugin here, so no KV agent was made. Check NIXL_PLUGIN_DIR and UCX_TLS.")
        self._base = device.address(self.buffer)
        self._registration = self._agent.register_memory([(self._base, capacity, device.index, "")], device.memory)
        self._arrived: set[bytes] = set()
        self._last_sent: float | None = None

    def invite(self, request: str, regions: Sequence[Region]) -> Invitation:
        return {
            "agent": self.name,
            "metadata": base64.b64encode(self._agent.get_agent_metadata()).decode(),
            "memory": self._device.memory,
            "descriptors": [(self._base + r.offset, r.length, self._device.index) for r in regions],
            "done": request,
        }

    def send(self, invitation: Invitation, regions: Sequence[Region], final: bool, patience: Patience) -> None:
        peer = self._know(invitation)
        local = [(self._base + r.offset, r.length, self._device.index) for r in regions]
        remote = [tuple(invitation["descriptors"][r.number]) for r in regions]
        handle = self._agent.initialize_xfer(
            "WRITE",
            self._agent.get_xfer_descs(local, self._device.memory),
            self._agent.get_xfer_descs(remote, invitation["memory"]),
            peer,
            invitation["done"].encode() if final else b"",
        )
        try:
            self._finish(handle, self._agent.transfer(handle), patience)
        finally:
            self._agent.release_xfer_handle(handle)
        self._last_sent = time.monotonic()

    def receive(self, request: str, patience: Patience) -> None:
        done = request.encode()
        patience.until(lambda: done in self._notifications(), f"the KV of request {request} over NIXL")
        self._arrived.discard(done)

    def forget(self, request: str) -> None:
        self._arrived.discard(request.encode())

    def close(self) -> None:
        if self._last_sent is not None:
            time.sleep(max(0.0, self._last_sent + TELEMETRY_FLUSH_SECONDS - time.monotonic()))
        self._agent.deregister_memory(self._registration)
        # The C++ agent, and the UCX worker in it, ends with its last reference.
        del self._registration
        self._agent.agent = None
        self._agent = None

    def _know(self, invitation: Invitation) -> str:
        peer = self._agent.add_remote_agent(base64.b64decode(invitation["metadata"]))
        return peer.decode() if isinstance(peer, bytes) else str(peer)

    def _finish(self, handle: Any, state: str, patience: Patience) -> None:
        states = [state]

        def ended() -> bool:
            if states[0] == "PROC":
                states[0] = self._agent.check_xfer_state(handle)
            return states[0] != "PROC"

        patience.until(ended, "a NIXL write")
        if states[0] != "DONE":
            raise TransferError(f"NIXL reports {states[0]} for a write of KV. The bytes did not arrive; look at UCX_TLS and at the peer.")

    def _notifications(self) -> set[bytes]:
        for messages in self._agent.get_new_notifs().values():
            self._arrived.update(messages)
        return self._arrived
