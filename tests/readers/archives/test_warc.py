"""Web archives."""

import builtins
import gzip
import io
import sys
import zlib
from pathlib import Path
from typing import Any

import brotli
import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from quizgen.errors import MissingExtra
from quizgen.readers import read_source
from quizgen.readers.archives import stream_archive

from .samples import LEAD, PAGE, answer, names, packed, page, record, stream

URL = "https://tarn.example/mill"
INFO = record("", b"software: none\r\n", "warcinfo", "application/warc-fields")
DAMAGED = "the archive breaks off here; get it again."


def one(tmp_path: Path, data: bytes) -> str:
    """The headline of the one page in an archive."""
    (source,), errors = stream(tmp_path / "march.warc", data)
    assert errors == []
    return read_source(source).headline


def test_pages_among_what_else_is_recorded(tmp_path: Path) -> None:
    other = [
        INFO,
        record(URL, b"GET /mill HTTP/1.1\r\nHost: tarn.example\r\n\r\n", "request", "application/http;msgtype=request"),
        record(f"{URL}.png", answer(b"\x89PNG", "image/png")),
        record(f"{URL}/gone", answer(PAGE.encode(), status="404 Not Found")),
        record(f"{URL}/moved", answer(PAGE.encode(), status="301 Moved")),
        record(f"{URL}/plain", answer(b"Mill sold", "text/plain")),
        record("dns:tarn.example", b"20210304\r\ntarn.example. 200 IN A 192.0.2.7\r\n", media="text/dns"),
        record(f"{URL}/again", answer(b""), "revisit"),
        record(URL, b"fetchTimeMs: 7\r\n", "metadata", "application/warc-fields"),
        record(f"{URL}/text", b"Mill sold", "conversion", "text/plain"),
        record(f"{URL}/nothing", b""),
        record(f"{URL}/style", b"p {}", "resource", "text/css"),
        page("urn:mill"),
    ]
    pages = [page(URL), record(f"{URL}/saved", PAGE.encode(), "resource", "text/html")]
    for data in (b"".join([*other, *pages, *other]), packed([*other, *pages, *other])):
        sources, errors = stream(tmp_path / "march.warc.gz", data)
        assert errors == []
        assert [(source.path.name, source.url) for source in sources] == [
            ("mill.html", URL),
            ("saved.html", f"{URL}/saved"),
        ]
        assert sources[0].data == PAGE.encode()
    article = read_source(sources[0])
    assert (article.url, article.paragraphs[0].text) == (URL, LEAD)
    assert article.date is None  # the day of the crawl is not the day of the story


def test_what_warcio_writes_is_read(tmp_path: Path) -> None:
    written = io.BytesIO()
    writer = WARCWriter(written, gzip=True)
    headers = StatusAndHeaders("200 OK", [("Content-Type", "text/html")], protocol="HTTP/1.0")
    writer.write_record(writer.create_warcinfo_record("march.warc.gz", {"software": "none"}))
    writer.write_record(
        writer.create_warc_record(URL, "response", payload=io.BytesIO(PAGE.encode()), http_headers=headers)
    )
    assert one(tmp_path, written.getvalue()) == "Käse mill sold"


@pytest.mark.parametrize(
    ("body", "media"),
    [
        (PAGE.encode(), "text/html"),
        (PAGE.encode("cp1252"), "text/html"),
        (PAGE.encode("latin-1"), "text/html; charset=ISO-8859-1"),
        (PAGE.encode("cp437"), 'Text/HTML ; Charset="cp437"'),
        (PAGE.replace("<head>", '<head><meta charset="cp437">').encode("cp437"), "text/html; charset=utf-8"),
        (PAGE.encode(), "application/xhtml+xml; charset=cp437"),
    ],
)
def test_the_answer_names_the_encoding_where_the_page_does_not(tmp_path: Path, body: bytes, media: str) -> None:
    assert one(tmp_path, page(URL, body, media)) == "Käse mill sold"


def chunked(body: bytes) -> bytes:
    pieces = [body[start : start + 50] for start in range(0, len(body), 50)]
    return b"".join(b"%x;x=y\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


@pytest.mark.parametrize(
    ("body", "said"),
    [
        (gzip.compress(PAGE.encode()), "Content-Encoding: gzip\r\n"),
        (gzip.compress(PAGE.encode()), "content-encoding: X-GZIP\r\n"),
        (zlib.compress(PAGE.encode()), "Content-Encoding: deflate\r\n"),
        (zlib.compress(PAGE.encode(), wbits=-15), "Content-Encoding: deflate\r\n"),
        (brotli.compress(PAGE.encode()), "Content-Encoding: br\r\n"),
        (chunked(PAGE.encode()), "Transfer-Encoding: Chunked\r\n"),
        (chunked(gzip.compress(PAGE.encode())), "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"),
        (PAGE.encode(), "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n"),  # unpacked, and the headers left
        (PAGE.encode(), "Content-Encoding: br\r\n"),
    ],
)
def test_pages_are_unpacked(tmp_path: Path, body: bytes, said: str) -> None:
    assert one(tmp_path, page(URL, body, more=said)) == "Käse mill sold"


BOMB = b"<html>" + b"x" * 10_000_000


@pytest.mark.parametrize(
    ("bad", "told"),
    [
        (page(URL, BOMB), "over 10 MB is not an article."),
        (page(URL, gzip.compress(BOMB), more="Content-Encoding: gzip\r\n"), "over 10 MB is not an article."),
        (page(URL, brotli.compress(BOMB, quality=1), more="Content-Encoding: br\r\n"), "over 10 MB is not an article."),
        (page(URL, b"rye", more="Content-Encoding: zstd\r\n"), "is packed by “zstd”, which is not read; archive it as gzip."),
        (page(URL, gzip.compress(PAGE.encode())[:-20], more="Content-Encoding: gzip\r\n"), "its packed content breaks off."),
        (page(URL, brotli.compress(PAGE.encode())[:-20], more="Content-Encoding: br\r\n"), "its packed content breaks off."),
        (page(URL, zlib.compress(b"rye")[:-4] + b"damn", more="Content-Encoding: deflate\r\n"), "its packed content is damaged."),
        (record(URL, answer(PAGE.encode()), more="WARC-Truncated: length\r\n"), "the archive holds a part of this page only."),
        (record(URL, answer(PAGE.encode()), more="WARC-Segment-Number: 1\r\n"), "the archive holds a part of this page only."),
        (page(URL, bytes(range(256)) * 9), "this is not a text file; save the article as UTF-8 text, Markdown or HTML."),
    ],
)  # fmt: skip
def test_a_bad_page_is_refused_alone(tmp_path: Path, bad: bytes, told: str) -> None:
    sources, errors = stream(tmp_path / "march.warc", page(f"{URL}/1") + bad + page(f"{URL}/2"))
    assert [source.path.name for source in sources] == ["1.html", "2.html"]
    assert errors == [f"march.warc, record 2 ({URL}): {told}"]


@pytest.mark.parametrize(
    ("rest", "told"),
    [
        (page(f"{URL}/2")[:-40], DAMAGED),
        (page(f"{URL}/2")[:60], "does not say how long it is, so none behind it is found; get the archive again."),
        (b"<html>" + page(f"{URL}/2"), "is no WARC record, so none behind it is found; get the archive again."),
        (
            page(f"{URL}/2").replace(b"Content-Length: ", b"Content-Length: -"),
            "does not say how long it is, so none behind it is found; get the archive again.",
        ),
        (b"WARC/1.0\r\n" + b"x" * 2_000_000, "its headers have no end; get the archive again."),
        (b"WARC/1.0\r\n" + b"X-Y: z\r\n" * 200_000, "its headers have no end; get the archive again."),
    ],
)
def test_a_damaged_archive_ends_with_one_error(tmp_path: Path, rest: bytes, told: str) -> None:
    sources, errors = stream(tmp_path / "march.warc", page(f"{URL}/1") + rest)
    assert [source.path.name for source in sources] == ["1.html"]
    assert errors == [f"march.warc, record 2: {told}"]


def test_a_packed_archive_that_breaks_off(tmp_path: Path) -> None:
    whole = packed([INFO, page(f"{URL}/1"), page(f"{URL}/2")])
    sources, errors = stream(tmp_path / "march.warc.gz", whole[:-30])
    assert [source.path.name for source in sources] == ["1.html"]
    assert errors == [f"march.warc.gz, record 3: {DAMAGED}"]


def test_all_records_in_one_packed_member(tmp_path: Path) -> None:
    data = gzip.compress(page(f"{URL}/1") + page(f"{URL}/2"))
    assert names(tmp_path / "march.warc.gz", data) == ["1.html", "2.html"]


def test_nothing_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    stream(
        tmp_path / "march.warc", page(f"{URL}/1") + page(f"{URL}/2").replace(b"Content-Length: ", b"Content-Length: 9")
    )
    assert capsys.readouterr() == ("", "")


def test_without_warcio_it_says_what_to_install(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    really = builtins.__import__

    def without(name: str, *rest: Any) -> Any:
        if name.partition(".")[0] == "warcio":
            raise ImportError(name)
        return really(name, *rest)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtra) as caught:
        stream_archive(tmp_path / "march.warc")
    assert str(caught.value) == f"{tmp_path}/march.warc: a web archive needs warcio: pip install 'quizgen[warc]'."


def test_without_brotli_its_pages_are_refused_alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "brotli", None)
    packed_page = page(URL, brotli.compress(PAGE.encode()), more="Content-Encoding: br\r\n")
    (source,), (error,) = stream(tmp_path / "march.warc", packed_page + page(f"{URL}/2"))
    assert source.path.name == "2.html"
    assert (
        error == f"march.warc, record 1 ({URL}): is packed by Brotli, which needs a package: pip install 'brotli>=1.2'."
    )
