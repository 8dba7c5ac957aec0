"""Blocks of memory to transfer, in main memory or on a GPU."""

import ctypes
import hashlib

import numpy


class Block:
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

    def array(self):
        """The block as ucxx takes it: numpy's own array, or anything that says where it lies on a GPU."""
        return self.block if self.cuda is None else CudaArray(self.address, self.size)

    def sha256(self) -> str:
        content = self.block if self.cuda is None else self.cuda.read(self.address, self.size)
        return hashlib.sha256(content).hexdigest()


class CudaArray:
    """GPU memory in the words that Python libraries share."""

    def __init__(self, address: int, size: int) -> None:
        self.__cuda_array_interface__ = {"shape": (size,), "typestr": "|u1", "data": (address, False), "version": 3}


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
