"""Stand-in package of the trtllm-nixl-build rehearsal; holds no TensorRT-LLM code."""

from .version import __version__ as __version__
