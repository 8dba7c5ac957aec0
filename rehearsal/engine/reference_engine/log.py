"""One way to print: a fixed prefix on standard output, one line an event, flushed at once so that a kill loses nothing."""

PREFIX = "[reference-engine]"


def say(event: str, **fields: object) -> None:
    """Print `[reference-engine] event key=value …`. Values holding blanks are quoted, so that a line splits unambiguously."""
    parts = [PREFIX, event]
    for key, value in fields.items():
        text = f"{value:.6f}" if isinstance(value, float) else str(value)
        parts.append(f"{key}={text!r}" if any(c.isspace() for c in text) else f"{key}={text}")
    print(" ".join(parts), flush=True)
