"""An item in the words of a form: read back, refused where it makes none; a wrong option exchanged; an item of one's own."""

from __future__ import annotations

import re
from dataclasses import replace

from werkzeug.datastructures import MultiDict

from quizgen.article import Article, Evidence
from quizgen.asking import Asked
from quizgen.bank.wording import refuse_unaskable
from quizgen.distractors import WANTED, find_distractors
from quizgen.distractors.order import order_options
from quizgen.errors import UnreadableItems
from quizgen.feedback import find_feedback
from quizgen.figures import ranks
from quizgen.items import Cloze, Draft, Item, MultipleChoice, Open
from quizgen.own_items import TEMPLATE
from quizgen.passages import Sentence
from quizgen.records.fields import NoGoodField
from quizgen.writers.pages import UNPRINTABLE

KINDS = ("multiple-choice", "cloze", "open")
MOST_OPTIONS = 10
_LONGEST = 2_000
"""Characters of one text of an item."""


def read_words(form: MultiDict[str, str], item: Item) -> Item:
    """The item in the form's words. Raises UnreadableItems, in one line, for what makes no item of its kind."""
    changed = replace(item, context=read_line(form, "context") or None, stem=read_line(form, "stem"))
    if isinstance(changed, MultipleChoice):
        given = list(zip(form.getlist("option"), _padded(form), strict=True))
        right = read_number(form.get("key", ""))
        lines = [(_plain(option), _plain(said), place == right) for place, (option, said) in enumerate(given)]
        kept = [line for line in lines if line[0]]
        key = next((option for option, _, is_right in kept if is_right), "")
        if not key:
            raise UnreadableItems("Mark one option as the right one; it must not be empty.")
        if len(kept) > MOST_OPTIONS:
            raise UnreadableItems(f"More than {MOST_OPTIONS} options are too many.")
        feedback = tuple(said or None for _, said, _ in kept)
        changed = replace(
            changed,
            key=key,
            options=tuple(option for option, _, _ in kept),
            feedback=feedback if any(feedback) else (),
        )
    else:
        changed = replace(changed, key=read_line(form, "key"))
        if isinstance(changed, Cloze):
            changed = replace(changed, hint=read_line(form, "hint") or None)
    try:
        refuse_unaskable(changed, "This item")
    except NoGoodField as error:
        raise UnreadableItems(f"{error}.") from error
    return changed


def read_number(text: str) -> int | None:
    """A small whole number in a form; None for all else."""
    return int(text) if re.fullmatch("[0-9]{1,4}", text) else None


def exchange(item: MultipleChoice, option: str, draft: Draft, asked: Asked) -> MultipleChoice | None:
    """The item with the next candidate in place of a wrong option; None where there is no other.

    Candidates come in their order, and after the last the first again. Figures and dates stay sorted.
    """
    draft = replace(draft, stem=item.stem, context=item.context, key=item.key)
    candidates = list(find_distractors(draft, asked.findings))
    start = candidates.index(option) + 1 if option in candidates else 0
    free = [each for each in (*candidates[start:], *candidates[:start]) if each not in item.options]
    if not free or option not in item.distractors or draft.wanted is None:
        return None
    options = tuple(free[0] if each == option else each for each in item.options)
    if ranks(options) is not None:
        options = order_options(options, draft.wanted.kind, item.id)
    said = dict(zip(item.options, item.feedback, strict=False))
    said[free[0]] = dict(zip(options, find_feedback(draft, options, item.proof, asked.findings), strict=True))[free[0]]
    feedback = tuple(said.get(each) for each in options)
    return replace(item, options=options, feedback=feedback if any(feedback) else ())


def has_other(item: Item, draft: Draft | None, asked: Asked | None) -> bool:
    """Whether there is a candidate that is not among the options."""
    if not isinstance(item, MultipleChoice) or draft is None or asked is None:
        return False
    draft = replace(draft, stem=item.stem, context=item.context, key=item.key)
    return any(each not in item.options for each in find_distractors(draft, asked.findings))


def blank_item(kind: str, article: Article, sentence: Sentence) -> Item:
    """An item of one's own before anything is written, about a sentence."""
    if kind not in KINDS:
        raise UnreadableItems("An item is a multiple choice, a gap or an open question.")
    evidence = evidence_at(article, sentence)
    common = ("", TEMPLATE, (), "", "", evidence, 0.5, None, None, None)
    if kind == "multiple-choice":
        return MultipleChoice(*common, ("",) * (WANTED + 1))
    if kind == "cloze":
        return Cloze(*common, None)
    return Open(*common)


def evidence_at(article: Article, sentence: Sentence) -> Evidence:
    """A sentence as evidence."""
    for number, section in enumerate(article.sections):
        for paragraph in section.paragraphs:
            if paragraph.start <= sentence.start < paragraph.end:
                return Evidence(number, paragraph.number, sentence.start, sentence.end, " ".join(sentence.text.split()))
    raise UnreadableItems("This sentence does not stand in the article any more; choose another.")


def read_line(form: MultiDict[str, str], name: str) -> str:
    """A text of a form in one line. Raises UnreadableItems for what no page can hold."""
    return _plain(form.get(name, ""))


def _plain(text: str) -> str:
    if UNPRINTABLE.search(text):
        raise UnreadableItems("One of the texts holds a control character, which cannot be printed; remove it.")
    if len(text) > _LONGEST:
        raise UnreadableItems(f"One of the texts has over {_LONGEST} characters; shorten it.")
    return " ".join(text.split())


def _padded(form: MultiDict[str, str]) -> list[str]:
    """What is said of each option, as far as the form says anything."""
    options, said = form.getlist("option"), form.getlist("feedback")
    return [*said[: len(options)], *[""] * (len(options) - len(said))]
