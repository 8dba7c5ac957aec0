"""Where arrays live and how they are computed on: numpy on the CPU, torch on a GPU. The model is written once against this."""

import importlib.util
from typing import Any, Protocol

Array = Any
"""A numpy array or a torch tensor: both know `@`, reshape, swapaxes, slicing and arithmetic, and the model uses no more."""


class Device(Protocol):
    """`memory` is the word NIXL uses for this memory, `index` the GPU's number (0 on the CPU)."""

    name: str
    memory: str
    index: int

    def array(self, values: Array) -> Array: ...
    def empty(self, shape: tuple[int, ...]) -> Array: ...
    def empty_bytes(self, size: int) -> Array: ...
    def bytes_of(self, values: Array) -> Array: ...
    def address(self, values: Array) -> int: ...
    def rms_norm(self, values: Array) -> Array: ...
    def softmax(self, values: Array) -> Array: ...
    def relu(self, values: Array) -> Array: ...
    def argmax(self, values: Array) -> int: ...
    def synchronize(self) -> None: ...
    def use_in_this_thread(self) -> None: ...


class CpuDevice:
    name = "cpu"
    memory = "DRAM"
    index = 0

    def __init__(self) -> None:
        import numpy

        self._np = numpy

    def array(self, values: Array) -> Array:
        return self._np.ascontiguousarray(values)

    def empty(self, shape: tuple[int, ...]) -> Array:
        return self._np.empty(shape, dtype=self._np.float32)

    def empty_bytes(self, size: int) -> Array:
        return self._np.empty(size, dtype=self._np.uint8)

    def bytes_of(self, values: Array) -> Array:
        return values.reshape(-1).view(self._np.uint8)

    def address(self, values: Array) -> int:
        return int(values.ctypes.data)

    def rms_norm(self, values: Array) -> Array:
        # The sum of squares in float64: a corrupted KV value near the top of float32 must give other tokens, not NaN.
        mean = self._np.square(values, dtype=self._np.float64).mean(axis=-1, keepdims=True)
        return (values / self._np.sqrt(mean + 1e-6)).astype(self._np.float32)

    def softmax(self, values: Array) -> Array:
        values -= values.max(axis=-1, keepdims=True)
        self._np.exp(values, out=values)
        values /= values.sum(axis=-1, keepdims=True)
        return values

    def relu(self, values: Array) -> Array:
        return self._np.maximum(values, 0)

    def argmax(self, values: Array) -> int:
        return int(values.argmax())

    def synchronize(self) -> None:
        return None

    def use_in_this_thread(self) -> None:
        return None


class CudaDevice:
    name = "cuda"
    memory = "VRAM"
    index = 0

    def __init__(self, torch: Any) -> None:
        self._torch = torch
        torch.set_grad_enabled(False)
        torch.backends.cuda.matmul.allow_tf32 = False
        self._device = torch.device("cuda", self.index)

    def array(self, values: Array) -> Array:
        return self._torch.from_numpy(values).to(self._device).contiguous()

    def empty(self, shape: tuple[int, ...]) -> Array:
        return self._torch.empty(shape, dtype=self._torch.float32, device=self._device)

    def empty_bytes(self, size: int) -> Array:
        return self._torch.empty(size, dtype=self._torch.uint8, device=self._device)

    def bytes_of(self, values: Array) -> Array:
        return values.reshape(-1).view(self._torch.uint8)

    def address(self, values: Array) -> int:
        return int(values.data_ptr())

    def rms_norm(self, values: Array) -> Array:
        mean = values.double().square().mean(-1, keepdim=True)
        return (values / (mean + 1e-6).sqrt()).float()

    def softmax(self, values: Array) -> Array:
        return self._torch.softmax(values, -1)

    def relu(self, values: Array) -> Array:
        return self._torch.relu(values)

    def argmax(self, values: Array) -> int:
        return int(values.argmax())

    def synchronize(self) -> None:
        # NIXL and UCX know nothing of torch's stream: what they read must have been written.
        self._torch.cuda.synchronize(self._device)

    def use_in_this_thread(self) -> None:
        # Any allocation makes the GPU's context current in the calling thread, which UCX needs where it copies.
        self._torch.cuda.set_device(self._device)
        self._torch.empty(1, device=self._device)


def cuda_torch() -> Any | None:
    """The torch module if it is installed and sees a GPU, else None. Torch is not even imported where it is not installed."""
    if importlib.util.find_spec("torch") is None:
        return None
    import torch

    return torch if torch.cuda.is_available() else None


def pick_device() -> Device:
    """The GPU if torch can use one, else the CPU."""
    torch = cuda_torch()
    return CpuDevice() if torch is None else CudaDevice(torch)
