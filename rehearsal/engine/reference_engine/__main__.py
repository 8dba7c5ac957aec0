"""`python3 -m reference_engine`: prepare the environment before any library reads it, then run the worker."""

import ctypes
import os
import sys
from typing import NoReturn

from . import faults
from .device import cuda_torch
from .errors import EngineError
from .log import say


def main() -> int:
    # One thread, so that prefill, decode and aggregated workers add in the same order and agree on every bit.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    try:
        fault = faults.read(os.environ)
        faults.apply_to_environment(fault, os.environ, cuda_torch() is not None)
        if fault is not None:
            say("fault on purpose", fault=fault)
        # Imported only now: numpy, UCX and NIXL read their variables when they are loaded.
        import asyncio

        from .options import parse
        from .worker import run

        asyncio.run(run(parse(sys.argv[1:], os.environ), fault))
    except EngineError as error:
        print(f"[reference-engine] error: {error}", file=sys.stderr, flush=True)
        return 1
    return 0


def leave(status: int) -> NoReturn:
    """End at once, without the interpreter's own end: Dynamo's native threads still call into it there, and glibc aborts.

    UCX writes its log file through C's buffers, so these are flushed by hand.
    """
    sys.stdout.flush()
    sys.stderr.flush()
    ctypes.CDLL(None).fflush(None)
    os._exit(status)


if __name__ == "__main__":
    leave(main())
