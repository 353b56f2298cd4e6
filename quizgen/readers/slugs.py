"""The short name of an article, from its file name."""

import re
import unicodedata
from pathlib import Path

_LONGEST = 60
"""Characters of a slug; leaves room for a suffix within the 255 bytes of a file name and in a tag."""


def slug_of(path: Path) -> str:
    """Lower-case ASCII letters, digits and single hyphens, at most 60 characters; "article" when nothing remains."""
    return plain_slug(path.stem)


def plain_slug(text: str) -> str:
    """A text as a slug."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].rstrip("-") or "article"
