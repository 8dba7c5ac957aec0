"""Two processes and one real UCX release: the client sends a block several times as tagged messages, through ucxx, as direct UCX does.

`ucx_transfer.py client|server --folder DIR --size BYTES --count N --memory DRAM|VRAM [--gpu INDEX]`. The two meet through files in DIR. Each writes `<role>.result.json` and
copies its own memory map, and destroys its UCX worker before it ends, because UCX prints its `used` table only then. The content is
compared byte by byte at the server.
"""

import argparse
import gc
import time
from importlib import metadata

# The wheels of UCX lie outside the linker's paths, and ucxx's own loader gives up without librmm.
import libucx

libucx.load_library()

import ucxx._lib.libucxx as ucx  # noqa: E402
from ucxx._lib.arr import Array  # noqa: E402

from blocks import Block  # noqa: E402
from meeting import Meeting  # noqa: E402

TAG = 1 << 16


def main() -> None:
    options = parse()
    meeting = Meeting(options.folder, options.role)
    # Before UCX, which looks for the GPU's context when it starts.
    block = Block(options.memory, options.gpu, options.size)
    context = ucx.UCXContext(feature_flags=(ucx.Feature.TAG,))
    worker = ucx.UCXWorker(context)
    role = send if options.role == "client" else receive
    result = role(worker, block, meeting, options)
    meeting.copy_maps()
    del worker, context
    gc.collect()
    versions = {"ucxx": version("ucxx"), "libucx": version("libucx"), "ucx": ".".join(map(str, ucx.get_ucx_version()))}
    meeting.result({**versions, **result})


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("role", choices=["client", "server"])
    parser.add_argument("--folder", required=True)
    parser.add_argument("--size", type=int, required=True)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--memory", choices=["DRAM", "VRAM"], required=True)
    parser.add_argument("--gpu", type=int, default=0)
    return parser.parse_args()


def version(name: str) -> str:
    for distribution in metadata.distributions():
        if distribution.metadata["Name"].startswith(f"{name}-cu"):
            return f"{distribution.metadata['Name']} {distribution.version}"
    return "unknown"


def send(worker, block: Block, meeting: Meeting, options) -> dict:
    sha256 = block.fill(options.size)
    peer = ucx.UCXAddress.create_from_buffer(meeting.wait_for("address"))
    # Without UCX's error handling for peers, because with it UCX gives up shared memory and uses TCP on one host.
    endpoint = worker.create_endpoint_from_worker_address(peer, False)
    gbps = []
    for turn in range(options.count):
        begun = time.perf_counter()
        finish(worker, endpoint.tag_send(Array(block.array()), ucx.UCXXTag(TAG + turn)))
        gbps.append(options.size / (time.perf_counter() - begun) / 1e9)
    meeting.put("sent", b"")
    while meeting.peek("compared") is None:
        worker.progress()
    del endpoint
    return {"sha256": sha256, "gbps": gbps, "bytes": options.size * options.count, "transfers": options.count}


def receive(worker, block: Block, meeting: Meeting, options) -> dict:
    meeting.put("address", worker.address.tobytes())
    for turn in range(options.count):
        finish(worker, worker.tag_recv(Array(block.array()), ucx.UCXXTag(TAG + turn)))
    sha256 = block.sha256()
    while meeting.peek("sent") is None:
        worker.progress()
    meeting.put("compared", b"")
    # The client's last messages need an answer; a process that stops making progress would leave it waiting.
    until = time.monotonic() + 0.5
    while time.monotonic() < until:
        worker.progress()
    return {"sha256": sha256}


def finish(worker, request, seconds: float = 60) -> None:
    deadline = time.monotonic() + seconds
    while not request.completed:
        worker.progress()
        if time.monotonic() > deadline:
            raise TimeoutError(f"a transfer did not end within {seconds:.0f} s")
    request.check_error()


if __name__ == "__main__":
    main()
