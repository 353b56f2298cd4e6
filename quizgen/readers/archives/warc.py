"""Web archives (ISO 28500): the pages among the answers that were recorded; all else is passed over."""

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from quizgen.errors import MissingExtra, UnreadableArticle
from quizgen.readers.archives.base import Archive, BadRecord, Damaged, Unpacked, shown
from quizgen.readers.archives.naming import Names, name_of_address
from quizgen.readers.archives.packing import unpack
from quizgen.readers.encoding import browsers_name, declared_encoding, decode
from quizgen.readers.sources import MOST_BYTES, Source

_MOST_HEADERS = 1_000_000
"""Bytes of one record's headers."""
_PIECE = 65_536
_KINDS = ("response", "resource")
_PAGES = ("text/html", "application/xhtml+xml")
_WEB = ("http://", "https://")
_LENGTH = re.compile(r"[0-9]{1,18}")
_CHARSET = re.compile(r";\s*charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE | re.ASCII)


class _Headed:
    """The archive as warcio reads it: headers within a limit, which begins anew with each record."""

    def __init__(self, file: Unpacked) -> None:
        self._file = file
        self._left = _MOST_HEADERS

    def first_line(self) -> bytes:
        """Of the next record, behind the blank lines that part them; empty at the end."""
        self._left = _MOST_HEADERS
        while (line := self.readline()) and not line.strip():
            self._left = _MOST_HEADERS
        return line

    def read(self, size: int) -> bytes:
        return self._file.read(size)

    def readline(self) -> bytes:
        line = self._file.readline(self._left + 1)
        self._left -= len(line)
        if self._left < 0:
            raise Damaged("its headers have no end; get the archive again.")
        return line


def _require(path: Path) -> None:
    try:
        import warcio  # noqa: F401
    except ImportError as error:
        raise MissingExtra(f"{path}: a web archive needs warcio: pip install 'quizgen[warc]'.") from error


def _stream(path: Path, file: Unpacked) -> Iterator[Source | UnreadableArticle]:
    names = Names()
    number = 0
    try:
        for number, (headers, block) in enumerate(_records(file), start=1):
            url = str(headers.get_header("WARC-Target-URI", ""))
            try:
                page = _page(path, headers, url, block)
                if page is not None:
                    name = names.give(name_of_address(url), page)
                    yield Source(
                        path / f"{name}.html", page, url if url.startswith(_WEB) and url.isprintable() else None
                    )
            except (BadRecord, UnreadableArticle) as error:
                told = str(error).removeprefix(f"{path}: ")
                yield UnreadableArticle(f"{path}, record {number} ({shown(url)}): {told}")
    except Damaged as error:
        yield UnreadableArticle(f"{path}, record {number + 1}: {error}")


def _records(file: Unpacked) -> Iterator[tuple[Any, bytes]]:
    """The headers and the block of each record; no more of a block than shows that it is too long, and only where it counts.

    Raises Damaged where no further record can be told.
    """
    from warcio.exceptions import ArchiveLoadFailed
    from warcio.recordloader import ArcWarcRecordLoader

    loader, headed = ArcWarcRecordLoader(arc2warc=False), _Headed(file)
    while line := headed.first_line():
        try:
            record = loader.parse_record_stream(headed, line, known_format="warc", no_record_parse=True)
        except ArchiveLoadFailed as error:
            raise Damaged("is no WARC record, so none behind it is found; get the archive again.") from error
        if not _LENGTH.fullmatch(record.rec_headers.get_header("Content-Length", "")):
            raise Damaged("does not say how long it is, so none behind it is found; get the archive again.")
        block = record.raw_stream.read(MOST_BYTES + 1) if _kind(record.rec_headers) in _KINDS else b""
        while record.raw_stream.read(_PIECE):
            pass
        if record.raw_stream.limit:
            raise Damaged("the archive breaks off here; get it again.")
        yield record.rec_headers, block


def _kind(headers: Any) -> str:
    return str(headers.get_header("WARC-Type", "")).lower()


def _page(path: Path, headers: Any, url: str, block: bytes) -> bytes | None:
    """The page in a record, in UTF-8 where nothing but the record names its encoding; None for whatever is no page.

    Raises BadRecord for a page that is not whole, too large or packed in an unknown way, and UnreadableArticle for one
    that is no text.
    """
    if _kind(headers) == "resource":
        answer, data = headers, block
        if not _is_page(headers):
            return None
    elif _kind(headers) == "response" and url.startswith(_WEB):
        answer, data = _answer(block)
        if answer is None or answer.get_statuscode() != "200" or not _is_page(answer):
            return None
    else:
        return None
    if headers.get_header("WARC-Truncated") or headers.get_header("WARC-Segment-Number"):
        raise BadRecord("the archive holds a part of this page only.")
    if len(block) <= MOST_BYTES:
        data = unpack(data, answer.get_header("Content-Encoding", ""), MOST_BYTES)
    if max(len(data), len(block)) > MOST_BYTES:
        raise BadRecord(f"over {MOST_BYTES // 1_000_000} MB is not an article.")
    charset = _CHARSET.search(answer.get_header("Content-Type", ""))
    if charset is None or declared_encoding(data) is not None or not data.strip():
        return data
    return decode(data, path, browsers_name(charset[1])).encode("utf-8")


def _answer(block: bytes) -> tuple[Any, bytes]:
    """The status with its headers, and the content put together from its chunks; (None, b"") for no answer."""
    from warcio.bufferedreaders import ChunkedDataReader
    from warcio.statusandheaders import StatusAndHeadersParser

    file = io.BytesIO(block)
    try:
        answer = StatusAndHeadersParser([], verify=False).parse(file)
    except EOFError:
        return None, b""
    chunked = answer.get_header("Transfer-Encoding", "").strip().lower() == "chunked"
    return answer, (ChunkedDataReader(file) if chunked else file).read()


def _is_page(headers: Any) -> bool:
    return headers.get_header("Content-Type", "").partition(";")[0].strip().lower() in _PAGES


ARCHIVE = Archive("warc", (".warc", ".warc.gz"), _require, _stream)
