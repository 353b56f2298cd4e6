"""Print without building: an article, a deck or a form, and what has to be corrected on a form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.bank.base import Bank, BankedArticle
from quizgen.bank.file import bank_path, read_bank
from quizgen.bank.matching import askable
from quizgen.builds import Wishes
from quizgen.errors import UnreadableArticle, UnreadableBank, UnreadableForm
from quizgen.forms.base import Form
from quizgen.forms.corrections import Correction, find_corrections
from quizgen.forms.file import ENDING, read_form
from quizgen.forms.making import RESERVE, adapt, make_form
from quizgen.items import Entry, Quiz
from quizgen.mixing import mix
from quizgen.pipeline import build
from quizgen.printing import EARLIER, print_corrections, print_form
from quizgen.selection import select
from quizgen.writers.pdf import require_pdf

_BANK = ".bank.jsonl"


@dataclass(frozen=True, slots=True)
class Printed:
    """What was printed, and what the teacher should know of it."""

    form: Form
    files: tuple[Path, ...]
    corrections: tuple[Correction, ...] = ()
    """Of a form that is printed again: what has turned out wrong since."""
    checked: bool = True
    """False where no bank was found to ask for that."""


def print_target(target: Path, output: Path | None, deck: str, wishes: Wishes) -> Printed:
    """Print a form (.form.json), a deck (.apkg or its bank) or an article.

    Without `output`, a form and a deck are printed beside themselves and an article into decks/. Raises UnreadableForm,
    UnreadableBank, UnreadableArticle, RightsReserved, MissingExtra, UncarriableText or UnwritableOutput.
    """
    if wishes.printing.pdf:
        require_pdf()
    if target.name.endswith(ENDING):
        return _reprint(target, output or target.parent, wishes)
    if target.name.endswith((".apkg", _BANK)):
        form = _of_deck(target, wishes)
        folder = output or target.parent
    else:
        folder = output or Path("decks")
        form = _of_article(target, folder, deck, wishes)
    return Printed(form, print_form(form, folder, wishes.printing))


def correct(target: Path, output: Path | None, wishes: Wishes) -> Printed:
    """Print a correction slip and the rescored key of a form; nothing where all stands as printed.

    Raises UnreadableForm, also where the form's bank is not found, UncarriableText or UnwritableOutput.
    """
    if wishes.printing.pdf:
        require_pdf()
    if not target.name.endswith(ENDING):
        raise UnreadableForm(f"{target}: is no form; name the QUIZ{ENDING} of the sheets that you handed out.")
    form = adapt(read_form(target), wishes.printing)
    bank = _bank_of(form, target.parent)
    if bank is None:
        raise UnreadableForm(
            f"{target}: the bank of its deck ({form.deck}{_BANK}) is not beside it, so nothing is known."
        )
    corrections = find_corrections(form, _entries(bank))
    if not corrections:
        return Printed(form, ())
    files = print_corrections(form, corrections, output or target.parent, wishes.printing)
    return Printed(form, files, corrections)


def _reprint(target: Path, folder: Path, wishes: Wishes) -> Printed:
    form = read_form(target)
    if wishes.printing.reading and not form.readings:
        raise UnreadableForm(f"{target}: holds no article to read; print the article itself with --reading.")
    form = adapt(form, wishes.printing)
    bank = _bank_of(form, target.parent)
    corrections = find_corrections(form, _entries(bank)) if bank else ()
    return Printed(form, print_form(form, folder, wishes.printing), corrections, bank is not None)


def _of_article(target: Path, folder: Path, deck: str, wishes: Wishes) -> Form:
    made = build([target], folder, deck, replace(wishes, dry_run=True))
    for error in made.failed:
        raise error
    if not made.forms:
        (one,) = made.built or (None,)
        left = len(one.study.suggested) if one else 0
        advice = f"; {left} are suggested (--include-suggested)" if left else ""
        raise UnreadableArticle(f"{target}: has no item for paper{advice}.")
    return made.forms[0]


def _of_deck(target: Path, wishes: Wishes) -> Form:
    path = target if target.name.endswith(_BANK) else bank_path(target)
    name = path.name.removesuffix(_BANK)
    bank = read_bank(path)
    if bank is None:
        raise UnreadableBank(f"{path}: no such file; a deck is printed from its bank, so build it first.")
    if wishes.printing.reading:
        raise UnreadableBank(f"{path}: holds no articles to read; print an article with --reading.")
    quizzes = [_quiz_of(known, wishes) for known in bank.articles]
    everything = mix(quizzes, sum(len(quiz.entries) for quiz in quizzes))
    number = len(everything) if wishes.number is None else wishes.number
    chosen, left = everything[:number], everything[number : number + RESERVE]
    if not chosen:
        raise UnreadableBank(f"{path}: no item of the deck is for paper as you wish it.")
    spare = [one.item for one in everything[number:]]
    title = f"{name[:1].upper()}{name[1:]}: quiz"
    return make_form(f"{name}-quiz", title, name, chosen, wishes.printing, reserve=left, spare=spare)


def _quiz_of(known: BankedArticle, wishes: Wishes) -> Quiz:
    """What learners of the deck have of the article, as far as it is wished."""
    entries = [
        entry for entry in askable([each for each in known.items if each.delivered]) if _is_wished(entry, wishes)
    ]
    chosen, _ = select([entry.item for entry in entries], level=wishes.level)
    by_id = {entry.item.id: entry for entry in entries}
    return Quiz(replace(known.article, slug=known.id), tuple(by_id[item.id] for item in chosen))


def _is_wished(entry: Entry, wishes: Wishes) -> bool:
    if wishes.approved_only and entry.status not in ("approved", "edited"):
        return False
    return (wishes.suggested or entry.status != "suggested") and (wishes.sensitive or not entry.item.sensitive)


def _bank_of(form: Form, folder: Path) -> Bank | None:
    """The bank of the form's deck, beside the form or, for one that was put aside, one folder above."""
    folders: Sequence[Path] = (folder, folder.parent) if folder.resolve().name == EARLIER else (folder,)
    for each in folders:
        bank = read_bank(each / f"{form.deck}{_BANK}")
        if bank is not None:
            return bank
    return None


def _entries(bank: Bank) -> dict[str, Entry]:
    return {banked.item.id: banked.entry for banked in bank.items}
