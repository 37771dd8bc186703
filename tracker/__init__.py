"""Commitments: logged, reported, followed up, settled."""

__version__ = "0.1.0"
