"""Names of the articles in an archive: each once, and the same whatever stands beside it."""

import hashlib
import re
from urllib.parse import unquote, urlsplit

from quizgen.readers.archives.base import BadRecord
from quizgen.readers.slugs import plain_slug

_LONGEST = 60
"""Characters of a slug; one of this length, or with a hyphen less, was cut, and others may begin alike."""
_NAMELESS = plain_slug("")
_PROGRAM = re.compile(r"\.(?:s?html?|php\d?|aspx?|jsp|cgi)$", re.IGNORECASE)
_DOOR = re.compile(r"(?:index|default|amp)?", re.IGNORECASE)
"""What stands at the end of an address and names nothing."""


class Names:
    """The names that one archive has given so far, about 150 bytes for each."""

    def __init__(self) -> None:
        self._seen: set[bytes] = set()

    def give(self, wish: str, data: bytes) -> str:
        """A slug after `wish`; with a piece of the article's hash where it would be cut, empty or there already.

        Raises BadRecord for an article that was named so before.
        """
        whole = hashlib.sha256(wish.encode("utf-8", "replace") + b"\0" + data)
        if whole.digest()[:8] in self._seen:
            raise BadRecord("is the same as an earlier one, which is taken.")
        slug = plain_slug(wish)
        candidates = [f"{slug[: _LONGEST - digits - 1].rstrip('-')}-{whole.hexdigest()[:digits]}" for digits in (8, 32)]
        if slug != _NAMELESS and len(slug) < _LONGEST - 1:
            candidates.insert(0, slug)
        name = next(each for each in candidates if _mark(each) not in self._seen)
        self._seen |= {whole.digest()[:8], _mark(name)}
        return name


def name_of_address(url: str) -> str:
    """The last part of an address that names something, with its query; the host where there is none."""
    try:
        parts = urlsplit(url)
    except ValueError:  # "http://[" is no address, and still tells one article from another
        return url
    path = [_PROGRAM.sub("", unquote(part)) for part in parts.path.split("/")]
    named = [part for part in path if not _DOOR.fullmatch(part)]
    return f"{named[-1] if named else parts.netloc} {unquote(parts.query)}".strip()


def _mark(name: str) -> bytes:
    return hashlib.sha256(name.encode("ascii")).digest()[:8]
