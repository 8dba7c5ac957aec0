"""A tiny transformer of our own: real attention over a real KV cache, random but fixed weights, greedy and deterministic.

It says nothing sensible. Its purpose is that each output token depends on the content of the KV cache, so that a lost or
damaged cache shows in the text.
"""

import json
import math
from dataclasses import dataclass
from pathlib import Path

import numpy

from .device import Array, Device
from .errors import EngineError

ARCHITECTURE = "ReferenceEngineTinyTransformer"
FLOAT_BYTES = 4
QUERY_BLOCK = 256
SHARPNESS = 4.0
"""Factor on the attention scores: attention that picks few positions makes the output depend on each single one."""
PRINTABLE = (32, 127)
"""Only printable ASCII tokens are scored, so that each output token is visible as one character of the text."""


@dataclass(frozen=True)
class ModelConfig:
    layers: int
    hidden: int
    heads: int
    kv_heads: int
    head_dim: int
    vocab: int
    max_positions: int
    seed: int

    @property
    def kv_bytes_per_token(self) -> int:
        return 2 * self.layers * self.kv_heads * self.head_dim * FLOAT_BYTES

    @staticmethod
    def load(directory: Path) -> "ModelConfig":
        """Read config.json of a directory that `make_model` wrote. Raises EngineError when it is another model."""
        path = directory / "config.json"
        try:
            raw = json.loads(path.read_text())
        except (OSError, ValueError) as error:
            raise EngineError(f"The model's {path} cannot be read ({error}). Make one: python3 -m reference_engine.make_model DIR.") from error
        if raw.get("architectures") != [ARCHITECTURE]:
            raise EngineError(f"{path} is of architecture {raw.get('architectures')}; the reference engine runs only {ARCHITECTURE}.")
        return ModelConfig(
            layers=raw["num_hidden_layers"],
            hidden=raw["hidden_size"],
            heads=raw["num_attention_heads"],
            kv_heads=raw["num_key_value_heads"],
            head_dim=raw["head_dim"],
            vocab=raw["vocab_size"],
            max_positions=raw["max_position_embeddings"],
            seed=raw["reference_engine_seed"],
        )


class KvCache:
    """Keys and values of one request: float32 array (layer, key or value, position, head, component)."""

    def __init__(self, config: ModelConfig, device: Device, capacity: int) -> None:
        self.data = device.empty((config.layers, 2, capacity, config.kv_heads, config.head_dim))
        self.length = 0
        self._device = device

    def regions(self, tokens: int) -> list[Array]:
        """One contiguous byte view for each layer's keys and each layer's values of the first `tokens` positions."""
        layers, kinds = self.data.shape[:2]
        return [self._device.bytes_of(self.data[layer, kind, :tokens]) for layer in range(layers) for kind in range(kinds)]


@dataclass(frozen=True)
class _Layer:
    query: Array
    key: Array
    value: Array
    output: Array
    up: Array
    down: Array


class TinyTransformer:
    def __init__(self, config: ModelConfig, device: Device) -> None:
        self.config = config
        self.device = device
        random = numpy.random.Generator(numpy.random.PCG64(config.seed))

        def weight(rows: int, columns: int, scale: float | None = None) -> Array:
            values = random.standard_normal((rows, columns), dtype=numpy.float32)
            return device.array(values * numpy.float32(scale if scale is not None else 1 / math.sqrt(rows)))

        c = config
        self._embedding = weight(c.vocab, c.hidden, 1.0)
        # Unrelated vectors for neighbouring positions: with smooth ones greedy decoding soon repeats one token for ever.
        self._position = weight(c.max_positions, c.hidden, 1.0)
        self._layers = [
            _Layer(
                query=weight(c.hidden, c.heads * c.head_dim),
                key=weight(c.hidden, c.kv_heads * c.head_dim),
                value=weight(c.hidden, c.kv_heads * c.head_dim),
                output=weight(c.heads * c.head_dim, c.hidden),
                up=weight(c.hidden, 2 * c.hidden),
                down=weight(2 * c.hidden, c.hidden),
            )
            for _ in range(c.layers)
        ]
        self._scores = weight(c.hidden, PRINTABLE[1] - PRINTABLE[0])

    def new_cache(self, capacity: int) -> KvCache:
        return KvCache(self.config, self.device, capacity)

    def step(self, tokens: list[int], cache: KvCache) -> int:
        """Run `tokens` after what `cache` holds, append their keys and values to it, return the most likely next token."""
        start, end = cache.length, cache.length + len(tokens)
        x = self._embedding[tokens] + self._position[start:end]
        for number, layer in enumerate(self._layers):
            x = x + self._attention(layer, self.device.rms_norm(x), cache.data[number], start)
            x = x + self.device.relu(self.device.rms_norm(x) @ layer.up) @ layer.down
        cache.length = end
        return PRINTABLE[0] + self.device.argmax(self.device.rms_norm(x[-1:]) @ self._scores)

    def _attention(self, layer: _Layer, x: Array, stored: Array, start: int) -> Array:
        c, device = self.config, self.device
        new, groups = x.shape[0], c.heads // c.kv_heads
        stored[0, start : start + new] = device.rms_norm((x @ layer.key).reshape(new, c.kv_heads, c.head_dim))
        stored[1, start : start + new] = (x @ layer.value).reshape(new, c.kv_heads, c.head_dim)
        queries = device.rms_norm((x @ layer.query).reshape(new, c.heads, c.head_dim)) * (SHARPNESS / math.sqrt(c.head_dim))
        mixed = device.empty((new, c.heads, c.head_dim))
        for first in range(0, new, QUERY_BLOCK):
            last = min(first + QUERY_BLOCK, new)
            seen = start + last
            mask = device.array(_causal(last - first, seen))
            for head in range(c.kv_heads):
                keys, values = stored[0, :seen, head], stored[1, :seen, head]
                for query in range(head * groups, (head + 1) * groups):
                    weights = device.softmax(queries[first:last, query] @ keys.swapaxes(0, 1) + mask)
                    mixed[first:last, query] = weights @ values
        return mixed.reshape(new, c.heads * c.head_dim) @ layer.output


def _causal(rows: int, columns: int) -> numpy.ndarray:
    """0 where row r may look at column c, minus infinity after its own position; the rows are the last positions."""
    position = numpy.arange(columns - rows, columns)[:, None]
    return numpy.where(numpy.arange(columns)[None, :] <= position, 0, -numpy.inf).astype(numpy.float32)
