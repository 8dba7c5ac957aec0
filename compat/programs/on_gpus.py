"""The same transfers between two GPUs, on a bare machine that has Python and a driver and nothing else of this project.

`on_gpus.py --release nixl-0.7.1|ucx-1.18.1 --path FOLDER… --out FOLDER`: runs the two processes of `<kind>_transfer.py` in three setups, the sender on
GPU 0 and the receiver on the last GPU, and leaves their evidence in OUT/<release>/<setup>. `--path` are the folders of the unpacked wheels.
"""

import argparse
import os
import subprocess
import sys
from pathlib import Path

SETUPS = {"used": ("used", None), "used-tcp": ("used", "tcp,cuda_copy,self"), "y": ("y", None)}
ROLES = {"nixl": ("initiator", "target"), "ucx": ("client", "server")}
# As compat/transfer.ts has them.
SIZE, COUNT = 8 << 20, 6


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("--release", required=True)
    parser.add_argument("--path", nargs="+", required=True)
    parser.add_argument("--out", required=True)
    options = parser.parse_args()
    gpus = len(subprocess.run(["nvidia-smi", "-L"], capture_output=True, text=True, check=True).stdout.splitlines())
    failed = [setup for setup in SETUPS if not run(options, setup, gpus)]
    print(options.release, "failed: " + ", ".join(failed) if failed else "done")
    sys.exit(1 if failed else 0)


def run(options, setup: str, gpus: int) -> bool:
    kind = options.release.split("-")[0]
    folder = Path(options.out, options.release, setup)
    (folder / "telemetry").mkdir(parents=True)
    info, transports = SETUPS[setup]
    environment = {
        **os.environ,
        "PYTHONPATH": ":".join(options.path),
        "NIXL_TELEMETRY_ENABLE": "y",
        "NIXL_TELEMETRY_DIR": str(folder / "telemetry"),
        "UCX_PROTO_INFO": info,
        **({"UCX_TLS": transports} if transports else {}),
    }
    sender, receiver = ROLES[kind]
    sides = [start(kind, role, gpu, folder, environment) for role, gpu in ((receiver, gpus - 1), (sender, 0))]
    return all([side.wait(timeout=120) == 0 for side in sides])


def start(kind: str, role: str, gpu: int, folder: Path, environment: dict) -> subprocess.Popen:
    program = str(Path(__file__).with_name(f"{kind}_transfer.py"))
    argv = [sys.executable, "-S", program, role, "--folder", str(folder), "--size", str(SIZE), "--count", str(COUNT), "--memory", "VRAM"]
    with open(folder / f"{role}.log", "wb") as log:
        return subprocess.Popen([*argv, "--gpu", str(gpu)], env=environment, stdout=log, stderr=subprocess.STDOUT)


if __name__ == "__main__":
    main()
