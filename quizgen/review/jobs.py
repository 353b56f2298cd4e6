"""Long work in the background: it says how far it is, can be cancelled between two steps, and ends somewhere."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

from quizgen.errors import QuizgenError

State = Literal["running", "done", "failed", "cancelled"]
_MOST = 50
"""Jobs that are remembered."""
BUG = "Something went wrong that should not have; the window in which quizgen was started says more. Nothing was lost."


class Cancelled(Exception):
    """Somebody does not want the rest."""


@dataclass(slots=True)
class Job:
    """One piece of long work."""

    title: str
    total: int
    id: str = field(default_factory=lambda: secrets.token_urlsafe(8))
    done: int = 0
    """Steps that are finished."""
    current: str = ""
    """What the step is about that is being done."""
    problems: list[str] = field(default_factory=list)
    """What could not be done, in one line each."""
    state: State = "running"
    target: str | None = None
    """The address at which its result is; None as long as there is none."""
    back: str = "/"
    _stop: threading.Event = field(default_factory=threading.Event)
    _over: threading.Event = field(default_factory=threading.Event)

    def step(self, what: str) -> None:
        """Begin the next step. Raises Cancelled if somebody wished it."""
        if self._stop.is_set():
            raise Cancelled
        if self.current:
            self.done += 1
        self.current = what

    def cancel(self) -> None:
        """End the work before its next step."""
        self._stop.set()

    def wait(self, seconds: float) -> bool:
        """Whether it is over, after so long at most."""
        return self._over.wait(seconds)

    @property
    def cancelling(self) -> bool:
        return self._stop.is_set()

    def run(self, work: Callable[[Job], str]) -> None:
        """Do the work, which gives the address of its result. A bug is told on the page, and its traceback in the terminal."""
        end: State = "failed"
        problem: str | None = BUG
        try:
            self.target = work(self)
            end, problem, self.done = "done", None, self.total
        except Cancelled:
            end, problem = "cancelled", None
        except QuizgenError as error:
            problem = " ".join(str(error).split())
        finally:
            if problem is not None:
                self.problems.append(problem)
            self.state = end
            self._over.set()


@dataclass(slots=True)
class Jobs:
    """The jobs of this run."""

    _jobs: dict[str, Job] = field(default_factory=dict)

    def start(self, job: Job, work: Callable[[Job], str]) -> Job:
        """Have a thread do it."""
        self._jobs[job.id] = job
        for old in list(self._jobs)[:-_MOST]:
            if self._jobs[old].state != "running":
                del self._jobs[old]
        threading.Thread(target=job.run, args=(work,), name=job.title, daemon=True).start()
        return job

    def running(self) -> Job | None:
        """One that is not over."""
        return next((job for job in self._jobs.values() if job.state == "running"), None)

    def find(self, identity: str) -> Job | None:
        """The job with this id, as long as it is remembered."""
        return self._jobs.get(identity)
