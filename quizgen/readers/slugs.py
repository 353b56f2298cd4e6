"""The short name of an article, from its file name."""

import re
import unicodedata
from pathlib import Path

_LONGEST = 60
"""Characters of a slug; leaves room for a suffix within the 255 bytes of a file name and in a tag."""


def slug_of(path: Path) -> str:
    """Lower-case ASCII letters, digits and single hyphens, at most 60 characters; "article" when nothing remains."""
    plain = unicodedata.normalize("NFKD", path.stem).encode("ascii", "ignore").decode("ascii").lower()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:_LONGEST].rstrip("-") or "article"
