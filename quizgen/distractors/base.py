"""What a distractor source is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256

from quizgen.findings import Findings
from quizgen.items import Draft


@dataclass(frozen=True, slots=True)
class Source:
    """One way of finding wrong options; candidates come best first, and are sifted by `choose_distractors`."""

    name: str
    finds: str
    """One line on what it finds and why that tempts."""
    find: Callable[[Draft, Findings], Iterator[str]]


def pick(seed: str, among: int) -> int:
    """A number below `among` that depends on nothing but the seed."""
    return int.from_bytes(sha256(seed.encode()).digest()[:4], "big") % among
