"""The whole way from a file to a deck and a printed quiz; the only module that knows every room."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path

from quizgen.article import Article
from quizgen.checks import Surroundings, find_flaw
from quizgen.distractors import FEWEST, choose_distractors
from quizgen.distractors.order import order_options
from quizgen.errors import QuizgenError, UncarriableText, UnreadableArticle
from quizgen.finders import find_findings, read_drafts
from quizgen.findings import Findings, Quote
from quizgen.items import GAP, Cloze, Draft, Entry, Item, MultipleChoice, Open, Quiz, Rejection, make_id
from quizgen.readers import find_articles, read_article
from quizgen.selection import select
from quizgen.templates import TEMPLATES
from quizgen.writers.apkg import write_deck
from quizgen.writers.html import write_key, write_sheet
from quizgen.writers.json import write_items

DECK = "news"
_SHORT_QUOTATION = 6
"""Words of the longest quotation that is not expected to be asked about."""
_WORD = re.compile(r"\S+")
_UNDATED = datetime(2000, 1, 1, tzinfo=UTC)
"""When the items of an article without a date line count as changed."""


@dataclass(frozen=True, slots=True)
class Study:
    """Everything that came of one article."""

    article: Article
    findings: Findings
    drafts: tuple[Draft, ...]
    accepted: tuple[Item, ...]
    """What passed every check, in the order of the catalogue."""
    items: tuple[Item, ...]
    """Chosen from them for the quiz, the most important first."""
    rejections: tuple[Rejection, ...]

    @property
    def sections_covered(self) -> int:
        """How many sections have an item; the lead counts as one."""
        return len({item.evidence.section for item in self.items})

    @property
    def quotations(self) -> tuple[Quote, ...]:
        """The direct quotations that are long enough to be asked about."""
        return tuple(q for q in self.findings.quotes if q.direct and len(q.text.split()) > _SHORT_QUOTATION)

    @property
    def quotations_asked(self) -> int:
        """How many of them the evidence of an item touches."""
        spans = [(item.evidence.start, item.evidence.end) for item in self.items]
        return sum(any(start < quote.end and quote.start < end for start, end in spans) for quote in self.quotations)

    @property
    def share_reprinted(self) -> float:
        """The share of the article's words that stand in the evidence of an item, 0 to 1."""
        offsets = {i for item in self.items for i in range(item.evidence.start, item.evidence.end)}
        words = [(p.start + m.start()) for p in self.article.paragraphs for m in _WORD.finditer(p.text)]
        return sum(start in offsets for start in words) / max(len(words), 1)

    @property
    def quiz(self) -> Quiz:
        """Until there is an item bank, an item counts as changed on the day of its article."""
        day = self.article.date
        changed = datetime(day.year, day.month, day.day, tzinfo=UTC) if day else _UNDATED
        return Quiz(self.article, tuple(Entry(item, "ready", changed) for item in self.items))


@dataclass(frozen=True, slots=True)
class Built:
    """One article of a build, for the table at its end."""

    path: Path
    study: Study
    seconds: float


@dataclass(frozen=True, slots=True)
class Build:
    """What a build wrote and what it could not."""

    deck: Path | None
    """None when no article gave an item."""
    built: tuple[Built, ...]
    failed: tuple[QuizgenError, ...]
    """One for each article, path or folder that could not be used."""


def study(article: Article, number: int | None = None) -> Study:
    """Find, ask, check, choose. `number` is how many items are wanted; without it, all good ones."""
    findings = find_findings(article)
    drafts = _number_ties(_draft(findings))
    made: list[Item] = []
    sources: dict[str, Draft] = {}
    rejections: list[Rejection] = []
    for draft in drafts:
        item = _make_item(article, draft, findings)
        if item is None:
            rejections.append(Rejection(draft, "distractors", f"fewer than {FEWEST} plausible wrong options"))
        else:
            made.append(item)
            sources[item.id] = draft
    signs = read_drafts([(item.context or "", item.stem.replace(GAP, item.key)) for item in made], article)
    boilerplate = {paragraph.number for paragraph in article.paragraphs if paragraph.kind == "boilerplate"}
    good: list[Item] = []
    for item, sign in zip(made, signs, strict=True):
        others = tuple(
            s.text for s in findings.sentences if s.end <= item.evidence.start or item.evidence.end <= s.start
        )
        surroundings = Surroundings(article.headline, sign, item.evidence.paragraph in boilerplate, others)
        flaw = find_flaw(item, surroundings)
        if flaw is None:
            good.append(item)
        else:
            rejections.append(Rejection(sources[item.id], *flaw))
    chosen, left = select(good, number)
    rejections += [Rejection(sources[item.id], "selection", reason) for item, reason in left]
    return Study(article, findings, drafts, tuple(good), chosen, tuple(rejections))


def make_quiz(article: Article, number: int | None = None) -> Quiz:
    """The quiz of one article: at most `number` items, the most important ones."""
    return study(article, number).quiz


def build(
    paths: Sequence[Path],
    output: Path,
    deck: str = DECK,
    number: int | None = None,
    tell: Callable[[Path], None] = lambda path: None,
) -> Build:
    """Make deck, sheets, keys and item files of articles and folders of articles.

    What cannot be used fails alone: an article, a folder without any, two articles of one name. Raises UnwritableOutput
    and MissingPipeline, since nothing can be built then. `tell` is called before each article.
    """
    built: list[Built] = []
    articles, refused = find_articles(paths)
    failed: list[QuizgenError] = list(refused)
    for path in articles:
        tell(path)
        started = time.perf_counter()
        try:
            made = study(read_article(path), number)
            _write(made.quiz, output)
        except (UnreadableArticle, UncarriableText) as error:
            failed.append(error)
            continue
        built.append(Built(path, made, time.perf_counter() - started))
    quizzes = [one.study.quiz for one in built if one.study.items]
    target = output / f"{deck}.apkg" if quizzes else None
    if target is not None:
        write_deck(quizzes, deck, target)
    return Build(target, tuple(built), tuple(failed))


def _write(quiz: Quiz, output: Path) -> None:
    slug = quiz.article.slug
    write_sheet(quiz, output / f"{slug}.html")
    write_key(quiz, output / f"{slug}.key.html")
    write_items(quiz, output / f"{slug}.json")


def _draft(findings: Findings) -> Iterator[Draft]:
    for template in TEMPLATES:
        for fact in findings.facts:
            yield from template.ask(fact, findings)


def _number_ties(drafts: Iterator[Draft]) -> tuple[Draft, ...]:
    """Drafts of one template with the same fact key get an ordinal in reading order, so that every key is one fact's."""
    seen: dict[tuple[str, ...], int] = {}
    numbered = []
    for draft in drafts:
        key = (draft.template, *draft.fact)
        seen[key] = seen.get(key, 0) + 1
        numbered.append(draft if seen[key] == 1 else replace(draft, fact=(*draft.fact, str(seen[key]))))
    return tuple(numbered)


def _make_item(article: Article, draft: Draft, findings: Findings) -> Item | None:
    """The item with its options in printed order, or None when there are too few wrong ones."""
    identity = make_id(article.slug, draft.template, *draft.fact)
    story = (findings.story if draft.dated else findings.undated_story) or None
    common = (identity, draft.template, draft.fact, draft.stem, draft.key, draft.evidence, draft.importance, story)
    if draft.own_words:
        return Open(*common, draft.context, draft.claimant)
    if draft.wanted is None:
        return Cloze(*common, draft.context, draft.claimant, draft.hint)
    distractors = choose_distractors(draft, findings)
    if len(distractors) < FEWEST:
        return None
    # Figures and dates in their order, all else in an order that the item's id decides.
    options = order_options((draft.key, *distractors), draft.wanted.kind, identity)
    return MultipleChoice(*common, draft.context, draft.claimant, options)
