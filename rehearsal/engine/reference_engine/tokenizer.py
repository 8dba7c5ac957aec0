"""The tiny model's tokenizer, as the JSON that the `tokenizers` library (inside Dynamo's frontend) reads.

Byte-level BPE without training: every byte is a token, and frequent pairs of ASCII characters are joined. So any text
survives a round trip, English takes about two characters a token, and the file is the same on each machine.
"""

import string
from typing import Any

END = "<|end|>"
CHAT_TEMPLATE = "{% for message in messages %}{{ message['role'] }}: {{ message['content'] }}\n{% endfor %}assistant: "


def tokenizer_json() -> dict[str, Any]:
    """Content of tokenizer.json. Ids 0 to 255 are the bytes in order, then the joined pairs, then the end marker."""
    alphabet = byte_alphabet()
    merges = _merges(alphabet[ord(" ")])
    pieces = alphabet + [left + right for left, right in merges]
    return {
        "version": "1.0",
        "truncation": None,
        "padding": None,
        "added_tokens": [
            {
                "id": len(pieces),
                "content": END,
                "single_word": False,
                "lstrip": False,
                "rstrip": False,
                "normalized": False,
                "special": True,
            }
        ],
        "normalizer": None,
        "pre_tokenizer": {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True},
        "post_processor": None,
        "decoder": {"type": "ByteLevel", "add_prefix_space": False, "trim_offsets": True, "use_regex": True},
        "model": {
            "type": "BPE",
            "dropout": None,
            "unk_token": None,
            "continuing_subword_prefix": None,
            "end_of_word_suffix": None,
            "fuse_unk": False,
            "byte_fallback": False,
            "vocab": {piece: number for number, piece in enumerate(pieces)},
            "merges": [list(pair) for pair in merges],
        },
    }


def tokenizer_config() -> dict[str, Any]:
    """Content of tokenizer_config.json."""
    return {
        "tokenizer_class": "PreTrainedTokenizerFast",
        "eos_token": END,
        "clean_up_tokenization_spaces": False,
        "chat_template": CHAT_TEMPLATE,
    }


def byte_alphabet() -> list[str]:
    """The printable character that the byte-level scheme writes for each byte 0 to 255."""
    visible = [*range(0x21, 0x7F), *range(0xA1, 0xAD), *range(0xAE, 0x100)]
    hidden = [byte for byte in range(256) if byte not in visible]
    names = {byte: chr(byte) for byte in visible} | {byte: chr(256 + place) for place, byte in enumerate(hidden)}
    return [names[byte] for byte in range(256)]


def _merges(space: str) -> list[tuple[str, str]]:
    letters = string.ascii_lowercase
    pairs = [(a, b) for a in letters for b in letters]
    pairs += [(a, b) for a in string.digits for b in string.digits]
    pairs += [(space, a) for a in letters + string.digits]
    return pairs
