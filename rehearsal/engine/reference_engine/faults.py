"""Faults on purpose, chosen by REFERENCE_ENGINE_FAULT, so that tests can show that a verdict can also be bad."""

from collections.abc import Mapping, MutableMapping

from .errors import EngineError

VARIABLE = "REFERENCE_ENGINE_FAULT"

SAYS_NIXL_USES_UCX = "says-nixl-uses-ucx"
TCP_FORCED = "tcp-forced"
DECODE_RECOMPUTES = "decode-recomputes"
FLIP_KV_BYTE = "flip-kv-byte"
CRASH_AT_START = "crash-at-start"
HANG_IN_TRANSFER = "hang-in-transfer"
KILLED_IN_TRANSFER = "killed-in-transfer"
TELEMETRY_MISSING = "telemetry-missing"

ALL = (
    SAYS_NIXL_USES_UCX,
    TCP_FORCED,
    DECODE_RECOMPUTES,
    FLIP_KV_BYTE,
    CRASH_AT_START,
    HANG_IN_TRANSFER,
    KILLED_IN_TRANSFER,
    TELEMETRY_MISSING,
)


def read(env: Mapping[str, str]) -> str | None:
    """The fault that `env` asks for, or None. Raises EngineError on a name that is no fault: a misspelt fault would test nothing."""
    name = env.get(VARIABLE, "")
    if name == "":
        return None
    if name not in ALL:
        raise EngineError(f"{VARIABLE}={name!r} is not a fault of this engine, so nothing was started. Use one of: {', '.join(ALL)}.")
    return name


def apply_to_environment(fault: str | None, env: MutableMapping[str, str], cuda: bool) -> None:
    """Change `env` as the fault needs. Must run before UCX or NIXL is loaded: both read their variables only once."""
    if fault == TCP_FORCED:
        env["UCX_TLS"] = "tcp,cuda_copy,self" if cuda else "tcp,self"
    if fault == TELEMETRY_MISSING:
        for name in [n for n in env if n.startswith("NIXL_TELEMETRY_")]:
            del env[name]
        env.pop("UCX_PROTO_INFO", None)
