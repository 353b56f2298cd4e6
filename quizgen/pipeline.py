"""The whole way from a file to a deck and a printed quiz; the only module that knows every room."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.article import Article
from quizgen.checks import Surroundings, find_flaw, find_warnings
from quizgen.checks.words import gives_away
from quizgen.difficulty import estimate_difficulty
from quizgen.distractors import FEWEST, choose_distractors
from quizgen.distractors.order import order_options
from quizgen.errors import NameClash, QuizgenError, UncarriableText, UnreadableArticle
from quizgen.feedback import find_feedback, find_proof
from quizgen.finders import Drafted, find_findings, read_drafts
from quizgen.findings import Findings, Signs
from quizgen.items import GAP, Cloze, Draft, Item, Level, MixedQuiz, MultipleChoice, Open, Quiz, Rejection, make_id
from quizgen.mixing import mix
from quizgen.readers import find_articles, read_article
from quizgen.readiness import is_ready
from quizgen.selection import select
from quizgen.studies import Study
from quizgen.subjects import find_subjects, private_forms
from quizgen.templates import TEMPLATES
from quizgen.writers.apkg import write_deck
from quizgen.writers.html import write_key, write_mixed_key, write_mixed_sheet, write_sheet
from quizgen.writers.json import write_items

DECK = "news"


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
    mixed: MixedQuiz | None = None
    """What was made of all articles together, written if it has items; None if it was not asked for or could not be written."""


def study(article: Article, number: int | None = None, *, level: Level = "mixed", suggested: bool = False) -> Study:
    """Find, ask, check, choose. `number` is how many items are wanted; without it, all that are ready; `level` how hard they are.

    With `suggested`, those too that somebody should look at before they are printed.
    """
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
    passages = [(sentence.start, sentence.end, sentence.text) for sentence in findings.sentences]
    good: list[Item] = []
    warnings: dict[str, int] = {}
    for item, sign in zip(made, read_items(made), strict=True):
        surroundings = surroundings_of(item, sign, article, passages, private_forms(item, findings))
        flaw = find_flaw(item, surroundings)
        if flaw is None:
            good.append(item)
            warnings[item.id] = len(find_warnings(item, surroundings))
        else:
            rejections.append(Rejection(sources[item.id], *flaw))
    printable = [item for item in good if is_ready(item, article)]
    ready, left = select(printable, number, warnings, level=level)
    missing = None if number is None or not suggested else number - len(ready)
    rest = [item for item in good if item not in printable]
    others, also_left = select(rest, missing, warnings, level=level, before=ready)
    rejections += [Rejection(sources[item.id], "selection", reason) for item, reason in (*left, *also_left)]
    return Study(article, findings, drafts, tuple(good), ready, others, suggested, tuple(rejections))


def read_items(items: Sequence[Item]) -> list[Signs]:
    """What parsing items again shows, their gaps filled."""
    return read_drafts(
        [Drafted(item.story or "", item.context or "", item.stem.replace(GAP, item.key)) for item in items]
    )


def surroundings_of(
    item: Item,
    signs: Signs,
    article: Article,
    passages: Sequence[tuple[int, int, str]],
    private: tuple[str, ...] = (),
) -> Surroundings:
    """What the checks may look at beside an item: the article's sentences and private people, as far as they are known."""
    boilerplate = {paragraph.number for paragraph in article.paragraphs if paragraph.kind == "boilerplate"}
    evidence = item.evidence
    others = tuple(text for start, end, text in passages if end <= evidence.start or evidence.end <= start)
    return Surroundings(article.headline, signs, evidence.paragraph in boilerplate, others, private)


def make_quiz(article: Article, number: int | None = None, *, level: Level = "mixed", suggested: bool = False) -> Quiz:
    """The quiz of one article: at most `number` items, the most important ones; `level` and `suggested` as in `study`."""
    return study(article, number, level=level, suggested=suggested).quiz


def build(
    paths: Sequence[Path],
    output: Path,
    deck: str = DECK,
    number: int | None = None,
    tell: Callable[[Path], None] = lambda path: None,
    *,
    sensitive: bool = False,
    level: Level = "mixed",
    suggested: bool = False,
    mixed: int | None = None,
) -> Build:
    """Make deck, sheets, keys and item files of articles and folders of articles.

    What cannot be used fails alone: an article, a folder without any, two articles of one name. Raises UnwritableOutput
    and MissingPipeline, since nothing can be built then. `tell` is called before each article. Items on sensitive subjects
    go on paper only with `sensitive`; the deck and the items file hold them tagged. Items that somebody should look at first
    are written only with `suggested`. `mixed` is of how many items, drawn from those of all articles, one more quiz is made.
    """
    built: list[Built] = []
    articles, refused = find_articles(paths)
    failed: list[QuizgenError] = list(refused)
    for path in articles:
        tell(path)
        started = time.perf_counter()
        try:
            made = study(read_article(path), number, level=level, suggested=suggested)
            _write(made.quiz, output, sensitive)
        except (UnreadableArticle, UncarriableText) as error:
            failed.append(error)
            continue
        built.append(Built(path, made, time.perf_counter() - started))
    quizzes = [one.study.quiz for one in built if one.study.items]
    target = output / f"{deck}.apkg" if quizzes else None
    if target is not None:
        write_deck(quizzes, deck, target)
    together = None
    if mixed is not None:
        papers = [_on_paper(one.study.quiz, sensitive) for one in built]
        try:
            together = _write_mixed(papers, mixed, deck, output)
        except (NameClash, UncarriableText) as error:
            failed.append(error)
    return Build(target, tuple(built), tuple(failed), together)


def _write(quiz: Quiz, output: Path, sensitive: bool) -> None:
    slug = quiz.article.slug
    paper = _on_paper(quiz, sensitive)
    write_sheet(paper, output / f"{slug}.html")
    write_key(paper, output / f"{slug}.key.html")
    write_items(quiz, output / f"{slug}.json")


def _on_paper(quiz: Quiz, sensitive: bool) -> Quiz:
    return quiz if sensitive else quiz.without_sensitive


def _write_mixed(papers: Sequence[Quiz], number: int, deck: str, output: Path) -> MixedQuiz:
    quiz = MixedQuiz(f"{deck}-mixed", f"{deck[:1].upper()}{deck[1:]}: mixed quiz", mix(papers, number))
    if any(paper.article.slug == quiz.name.casefold() for paper in papers):
        raise NameClash(
            f"{quiz.name}.html: is an article's sheet, so no mixed quiz was written; choose another --deck."
        )
    if quiz.sourced:
        write_mixed_sheet(quiz, output / f"{quiz.name}.html")
        write_mixed_key(quiz, output / f"{quiz.name}.key.html")
    return quiz


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
    story = _story_beside(draft, findings) or None
    about = (identity, draft.template, draft.fact, draft.stem, draft.key, draft.evidence, draft.importance)
    common = (*about, story, draft.context, draft.claimant)
    proof = find_proof(article, draft, findings)
    if draft.own_words:
        hard = estimate_difficulty(draft, (), findings)
        return Open(*common, difficulty=hard, proof=proof, sensitive=_subjects(draft))
    if draft.wanted is None:
        hard = estimate_difficulty(draft, (), findings)
        return Cloze(*common, draft.hint, difficulty=hard, proof=proof, sensitive=_subjects(draft))
    distractors = choose_distractors(draft, findings)
    if len(distractors) < FEWEST:
        return None
    # Figures and dates in their order, all else in an order that the item's id decides.
    options = order_options((draft.key, *distractors), draft.wanted.kind, identity)
    return MultipleChoice(
        *common,
        options,
        difficulty=estimate_difficulty(draft, options, findings),
        proof=proof,
        sensitive=_subjects(draft, options),
        feedback=find_feedback(draft, options, proof, findings),
    )


def _story_beside(draft: Draft, findings: Findings) -> str:
    """The line that names the story; the date alone where the line is what is asked about, or holds the key."""
    story, evidence = findings.story, draft.evidence
    asked = story.lead is not None and evidence.start < story.lead[1] and story.lead[0] < evidence.end
    if asked or (story.lead is not None and gives_away(draft.key, story.line)):
        return story.bare(draft.dated)
    return story.told(draft.dated)


def _subjects(draft: Draft, options: tuple[str, ...] = ()) -> tuple[str, ...]:
    """The sensitive subjects of all that is printed of an item, its evidence included."""
    return find_subjects(" ".join([draft.context or "", draft.stem, draft.key, *options, draft.evidence.text]))
