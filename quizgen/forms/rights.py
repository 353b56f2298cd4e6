"""Whether an article may be printed in full for a class."""

import re

_OPEN = re.compile(r"\bCC[ -]?(?:0\b|BY\b)|\bcreative commons\b|\bpublic domain\b", re.IGNORECASE)
_CLOSED = re.compile(r"\ball rights reserved\b|\bno[tr]?\b", re.IGNORECASE)
"""A "not" anywhere: whatever it denies, somebody should read the line."""
_OF_PICTURES = re.compile(r"\b(?:photo(?:graph)?s?|pictures?|images?|videos?)\b(?!.{0,1000}\btext\b)", re.IGNORECASE)
"""A licence beside pictures is theirs, unless the text is named behind them."""


def is_open(rights: str | None) -> bool:
    """Whether a rights line names a licence under which a text may be copied whole for teaching.

    Every Creative Commons licence allows that, also those that forbid trade or changes; their credit is printed with it.
    """
    if rights is None or _CLOSED.search(rights):
        return False
    return _OPEN.search(_OF_PICTURES.split(rights)[0]) is not None
