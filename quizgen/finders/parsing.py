"""The article parsed, with each direct quotation masked by "Yes" and its last mark.

Masked, the reporting clause parses well ("Yes," the diplomat said, stressing …); the words of quotations are parsed
apart. Everything is parsed in one batch, and every token knows its offset in the article.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from spacy.tokens import Doc, Span, Token

from quizgen.article import Article
from quizgen.finders.dates import last_year
from quizgen.finders.marks import Marked, find_marks
from quizgen.nlp import parse
from quizgen.passages import Sentence

_MASK = "Yes"


@dataclass(frozen=True, slots=True)
class ParsedSentence:
    """A sentence with its parse; `offset` turns a position in the parse into one in the article."""

    sentence: Sentence
    span: Span
    pieces: tuple[tuple[int, int, bool], ...]
    """Of the whole paragraph: where a piece begins in the parse, where in the article, and whether it is a mask."""
    told_year: int | None = None
    """The year that its paragraph named last before it."""

    def offset(self, position: int) -> int:
        if len(self.pieces) == 1:  # as most have
            return self.pieces[0][1] + position
        begin, source, masked = self.pieces[bisect_right(self.pieces, position, key=lambda piece: piece[0]) - 1]
        return source if masked else source + position - begin

    def start(self, token: Token) -> int:
        return self.offset(token.idx)

    def end(self, token: Token) -> int:
        return self.offset(token.idx + len(token) - 1) + 1

    def bounds(self, span: Span) -> tuple[int, int]:
        return self.start(span[0]), self.end(span[-1])

    def masked(self, token: Token) -> bool:
        return (
            len(self.pieces) > 1
            and self.pieces[bisect_right(self.pieces, token.idx, key=lambda piece: piece[0]) - 1][2]
        )


@dataclass(frozen=True, slots=True)
class Parsed:
    """A whole article after parsing."""

    article: Article
    sentences: tuple[ParsedSentence, ...]
    marks: tuple[Marked, ...]
    speech: tuple[Doc, ...]
    """The words of each mark, parsed apart; in the order of `marks`."""
    headline: Doc

    def holding(self, start: int, end: int) -> tuple[ParsedSentence, ...]:
        """The sentences that a span of the article touches."""
        return tuple(s for s in self.sentences if s.sentence.start < end and start < s.sentence.end)


@dataclass(frozen=True, slots=True)
class _Masked:
    """An article before parsing: each paragraph of prose with its quotations masked, and where it stands."""

    article: Article
    marks: tuple[Marked, ...]
    paragraphs: tuple[str, ...]
    places: tuple[tuple[int, int, tuple[tuple[int, int, bool], ...]], ...]
    """Section, number of the paragraph, and its pieces."""

    @property
    def texts(self) -> list[str]:
        """All that is parsed: paragraphs, the words of the marks, the headline."""
        spoken = (self.article.text[mark.start : mark.end] for mark in self.marks)
        return [*self.paragraphs, *spoken, self.article.headline]


def parse_article(article: Article) -> Parsed:
    """One article alone."""
    return parse_articles([article])[0]


def parse_articles(articles: Sequence[Article]) -> list[Parsed]:
    """Several articles in one batch; what comes of each is the same in any company."""
    masked = [_mask_article(article) for article in articles]
    docs = iter(parse([text for each in masked for text in each.texts]))
    return [_parsed(each, list(islice(docs, len(each.texts)))) for each in masked]


def _mask_article(article: Article) -> _Masked:
    marks = find_marks(article)
    paragraphs: list[str] = []
    places: list[tuple[int, int, tuple[tuple[int, int, bool], ...]]] = []
    for number, section in enumerate(article.sections):
        for paragraph in section.paragraphs:
            if paragraph.kind != "prose":
                continue
            direct = [mark for mark in marks if mark.paragraph is paragraph and mark.direct]
            text, pieces = _mask(paragraph.text, paragraph.start, direct)
            paragraphs.append(text)
            places.append((number, paragraph.number, pieces))
    return _Masked(article, marks, tuple(paragraphs), tuple(places))


def _parsed(masked: _Masked, docs: list[Doc]) -> Parsed:
    article = masked.article
    sentences: list[ParsedSentence] = []
    for doc, (section_number, paragraph_number, pieces) in zip(docs, masked.places, strict=False):
        for span in _sentences(doc):
            sentence = _place(article, span, section_number, paragraph_number, pieces, len(sentences))
            told = last_year(article.text[pieces[0][1] : sentence.start])
            sentences.append(ParsedSentence(sentence, span, pieces, told))
    *speech, headline = docs[len(masked.paragraphs) :]
    return Parsed(article, tuple(sentences), masked.marks, tuple(speech), headline)


def _mask(text: str, base: int, direct: list[Marked]) -> tuple[str, tuple[tuple[int, int, bool], ...]]:
    result, position = "", 0
    pieces: list[tuple[int, int, bool]] = []
    for mark in direct:
        begin, end = mark.start - base, mark.end - base
        pieces.append((len(result), base + position, False))
        result += text[position:begin]
        last = text[end - 1] if text[end - 1] in ",.?!" else ""
        pieces.append((len(result), base + begin, True))
        result += _MASK + last
        position = end
    pieces.append((len(result), base + position, False))
    return result + text[position:], tuple(pieces)


def _sentences(doc: Doc) -> Iterator[Span]:
    """The sentences of a paragraph; a stray mark or bracket belongs to the sentence before, a lower-case start continues it."""
    begin = 0
    spans = list(doc.sents)
    for this, following in zip(spans, [*spans[1:], None], strict=True):
        if following is not None and (
            not any(token.is_alpha for token in following)
            or following[0].text[:1].islower()
            or (following[0].is_punct and following[0].text in {",", ";", ":", ")", "-", "–", "—"})
        ):
            continue
        span = doc[begin : this.end]
        begin = this.end
        if any(token.is_alpha for token in span):
            yield span


def _place(
    article: Article, span: Span, section: int, paragraph: int, pieces: tuple[tuple[int, int, bool], ...], index: int
) -> Sentence:
    bare = ParsedSentence(Sentence(index, section, paragraph, 0, 0, "", False), span, pieces)
    start, end = bare.bounds(span)
    speech = False
    for token in span:
        if bare.masked(token):
            speech = True
    if speech:
        # A mask stands for many words: the sentence reaches to where the article goes on behind it.
        end = max(end, *(_mask_end(article, pieces, bare, token) for token in span if bare.masked(token)))
    text = " ".join(article.text[start:end].split())
    return Sentence(index, section, paragraph, start, end, text, speech)


def _mask_end(
    article: Article, pieces: tuple[tuple[int, int, bool], ...], sentence: ParsedSentence, token: Token
) -> int:
    position = bisect_right(pieces, token.idx, key=lambda piece: piece[0])
    end = pieces[position][1] if position < len(pieces) else sentence.start(token)
    return end + 1 if article.text[end : end + 1] in "”\"’'»" else end
