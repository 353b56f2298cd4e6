"""From an article to its items: find, draft, give wrong options, check; what is refused keeps its reason."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from quizgen.article import Article
from quizgen.checks import Check, Surroundings, find_faults, find_flaw, judge
from quizgen.checks.words import gives_away
from quizgen.difficulty import estimate_difficulty
from quizgen.distractors import FEWEST, choose_distractors
from quizgen.distractors.order import order_options
from quizgen.feedback import find_feedback, find_proof
from quizgen.finders import Drafted, find_all, read_drafts
from quizgen.findings import Findings, Signs
from quizgen.items import GAP, Cloze, Draft, Item, MultipleChoice, Open, Rejection, make_id
from quizgen.readiness import is_ready
from quizgen.subjects import find_subjects, private_forms
from quizgen.templates import TEMPLATES


@dataclass(frozen=True, slots=True)
class Asked:
    """All that the rules made of one article, before anything is chosen."""

    article: Article
    findings: Findings
    drafts: tuple[Draft, ...]
    good: tuple[Item, ...]
    """What passed every check, in the order of the catalogue."""
    warnings: Mapping[str, int]
    """How many each of them has, by its id."""
    ready: frozenset[str]
    """The ids of those that print unasked."""
    sources: Mapping[str, Draft]
    """The draft of each item that was made, by the item's id."""
    rejections: tuple[Rejection, ...]

    def renamed(self, drafts: Mapping[str, str]) -> Asked:
        """With all that goes by ids under others, each of which stands for one of ours."""
        return replace(
            self,
            warnings={new: self.warnings[old] for new, old in drafts.items()},
            ready=frozenset(new for new, old in drafts.items() if old in self.ready),
            sources={new: self.sources[old] for new, old in drafts.items()},
        )


@dataclass(frozen=True, slots=True)
class _Made:
    """The items of an article before they are checked."""

    article: Article
    findings: Findings
    drafts: tuple[Draft, ...]
    items: tuple[Item, ...]
    sources: Mapping[str, Draft]
    rejections: tuple[Rejection, ...]


def ask(article: Article) -> Asked:
    """Find, ask, check: every item that the rules stand by, and every draft that they do not, with the reason."""
    return ask_all([article])[0]


def ask_all(articles: Sequence[Article]) -> tuple[Asked, ...]:
    """Several articles at once: what comes of each is the same, and parsing all texts and then all questions is faster."""
    made = [_make(article, found) for article, found in zip(articles, find_all(articles), strict=True)]
    signs = iter(read_items([item for each in made for item in each.items]))
    return tuple(_check(each, list(islice(signs, len(each.items)))) for each in made)


def _make(article: Article, findings: Findings) -> _Made:
    drafts = _number_ties(_draft(findings))
    items: list[Item] = []
    sources: dict[str, Draft] = {}
    rejections: list[Rejection] = []
    for draft in drafts:
        item = _make_item(article, draft, findings)
        if item is None:
            rejections.append(Rejection(draft, "distractors", f"fewer than {FEWEST} plausible wrong options"))
        else:
            items.append(item)
            sources[item.id] = draft
    return _Made(article, findings, drafts, tuple(items), sources, tuple(rejections))


def _check(made: _Made, signs: Sequence[Signs]) -> Asked:
    good: list[Item] = []
    warnings: dict[str, int] = {}
    rejections = [*made.rejections]
    for item, surroundings in _surrounded(made.items, signs, made.article, made.findings):
        flaw, doubts = judge(item, surroundings)
        if flaw is None:
            good.append(item)
            warnings[item.id] = len(doubts)
        else:
            rejections.append(Rejection(made.sources[item.id], *flaw))
    ready = frozenset(item.id for item in good if is_ready(item, made.article))
    return Asked(
        made.article, made.findings, made.drafts, tuple(good), warnings, ready, made.sources, tuple(rejections)
    )


def flaws_of(items: Sequence[Item], asked: Asked) -> dict[str, str]:
    """Of items made earlier from the article, or edited by hand, why they would be refused today, by their ids."""
    around = _surrounded(items, read_items(items), asked.article, asked.findings)
    found = ((item.id, find_flaw(item, surroundings)) for item, surroundings in around)
    return {identity: f"{flaw[0]}: {flaw[1]}" for identity, flaw in found if flaw is not None}


def faults_of(items: Sequence[Item], article: Article, findings: Findings) -> list[tuple[tuple[Check, str], ...]]:
    """For each item every check that it fails, with its reason."""
    return [
        tuple(find_faults(item, around)) for item, around in _surrounded(items, read_items(items), article, findings)
    ]


def _surrounded(
    items: Sequence[Item], signs: Sequence[Signs], article: Article, findings: Findings
) -> Iterator[tuple[Item, Surroundings]]:
    passages = [(sentence.start, sentence.end, sentence.text) for sentence in findings.sentences]
    for item, shown in zip(items, signs, strict=True):
        yield item, surroundings_of(item, shown, article, passages, private_forms(item, findings))


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
    distractors = choose_distractors(draft, findings)
    if draft.wanted is not None and len(distractors) < FEWEST:
        return None
    return make_item(article, draft, distractors, findings)


def make_item(article: Article, draft: Draft, distractors: Sequence[str], findings: Findings) -> Item:
    """The item of a draft with these wrong options, which are printed in their order; unchecked."""
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
