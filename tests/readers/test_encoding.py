"""From bytes to text."""

import codecs
from pathlib import Path

import pytest

from quizgen.errors import UnreadableArticle
from quizgen.readers.encoding import declared_encoding, decode

PATH = Path("mill.txt")


@pytest.mark.parametrize(
    ("data", "declared"),
    [
        ("Price €5 “now”".encode(), None),
        ("Price €5 “now”".encode("utf-8-sig"), None),
        ("Price €5 “now”".encode("cp1252"), None),
        (codecs.BOM_UTF16_LE + "Price €5 “now”".encode("utf-16-le"), None),
        ("Price €5 “now”".encode("cp1252"), "no-such-encoding"),
        ("Price €5 “now”".encode("cp1252"), "hex"),
        ("Price €5 “now”".encode("cp1252"), "utf-16"),
        ("Price €5 “now”".encode(), "windows-1251"),
    ],
)
def test_utf8_then_the_declared_encoding_then_windows_1252(data: bytes, declared: str | None) -> None:
    assert decode(data, PATH, declared) == "Price €5 “now”"


def test_the_declared_encoding_is_used() -> None:
    assert decode("Łódź".encode("iso-8859-2"), PATH, "iso-8859-2") == "Łódź"


@pytest.mark.parametrize(
    ("page", "encoding"),
    [
        (b'<html><head><meta charset="utf-8">', "utf-8"),
        (b"<meta http-equiv='Content-Type' content='text/html; charset=windows-1250'>", "windows-1250"),
        (b'<meta charset="ISO-8859-1">', "cp1252"),
        (b'<?xml version="1.0" encoding="iso-8859-15"?><html>', "iso-8859-15"),
        (b"<html><body>charset=utf-8", None),
    ],
)
def test_what_a_page_declares(page: bytes, encoding: str | None) -> None:
    assert declared_encoding(page) == encoding


@pytest.mark.parametrize("data", [b"", b" \r\n\t"])
def test_an_empty_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableArticle, match=r"^mill\.txt: the file is empty; put"):
        decode(data, PATH)


@pytest.mark.parametrize(
    "data", [b"text\0more", b"\x81\x8d\x8f\x90\x9d", b"\x89PNG\r\n\x1a\n" * 10, b"\x01\x02\x03text"]
)
def test_a_binary_file_is_refused(data: bytes) -> None:
    with pytest.raises(UnreadableArticle, match=r"^mill\.txt: this is not a text file; save"):
        decode(data, PATH)
