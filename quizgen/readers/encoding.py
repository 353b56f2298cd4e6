"""From bytes to text: UTF-8, else the encoding that the page declares, else Windows-1252.

No guessing by letter frequencies: guessers read a Western "Price €5" as Cyrillic.
"""

import codecs
import re
from pathlib import Path

from quizgen.errors import UnreadableArticle

_BYTE_ORDER_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))
_DECLARATION = re.compile(
    rb"<meta\b[^>]*?\bcharset\s*=\s*[\"']?([\w.:-]+)|<\?xml\b[^>]*?\bencoding\s*=\s*[\"']([\w.:-]+)", re.I
)
_DECLARED_WITHIN = 4096
"""Bytes in which a page must declare its encoding; the HTML standard asks for the first 1024, pages are laxer."""
_LATIN = ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii")
_CONTROL = re.compile(r"[\x01-\x08\x0e-\x1f]")
_CONTROL_SHARE = 0.01
"""A text dump may hold a stray control character; more than one in a hundred is a picture or a program."""


def declared_encoding(data: bytes) -> str | None:
    """The encoding named by the page's `<meta charset>` or XML declaration, as browsers understand the name."""
    found = _DECLARATION.search(data[:_DECLARED_WITHIN])
    if found is None:
        return None
    return browsers_name((found[1] or found[2]).decode("ascii"))


def browsers_name(name: str) -> str:
    """An encoding's name as browsers understand it."""
    # The HTML standard: pages that say Latin-1 are Windows-1252.
    return "cp1252" if name.lower() in _LATIN else name.lower()


def decode(data: bytes, path: Path, declared: str | None = None) -> str:
    """The text of a file, its byte order mark removed and CRLF or CR turned to LF; nothing else is touched.

    Raises UnreadableArticle when the file is empty, binary, or in no encoding that can be named.
    """
    if not data.strip():
        raise UnreadableArticle(f"{path}: the file is empty; put the text of an article in it.")
    text = _decode(data, declared)
    if text is None or "\0" in text or len(_CONTROL.findall(text)) > _CONTROL_SHARE * len(text):
        raise UnreadableArticle(f"{path}: this is not a text file; save the article as UTF-8 text, Markdown or HTML.")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(data: bytes, declared: str | None) -> str | None:
    for mark, encoding in _BYTE_ORDER_MARKS:
        if data.startswith(mark):
            return _try(data[len(mark) :], encoding)
    # Bytes that happen to be valid UTF-8 are UTF-8, whatever an outdated declaration says.
    for name in ("utf-8", declared, "cp1252"):
        # A file that declares UTF-16 in readable bytes is mistaken: the declaration could not have been read in UTF-16.
        if name is not None and not name.startswith(("utf-16", "utf-32")):
            text = _try(data, name)
            if text is not None:
                return text
    return None


def _try(data: bytes, encoding: str) -> str | None:
    try:
        text = data.decode(encoding)
        text.encode("utf-8")  # some encodings let half a character through, which nothing could write again
    except (LookupError, UnicodeError):  # LookupError: no such encoding, or one that does not yield text
        return None
    return text
