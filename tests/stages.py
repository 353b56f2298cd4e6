"""Stages that cost nothing, for workers in other processes to import; what they do to an article is up to its name."""

import os
import signal
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path

from quizgen import caching, executors
from quizgen.readers.sources import Source
from quizgen.stage import Done, Task

POISON, CRASH = "poison.md", "crash.md"


def tasks_of(names: Iterable[str]) -> list[Task]:
    return [Task(Source(Path("seeds") / name, name.encode())) for name in names]


def name_of(task: Task) -> str:
    assert isinstance(task.subject, Source)
    return task.subject.path.name


def note(tasks: Sequence[Task]) -> tuple[Done, ...]:
    """Gives the names back."""
    return tuple(Done(name_of(task), None) for task in tasks)


def nap(tasks: Sequence[Task]) -> tuple[Done, ...]:
    """The first take longest."""
    time.sleep(0.002 * max(0, 50 - int(name_of(tasks[0]).removesuffix(".md"))))
    return note(tasks)


def fail(tasks: Sequence[Task]) -> tuple[Done, ...]:
    """As a rule with a bug does."""
    if POISON in map(name_of, tasks):
        raise ZeroDivisionError("no words")
    return note(tasks)


def end(tasks: Sequence[Task]) -> tuple[Done, ...]:
    """Ends its process, as a library does that crashes, or the system where memory runs out."""
    for name in map(name_of, tasks):
        if name == CRASH:
            os._exit(3)
        if name == POISON:
            os.kill(os.getpid(), signal.SIGKILL)
    return note(tasks)


def dawdle(tasks: Sequence[Task]) -> tuple[Done, ...]:
    """Long enough to be killed meanwhile."""
    time.sleep(0.2)
    return note(tasks)


def take_other_rules() -> None:
    """Makes a worker one of another quizgen."""
    for module in (caching, executors):
        module.rules_version = _OTHERS


def take_none() -> None:
    """Makes a worker one that has no quizgen."""
    caching.rules_version = _lack


def take_own_rules() -> None:
    for module in (caching, executors):
        module.rules_version = _OWN


def _lack() -> str:
    raise ModuleNotFoundError("No module named 'quizgen'")


_OWN: Callable[[], str] = caching.rules_version
_OTHERS: Callable[[], str] = "others".lower
