"""Contents are unpacked no further than it takes to see that they are too long."""

import gzip
import zlib
from collections.abc import Callable

import brotli
import pytest

from quizgen.readers.archives.packing import unpack


@pytest.mark.parametrize(
    ("encoding", "pack"),
    [
        ("gzip", gzip.compress),
        ("deflate", zlib.compress),
        ("deflate", lambda data: zlib.compress(data, wbits=-15)),
        ("br", lambda data: brotli.compress(data, quality=1)),
    ],
)
def test_what_grows_and_grows_is_left(encoding: str, pack: Callable[[bytes], bytes]) -> None:
    page = unpack(pack(b"rye " * 5_000_000), encoding, 1000)
    assert 1000 < len(page) < 200_000
    assert unpack(pack(b"rye " * 250), encoding, 1000) == b"rye " * 250


@pytest.mark.parametrize("encoding", ["", " Identity "])
def test_what_is_not_packed_is_left_as_it_is(encoding: str) -> None:
    assert unpack(b"rye", encoding, 1000) == b"rye"
