"""Says what one kind of start in an image sees: one line of JSON behind a mark. Python 3.8 or newer, standard library only.

Reads the environment, pip's records and folders, nothing else: importing TensorRT-LLM would need a GPU. With `deep` it also
looks for libraries and programs, which are the same however the image is entered.
"""

import base64
import csv
import glob
import hashlib
import importlib.metadata
import json
import os
import re
import shutil
import subprocess
import sys

LIBRARIES = re.compile(r"^(libnixl|libucp)\.so(\.\d+)*$")
#: Places in a folder of packages, the hidden ones of some build tools too.
PACKAGED = tuple(place + name for name in ("libnixl*.so*", "libucp*.so*") for place in ("*/", ".*/", "*/*/", "*/*/*/"))


def installed():
    """Version, digest over the files that RECORD names, wrapper libraries, and named files whose content is another one."""
    try:
        found = importlib.metadata.distribution("tensorrt_llm")
    except importlib.metadata.PackageNotFoundError:
        return None
    rows = [row for row in csv.reader((found.read_text("RECORD") or "").splitlines()) if len(row) == 3]
    ours = [row for row in rows if row[0].startswith("tensorrt_llm/") and not row[0].endswith(".pyc")]
    hashed = sorted((row[0] + "," + row[1] + "\n").encode() for row in ours if row[1].startswith("sha256="))
    wrappers = [row[0] for row in rows if re.search(r"libtensorrt_llm_\w+_wrapper\.so$", row[0])]
    checked = [row for row in ours if row[0] in wrappers or row[0] == "tensorrt_llm/version.py"]
    return {
        "version": found.version,
        "content": hashlib.sha256(b"".join(hashed)).hexdigest() if hashed else None,
        "wrappers": wrappers,
        "altered": [row[0] for row in checked if row[1].startswith("sha256=") and is_other(found.locate_file(row[0]), row[1])],
    }


def is_other(path, recorded):
    digest = hashlib.sha256()
    try:
        with open(str(path), "rb") as file:
            for block in iter(lambda: file.read(1 << 20), b""):
                digest.update(block)
    except OSError:
        return True
    return "sha256=" + base64.urlsafe_b64encode(digest.digest()).decode().rstrip("=") != recorded


def libraries():
    """Each libnixl and libucp in the order the loader would take them, then those that lie in Python packages."""
    found = []

    def add(path, by):
        name = os.path.basename(path)
        if os.path.isfile(path):
            found.append({"name": "libucp" if name.startswith("libucp") else "libnixl", "path": path, "real": os.path.realpath(path), "by": by})

    for path in re.split(r"[ :]+", os.environ.get("LD_PRELOAD", "")):
        if LIBRARIES.match(os.path.basename(path)):
            add(path, "preload")
    for folder in os.environ.get("LD_LIBRARY_PATH", "").split(":"):
        for path in sorted(glob.glob(os.path.join(glob.escape(folder), "lib[nu]*.so*"))) if folder else []:
            if LIBRARIES.match(os.path.basename(path)):
                add(path, "path")
    for path in loader_cache():
        if LIBRARIES.match(os.path.basename(path)):
            add(path, "cache")
    for folder in [item for item in sys.path if os.path.isdir(item) and item.endswith("-packages")]:
        for pattern in PACKAGED:
            for path in sorted(glob.glob(os.path.join(glob.escape(folder), pattern))):
                add(path, "package")
    seen, once = set(), []
    for one in found:
        if one["real"] not in seen:
            seen.add(one["real"])
            once.append(one)
    return once


def loader_cache():
    program = shutil.which("ldconfig") or "/sbin/ldconfig"
    try:
        listed = subprocess.run([program, "-p"], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=20).stdout
    except (OSError, subprocess.SubprocessError):
        return []
    return [line.rsplit("=> ", 1)[1] for line in listed.decode("utf-8", "replace").splitlines() if "=> " in line]


def text_of(path):
    try:
        with open(path, "r", errors="replace") as file:
            return file.read(4096)
    except OSError:
        return None


def main(mark, deep):
    environment = os.environ
    answer = {
        "kvVariables": {name: value for name, value in environment.items() if re.match(r"TRTLLM_USE_\w+_KVCACHE$", name)},
        "libraryPath": environment.get("LD_LIBRARY_PATH", ""),
    }
    if deep:
        answer["deep"] = {
            "wheel": installed(),
            "libraries": libraries(),
            "programs": {name: shutil.which(name) for name in ("etcd", "nats-server", "dynamo", "trtllm-serve")},
            "nixlVersions": text_of("/opt/dynamo/nixl-versions.txt"),
        }
    # Entry points print banners on stdout; the line is found by its mark.
    print("\n" + mark + json.dumps(answer), flush=True)


main(sys.argv[1], sys.argv[2] == "deep")
