"""Pull quotations: speech set apart for the eye, without quotation marks and without a speaker.

News prose speaks of people in the third person. So an unmarked paragraph that says "I", "we" or "let me", in an article
whose own voice never does and which quotes people elsewhere, is somebody's speech; so is a paragraph that repeats words
of another. Neither may be taken for a statement of the article.
"""

import re
from collections.abc import Sequence

from quizgen.readers.prose import folded, one_line, words

# "I" after a capitalised word is a numeral ("World War I"), "US" a country, and "We" or "Our" amid a sentence is part
# of a name, so capitals count only where a sentence begins.
_BEGIN = r"(?:^|(?<=[.!?…:] ))"
_FIRST_PERSON = re.compile(
    rf"(?:{_BEGIN}|\b[a-z][\w'’]{{0,40}}[,;]? (?:[–—] )?)I(?:['’](?:m|ve|d|ll))?(?= [a-z])"
    r"|\b(?:me|my|myself|we|ours?|ourselves|us|let['’]s)\b"
    rf"|{_BEGIN}(?:My|We|Ours?|Let['’]s)\b"
)
# Orders to the reader or listener, which a report does not give.
_ORDER = re.compile(r"^(?:Let|Don['’]t|Do not|Never|Please)\b|\b[Yy]ou(?:r|['’](?:re|ve|ll))?\b")
_QUOTED = re.compile(r"“[^”]*(?:”|$)|\"[^\"]*(?:\"|$)|‘(?:[^’]|’\w){0,300}’(?!\w)|(?<!\w)'(?:[^']|'\w){0,300}'(?!\w)")
_DOUBLE_MARKS = re.compile(r"[“”\"«»]")
_LONGEST = 60
"""Words; what is set apart for the eye is short."""
_SHORTEST = 8
"""Words of a repetition; shorter ones are slogans and names."""
_MOST = 2
"""Pull quotations in one article; more unmarked first person is the writer's own voice."""


def find_pull_quotations(paragraphs: Sequence[str]) -> frozenset[int]:
    """Indices of the paragraphs of prose that are pull quotations."""
    lines = [one_line(paragraph) for paragraph in paragraphs]
    return _unmarked_speech(lines) | _repetitions(lines)


def _unmarked_speech(lines: Sequence[str]) -> frozenset[int]:
    spoken = frozenset(number for number, line in enumerate(lines) if _is_speech(_QUOTED.sub(" ", line)))
    apart = frozenset(n for n in spoken if not _DOUBLE_MARKS.search(lines[n]) and len(words(lines[n])) <= _LONGEST)
    quotes_people = any(len(words(quoted)) >= 5 for line in lines for quoted in _QUOTED.findall(line))
    return apart if spoken == apart and len(apart) <= _MOST and quotes_people else frozenset()


def _is_speech(unquoted: str) -> bool:
    return bool(_FIRST_PERSON.search(unquoted) or _ORDER.search(unquoted))


def _repetitions(lines: Sequence[str]) -> frozenset[int]:
    copies = [f" {folded(line)} " for line in lines]
    return frozenset(
        number
        for number, copy in enumerate(copies)
        if _SHORTEST <= len(copy.split()) <= _LONGEST
        and (copy in copies[:number] or any(len(other) > len(copy) and copy in other for other in copies))
    )
