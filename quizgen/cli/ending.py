"""How the program ends: with which status, and cleanly when somebody stops it."""

import atexit
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache, partial
from types import FrameType

import click

STATUSES = """\b
Exit status:
  0    all is done
  1    something could not be used, and the rest is done; lint: there is a flaw
  2    the command line is wrong; nothing was done
  130  stopped with Ctrl-C
  143  stopped by the system (SIGTERM)
A traceback is a bug of quizgen; it ends with 1 as well."""
"""For the end of help."""

INTERRUPTED = 128 + signal.SIGINT


_PATIENCE = 2.0
"""Seconds in which the program ends; who sends the signal again meanwhile has been heard."""
_MOMENT = 0.05
"""Seconds."""


class Terminated(SystemExit):
    """The system asks the program to end: files that are half written are taken away as after any other error."""

    def __init__(self) -> None:
        super().__init__(128 + signal.SIGTERM)


@contextmanager
def terminable() -> Iterator[None]:
    """Raise Terminated on SIGTERM, which would end the program where it stands, and KeyboardInterrupt on Ctrl-C.

    Each is raised once, so that a second one does not disturb the tidying up; but again where Python ignored it, as it
    does in a destructor. Only the main thread may do so.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    stops = _Stops()
    before = {signal.SIGTERM: signal.signal(signal.SIGTERM, stops)}
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:  # else it is ignored, as behind nohup
        before[signal.SIGINT] = signal.signal(signal.SIGINT, stops)
    ignoring, sys.unraisablehook = sys.unraisablehook, partial(stops.again, sys.unraisablehook)
    _be_quiet_at_the_end()
    try:
        yield
    except Terminated:
        stop()
        raise
    finally:
        sys.unraisablehook = ignoring
        for number, handler in before.items():
            signal.signal(number, handler)


class _Stops:
    """What is done when a signal comes."""

    def __init__(self) -> None:
        self._last = -_PATIENCE

    def __call__(self, number: int, frame: FrameType | None) -> None:
        now = time.monotonic()
        if now - self._last >= _PATIENCE:
            self._last = now
            raise Terminated if number == signal.SIGTERM else KeyboardInterrupt

    def again(self, otherwise: Callable[["sys.UnraisableHookArgs"], object], ignored: "sys.UnraisableHookArgs") -> None:
        """Python ignores what was raised; where that is ours, the signal comes again in a moment."""
        if ignored.exc_type not in (KeyboardInterrupt, Terminated):
            otherwise(ignored)
            return
        self._last = -_PATIENCE
        again = threading.Timer(_MOMENT, _send, [signal.SIGTERM if ignored.exc_type is Terminated else signal.SIGINT])
        again.daemon = True
        again.start()


def _send(number: signal.Signals) -> None:
    if hasattr(signal, "pthread_kill"):  # which also wakes a thread that waits
        signal.pthread_kill(threading.main_thread().ident or 0, number)
    else:
        signal.raise_signal(number)


@cache
def _be_quiet_at_the_end() -> None:
    """Let Ctrl-C end Python without a traceback when all is done and it tidies up."""
    atexit.register(signal.signal, signal.SIGINT, signal.SIG_DFL)


def stop() -> None:
    """End the processes that work beside this one, and tell it, behind a bar of progress or what a terminal shows of Ctrl-C."""
    from multiprocessing import active_children

    for worker in active_children():  # else the program would wait until they had done what they were given
        worker.kill()  # they have nothing to lose, and one that only begins would not hear of it yet
    click.echo("\nStopped." if sys.stderr.isatty() else "Stopped.", err=True)
