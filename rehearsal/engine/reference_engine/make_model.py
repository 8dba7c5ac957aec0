"""Write the tiny model's directory: `python3 -m reference_engine.make_model DIR [--layers N …]`.

Only configuration and tokenizer are files; the weights follow from the seed and are made when the engine loads.
"""

import argparse
import json
from pathlib import Path
from typing import Any

from .model import ARCHITECTURE
from .tokenizer import END, tokenizer_config, tokenizer_json

DESCRIPTION = "Random weights from a seed; a test model of the rehearsal's reference engine, of no other use."


def model_files(options: argparse.Namespace) -> dict[str, Any]:
    """File name to JSON content of the model's directory."""
    tokenizer = tokenizer_json()
    end = tokenizer["added_tokens"][0]["id"]
    config = {
        "architectures": [ARCHITECTURE],
        "model_type": "reference_engine",
        "description": DESCRIPTION,
        "num_hidden_layers": options.layers,
        "hidden_size": options.hidden,
        "num_attention_heads": options.heads or options.kv_heads,
        "num_key_value_heads": options.kv_heads,
        "head_dim": options.head_dim,
        "intermediate_size": 2 * options.hidden,
        "vocab_size": end + 1,
        "max_position_embeddings": options.max_positions,
        "torch_dtype": "float32",
        "bos_token_id": end,
        "eos_token_id": end,
        "reference_engine_seed": options.seed,
    }
    return {
        "config.json": config,
        "generation_config.json": {"bos_token_id": end, "eos_token_id": end, "do_sample": False},
        "tokenizer.json": tokenizer,
        "tokenizer_config.json": tokenizer_config() | {"bos_token": END},
    }


def parse(arguments: list[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python3 -m reference_engine.make_model", description=__doc__)
    parser.add_argument("directory", type=Path)
    parser.add_argument("--layers", type=int, default=3)
    parser.add_argument("--hidden", type=int, default=256, help="width of the residual stream")
    parser.add_argument("--heads", type=int, default=0, help="attention heads, a multiple of --kv-heads (default: as many)")
    parser.add_argument("--kv-heads", type=int, default=4)
    parser.add_argument("--head-dim", type=int, default=192)
    parser.add_argument("--max-positions", type=int, default=8192, help="longest prompt plus output, in tokens")
    parser.add_argument("--seed", type=int, default=20260322)
    options = parser.parse_args(arguments)
    if options.heads % options.kv_heads:
        parser.error("--heads must be a multiple of --kv-heads")
    return options


def main(arguments: list[str] | None = None) -> None:
    options = parse(arguments)
    options.directory.mkdir(parents=True, exist_ok=True)
    for name, content in model_files(options).items():
        (options.directory / name).write_text(json.dumps(content, indent=1) + "\n")
    print(options.directory)


if __name__ == "__main__":
    main()
