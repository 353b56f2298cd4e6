"""What a passage touches that calls for care: sensitive subjects, tolls, private people, crime, nationality.

The subjects are those that press codes ask to handle with care: deaths, sexual violence, suicide, minors, and people who
are suspected of a crime (Germany's Pressekodex, sections 8 and 11 to 13; IPSO Editors' Code, clauses 2, 4 to 7, 9, 11, 12).
"""

import re
from functools import cache, lru_cache

from quizgen.findings import Entity, Findings, Report
from quizgen.gazetteer import countries, find_country
from quizgen.items import GAP, Item
from quizgen.languages import ENGLISH

_WORDS = ENGLISH.sensitive
_OF_AGE = 18
_MINORS = "|".join(sorted(_WORDS.children | {"son", "daughter", "brother", "sister", "student", "suspect", "victim"}))
_AGE = re.compile(
    rf"\b(\d{{1,2}})[- ]years?[- ]old(?= (?:{_MINORS}|who|was|is|and|had|has|from)\b|[^\w\s]|$)|\baged? (\d{{1,2}})\b",
    re.IGNORECASE,
)
_AGE_BEHIND_NAME = re.compile(r"[A-Z]\w{1,40}, (\d{1,2}),")
_FIGURE = re.compile(r"\d[\d.,]*(?: (?:hundred|thousand|million|billion))?")
_NONE = re.compile(r"\b(?:no|without|nobody|no one|none)(?: was| were| \w+ (?:or|and))? \w+", re.IGNORECASE)
"""What did not happen: "no injuries or deaths"."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_LONGEST_PEOPLE = 3
"""Words of an option that can be the name of a people: "two Norwegian men"."""
_WORD = re.compile(r"[\w-]+")
_SHARED = 4
"""First letters that a nationality shares with its country."""


def find_subjects(text: str) -> tuple[str, ...]:
    """The sensitive subjects of a passage, sorted."""
    text = _NONE.sub("", text)
    found = {name for name, words in _WORDS.subjects.items() if _holds(text, words)}
    if _holds(text, _WORDS.settled):
        found.discard("suspects")
    ages = [
        int(age) for match in (*_AGE.finditer(text), *_AGE_BEHIND_NAME.finditer(text)) for age in match.groups() if age
    ]
    if any(age < _OF_AGE for age in ages) or (found and _holds(text, _WORDS.children)):
        found.add("minors")
    return tuple(sorted(found))


def is_about_crime(text: str) -> bool:
    """It is about crime or terror."""
    return _holds(text, _WORDS.crimes)


def asks_toll(stem: str, key: str) -> bool:
    """The key is a bare figure, and the sentence counts dead, injured or missing people."""
    words = re.split(r"[ -]", key.casefold())
    bare = _FIGURE.fullmatch(key) or all(word in _WORDS.numerals for word in words)
    if not bare or _YEAR.fullmatch(key) or not _holds(_NONE.sub("", stem), _WORDS.casualties):
        return False
    following = re.findall(r"[\w-]+", stem.partition(GAP)[2].casefold())[:2]
    return not _WORDS.time_units & set(following)


def is_private(person: Entity) -> bool:
    """The article gives this person no office, public role or profession in public life, or none at all."""
    return not _is_public(person.role or "")


@lru_cache(maxsize=4096)  # asked of every person beside every item
def _is_public(role: str) -> bool:
    words = set(re.findall(r"\w[\w-]*", role.casefold()))
    held = {word for word in ENGLISH.offices if word in words or f"{word}s" in words}
    return bool(held - _WORDS.private_offices or ("member" in held and words & _WORDS.assemblies))


def private_forms(item: Item, findings: Findings) -> tuple[str, ...]:
    """The names of private people, beside an item: of those who do not speak in it, and on a sensitive subject also
    of those who do."""
    speakers = {quote.speaker.name for quote in findings.quotes if quote.speaker is not None}
    speakers |= {fact.speaker.name for fact in findings.facts if isinstance(fact, Report)}
    private = (
        person for person in findings.people() if is_private(person) and (item.sensitive or person.name not in speakers)
    )
    return tuple(form for person in private for form in sorted(person.forms))


def names_people(text: str) -> bool:
    """A text as short as an option is a country, a nationality, a religion or an ethnicity; an office of a country is none."""
    if find_country(text):
        return True
    words = re.findall(r"\w[\w-]*", text)
    if len(words) > _LONGEST_PEOPLE or any(word.casefold() in ENGLISH.offices for word in words):
        return False
    return any(word in _WORDS.peoples or _is_nationality(word) for word in words)


def _is_nationality(word: str) -> bool:
    if not word[:1].isupper() or not word.endswith(_WORDS.nationality_endings) or len(word) <= _SHARED:
        return False
    return word[:_SHARED] in _beginnings() and find_country(word) is None


@cache
def _beginnings() -> frozenset[str]:
    """The first letters of every country's common name."""
    return frozenset(country.name[:_SHARED] for country in countries().values())


def _holds(text: str, sought: frozenset[str]) -> bool:
    words, phrases = _parted(sought)
    plain = text.casefold()
    return not words.isdisjoint(_words(plain)) or any(
        phrase in plain and pattern.search(text) for phrase, pattern in phrases
    )


@lru_cache(maxsize=256)  # every subject asks of the same text
def _words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text))


@cache
def _parted(sought: frozenset[str]) -> tuple[frozenset[str], tuple[tuple[str, re.Pattern[str]], ...]]:
    """Single words in lower case; and what is more than a word, with the pattern that finds it whole."""
    words = frozenset(each.casefold() for each in sought if _WORD.fullmatch(each))
    phrases = (each.casefold() for each in sorted(sought) if not _WORD.fullmatch(each))
    return words, tuple((each, re.compile(rf"(?<![\w-]){re.escape(each)}(?![\w-])", re.IGNORECASE)) for each in phrases)
