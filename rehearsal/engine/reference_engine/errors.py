"""Errors of the reference engine. Each message says what happened, what it means and what to do next."""


class EngineError(Exception):
    """A wrong setting, or something the engine cannot go on from."""


class TransferError(EngineError):
    """A KV transfer that failed, timed out or was stopped."""


class TransferDisabled(EngineError):
    """A disaggregated request reached a worker that was given no KV backend."""
