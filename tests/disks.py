"""Disks that are full, and files that may not be large."""

import errno
import io
import os
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, Any, cast

import pytest

from quizgen.writers import files


class Full(io.FileIO):
    """Takes half of what is written to it."""

    def __init__(self, path: Path, mode: str, number: int) -> None:
        super().__init__(path, mode.replace("b", ""))
        self._number = number

    def write(self, content: Any) -> int:
        super().write(content[: len(content) // 2])
        raise OSError(self._number, os.strerror(self._number))


class Disk:
    """Counts the files that are opened to be written in a folder, and is full at one of them, or from there on."""

    def __init__(self, at: Callable[[int], bool] = lambda count: False, folder: str = "out") -> None:
        self.opened = 0
        self._at = at
        self._folder = folder

    def open(self, path: Path, mode: str) -> IO[Any]:
        if Path(self._folder).absolute() in path.absolute().parents:
            self.opened += 1
            if self._at(self.opened):
                return cast(IO[Any], Full(path, mode, errno.ENOSPC))
        return open(path, mode)

    @contextmanager
    def instead(self, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
        with monkeypatch.context() as patch:
            patch.setattr(files, "open", self.open, raising=False)
            yield


@contextmanager
def largest_file(size: int) -> Iterator[None]:
    """The system's own limit, as a quota or an old file system sets one."""
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, before[1]))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
