"""Who does the work: this process, processes beside it, or a cluster; all by the executor interface of the standard library."""

from __future__ import annotations

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from contextlib import ExitStack
from types import TracebackType
from typing import Any, TypeVar
from weakref import WeakSet

from quizgen.caching import rules_version
from quizgen.errors import LostWorkers, MissingExtra, UnreachableScheduler

_T = TypeVar("_T")
LOST = "The workers are gone; run the same command again: what they had done is in the cache."
MOST_ALONE = 120.0
"""Seconds that a scheduler may be without workers."""
_LOOK = 2.0
"""Seconds."""
_PATIENCE = "10s"
_QUIET = {"distributed.admin.large-graph-warning-threshold": "1GB"}
"""A batch of saved pages is larger than what Dask warns of."""
_STOPS = (signal.SIGINT, signal.SIGTERM)
_MASKS = hasattr(signal, "pthread_sigmask")
_OTHER_RULES = "has other rules, or rests on other versions, so its items would be others; install the same lock there."


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


class Beside(ProcessPoolExecutor):
    """Processes beside this one, each with a language pipeline of its own."""

    def __init__(self, number: int) -> None:
        # Spawned, not forked: the same on every system, and a thread of the review page cannot be caught midway.
        try:
            super().__init__(number, multiprocessing.get_context("spawn"), initializer=_start)
        except OSError as error:
            raise LostWorkers(
                f"No processes can work beside this one ({error.strerror or error}); build with --jobs 1."
            ) from error

    def submit(self, task: Callable[..., _T], /, *arguments: Any, **more: Any) -> Future[_T]:
        # A process is begun whole or not at all, and has nothing to say of signals before `_start`.
        before = signal.pthread_sigmask(signal.SIG_BLOCK, _STOPS) if _MASKS else ()
        try:
            return super().submit(task, *arguments, **more)
        finally:
            if _MASKS:
                signal.pthread_sigmask(signal.SIG_SETMASK, before)


def is_end_of_process(error: BaseException) -> bool:
    """Whether a task failed because the processes that did it ended, here or on a cluster."""
    if isinstance(error, BrokenExecutor):
        return True
    distributed = sys.modules.get("distributed")
    return distributed is not None and isinstance(error, distributed.scheduler.KilledWorker)


def _start() -> None:
    """A worker ends at once with Ctrl-C, which reaches all processes of a terminal, and with the process that hired it."""
    threading.Thread(target=_follow, daemon=True).start()
    for each in _STOPS:
        signal.signal(each, signal.SIG_DFL)
    if _MASKS:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, _STOPS)


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
            import dask
            from distributed import Client
            from distributed.comm.addressing import get_address_host_port
        except ImportError as error:
            raise MissingExtra(
                "--scheduler needs the package distributed; run: pip install 'quizgen[cluster]'"
            ) from error
        try:
            get_address_host_port(address)  # of which a client would tell at length, and late
        except ValueError as error:
            raise UnreachableScheduler(
                f"{address}: is no address of a scheduler ({error}); write it as tcp://host:8786."
            ) from error
        try:
            client: Any = Client(address, timeout=_PATIENCE, set_as_default=False)  # type: ignore[no-untyped-call]
        except OSError as error:
            raise UnreachableScheduler(
                f"{address}: no scheduler answers there ({error}); check the address."
            ) from error
        with ExitStack() as stack:
            stack.callback(client.close)
            _check(address, client)
            stack.pop_all()
        dask.config.set(_QUIET)
        self._client = client
        self._executor: Any = client.get_executor(pure=False)
        self._futures: WeakSet[Future[Any]] = WeakSet()
        self._dismissed = threading.Event()
        threading.Thread(target=self._watch, daemon=True).start()

    def submit(self, task: Callable[..., _T], /, *arguments: Any, **more: Any) -> Future[_T]:
        if self._client.status == "closed":
            raise LostWorkers(LOST)
        future: Future[_T] = self._executor.submit(_as_ours, rules_version(), task, *arguments, **more)
        self._futures.add(future)
        return future

    def _watch(self) -> None:
        """Cancel what nobody is left to do: the scheduler would wait for new workers for ever."""
        alone = 0.0
        while not self._dismissed.wait(_LOOK):
            try:
                alone = 0.0 if self._client.scheduler_info().get("workers") else alone + _LOOK
            except OSError:  # of a scheduler that is gone, all is cancelled anyway
                return
            if alone >= MOST_ALONE:
                for future in list(self._futures):
                    future.cancel()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        self._dismissed.set()
        if self._client.status != "closed":
            self._executor.shutdown(wait=wait and not cancel_futures)
        self._client.close()


def _check(address: str, client: Any) -> None:
    """Raise UnreachableScheduler unless there are workers, and all have our rules."""
    try:
        known = client.run(rules_version)
    except ImportError as error:
        raise UnreachableScheduler(f"{address}: its workers have no quizgen ({error}); install it there.") from error
    if not known:
        raise UnreachableScheduler(f"{address}: the scheduler has no workers; start some: dask worker {address}")
    strangers = sorted(worker for worker, rules in known.items() if rules != rules_version())
    if strangers:
        raise UnreachableScheduler(f"{address}: the worker {strangers[0]} {_OTHER_RULES}")


def _as_ours(rules: str, task: Callable[..., _T], /, *arguments: Any, **more: Any) -> _T:
    """Do a task, on a worker that may have come after all were asked. Raises UnreachableScheduler when its rules are others."""
    if rules != rules_version():
        raise UnreachableScheduler(f"A worker that came later {_OTHER_RULES}")
    return task(*arguments, **more)
