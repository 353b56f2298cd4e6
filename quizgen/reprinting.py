"""Print without building: an article, a deck or a form, and what has to be corrected on a form."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from quizgen.bank.base import Bank, BankedArticle
from quizgen.bank.file import ENDING as BANK
from quizgen.bank.file import bank_path, read_bank
from quizgen.bank.matching import askable
from quizgen.builds import Wishes
from quizgen.errors import NameClash, UnreadableArticle, UnreadableBank, UnreadableForm
from quizgen.forms.base import Form
from quizgen.forms.corrections import Correction, Doubt, find_corrections, find_doubts
from quizgen.forms.file import ENDING, read_form
from quizgen.forms.making import RESERVE, adapt, make_form, title_of
from quizgen.items import REVIEWED, Entry, Quiz
from quizgen.mixing import mix
from quizgen.papers import refuse_overwriting
from quizgen.pipeline import build
from quizgen.printing import EARLIER, earlier_forms, print_corrections, print_form
from quizgen.selection import select
from quizgen.writers.pdf import require_pdf


@dataclass(frozen=True, slots=True)
class Printed:
    """What was printed, and what the teacher should know of it."""

    form: Form
    files: tuple[Path, ...]
    corrections: tuple[Correction, ...] = ()
    """Of a form that is printed again: what has turned out wrong since."""
    doubts: tuple[Doubt, ...] = ()
    """What the teacher should look at."""
    checked: bool = True
    """False where no bank was found to ask for that."""
    earlier: tuple[Path, ...] = ()
    """Of a form that is corrected: those that had its name before."""


def print_target(target: Path, output: Path | None, deck: str, wishes: Wishes) -> Printed:
    """Print a form (.form.json), a deck (.apkg or its bank) or an article.

    Without `output`, a form and a deck are printed beside themselves and an article into decks/. Raises UnreadableForm,
    UnreadableBank, UnreadableArticle, RightsReserved, MissingExtra, UncarriableText or UnwritableOutput.
    """
    if wishes.printing.pdf:
        require_pdf()
    if target.name.endswith(ENDING):
        return _reprint(target, output or target.parent, wishes)
    form, folder = open_target(target, output, deck, wishes)
    return Printed(form, print_form(form, folder, wishes.printing))


def open_target(target: Path, output: Path | None, deck: str, wishes: Wishes) -> tuple[Form, Path]:
    """The form that a form file, a deck or an article gives, and the folder that it belongs into. Raises as `print_target`."""
    if target.is_dir():
        raise UnreadableArticle(f"{target}: is a folder; take one article of it, or make all with quizgen build.")
    if target.name.endswith(ENDING):
        return adapt(read_form(target), wishes.printing), output or target.parent
    if target.name.endswith((".apkg", BANK)):
        return _of_deck(target, wishes), output or target.parent
    folder = output or Path("decks")
    return _of_article(target, folder, deck, wishes), folder


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
            f"{target}: the bank of its deck ({form.deck}{BANK}) is not beside it, so nothing is known."
        )
    corrections, doubts = _find_wrong(form, bank)
    files = print_corrections(form, corrections, output or target.parent, wishes.printing) if corrections else ()
    return Printed(form, files, corrections, doubts, earlier=tuple(earlier_forms(form, target.parent)))


def _reprint(target: Path, folder: Path, wishes: Wishes) -> Printed:
    form = read_form(target)
    if wishes.printing.reading and not form.readings:
        raise UnreadableForm(f"{target}: holds no article to read; print the article itself with --reading.")
    now = adapt(form, wishes.printing)
    bank = _bank_of(form, target.parent)
    corrections, doubts = _find_wrong(now, bank) if bank else ((), ())
    files = print_form(now, folder, wishes.printing, kept=form)
    return Printed(now, files, corrections, doubts, bank is not None)


def _of_article(target: Path, folder: Path, deck: str, wishes: Wishes) -> Form:
    known = folder if bank_path(folder / f"{deck}.apkg").exists() else Path("decks")
    made = build([target], known, deck, replace(wishes, dry_run=True))
    for error in made.failed:
        raise error
    for one in made.built:
        refuse_overwriting(target, one.study.article, folder)
    if not made.forms:
        left = sum(len(one.study.suggested) for one in made.built)
        advice = f"; {left} are suggested (--include-suggested)" if left else ""
        raise UnreadableArticle(f"{target}: has no item for paper{advice}.")
    return made.forms[0]


def _of_deck(target: Path, wishes: Wishes) -> Form:
    path = target if target.name.endswith(BANK) else bank_path(target)
    name = path.name.removesuffix(BANK)
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
    called = f"{name}-quiz"
    if any(known.article.slug == called.casefold() for known in bank.articles):
        raise NameClash(f"{called}.html: is an article's sheet; print another deck, or rename that article.")
    return make_form(called, title_of(name, "quiz"), name, chosen, wishes.printing, reserve=left, spare=spare)


def _quiz_of(known: BankedArticle, wishes: Wishes) -> Quiz:
    """What learners of the deck have of the article, as far as it is wished."""
    entries = [
        entry for entry in askable([each for each in known.items if each.delivered]) if _is_wished(entry, wishes)
    ]
    chosen, _ = select([entry.item for entry in entries], level=wishes.level)
    by_id = {entry.item.id: entry for entry in entries}
    return Quiz(replace(known.article, slug=known.id), tuple(by_id[item.id] for item in chosen))


def _is_wished(entry: Entry, wishes: Wishes) -> bool:
    if wishes.approved_only and entry.status not in REVIEWED:
        return False
    return (wishes.suggested or entry.status != "suggested") and (wishes.sensitive or not entry.item.sensitive)


def _bank_of(form: Form, folder: Path) -> Bank | None:
    """The bank of the form's deck, beside the form or, for one that was put aside, one folder above."""
    folders: Sequence[Path] = (folder, folder.parent) if folder.resolve().name == EARLIER else (folder,)
    for each in folders:
        bank = read_bank(each / f"{form.deck}{BANK}")
        if bank is not None:
            return bank
    return None


def _find_wrong(form: Form, bank: Bank) -> tuple[tuple[Correction, ...], tuple[Doubt, ...]]:
    now = {banked.item.id: banked.entry for banked in bank.items}
    return find_corrections(form, now, _successors(bank)), find_doubts(form, now)


def _successors(bank: Bank) -> dict[str, Entry]:
    """For what was withdrawn, the item that asks for the same fact of its article now."""
    found = {}
    for article in bank.articles:
        live = {(each.item.template, each.item.fact): each.entry for each in article.items if each.is_live}
        for banked in article.items:
            successor = live.get((banked.item.template, banked.item.fact))
            if not banked.is_live and successor is not None:
                found[banked.item.id] = successor
    return found
