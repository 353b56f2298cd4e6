"""Whether an article may be printed in full for a class."""

import re

_OPEN = re.compile(r"\bCC[ -]?(?:0\b|BY\b)|\bcreative commons\b|\bpublic domain\b", re.IGNORECASE)
_CLOSED = re.compile(r"\ball rights reserved\b|\bnot? (?:under )?(?:CC|creative commons)", re.IGNORECASE)


def is_open(rights: str | None) -> bool:
    """Whether a rights line names a licence under which a text may be copied whole for teaching.

    Every Creative Commons licence allows that, also those that forbid trade or changes; their credit is printed with it.
    """
    return rights is not None and _OPEN.search(rights) is not None and _CLOSED.search(rights) is None
