"""Makes the stand-in wheel: a real wheel file with text files in place of libraries. Standard library only.

The same inputs give the same bytes, on any machine and Python from 3.9: fixed times and modes, nothing compressed.
"""

import argparse
import base64
import hashlib
import os
import platform
import re
import subprocess
import time
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path

MIB = 1 << 20
PLATFORMS = {"amd64": "linux_x86_64", "arm64": "linux_aarch64"}
SUMMARY = "Stand-in wheel of the trtllm-nixl-build rehearsal; holds no TensorRT-LLM code"


class Wheel:
    """A wheel being written; remembers what RECORD must say."""

    def __init__(self, path: Path) -> None:
        self._zip = zipfile.ZipFile(path, "w", zipfile.ZIP_STORED)
        self._record: list[str] = []

    def add(self, name: str, chunks: Iterable[bytes]) -> None:
        digest, size = hashlib.sha256(), 0
        with self._zip.open(_entry(name), "w", force_zip64=True) as file:
            for chunk in chunks:
                file.write(chunk)
                digest.update(chunk)
                size += len(chunk)
        encoded = base64.urlsafe_b64encode(digest.digest()).rstrip(b"=").decode()
        self._record.append(f"{name},sha256={encoded},{size}")

    def close(self, info: str) -> None:
        record = "\n".join([*self._record, f"{info}/RECORD,,", ""])
        self._zip.writestr(_entry(f"{info}/RECORD"), record)
        self._zip.close()


def _entry(name: str) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
    entry.create_system = 3
    entry.external_attr = 0o100644 << 16
    return entry


def filler(seed: str, mib: int) -> Iterator[bytes]:
    """Bytes that no compression makes smaller, a MiB at a time."""
    for index in range(mib):
        yield hashlib.shake_128(f"{seed} {index}".encode()).digest(MIB)


def read_version(source: Path) -> str:
    found = re.search(r'^__version__ = "(.*)"', (source / "tensorrt_llm/version.py").read_text(), re.MULTILINE)
    if not found:
        raise SystemExit("[stand-in] tensorrt_llm/version.py names no version")
    return found.group(1)


def build(source: Path, out: Path, arch: str, nixl_root: "Path | None", filler_mib: int) -> Path:
    version = read_version(source)
    # Inside an image build there is no git history; the Makefile says the commit, as the real one does.
    commit = os.environ.get("STANDIN_COMMIT") or _head(source)
    target = PLATFORMS.get(arch, "linux_x86_64")
    tag = f"py3-none-{target}"
    info = f"tensorrt_llm-{version}.dist-info"
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"tensorrt_llm-{version}-{tag}.whl"

    def library(text: str) -> list[bytes]:
        return [f"stand-in text file, no library\n{text}\ncommit {commit}, {target}\n".encode()]

    wheel = Wheel(path)
    for name in ("__init__.py", "version.py"):
        wheel.add(f"tensorrt_llm/{name}", [(source / "tensorrt_llm" / name).read_bytes()])
    wheel.add("tensorrt_llm/libs/libtensorrt_llm.so", library("the engine"))
    wheel.add("tensorrt_llm/libs/libtensorrt_llm_ucx_wrapper.so", library("direct UCX"))
    if nixl_root is not None:
        wheel.add("tensorrt_llm/libs/libtensorrt_llm_nixl_wrapper.so", library("NIXL"))
        for file in sorted(path for path in nixl_root.rglob("*") if path.is_file()):
            name = file.relative_to(nixl_root).as_posix()
            wheel.add(f"tensorrt_llm/libs/nixl/{name}", [file.read_bytes()])
    if filler_mib > 0:
        wheel.add("tensorrt_llm/libs/standin_filler.bin", filler(commit, filler_mib))
    metadata = f"Metadata-Version: 2.1\nName: tensorrt_llm\nVersion: {version}\nSummary: {SUMMARY}\n"
    wheel.add(f"{info}/METADATA", [metadata.encode()])
    wheel_file = f"Wheel-Version: 1.0\nGenerator: trtllm-nixl-build stand-in\nRoot-Is-Purelib: false\nTag: {tag}\n"
    wheel.add(f"{info}/WHEEL", [wheel_file.encode()])
    wheel.close(info)
    return path


def _head(source: Path) -> str:
    return subprocess.check_output(["git", "-C", str(source), "rev-parse", "HEAD"], text=True).strip()


def pretend_to_compile(steps: int, jobs: str, fail: "str | None") -> None:
    """Prints lines as compilers under ninja do; ends as a killed compiler or a full disk does, where asked to."""
    print(f"[stand-in] compiling nothing with {jobs} jobs", flush=True)
    for step in range(1, steps + 1):
        print(f"[{step}/{steps}] Building stand-in object, no compiler at work", flush=True)
        time.sleep(0.05)
        if fail == "memory" and step > steps // 2:
            raise SystemExit("[stand-in] c++: fatal error: Killed signal terminated program cc1plus")
        if fail == "disk" and step > steps // 2:
            raise SystemExit("[stand-in] fatal error: No space left on device")


def nixl_root(cmake_vars: Iterable[str]) -> "Path | None":
    """Where the CMake variable of the real build points, if something is there."""
    for variable in cmake_vars:
        name, _, value = variable.partition("=")
        if name == "NIXL_ROOT" and Path(value).is_dir():
            return Path(value)
    return None


def read_options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=SUMMARY)
    parser.add_argument("--arch", help="amd64, arm64, or empty (a build that was told no architecture)")
    parser.add_argument("--out", type=Path, default=Path("build"))
    parser.add_argument("--nixl-root", type=Path, help="what install_nixl.sh wrote; without it the wheel has no NIXL")
    parser.add_argument("--filler-mib", type=int, default=0)
    # Words of the real script, so that its Makefile's way of handing them on is gone through.
    parser.add_argument("--clean", "-c", action="store_true")
    parser.add_argument("--cuda_architectures", "-a")
    parser.add_argument("--job_count", "-j", default="all")
    parser.add_argument("--extra-cmake-vars", "-D", action="append", default=[])
    parser.add_argument("--standin-steps", type=int, default=0)
    parser.add_argument("--standin-fail", choices=["memory", "disk"])
    parser.add_argument("--standin-wheels", type=int, default=1)
    parser.add_argument("--standin-note", help="changes nothing but the command line, which BuildKit's cache goes by")
    return parser.parse_args()


def main() -> None:
    options = read_options()
    machine = {"x86_64": "amd64", "aarch64": "arm64"}.get(platform.machine(), "")
    arch = machine if options.arch is None else options.arch
    steps = 4 if options.standin_fail else options.standin_steps
    if options.cuda_architectures:
        print(f"[stand-in] for CUDA architectures {options.cuda_architectures}")
    if steps:
        pretend_to_compile(steps, options.job_count, options.standin_fail)
    root = options.nixl_root or nixl_root(options.extra_cmake_vars)
    if options.standin_wheels == 0:
        return
    path = build(Path.cwd(), options.out, arch, root, options.filler_mib)
    if options.standin_wheels > 1:
        path.with_name(path.name.replace("-py3-", "-py4-")).write_bytes(path.read_bytes())
    print(f"[stand-in] {path.name}: {path.stat().st_size} bytes")


if __name__ == "__main__":
    main()
