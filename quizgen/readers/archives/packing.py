"""The content of an HTTP answer as the page it packs, never unpacked beyond a limit."""

import zlib
from collections.abc import Callable, Mapping

from quizgen.readers.archives.base import BadRecord, shown
from quizgen.readers.html import is_html

_GZIP, _ZLIB, _RAW = 16 + zlib.MAX_WBITS, zlib.MAX_WBITS, -zlib.MAX_WBITS


def unpack(data: bytes, encoding: str, most: int) -> bytes:
    """The content, and no more of it than shows that it has over `most` bytes.

    Archives that unpack what they store often leave the header as it was, so a page that can be read is taken as it is.
    Raises BadRecord for a packing that is damaged, or is none of `gzip`, `deflate` and `br`.
    """
    name = encoding.strip().lower()
    if name in ("", "identity") or is_html(data):
        return data
    if name not in _PACKINGS:
        raise BadRecord(f"is packed by “{shown(name)}”, which is not read; archive it as gzip.")
    return _PACKINGS[name](data, most)


def _gzip(data: bytes, most: int) -> bytes:
    return _inflate(data, most, _GZIP) if data.startswith(b"\x1f\x8b") else data


def _deflate(data: bytes, most: int) -> bytes:
    """By RFC 9110 in zlib's wrapping; some servers send it bare."""
    try:
        return _inflate(data, most, _ZLIB)
    except BadRecord:
        return _inflate(data, most, _RAW)


def _inflate(data: bytes, most: int, kind: int) -> bytes:
    inflating = zlib.decompressobj(kind)
    try:
        page = inflating.decompress(data, most + 1)
    except zlib.error as error:
        raise BadRecord("its packed content is damaged.") from error
    if len(page) <= most and not inflating.eof:
        raise BadRecord("its packed content breaks off.")
    return page


def _brotli(data: bytes, most: int) -> bytes:
    try:
        import brotli
    except ImportError:
        brotli = None
    if not hasattr(brotli, "Decompressor") or not hasattr(brotli.Decompressor, "can_accept_more_data"):
        raise BadRecord("is packed by Brotli, which needs a package: pip install 'brotli>=1.2'.")  # 1.2 has limits
    unpacking = brotli.Decompressor()
    try:
        page: bytes = unpacking.process(data, output_buffer_limit=most + 1)
    except brotli.error as error:
        raise BadRecord("its packed content is damaged.") from error
    if len(page) <= most and not unpacking.is_finished():
        raise BadRecord("its packed content breaks off.")
    return page


_PACKINGS: Mapping[str, Callable[[bytes, int], bytes]] = {
    "gzip": _gzip,
    "x-gzip": _gzip,
    "deflate": _deflate,
    "br": _brotli,
}
