"""Which KV backend a worker builds, by the rules that TensorRT-LLM had in three periods. Pure: environment and YAML in, name out.

Sources: shared facts on backend selection (`dynamo-build-generations` 3.4, `kv-backend-evidence` 1.2). The words are ours.
"""

from collections.abc import Mapping
from typing import Any

from .errors import EngineError

NIXL = "nixl"
UCX = "ucx"

ENV_2025_06 = "env-2025-06"
YAML_2025_11 = "yaml-2025-11"
YAML_2026 = "yaml-2026"
RULES = (ENV_2025_06, YAML_2025_11, YAML_2026)
DEFAULT_RULE = ENV_2025_06

NIXL_VARIABLE = "TRTLLM_USE_NIXL_KVCACHE"
UCX_VARIABLE = "TRTLLM_USE_UCX_KVCACHE"


def select(rule: str, env: Mapping[str, str], yaml: Mapping[str, Any]) -> str | None:
    """`nixl`, `ucx`, or None when nothing selects a backend. Raises EngineError on an unknown rule or backend name."""
    if rule == ENV_2025_06:
        return _by_presence(env)
    if rule not in RULES:
        raise EngineError(f"Selection rule {rule!r} is unknown. Use one of: {', '.join(RULES)}.")
    wanted = _yaml_backend(yaml)
    if wanted == "DEFAULT":
        return _default_2025_11(env) if rule == YAML_2025_11 else _default_2026(env)
    return {"NIXL": NIXL, "UCX": UCX, None: None}[wanted]


def _by_presence(env: Mapping[str, str]) -> str | None:
    # Presence, not value: in June 2025 "0" switched a backend on as well, and UCX was asked first.
    if env.get(UCX_VARIABLE):
        return UCX
    if env.get(NIXL_VARIABLE):
        return NIXL
    return None


def _yaml_backend(yaml: Mapping[str, Any]) -> str | None:
    section = yaml.get("cache_transceiver_config")
    if section is None:
        return None
    if not isinstance(section, Mapping):
        raise EngineError("cache_transceiver_config in the engine YAML is not a mapping. Write `cache_transceiver_config: {backend: NIXL}`.")
    value = section.get("backend")
    if value is None:
        return None
    name = str(value).upper()
    if name not in ("DEFAULT", "NIXL", "UCX"):
        raise EngineError(f"cache_transceiver_config.backend is {value!r}, which this engine does not have. Use NIXL, UCX or DEFAULT.")
    return name


def _default_2025_11(env: Mapping[str, str]) -> str:
    return UCX if env.get(UCX_VARIABLE) == "1" else NIXL


def _default_2026(env: Mapping[str, str]) -> str:
    for variable, backend in ((NIXL_VARIABLE, NIXL), (UCX_VARIABLE, UCX)):
        if env.get(variable) == "1":
            return backend
    return NIXL
