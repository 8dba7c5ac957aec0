"""Version of the stand-in package."""

__version__ = "@VERSION@"
