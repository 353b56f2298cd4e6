"""Blocks into an article's parts: headline, standfirst, date line, byline, and sections of numbered paragraphs.

Newspapers print them in one of a few orders, and pages put menus and captions between them. Everything above the first
paragraph of prose is the head, where each block is told by its form; below it, a short line without a full stop is a
heading when prose follows it.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from itertools import islice, zip_longest

from quizgen.article import Paragraph, ParagraphKind, Section
from quizgen.readers.blocks import Block
from quizgen.readers.boilerplate import find_boilerplate, is_boilerplate
from quizgen.readers.bylines import read_byline
from quizgen.readers.datelines import DateLine, best_date, read_date_line
from quizgen.readers.navigation import is_navigation
from quizgen.readers.prose import folded, is_prose, is_title_like, one_line, words
from quizgen.readers.pull_quotations import find_pull_quotations

_LONGEST_HEADLINE = 30
"""Words of a headline."""
_LONGEST_SENTENCE_HEADLINE = 20
"""Words of a headline that ends like a sentence; a longer one is the first paragraph of a text without headline."""
_KICKER = 2
"""Words of a label in the head: a topic above the headline ("Climate crisis"), the place of writing above the lead."""
_SHORTEST_STANDFIRST = 8
"""Words; a shorter line under the headline is the heading of the first section."""
_LONGEST_STANDFIRST = 60


@dataclass(frozen=True, slots=True)
class Outline:
    """The parts of an article that its blocks hold; what is absent is None, and an absent headline is ""."""

    headline: str
    standfirst: str | None
    date: date | None
    author: str | None
    sections: tuple[Section, ...]


@dataclass(slots=True)
class _Head:
    """What has been met so far above the first paragraph."""

    headline: str = ""
    standfirst: str | None = None
    authors: list[str] = field(default_factory=list)
    dates: list[DateLine] = field(default_factory=list)
    kept: list[Block] = field(default_factory=list)
    """Captions and the like, which stay in the article as boilerplate."""


def outline(blocks: Sequence[Block], headline: str | None = None, standfirst: str | None = None) -> Outline:
    """Sort the blocks of one article; `headline` and `standfirst` are given when mark-up or front matter names them."""
    blocks = [block for block in blocks if words(block.text)]
    head = _Head(headline or "", standfirst)
    start = 0 if headline else _find_headline(blocks, head)
    start = _read_head(blocks, start, head)
    body, dates = _without_dates(blocks[start:], bool(head.dates))
    sections = _sections([*head.kept, *(block for block in body if not is_navigation(block.text))])
    return Outline(
        headline=head.headline or _first_words(sections),
        standfirst=head.standfirst,
        date=best_date([*head.dates, *dates]),
        author=", ".join(dict.fromkeys(head.authors)) or None,
        sections=sections,
    )


def _note(block: Block, head: _Head) -> bool:
    """Take a date line or byline into the head; False when the block is neither."""
    dated, byline = read_date_line(block.text), read_byline(block.text)
    if dated:
        head.dates.append(dated)
    elif byline:
        head.authors.append(byline[0])
        dated = read_date_line(byline[1])
        head.dates.extend([dated] if dated else [])
    return dated is not None or byline is not None


def _find_headline(blocks: Sequence[Block], head: _Head) -> int:
    """Fill in the headline, and what stands above it; the index of the first block below."""
    for number, block in enumerate(blocks):
        line = one_line(block.text)
        if is_navigation(line, in_head=True) or _note(block, head):
            continue
        if is_boilerplate(line):
            head.kept.append(block)
            continue
        after = one_line(blocks[number + 1].text) if number + 1 < len(blocks) else ""
        is_kicker = (
            len(words(line)) <= _KICKER < len(words(after)) and is_title_like(after) and not read_date_line(after)
        )
        if is_kicker and not read_byline(after):
            continue
        limit = _LONGEST_SENTENCE_HEADLINE if is_prose(line) and not is_title_like(line) else _LONGEST_HEADLINE
        if block.role == "paragraph" or len(words(line)) > limit:
            return number  # the text has no headline
        head.headline = line
        return number + 1
    return len(blocks)


def _read_head(blocks: Sequence[Block], start: int, head: _Head) -> int:
    """Fill in what stands between headline and body; the index of the first block of the body."""
    for number in range(start, len(blocks)):
        block, line = blocks[number], one_line(blocks[number].text)
        if is_navigation(line, in_head=True) or _note(block, head) or _repeats(line, head):
            continue
        if block.role == "unknown" and is_title_like(line) and len(words(line)) <= _KICKER:
            continue
        if is_boilerplate(line):
            head.kept.append(block)
        elif head.standfirst is None and _is_standfirst(block, _following(blocks, number)):
            head.standfirst = line
        else:
            return number
    return len(blocks)


def _following(blocks: Sequence[Block], number: int) -> Block | None:
    return next((each for each in islice(blocks, number + 1, None) if not is_navigation(each.text)), None)


def _repeats(line: str, head: _Head) -> bool:
    """A caption or title that says the headline or standfirst again, with at most a credit behind it."""
    copy = folded(line)
    for said in (folded(head.headline), folded(head.standfirst or "")):
        if said and copy.startswith(said) and len(copy.split()) <= len(said.split()) + _SHORTEST_STANDFIRST:
            return True
    return False


def _is_standfirst(block: Block, following: Block | None) -> bool:
    if following is None or not 4 < len(words(block.text)) <= _LONGEST_STANDFIRST:
        return False
    # What stands between the headline and the date line or byline is the standfirst, whatever its form.
    if read_date_line(following.text) or read_byline(following.text):
        return True
    return block.role != "paragraph" and not is_prose(block.text) and len(words(block.text)) >= _SHORTEST_STANDFIRST


def _without_dates(body: Sequence[Block], dated: bool) -> tuple[list[Block], list[DateLine]]:
    """The body less its date lines; a bare date above prose in a dated article is a heading, as in a chronicle."""
    kept: list[Block] = []
    dates: list[DateLine] = []
    for block, after in zip_longest(body, body[1:]):
        line = read_date_line(block.text)
        is_heading = dated and line is not None and not line.label and after is not None and is_prose(after.text)
        if line is None or is_heading:
            kept.append(block)
        else:
            dates.append(line)
    return kept, dates


def _sections(blocks: Sequence[Block]) -> tuple[Section, ...]:
    boilerplate = find_boilerplate([block.text for block in blocks])
    headings = {
        number
        for number in range(len(blocks))
        if number not in boilerplate and _is_heading(number, blocks, boilerplate)
    }
    prose = [n for n, block in enumerate(blocks) if n not in headings | boilerplate and is_prose(block.text)]
    apart = find_pull_quotations([blocks[number].text for number in prose])
    kinds: dict[int, ParagraphKind] = {
        n: "pull quotation" if place in apart else "prose" for place, n in enumerate(prose)
    }
    sections: list[tuple[str | None, list[Paragraph]]] = [(None, [])]
    count = 0
    for number, block in enumerate(blocks):
        if number in headings:
            sections.append((one_line(block.text), []))
        else:
            count += 1
            sections[-1][1].append(Paragraph(count, block.start, block.text, kinds.get(number, "boilerplate")))
    return tuple(Section(heading, tuple(paragraphs)) for heading, paragraphs in sections if paragraphs)


def _is_heading(number: int, blocks: Sequence[Block], boilerplate: frozenset[int]) -> bool:
    if blocks[number].role != "unknown":
        return blocks[number].role == "heading"
    following = next((n for n in range(number + 1, len(blocks)) if n not in boilerplate), None)
    if following is None or not is_title_like(blocks[number].text):
        return False
    return is_prose(blocks[following].text) and not is_title_like(blocks[following].text)


def _first_words(sections: Sequence[Section]) -> str:
    """A name for an article without headline: how its first paragraph begins."""
    first = next((p.text for section in sections for p in section.paragraphs if p.kind == "prose"), "")
    start = first.split()[:12]
    return " ".join(start) + ("…" if len(start) < len(first.split()) else "")
