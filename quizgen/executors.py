"""Who does the work: this process, processes beside it, or a cluster; all by the executor interface of the standard library."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future, ProcessPoolExecutor
from types import TracebackType
from typing import Any, TypeVar

from quizgen.caching import rules_version
from quizgen.errors import MissingExtra, UnreachableScheduler

_T = TypeVar("_T")
_PATIENCE = "10s"


class Here(Executor):
    """This process, at once: a task is done when `submit` returns."""

    def submit(self, task: Callable[..., _T], /, *arguments: Any, **more: Any) -> Future[_T]:
        future: Future[_T] = Future()
        with _Recording(future):
            future.set_result(task(*arguments, **more))
        return future


class _Recording:
    """Puts what a task raises into its future, as an executor must; what ends the program is let through."""

    def __init__(self, future: Future[Any]) -> None:
        self._future = future

    def __enter__(self) -> None:
        return None

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> bool:
        if not isinstance(error, Exception):
            return False
        self._future.set_exception(error)
        return True


def beside(number: int) -> Executor:
    """So many processes beside this one, each with a language pipeline of its own."""
    # Spawned, not forked: the same on every system, and a thread of the review page cannot be caught midway.
    return ProcessPoolExecutor(number, multiprocessing.get_context("spawn"), initializer=_start)


def _start() -> None:
    """A worker ends at once with Ctrl-C, which reaches all processes of a terminal, and with the process that hired it."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    threading.Thread(target=_follow, daemon=True).start()


def _follow() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


class Cluster(Executor):
    """The workers of a Dask scheduler.

    Raises MissingExtra without `distributed`, and UnreachableScheduler when there is no scheduler, no worker, or one whose
    quizgen is another than ours.
    """

    def __init__(self, address: str, number: int = 1) -> None:
        try:
            from distributed import Client
        except ImportError as error:
            raise MissingExtra(
                "--scheduler needs the package distributed; run: pip install 'quizgen[cluster]'"
            ) from error
        try:
            self._client: Any = Client(address, timeout=_PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
        except (OSError, ValueError) as error:
            raise UnreachableScheduler(
                f"{address}: no scheduler answers there ({error}); check the address."
            ) from error
        known = self._client.run(rules_version)
        if not known:
            raise UnreachableScheduler(f"{address}: the scheduler has no workers; start some: dask worker {address}")
        strangers = sorted(worker for worker, rules in known.items() if rules != rules_version())
        if strangers:
            raise UnreachableScheduler(
                f"{address}: the worker {strangers[0]} has another quizgen, or other versions of what it rests on, so its "
                "items would be others; install the same lock there."
            )
        self._executor: Any = self._client.get_executor(pure=False)  # type: ignore[no-untyped-call]

    def submit(self, task: Callable[..., _T], /, *arguments: Any, **more: Any) -> Future[_T]:
        future: Future[_T] = self._executor.submit(task, *arguments, **more)
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._executor.shutdown(wait=wait and not cancel_futures)
        self._client.close()
