"""Words as the checks compare them."""

import re
from functools import lru_cache

from quizgen.gazetteer import countries_named
from quizgen.languages import ENGLISH

_WORD = re.compile(r"[^\W\d_]+|\d[\d.,]*\d|\d")
_STEM = 5
"""A shared stem of so many letters gives a key away: "Russian" and "Russia" (measured)."""


def words(text: str) -> list[str]:
    """Words and figures in lower case."""
    return list(map(str.casefold, _WORD.findall(text)))


@lru_cache(maxsize=4096)  # a sentence is held against every item of its article
def stems(text: str) -> frozenset[str]:
    """First letters of the content words, figures whole."""
    return frozenset(
        word[:_STEM] for word in words(text) if word not in ENGLISH.function_words and (len(word) > 2 or word.isdigit())
    )


def gives_away(key: str, text: str) -> str | None:
    """What of a text gives a key away: a word of a name, half the words of a phrase, the same country by another name."""
    shared = stems(key) & stems(text)
    if shared and (key[:1].isupper() or 2 * len(shared) >= len(stems(key))):
        return f"“{min(shared)}…”"
    return "the country" if same_country(key, text) else None


def same_country(key: str, text: str) -> bool:
    """A name and a text mean one country, be it by its name, its capital or its people."""
    named = key[:1].isupper() or key.startswith("the ")
    return named and bool(countries_named(key) & countries_named(text))


_TELLING = ENGLISH.reporting_verbs | ENGLISH.speech_acts
_QUOTED = re.compile(r"“[^”]{0,1000}”|\"[^\"]{0,1000}\"|‘[^’]{0,1000}’(?!\w)")


def unquoted(text: str) -> str:
    """The text without what stands between quotation marks: a speaker's words are not the writer's to mend."""
    return _QUOTED.sub("“”", text)


def plain_words(text: str) -> list[str]:
    """The words outside quotation marks as they are written, contractions whole: "isn't"."""
    return re.findall(r"[^\W\d_]+(?:['’][^\W\d_]+)?", unquoted(text))


def common_words(text: str) -> frozenset[str]:
    """Words outside quotation marks in lower case, names left out: the "All" of "the All Blacks"."""
    written = plain_words(text)
    first, *others = written or [""]
    opens_a_name = others and others[0][:1].isupper()
    common = [word for word in others if word.islower()]
    return frozenset(common if opens_a_name else [first.casefold(), *common])


def reports(text: str) -> bool:
    """The text says whose word it is: "according to", or a verb of speech or belief in any of its forms."""
    if "according to" in text.casefold():
        return True
    for word in words(text):
        endings = (
            word,
            word.removesuffix("s"),
            word.removesuffix("d"),
            word.removesuffix("es"),
            word.removesuffix("ed"),
        )
        lemma = ENGLISH.spoken_forms.get(word)
        if lemma in _TELLING or any(form in _TELLING for form in endings):
            return True
        if word.endswith(("ies", "ied")) and f"{word[:-3]}y" in _TELLING:
            return True
    return False


def tells_answer(text: str, answer: str) -> bool:
    """More than half of what a model answer says stands in `text`; a name or two that both mention is no answer."""
    said = stems(answer) - stems("because only in order to")
    return 2 * len(said & stems(text)) > len(said)


_NAME = re.compile(r"[A-Z][^\W\d_]{1,40}+(?:(?: (?:of|for|the|and|in|on))* [A-Z][^\W\d_]{1,40}+)+")
_LEFT_OUT = 2
"""Letters of an acronym that stand for no word's first letter: the "E" of ASEAN."""


def abbreviates(text: str, names: str) -> bool:
    """An acronym in `text` stands for a capitalised name in `names`: "OSCE" for "Organization for Security and …"."""
    for name in _NAME.findall(names):
        initials = "".join(word[0] for word in name.split() if word[0].isupper())
        for acronym in re.findall(r"\b[A-Z]{3,6}\b", text):
            letters = iter(acronym)
            in_order = all(initial in letters for initial in initials)
            nearly = len(initials) >= 3 and initials[0] == acronym[0] and len(acronym) - len(initials) <= _LEFT_OUT
            if acronym in initials or (in_order and nearly):
                return True
    return False
