"""The command line: the option names of `dynamo.trtllm` that matter here, and one of our own, --selection."""

import argparse
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import yaml

from .errors import EngineError
from .selection import DEFAULT_RULE, RULES

AGGREGATED = "aggregated"
PREFILL = "prefill"
DECODE = "decode"
_MODES = {PREFILL: PREFILL, DECODE: DECODE, AGGREGATED: AGGREGATED, "agg": AGGREGATED, "prefill_and_decode": AGGREGATED}
SELECTION_VARIABLE = "REFERENCE_ENGINE_SELECTION"
TRANSFERS_VARIABLE = "REFERENCE_ENGINE_TRANSFERS"
DEFAULT_TRANSFER_TIMEOUT_MS = 60_000


@dataclass(frozen=True)
class Options:
    model_path: Path
    served_model_name: str
    mode: str
    yaml: Mapping[str, Any]
    selection: str
    transfers: Path | None
    namespace: str
    endpoint: str | None
    discovery: str
    request_plane: str
    event_plane: str | None

    @property
    def transfer_timeout(self) -> float:
        """Seconds that a KV transfer may take."""
        section = self.yaml.get("cache_transceiver_config")
        value = section.get("kv_transfer_timeout_ms") if isinstance(section, Mapping) else None
        return float(value if value is not None else DEFAULT_TRANSFER_TIMEOUT_MS) / 1000


def parse(arguments: list[str], env: Mapping[str, str]) -> Options:
    """Read command line and environment. Wrong use ends the process with status 2, as argparse does."""
    parser = argparse.ArgumentParser(prog="python3 -m reference_engine", description="A reference engine for Dynamo; not TensorRT-LLM.")
    parser.add_argument("--model-path", "--model", type=Path, required=True, help="directory made by reference_engine.make_model")
    parser.add_argument("--served-model-name", help="default: the model path")
    parser.add_argument("--disaggregation-mode", choices=sorted(_MODES), default=AGGREGATED)
    parser.add_argument("--disaggregation-strategy", choices=["prefill_first"], default="prefill_first", help="the only order this engine knows")
    parser.add_argument("--extra-engine-args", type=Path, help="YAML; only cache_transceiver_config is read")
    parser.add_argument("--selection", choices=RULES, default=env.get(SELECTION_VARIABLE) or DEFAULT_RULE)
    parser.add_argument("--namespace", default=env.get("DYN_NAMESPACE") or "dynamo")
    parser.add_argument("--endpoint", default=env.get("DYN_ENDPOINT") or None, help="dyn://namespace.component.endpoint")
    parser.add_argument("--discovery-backend", default=env.get("DYN_DISCOVERY_BACKEND") or "etcd")
    parser.add_argument("--request-plane", default=env.get("DYN_REQUEST_PLANE") or "tcp")
    parser.add_argument("--event-plane", default=env.get("DYN_EVENT_PLANE") or None)
    given = parser.parse_args(arguments)
    if given.selection not in RULES:
        # argparse does not check a default that came from the environment.
        parser.error(f"{SELECTION_VARIABLE}={given.selection!r} is not one of {', '.join(RULES)}")
    return Options(
        model_path=given.model_path,
        served_model_name=given.served_model_name or str(given.model_path),
        mode=_MODES[given.disaggregation_mode],
        yaml=read_yaml(given.extra_engine_args),
        selection=given.selection,
        transfers=Path(env[TRANSFERS_VARIABLE]) if env.get(TRANSFERS_VARIABLE) else None,
        namespace=given.namespace,
        endpoint=given.endpoint,
        discovery=given.discovery_backend,
        request_plane=given.request_plane,
        event_plane=given.event_plane,
    )


def read_yaml(path: Path | None) -> Mapping[str, Any]:
    """The engine YAML as a mapping; empty without a file. Raises EngineError when it is unreadable or no mapping."""
    if path is None:
        return {}
    try:
        content = yaml.safe_load(path.read_text())
    except (OSError, yaml.YAMLError) as error:
        raise EngineError(f"The engine YAML {path} cannot be read: {error}") from error
    if content is None:
        return {}
    if not isinstance(content, Mapping):
        raise EngineError(f"The engine YAML {path} is not a mapping at its top level.")
    return content
