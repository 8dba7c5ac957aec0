"""The engine of one role, as reference_engine.worker builds it; that module speaks to a newer Dynamo and cannot be imported here."""

import os
from argparse import Namespace
from pathlib import Path
from typing import Any

from reference_engine.device import pick_device
from reference_engine.engine import AggregatedEngine, Compute, DecodeEngine, PrefillEngine, Transfers
from reference_engine.log import say
from reference_engine.model import ModelConfig, TinyTransformer
from reference_engine.options import DEFAULT_TRANSFER_TIMEOUT_MS, SELECTION_VARIABLE, TRANSFERS_VARIABLE, read_yaml
from reference_engine.selection import DEFAULT_RULE, select
from reference_engine.transfer import build_transceiver
from reference_engine.transfers import TransferCounter


def build_engine(options: Namespace, fault: str | None) -> Any:
    device = pick_device()
    config = ModelConfig.load(options.model_path)
    compute = Compute(TinyTransformer(config, device))
    say("model loaded", device=device.name, kv_bytes_per_token=config.kv_bytes_per_token)
    if options.mode == "aggregated":
        return AggregatedEngine(compute)
    rule = os.environ.get(SELECTION_VARIABLE) or DEFAULT_RULE
    selected = select(rule, os.environ, read_yaml(None if options.yaml_path is None else Path(options.yaml_path)))
    transfers = None
    if selected is not None:
        folder = os.environ.get(TRANSFERS_VARIABLE)
        counter = TransferCounter(Path(folder) if folder else None, options.mode, os.getpid())
        capacity = config.max_positions * config.kv_bytes_per_token
        transfers = Transfers(lambda: build_transceiver(selected, device, capacity, fault), DEFAULT_TRANSFER_TIMEOUT_MS / 1000, counter)
    say(f"kv backend built: {selected or 'none'}", selection=rule)
    role = PrefillEngine if options.mode == "prefill" else DecodeEngine
    return role(compute, transfers, fault)
