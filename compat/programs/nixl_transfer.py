"""Two processes and one real NIXL release: the initiator WRITEs a block several times into the target's memory.

`nixl_transfer.py initiator|target --folder DIR --size BYTES --count N --memory DRAM|VRAM [--gpu INDEX]`. The two meet through files in
DIR: metadata and descriptors one way, the end the other. Each writes `<role>.result.json` and copies its own memory map, and closes its
agent before it ends, because UCX prints its `used` table only then. The content is compared byte by byte at the target.
"""

import argparse
import gc
import importlib
import pickle
import sys
import time
import types
from importlib import metadata

from blocks import Block
from meeting import Meeting


def main() -> None:
    options = parse()
    meeting = Meeting(options.folder, options.role)
    api, package, version = load_nixl()
    memory = Block(options.memory, options.gpu, options.size)
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


def initiate(agent, memory: Block, meeting: Meeting, options) -> dict:
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


def receive(agent, memory: Block, meeting: Meeting, options) -> dict:
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
