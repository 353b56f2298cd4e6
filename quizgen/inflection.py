"""Plurals, articles and number words of English, by the library inflect."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import inflect


@cache
def engine() -> inflect.engine:
    """The library, imported on first use: that takes over a second, and whoever asks for help should not wait for it."""
    import inflect

    return inflect.engine()
