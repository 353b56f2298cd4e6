"""Has tasks done by whatever executor there is: in batches, ahead of what is taken, and in their order.

What was done before comes out of the cache. A batch that fails is tried again article by article, so that one that breaks
the rules, or kills the process that asks about it, is reported, and costs nobody but itself.
"""

from __future__ import annotations

import logging
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, CancelledError, Executor, Future
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Self

from quizgen.asking import Asked
from quizgen.caching import Cache, hash_of, key_of
from quizgen.errors import FailedArticle, LostWorkers, QuizgenError
from quizgen.executors import LOST, Beside, Here, is_end_of_process
from quizgen.readers.gathering import Refused, gather
from quizgen.readers.sources import Source
from quizgen.stage import Done, Stage, Task, work

_log = logging.getLogger(__name__)

BATCH = 8
"""Articles that are parsed together: more gain nothing, and the last batches should end together."""
_WORTH = 2 * BATCH
"""Articles from which processes are worth the seconds in which they start."""
_LOOKED_UP = 256
"""Results that may wait before what is missing among them is begun."""


@dataclass(slots=True)
class _Slot:
    """A task on its way."""

    task: Task
    key: str | None
    done: Done | None = None


@dataclass(slots=True)
class _Batch:
    slots: list[_Slot]
    missing: list[_Slot]
    future: Future[tuple[Done, ...]] | None = None

    @property
    def is_done(self) -> bool:
        return self.future is None or self.future.done()


@dataclass(slots=True)
class Crew:
    """Does tasks. To be used in a `with` statement, or by one thread for one build."""

    size: int = 1
    """Processes that work at once; 1 works in this one."""
    stage: Stage = work
    cache: Cache | None = None
    hire: Callable[[int], Executor] = Beside
    always: bool = False
    """The hired ones work however few articles there are, as those of a cluster do."""
    _executor: Executor | None = field(default=None, init=False)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.dismiss(wait=error is None)

    def dismiss(self, *, wait: bool = False) -> None:
        """Let everybody go, and `wait` until they are gone; else what was begun is not waited for."""
        if self._executor is not None:
            self._executor.shutdown(wait=wait, cancel_futures=True)
            self._executor = None

    def run(self, tasks: Iterable[Task]) -> Iterator[Done]:
        """What comes of each task, in their order. Raises QuizgenError when nobody can work, as without a pipeline."""
        ahead: deque[_Batch] = deque()
        for batch in self._batches(tasks):
            ahead.append(batch)
            self._begin(batch)
            while ahead and (len(ahead) > 2 * self.size or ahead[0].is_done):
                yield from self._end(ahead.popleft())
        while ahead:
            yield from self._end(ahead.popleft())

    def _batches(self, tasks: Iterable[Task]) -> Iterator[_Batch]:
        """So many missing results each; the first wait until it is known whether anybody is worth hiring."""
        waiting: list[_Batch] = []
        batch = _Batch([], [])
        looked_up = missing = 0
        for task in tasks:
            slot = self._look_up(task)
            batch.slots.append(slot)
            looked_up += 1
            if slot.done is None:
                batch.missing.append(slot)
                missing += 1
            if len(batch.missing) == BATCH or looked_up == _LOOKED_UP:
                waiting.append(batch)
                batch = _Batch([], [])
                if self.size == 1 or self.always or missing >= _WORTH or looked_up == _LOOKED_UP:
                    yield from self._hired(waiting, missing)
                    waiting, looked_up = [], 0
        waiting.append(batch)
        yield from self._hired(waiting, missing)

    def _hired(self, waiting: Sequence[_Batch], missing: int) -> Iterator[_Batch]:
        worth = self.always or (self.size > 1 and missing >= _WORTH)
        if self._executor is None and worth and any(batch.missing for batch in waiting):
            self._executor = self.hire(self.size)
        yield from waiting

    def _look_up(self, task: Task) -> _Slot:
        if self.cache is None:
            return _Slot(task, None)
        subject = task.subject
        if isinstance(subject, Source):
            key = key_of("source", subject.path.name, subject.url or "", task.name or "", subject.data)
        else:
            key = key_of("article", repr(subject), task.name or "")
        return _Slot(task, key, self.cache.get(key))

    def _begin(self, batch: _Batch) -> None:
        if batch.missing:
            batch.future = self._submit(batch.missing)

    def _submit(self, slots: Sequence[_Slot]) -> Future[tuple[Done, ...]]:
        tasks = [slot.task for slot in slots]
        if self._executor is None:
            return Here().submit(self.stage, tasks)
        try:
            return self._executor.submit(self.stage, tasks)
        except BrokenExecutor:  # by a batch before this one
            self.dismiss()
            self._executor = self.hire(self.size)
            return self._executor.submit(self.stage, tasks)

    def _end(self, batch: _Batch) -> Iterator[Done]:
        if batch.future is not None:
            for slot, done in zip(batch.missing, self._result(batch.missing, batch.future), strict=True):
                slot.done = done
                if self.cache is not None and slot.key is not None and done.error is None:
                    self.cache.put(slot.key, done)
        for slot in batch.slots:
            assert slot.done is not None
            yield slot.done

    def _result(self, slots: Sequence[_Slot], future: Future[tuple[Done, ...]]) -> Sequence[Done]:
        error = _failure(future)
        if error is None:
            return future.result()
        if isinstance(error, QuizgenError):
            raise error
        if isinstance(error, BrokenExecutor):
            return list(self._apart(slots))
        if len(slots) > 1:
            return [done for slot in slots for done in self._result([slot], self._submit([slot]))]
        return [_report(slots[0].task, error)]

    def _apart(self, slots: Sequence[_Slot]) -> Iterator[Done]:
        """One article at a time, with nobody beside it who might end the process that asks about it."""
        executor = self.hire(1)
        try:
            for slot in slots:
                future = executor.submit(self.stage, [slot.task])
                error = _failure(future)
                if isinstance(error, BrokenExecutor):
                    executor.shutdown()
                    executor = self.hire(1)
                elif isinstance(error, QuizgenError):
                    raise error
                yield future.result()[0] if error is None else _report(slot.task, error)
        finally:
            executor.shutdown()


@dataclass(frozen=True, slots=True)
class Reply:
    """What came of one article that was found."""

    path: Path
    digest: str
    """A hash of what it was made of."""
    asked: Asked
    name: str
    """By what it was asked about."""
    seconds: float


def ask_about(paths: Sequence[Path], tell: Callable[[Path], None], crew: Crew) -> Iterator[Reply | Refused]:
    """What the crew makes of each article, and what cannot be used, as they were found; none is held after it was given."""
    waiting: deque[tuple[Path, str] | Refused] = deque()

    def tasks() -> Iterator[Task]:
        for found in gather(paths):
            if isinstance(found, Refused):
                waiting.append(found)
            else:
                waiting.append((found.path, digest_of(found)))
                yield Task(found)

    for done in crew.run(tasks()):
        while isinstance(given := waiting.popleft(), Refused):
            yield given
        path, digest = given
        tell(path)
        if done.asked is not None:
            yield Reply(path, digest, done.asked, done.name, done.seconds)
        elif done.error is not None:
            yield Refused(done.error, path.parent)
    yield from (each for each in waiting if isinstance(each, Refused))


def digest_of(source: Source) -> str:
    """A hash of an article as it was found, and of what it is called."""
    return hash_of(str(source.path), source.url or "", source.data)


def _failure(future: Future[tuple[Done, ...]]) -> BaseException | None:
    try:
        return future.exception()
    except CancelledError as error:
        raise LostWorkers(LOST) from error


def _report(task: Task, error: BaseException) -> Done:
    subject = task.subject
    name = subject.path if isinstance(subject, Source) else subject.slug
    _log.error("%s: the rules failed", name, exc_info=error)
    kind = "its process ended" if is_end_of_process(error) else f"{type(error).__name__}: {error}"
    told = f"{name}: quizgen failed on this article ({kind}); please report it. The others are built."
    return Done(task.name or "", None, FailedArticle(told))
