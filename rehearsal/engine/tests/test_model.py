"""The model: deterministic, greedy, and dependent on what the KV cache holds."""

import json
import tempfile
import unittest
from pathlib import Path

import numpy

from reference_engine.engine import flip_exponent_bit
from reference_engine.errors import EngineError
from reference_engine.model import ARCHITECTURE, KvCache, ModelConfig, TinyTransformer
from reference_engine.tokenizer import byte_alphabet, tokenizer_json

from .tiny import prompt, tiny_model


def decode(model: TinyTransformer, cache: KvCache, first: int, count: int) -> list[int]:
    tokens = [first]
    while len(tokens) < count:
        tokens.append(model.step(tokens[-1:], cache))
    return tokens


def generate(model: TinyTransformer, tokens: list[int], count: int = 16) -> list[int]:
    cache = model.new_cache(len(tokens) + count)
    return decode(model, cache, model.step(tokens, cache), count)


class Determinism(unittest.TestCase):
    def test_same_seed_same_tokens_in_two_instances(self) -> None:
        tokens = prompt(200, 1)
        self.assertEqual(generate(tiny_model(), tokens), generate(tiny_model(), tokens))

    def test_seed_and_prompt_matter(self) -> None:
        model = tiny_model()
        base = generate(model, prompt(200, 1))
        self.assertNotEqual(base, generate(tiny_model("--seed", "5"), prompt(200, 1)))
        self.assertNotEqual(base, generate(model, prompt(200, 2)))

    def test_output_is_varied_and_printable(self) -> None:
        tokens = generate(tiny_model(), prompt(200, 2), 48)
        self.assertGreater(len(set(tokens)), 8)
        self.assertTrue(all(32 <= token < 127 for token in tokens))


class Cache(unittest.TestCase):
    def test_a_copied_cache_continues_to_the_same_tokens(self) -> None:
        model, tokens = tiny_model(), prompt(150, 3)
        source = model.new_cache(len(tokens))
        first = model.step(tokens, source)
        target = model.new_cache(len(tokens) + 16)
        target.data[...] = numpy.nan
        for to, piece in zip(target.regions(len(tokens)), source.regions(len(tokens)), strict=True):
            to[...] = piece
        target.length = len(tokens)
        self.assertEqual(decode(model, target, first, 16), generate(model, tokens))

    def test_regions_cover_the_kv_exactly(self) -> None:
        model = tiny_model()
        regions = model.new_cache(100).regions(40)
        self.assertEqual(len(regions), 2 * model.config.layers)
        self.assertEqual(sum(region.shape[0] for region in regions), 40 * model.config.kv_bytes_per_token)

    def test_one_flipped_byte_changes_the_tokens_of_every_prompt(self) -> None:
        model = tiny_model()
        for seed in range(20):
            tokens = prompt(60 + 13 * seed, seed)
            cache = model.new_cache(len(tokens) + 16)
            first = model.step(tokens, cache)
            before = cache.data.copy()
            flip_exponent_bit(cache.regions(len(tokens))[-1], len(tokens))
            with self.subTest(seed=seed):
                self.assertEqual(int((before.view(numpy.uint8) != cache.data.view(numpy.uint8)).sum()), 1)
                self.assertNotEqual(decode(model, cache, first, 16), generate(model, tokens))


class Files(unittest.TestCase):
    def test_default_model_has_16_mib_of_kv_for_1000_tokens(self) -> None:
        from reference_engine import make_model

        files = make_model.model_files(make_model.parse(["unused"]))
        config = files["config.json"]
        self.assertEqual(config["architectures"], [ARCHITECTURE])
        per_token = 2 * config["num_hidden_layers"] * config["num_key_value_heads"] * config["head_dim"] * 4
        self.assertGreaterEqual(1000 * per_token, 16 * 2**20)
        self.assertEqual(config["torch_dtype"], "float32")

    def test_another_model_is_refused(self) -> None:
        with tempfile.TemporaryDirectory() as folder:
            (Path(folder) / "config.json").write_text(json.dumps({"architectures": ["LlamaForCausalLM"]}))
            with self.assertRaisesRegex(EngineError, "LlamaForCausalLM"):
                ModelConfig.load(Path(folder))
            with self.assertRaisesRegex(EngineError, "make_model"):
                ModelConfig.load(Path(folder) / "absent")


class Tokenizer(unittest.TestCase):
    def test_bytes_are_the_first_256_ids_and_all_ids_differ(self) -> None:
        vocabulary = tokenizer_json()["model"]["vocab"]
        self.assertEqual([vocabulary[piece] for piece in byte_alphabet()], list(range(256)))
        self.assertEqual(sorted(vocabulary.values()), list(range(len(vocabulary))))

    def test_each_merge_joins_known_pieces_to_a_known_piece(self) -> None:
        model = tokenizer_json()["model"]
        for left, right in model["merges"]:
            self.assertIn(left, model["vocab"])
            self.assertIn(right, model["vocab"])
            self.assertIn(left + right, model["vocab"])
