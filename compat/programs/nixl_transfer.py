"""Two processes and one real NIXL release: the initiator WRITEs a block several times into the target's memory.

`nixl_transfer.py initiator|target --folder DIR --size BYTES --count N --memory DRAM|VRAM [--gpu INDEX]`. The two meet through files in
DIR: metadata and descriptors one way, the end the other. Each writes `<role>.result.json` and copies its own memory map, and closes its
agent before it ends, because UCX prints its `used` table only then. The content is compared byte by byte at the target.
"""

import argparse
import ctypes
import gc
import hashlib
import importlib
import pickle
import sys
import time
import types
from importlib import metadata

import numpy

from meeting import Meeting


def main() -> None:
    options = parse()
    meeting = Meeting(options.folder, options.role)
    api, package, version = load_nixl()
    memory = Memory(options.memory, options.gpu, options.size)
    agent = api.nixl_agent(options.role, api.nixl_agent_config(backends=["UCX"]))
    region = [(memory.address, options.size, memory.device, "")]
    registered = agent.register_memory(region, options.memory)
    role = initiate if options.role == "initiator" else receive
    result = role(agent, memory, meeting, options)
    meeting.copy_maps()
    agent.deregister_memory(registered)
    del agent
    gc.collect()
    meeting.result({"package": package, "nixl": version, **result})


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser()
    parser.add_argument("role", choices=["initiator", "target"])
    parser.add_argument("--folder", required=True)
    parser.add_argument("--size", type=int, required=True)
    parser.add_argument("--count", type=int, required=True)
    parser.add_argument("--memory", choices=["DRAM", "VRAM"], required=True)
    parser.add_argument("--gpu", type=int, default=0)
    return parser.parse_args()


def load_nixl():
    """The wheel's own module, whatever CUDA it was made for. Releases before 1.5 import torch for a type check only: a name is enough for that."""
    try:
        importlib.import_module("torch")
    except ImportError:
        torch = types.ModuleType("torch")
        torch.Tensor = type("Tensor", (), {})
        sys.modules["torch"] = torch
    for name in ("nixl_cu13", "nixl_cu12", "nixl"):
        try:
            api = importlib.import_module(f"{name}._api")
        except ImportError as error:
            if name == "nixl":
                raise
            reason = error
            continue
        distribution = name.replace("_", "-")
        return api, distribution, metadata.version(distribution)
    raise reason


class Memory:
    """A block in main memory, or on a GPU through the driver's own interface, so that no CUDA runtime is needed."""

    def __init__(self, kind: str, gpu: int, size: int) -> None:
        self.device = gpu if kind == "VRAM" else 0
        self.size = size
        self.cuda = Cuda(gpu) if kind == "VRAM" else None
        if self.cuda is None:
            self.block = numpy.zeros(size, dtype=numpy.uint8)
            self.address = self.block.ctypes.data
        else:
            self.address = self.cuda.allocate(size)

    def fill(self, seed: int) -> str:
        """Fills the block with bytes that follow from the seed; gives their SHA-256."""
        content = numpy.random.default_rng(seed).integers(0, 256, self.size, dtype=numpy.uint8)
        if self.cuda is None:
            self.block[:] = content
        else:
            self.cuda.write(self.address, content)
        return hashlib.sha256(content).hexdigest()

    def sha256(self) -> str:
        content = self.block if self.cuda is None else self.cuda.read(self.address, self.size)
        return hashlib.sha256(content).hexdigest()


class Cuda:
    """The few calls of the CUDA driver that a transfer between two blocks needs."""

    def __init__(self, gpu: int) -> None:
        self.driver = ctypes.CDLL("libcuda.so.1")
        self.call("cuInit", 0)
        device, context = ctypes.c_int(), ctypes.c_void_p()
        self.call("cuDeviceGet", ctypes.byref(device), gpu)
        self.call("cuDevicePrimaryCtxRetain", ctypes.byref(context), device)
        self.call("cuCtxSetCurrent", context)

    def call(self, name: str, *arguments) -> None:
        code = getattr(self.driver, name)(*arguments)
        if code != 0:
            raise RuntimeError(f"{name} answered {code}")

    def allocate(self, size: int) -> int:
        address = ctypes.c_uint64()
        self.call("cuMemAlloc_v2", ctypes.byref(address), ctypes.c_size_t(size))
        self.call("cuMemsetD8_v2", address, ctypes.c_ubyte(0), ctypes.c_size_t(size))
        return address.value

    def write(self, address: int, content) -> None:
        self.call("cuMemcpyHtoD_v2", ctypes.c_uint64(address), content.ctypes.data_as(ctypes.c_void_p), ctypes.c_size_t(content.nbytes))
        self.call("cuCtxSynchronize")

    def read(self, address: int, size: int):
        content = numpy.empty(size, dtype=numpy.uint8)
        self.call("cuMemcpyDtoH_v2", content.ctypes.data_as(ctypes.c_void_p), ctypes.c_uint64(address), ctypes.c_size_t(size))
        return content


def initiate(agent, memory: Memory, meeting: Meeting, options) -> dict:
    sha256 = memory.fill(options.size)
    offer = pickle.loads(meeting.wait_for("offer"))
    peer = agent.add_remote_agent(offer["metadata"])
    peer = peer.decode() if isinstance(peer, bytes) else peer
    local = agent.get_xfer_descs([(memory.address, options.size, memory.device)], options.memory)
    remote = agent.get_xfer_descs([(offer["address"], options.size, offer["device"])], options.memory)
    gbps = []
    for turn in range(options.count):
        handle = agent.initialize_xfer("WRITE", local, remote, peer, f"turn {turn}".encode())
        begun = time.perf_counter()
        state = agent.transfer(handle)
        while state not in ("DONE", "ERR"):
            state = agent.check_xfer_state(handle)
        if state == "ERR":
            raise RuntimeError(f"transfer {turn} failed")
        gbps.append(options.size / (time.perf_counter() - begun) / 1e9)
        agent.release_xfer_handle(handle)
    # Telemetry is written by a timer, 100 ms by default, and not flushed at the end.
    time.sleep(0.6)
    meeting.put("sent", b"")
    meeting.wait_for("compared")
    return {"sha256": sha256, "gbps": gbps, "bytes": options.size * options.count, "transfers": options.count}


def receive(agent, memory: Memory, meeting: Meeting, options) -> dict:
    offer = {"metadata": agent.get_agent_metadata(), "address": memory.address, "device": memory.device}
    meeting.put("offer", pickle.dumps(offer))
    notes = 0
    while notes < options.count:
        for messages in agent.get_new_notifs().values():
            notes += len(messages)
        time.sleep(0.001)
    meeting.wait_for("sent")
    sha256 = memory.sha256()
    meeting.put("compared", b"")
    return {"sha256": sha256, "notifications": notes}


if __name__ == "__main__":
    main()
