"""Files are written aside and renamed, so that a failed or interrupted run leaves the old file whole."""

import logging
import os
import re
import secrets
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from quizgen.errors import FULL, UnwritableOutput

_log = logging.getLogger(__name__)

_ASIDE = re.compile(r"\.(.+)\.[0-9a-f]{8}")
"""What is written aside is called as the file that it is to be, behind a dot, and eight digits more."""


def write_whole(path: Path, content: bytes) -> None:
    """Replace `path` by `content` in one step.

    Raises UnwritableOutput, naming the file, when the folder or the file cannot be written to.
    """
    # Named before it is there, so that it is known what to take away whenever a signal comes.
    aside = path.parent / f".{path.name}.{secrets.token_hex(4)}"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(aside, "xb") as file:
            file.write(content)
        os.chmod(aside, 0o644)
        os.replace(aside, path)
    except OSError as error:
        raise UnwritableOutput(_told(path, "written", error)) from error
    finally:
        with suppress(OSError):  # gone under its name, or never there
            aside.unlink()
    _log.debug("file written", extra={"path": str(path), "bytes": len(content)})


def take_away(path: Path) -> None:
    """Delete a file, if there is one. Raises UnwritableOutput, naming it, when it stays."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise UnwritableOutput(_told(path, "deleted", error)) from error


def find_asides(folder: Path) -> tuple[Path, ...]:
    """What runs that were killed left behind, and what somebody is writing at this moment, another deck say."""
    try:
        return tuple(folder / name for name in sorted(os.listdir(folder)) if _ASIDE.fullmatch(name))
    except OSError:  # no folder, or none that can be looked into: whoever writes there says so
        return ()


def tidy(asides: Iterable[Path], written: Iterable[Path]) -> None:
    """Delete what was aside before a build began, and was to be a file that it has written itself by now.

    It was not given its name for as long as the build took, so nobody is writing it.
    """
    names = {path.name for path in written}
    for path in asides:
        aside = _ASIDE.fullmatch(path.name)
        if aside is not None and aside[1] in names:
            with suppress(OSError):  # it is in nobody's way
                path.unlink()


def _told(path: Path, what: str, error: OSError) -> str:
    if error.errno in FULL:
        advice = "make room there, or choose another folder with -o; what was there is as it was."
    else:
        advice = "choose another folder with -o, or mend its permissions."
    return f"{path}: cannot be {what} ({error.strerror or error}); {advice}"
