"""Plurals, articles and number words of English, by the library inflect."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import inflect


@cache
def engine() -> inflect.engine:
    """The library, imported on first use.

    Its import has typeguard rewrite and compile all of it, so that arguments are checked at every call: that takes longer
    than loading the language pipeline, and mypy has checked ours. So it is imported with that decorator doing nothing.
    """
    import typeguard

    checking = typeguard.typechecked
    typeguard.typechecked = lambda target: target  # type: ignore[assignment]
    try:
        import inflect
    finally:
        typeguard.typechecked = checking
    return inflect.engine()
