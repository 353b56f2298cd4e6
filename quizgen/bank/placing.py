"""Where a banked sentence stands in its article as that is now, if it still stands there."""

import re

from quizgen.article import Article, Evidence

_BEFORE = re.compile(r"(?:^|[.!?…:;”\"’')\]–—-])\s*$")
"""What may stand before a sentence: a paragraph's beginning or the end of what goes before. "It is not true that …" may not."""


def find_place(evidence: Evidence, article: Article) -> Evidence | None:
    """The evidence with its place in the article, white space aside; None where no sentence of it says so any more."""
    words = [re.escape(word) for word in evidence.text.split()]
    passage = re.compile(r"\s+".join(words))
    for number, section in enumerate(article.sections):
        for paragraph in section.paragraphs:
            for match in passage.finditer(paragraph.text):
                if _BEFORE.search(paragraph.text[: match.start()]):
                    start = paragraph.start + match.start()
                    return Evidence(number, paragraph.number, start, paragraph.start + match.end(), evidence.text)
    return None


def within(evidence: Evidence, article: Article) -> Evidence:
    """The evidence of what is no longer said, in a section that the article has."""
    last = len(article.sections) - 1
    return evidence if evidence.section <= last else Evidence(last, *_rest(evidence))


def _rest(evidence: Evidence) -> tuple[int, int, int, str]:
    return evidence.paragraph, evidence.start, evidence.end, evidence.text
