"""Invented articles of any length, each of one kind of prose, for what must not grow faster than they do."""

from collections.abc import Callable, Iterator, Mapping
from itertools import count
from types import MappingProxyType

HEAD = "---\ntitle: Harbour of Vell grows again\ndate: 2026-03-04\n---\n\n"
_TOWNS = ("Vell", "Tarnby", "Quell", "Brimm", "Halvik", "Lindesund", "Amery", "Ostby", "Skerry", "Nordhaven")
_FIRST = ("Ada", "Bert", "Cleo", "Dora", "Emil", "Frida", "Gustav", "Hanna", "Ivar", "Jonna", "Karl")
_LAST = ("Brink", "Falk", "Holm", "Lund", "Moen", "Nygard", "Strand", "Vik", "Berg", "Dahl", "Ek", "Sand", "Tveit")
_THINGS = ("quay", "mill", "bridge", "school", "market", "tower", "ferry", "library", "museum")
_MONTHS = ("January", "March", "April", "June", "August", "October", "December")


def _person(number: int) -> str:
    return f"{_FIRST[number % len(_FIRST)]} {_LAST[number % len(_LAST)]}{'aeiou'[number % 5]}{'nrst'[number // 7 % 4]}"


def _facts(number: int) -> str:
    town, thing = _TOWNS[number % len(_TOWNS)], _THINGS[number % len(_THINGS)]
    return (
        f"The {thing} of {town} was closed on {number % 28 + 1} {_MONTHS[number % 7]} {1990 + number % 35}, because the "
        f"storm had damaged its roof. {_person(number)}, the mayor of {town}, said that repairs would cost "
        f"{number * 37 % 900 + 20} crowns. The {thing} of {town} serves {number * 13 % 700 + 11} people."
    )


def _quotations(number: int) -> str:
    speaker, thing = _person(number), _THINGS[number % len(_THINGS)]
    return (
        f"“We waited {number % 40 + 2} years for this {thing} and nobody in town believed in it,” {speaker} said. "
        f"{_person(number + 5)} called the plan for the {thing} “a costly mistake of the council”."
    )


def _names(number: int) -> str:
    return (
        f"{_person(number)}, a baker from {_TOWNS[number % 10]}, met {_person(number + 3)} of the "
        f"{_LAST[number % 13]} {_FIRST[number % 11]} Company. {_person(number + 6)} and {_person(number + 8)} stayed away."
    )


def _numbers(number: int) -> str:
    return (
        f"The town bought {number * 7 % 90 + 10} boats, {number * 11 % 80 + 3} carts and {number * 17 % 70 + 5} tents for "
        f"{number * 19 % 600 + 40},{number % 900 + 100} crowns. Prices rose by {number % 30 + 2} percent in {1980 + number % 45}."
    )


def _endless(number: int) -> str:
    return f"and the {_THINGS[number % 9]} of {_TOWNS[number % 10]} was mended by {_person(number)} for {number} crowns"


def _grown(make: Callable[[int], str], gap: str, opening: str = "", end: str = "") -> Callable[[int], str]:
    def text(size: int) -> str:
        pieces, length = [], len(f"{HEAD}{opening}{end}".encode())
        for piece in map(make, count(1)):
            length += len(f"{piece}{gap}".encode())
            if length > size:
                break
            pieces.append(piece)
        return HEAD + opening + gap.join(pieces) + end

    return text


KINDS: Mapping[str, Callable[[int], str]] = MappingProxyType(
    {
        "paragraphs": _grown(_facts, "\n\n"),
        "one paragraph": _grown(_facts, " "),
        "quotations": _grown(_quotations, "\n\n"),
        "names": _grown(_names, "\n\n"),
        "numbers": _grown(_numbers, "\n\n"),
        "no full stop": _grown(_endless, " ", f"{_facts(0)}\n\nIn the town it rained ", ".\n"),
    }
)
"""By what they are full of, an article of at most so many bytes."""


def texts(kind: str, sizes: tuple[int, ...]) -> Iterator[bytes]:
    return (KINDS[kind](size).encode("utf-8") for size in sizes)
