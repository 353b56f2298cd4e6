"""What the program does, told on stderr for those who ask: as lines to read, or as JSON for other programs."""

import json
import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import click

from quizgen.cli.speaking import one_line

_OWN = frozenset([*vars(logging.makeLogRecord({})), "message", "asctime", "taskName"])
"""What every record has; all else was given to it as `extra`."""


@contextmanager
def logging_on_stderr(verbose: int, *, as_json: bool) -> Iterator[None]:
    """Tell what is done, with `verbose` over 1 also each file; the loggers are as before in the end."""
    logger = logging.getLogger("quizgen")
    handler = _OnStderr()
    handler.setFormatter(_AsJson() if as_json else _AsLine())
    before = logger.level
    logger.addHandler(handler)
    logger.setLevel(logging.DEBUG if verbose > 1 else logging.INFO)
    try:
        yield
    finally:
        logger.setLevel(before)
        logger.removeHandler(handler)


class _OnStderr(logging.Handler):
    """Writes to what stderr is at that moment, in the encoding of all other output."""

    def emit(self, record: logging.LogRecord) -> None:
        click.echo(self.format(record), err=True)


class _AsLine(logging.Formatter):
    """INFO quizgen.readers: article read (path=seeds/mill.md, words=230)."""

    def format(self, record: logging.LogRecord) -> str:
        fields = ", ".join(f"{name}={value}" for name, value in _extra(record).items())
        told = f"{record.levelname} {record.name}: {record.getMessage()}"
        return one_line(f"{told} ({fields})" if fields else told)


class _AsJson(logging.Formatter):
    """An object with the keys level, logger and message, and those that the record was given."""

    def format(self, record: logging.LogRecord) -> str:
        told = {"level": record.levelname, "logger": record.name, "message": record.getMessage()}
        return json.dumps(told | _extra(record) | told, ensure_ascii=True, default=str)


def _extra(record: logging.LogRecord) -> dict[str, Any]:
    return {name: value for name, value in vars(record).items() if name not in _OWN}
