"""The options that say who does the work of a build, and whether it remembers."""

from __future__ import annotations

import gc
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING, Any

import click

if TYPE_CHECKING:
    from quizgen.crew import Crew


_COLLECTED = 50_000
"""Objects made until Python looks for garbage: nearly all that a build makes it keeps, and looks through in vain."""
_AHEAD = 32
"""Workers of a cluster that are kept busy at the least, whatever their number."""


def crew_options(command: Callable[..., Any]) -> Callable[..., Any]:
    """Give a command `jobs`, `scheduler` and `no_cache`."""
    for option in (
        click.option(
            "--no-cache", is_flag=True, help="Ask about every article again, and keep nothing for the next build."
        ),
        click.option(
            "--scheduler",
            metavar="ADDRESS",
            help="Have the workers of a Dask scheduler do the work, such as tcp://host:8786; needs quizgen[cluster].",
        ),
        click.option(
            "--jobs",
            type=click.IntRange(min=1),
            metavar="N",
            help="Processes that work at once. [default: one for each core, where there is enough to do]",
        ),
    ):
        command = option(command)
    return command


@contextmanager
def hire(jobs: int | None, scheduler: str | None, no_cache: bool) -> Iterator[Crew]:
    """Who does the work, let go at the end."""
    from quizgen.caching import open_cache
    from quizgen.crew import Crew
    from quizgen.executors import Cluster

    cache = None if no_cache else open_cache()
    if scheduler is not None:
        crew = Crew(jobs or _AHEAD, cache=cache, hire=partial(Cluster, scheduler), always=True)
    else:
        crew = Crew(jobs or _cores(), cache=cache)
    with crew, _collecting_seldom():
        yield crew


@contextmanager
def _collecting_seldom() -> Iterator[None]:
    young, *older = gc.get_threshold()
    gc.set_threshold(_COLLECTED, *older)
    try:
        yield
    finally:
        gc.set_threshold(young, *older)


def _cores() -> int:
    """Those that this process may use, where the system tells."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
