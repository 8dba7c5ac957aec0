"""KV through UCX directly: one tagged message a region, from the prefill worker to the decode worker."""

import base64
import itertools
from collections.abc import Sequence
from typing import Any

# The wheels of UCX lie outside the linker's paths, and their own loader gives up without librmm, which nothing here needs.
import libucx

libucx.load_library()

import ucxx._lib.libucxx as ucx  # noqa: E402
from ucxx._lib.arr import Array  # noqa: E402

from .device import Device  # noqa: E402
from .errors import TransferError  # noqa: E402
from .selection import UCX  # noqa: E402
from .transfer import Invitation, Patience, Region  # noqa: E402

TAG_STRIDE = 1 << 16
"""Tags of one request: its base, a multiple of this, plus the region's number."""


class UcxTransceiver:
    backend = UCX

    def __init__(self, device: Device, capacity: int) -> None:
        self.capacity = capacity
        self.buffer = device.empty_bytes(capacity)
        self._context: Any = ucx.UCXContext(feature_flags=(ucx.Feature.TAG, ucx.Feature.WAKEUP))
        self._worker: Any = ucx.UCXWorker(self._context)
        self._worker.set_progress_thread_start_callback(device.use_in_this_thread)
        # Without such a thread the peer cannot close over TCP while this side is idle. It sleeps until there is something to do; beside a
        # GPU it polls, because each of the wake-ups of a rendezvous costs a tenth of a GiB's 2.7 ms over NVLink.
        self._worker.start_progress_thread(polling_mode=device.name == "cuda")
        self._endpoints: dict[bytes, Any] = {}
        self._receiving: dict[str, list[Any]] = {}
        self._bases = itertools.count(TAG_STRIDE, TAG_STRIDE)

    def invite(self, request: str, regions: Sequence[Region]) -> Invitation:
        base = next(self._bases)
        self._receiving[request] = [self._worker.tag_recv(self._piece(r), ucx.UCXXTag(base + r.number)) for r in regions]
        return {"address": base64.b64encode(self._worker.address.tobytes()).decode(), "tag": base}

    def send(self, invitation: Invitation, regions: Sequence[Region], final: bool, patience: Patience) -> None:
        endpoint = self._endpoint(base64.b64decode(invitation["address"]))
        base = invitation["tag"]
        self._finish([endpoint.tag_send(self._piece(r), ucx.UCXXTag(base + r.number)) for r in regions], patience, "UCX sends of KV")

    def receive(self, request: str, patience: Patience) -> None:
        self._finish(self._receiving[request], patience, f"the KV of request {request} over UCX")
        del self._receiving[request]

    def forget(self, request: str) -> None:
        if self._receiving.pop(request, None):
            # Only all receives can be cancelled at once; transfers are one after another, so no other is waiting.
            self._worker.cancel_inflight_requests()

    def close(self) -> None:
        self._receiving.clear()
        # Endpoints first: closing them needs the progress that the thread makes.
        self._endpoints.clear()
        self._worker.stop_progress_thread()
        # The UCX worker is destroyed with its last reference, and prints its table of used protocols then.
        self._worker = None
        self._context = None

    def _piece(self, region: Region) -> Array:
        return Array(self.buffer[region.offset : region.offset + region.length])

    def _endpoint(self, address: bytes) -> Any:
        if address not in self._endpoints:
            # Without UCX's error handling for peers, because with it UCX gives up shared memory and uses TCP on one host.
            remote = ucx.UCXAddress.create_from_buffer(address)
            self._endpoints[address] = self._worker.create_endpoint_from_worker_address(remote, False)
        return self._endpoints[address]

    def _finish(self, requests: list[Any], patience: Patience, what: str) -> None:
        patience.until(lambda: all(request.completed for request in requests), what)
        for request in requests:
            try:
                request.check_error()
            except ucx.UCXError as error:
                raise TransferError(f"UCX failed in {what}: {error}. The bytes did not arrive; look at UCX_TLS and at the peer.") from error
