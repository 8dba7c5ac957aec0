"""Measures how fast this host copies memory from one GPU to another, with nothing but the driver: the ceiling for KV there.

Started by supervise.py where the service runs, while the service is still loading. Python's standard library only, no torch, because
it must run in any image. Usage: peer_copy.py FROM TO [BYTES [TIMES]]; FROM and TO are numbers among the GPUs that CUDA shows. One line of JSON
on standard output: `{"version": 1, "from", "to", "bytes", "peer_access", "gbps": [one a copy, 10^9 bytes per second], "best"}`, or
`{"version": 1, "error"}` and status 1.
"""

import ctypes
import json
import sys

DEFAULT_BYTES = 1 << 30
DEFAULT_TIMES = 8
CUDA_ERROR_PEER_ACCESS_ALREADY_ENABLED = 704


class CudaError(Exception):
    pass


class Cuda:
    """The few calls of libcuda that are needed; each raises CudaError with the driver's own name for what went wrong."""

    def __init__(self):
        try:
            self.library = ctypes.CDLL("libcuda.so.1")
        except OSError as error:
            raise CudaError("no libcuda.so.1 here: %s" % error)
        self("cuInit", 0)

    def __call__(self, name, *arguments, allow=()):
        status = getattr(self.library, name)(*arguments)
        if status != 0 and status not in allow:
            words = ctypes.c_char_p()
            self.library.cuGetErrorName(status, ctypes.byref(words))
            raise CudaError("%s: %s" % (name, (words.value or b"error %d" % status).decode()))

    def device(self, index):
        device = ctypes.c_int()
        self("cuDeviceGet", ctypes.byref(device), index)
        return device

    def context(self, device):
        context = ctypes.c_void_p()
        self("cuDevicePrimaryCtxRetain", ctypes.byref(context), device)
        return context

    def memory(self, context, size):
        self("cuCtxSetCurrent", context)
        pointer = ctypes.c_uint64()
        self("cuMemAlloc_v2", ctypes.byref(pointer), ctypes.c_size_t(size))
        return pointer

    def event(self):
        event = ctypes.c_void_p()
        self("cuEventCreate", ctypes.byref(event), 0)
        return event

    def peer_access(self, first, second):
        """Both ways, where the hardware has it; without it the driver copies through host memory."""
        can = ctypes.c_int()
        self("cuDeviceCanAccessPeer", ctypes.byref(can), first[0], second[0])
        if can.value:
            for own, other in ((first, second), (second, first)):
                self("cuCtxSetCurrent", own[1])
                self("cuCtxEnablePeerAccess", other[1], 0, allow=(CUDA_ERROR_PEER_ACCESS_ALREADY_ENABLED,))
        return bool(can.value)


def measure(source, target, size, times):
    cuda = Cuda()
    first = cuda.device(source)
    first = (first, cuda.context(first))
    second = first
    peer = True
    if source != target:
        second = cuda.device(target)
        second = (second, cuda.context(second))
        peer = cuda.peer_access(first, second)
    there = cuda.memory(second[1], size)
    here = cuda.memory(first[1], size)
    begin, end = cuda.event(), cuda.event()
    rates = []
    for _ in range(times):
        cuda("cuEventRecord", begin, None)
        cuda("cuMemcpyPeerAsync", there, second[1], here, first[1], ctypes.c_size_t(size), None)
        cuda("cuEventRecord", end, None)
        cuda("cuEventSynchronize", end)
        milliseconds = ctypes.c_float()
        cuda("cuEventElapsedTime", ctypes.byref(milliseconds), begin, end)
        rates.append(round(size / (milliseconds.value / 1000) / 1e9, 3))
    return {"version": 1, "from": source, "to": target, "bytes": size, "peer_access": peer, "gbps": rates, "best": max(rates)}


def main(arguments):
    source, target = int(arguments[0]), int(arguments[1])
    size = int(arguments[2]) if len(arguments) > 2 else DEFAULT_BYTES
    times = int(arguments[3]) if len(arguments) > 3 else DEFAULT_TIMES
    try:
        print(json.dumps(measure(source, target, size, times)))
    except CudaError as error:
        print(json.dumps({"version": 1, "error": str(error)}))
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
