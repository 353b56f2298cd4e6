"""Which banked item a new draft is: the fact decides, then the sentence that proves it; wording never."""

import unicodedata
from collections.abc import Callable, Hashable, Iterator, Sequence
from difflib import SequenceMatcher

from quizgen.bank.base import Banked
from quizgen.items import Item

_SIMILAR = 0.6
"""Share of their words that two sentences have in order from which one is the other, corrected."""
_SAME = (
    dict.fromkeys(map(ord, "‘’‚‛′"), "'")
    | dict.fromkeys(map(ord, "“”„‟″"), '"')
    | dict.fromkeys(map(ord, "‐‑‒–—−"), "-")
)


def match_items(banked: Sequence[Banked], fresh: Sequence[Item]) -> dict[int, Item]:
    """For the place of each banked item that was made again, what was made of it; one to one.

    Of one template: the same fact in the same sentence, the same key in the same sentence (facts alike are numbered, and
    numbers move), the same fact, then the most similar sentence. What is no longer asked is known again by fact and key alone.
    """
    found: dict[int, Item] = {}
    left = {item.id: item for item in fresh}
    for sign in (_fact_and_sentence, _key_and_sentence):
        _match_by(sign, range(len(banked)), banked, left, found)
    live = [place for place, each in enumerate(banked) if each.is_live or each.entry.status == "rejected"]
    _match_by(_fact, live, banked, left, found)
    _match_by_likeness(live, banked, left, found)
    dead = [place for place, each in enumerate(banked) if place not in live]
    _match_by(_fact_and_key, dead, banked, left, found)
    return {place: item for place, item in found.items() if place in live or same_key(banked[place].item.key, item.key)}


def same_key(one: str, other: str) -> bool:
    """Whether two keys are one answer to a learner: case, white space and the form of quotation marks and dashes aside."""
    return _plain(one) == _plain(other)


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).translate(_SAME).casefold().split())


def _match_by(
    sign: Callable[[Item], Hashable],
    places: Sequence[int],
    banked: Sequence[Banked],
    left: dict[str, Item],
    found: dict[int, Item],
) -> None:
    """Take out of `left`, for each place that is not `found`, the first item of its sign; what is live chooses first."""
    waiting: dict[Hashable, list[Item]] = {}
    for item in left.values():
        waiting.setdefault(sign(item), []).append(item)
    for place in sorted(places, key=lambda place: not banked[place].is_live):
        candidates = waiting.get(sign(banked[place].item), [])
        if place not in found and candidates:
            found[place] = candidates.pop(0)
            del left[found[place].id]


def _match_by_likeness(
    places: Sequence[int], banked: Sequence[Banked], left: dict[str, Item], found: dict[int, Item]
) -> None:
    pairs = sorted(_alike([place for place in places if place not in found], banked, list(left.values())))
    for _, place, identity in pairs:
        if place not in found and identity in left:
            found[place] = left.pop(identity)


def _alike(places: Sequence[int], banked: Sequence[Banked], items: Sequence[Item]) -> Iterator[tuple[float, int, str]]:
    for place in places:
        known = banked[place].item
        words = known.evidence.text.split()
        for item in items:
            if item.template == known.template and item.fact[:1] == known.fact[:1]:
                share = SequenceMatcher(None, words, item.evidence.text.split(), autojunk=False).ratio()
                if share >= _SIMILAR:
                    yield -share, place, item.id


def _fact(item: Item) -> Hashable:
    return item.template, item.fact


def _fact_and_sentence(item: Item) -> Hashable:
    return item.template, item.fact, item.evidence.text


def _key_and_sentence(item: Item) -> Hashable:
    return item.template, _plain(item.key), item.evidence.text


def _fact_and_key(item: Item) -> Hashable:
    return item.template, item.fact, _plain(item.key)
