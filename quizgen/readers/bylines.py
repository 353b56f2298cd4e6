"""The byline: who wrote the article, on a line of its own, sometimes with the date."""

import re

_NAME_WORD = r"[A-Z][\w.'’-]*"
_PARTICLE = r"(?:de|del|della|di|da|dos|van|von|der|den|la|le|al|el|bin|ibn|y)"
_NAME = rf"{_NAME_WORD}(?: (?:{_PARTICLE} )*{_NAME_WORD})+"
_BYLINE = re.compile(
    rf"(?:(?:Written|Words|Story|Report|Reported|Text) by|By|BY|by):? (?P<names>{_NAME}(?:(?:, (?:and )?| and | & ){_NAME})*)"
    r"(?P<rest> ?(?:$|(?:[|,(·•/–—-]|(?:for|in|at) ).*))",
    re.DOTALL,
)
_ROLE = re.compile(
    r"\b(?:editors?|reporters?|writers?|correspondents?|staff|columnists?|contributors?"
    r"|associated press|reuters|agence|news|times|post|service|bureau|media)\b",
    re.IGNORECASE,
)
_LONGEST = 20
"""Words of a byline with roles and date; a longer line is a sentence that opens with "By"."""


def read_byline(line: str) -> tuple[str, str] | None:
    """The writers' names, joined by commas, and what follows them (a role, a date); None for any other line."""
    line = " ".join(line.split())
    found = _BYLINE.fullmatch(line) if len(line.split()) <= _LONGEST else None
    if found is None:
        return None
    names = re.split(r", (?:and )?| and | & ", found["names"])
    people = [name for name in names if not _ROLE.search(name)] or names[:1]
    return ", ".join(people), found["rest"].strip(" |,()·•/–—-")
