"""Where a banked sentence stands in its article as that is now, if it still stands there."""

import re
from collections.abc import Iterable, Iterator

from quizgen.article import Article, Evidence

_BEFORE = re.compile(r"(?:^|[.!?…:;“”\"‘’')(\[\]–—-])\s*$")
"""What may stand before a sentence: a paragraph's beginning, the end of what goes before, or the mark that opens a quotation.
"It is not true that …" may not."""


def find_places(evidence: Iterable[Evidence], article: Article) -> list[Evidence | None]:
    """Each passage with its place in the article, white space aside; None where no sentence says so any more."""
    paragraphs = [
        (number, paragraph, " ".join(paragraph.text.split()))
        for number, section in enumerate(article.sections)
        for paragraph in section.paragraphs
    ]

    def find(sought: Evidence) -> Evidence | None:
        for number, paragraph, collapsed in paragraphs:
            if sought.text not in collapsed:
                continue
            for start, end in _occurrences(sought.text, paragraph.text):
                if _BEFORE.search(paragraph.text[:start]):
                    begin = paragraph.start
                    return Evidence(number, paragraph.number, begin + start, begin + end, sought.text)
        return None

    return [find(each) for each in evidence]


def _occurrences(words: str, text: str) -> Iterator[tuple[int, int]]:
    """Where the words stand in the text, however that is broken into lines; a pattern is made only where it is."""
    start = text.find(words)
    if start < 0:
        yield from (match.span() for match in re.finditer(r"\s+".join(map(re.escape, words.split())), text))
    while start >= 0:
        yield start, start + len(words)
        start = text.find(words, start + 1)


def within(evidence: Evidence, article: Article) -> Evidence:
    """The evidence of what is no longer said, in a section that the article has."""
    section = min(evidence.section, len(article.sections) - 1)
    return Evidence(section, evidence.paragraph, evidence.start, evidence.end, evidence.text)
