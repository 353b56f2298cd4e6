"""All files of a build: bank, items, papers, deck."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from quizgen.bank.file import bank_bytes, bank_path
from quizgen.builds import Build
from quizgen.caching import Cache
from quizgen.errors import UncarriableText
from quizgen.forms.base import Form, Question, Reading
from quizgen.forms.file import form_path
from quizgen.forms.making import Printing
from quizgen.items import Quiz, Sourced
from quizgen.ledger import Ledger
from quizgen.printing import print_form
from quizgen.writers.anki_notes import Notebook
from quizgen.writers.apkg import write_deck
from quizgen.writers.files import write_whole
from quizgen.writers.json import write_items


def write_build(
    made: Build,
    quizzes: Sequence[Quiz],
    names: Sequence[str],
    target: Path,
    printing: Printing,
    cache: Cache | None,
    notebook: Notebook,
) -> Build:
    """Write what was made, and give the build with its files and with the papers that cannot hold their text.

    `quizzes` stand in the deck, which is `target`, under `names`. The bank is first, so that a run that is cut off has given
    out nothing that it does not know of. Raises UnwritableOutput, and MissingExtra when PDF is wanted and cannot be made.
    """
    folder = target.parent
    ledger = Ledger(cache, target)
    kept: list[Path] = []
    if made.delivery.bank.articles:
        kept.append(bank_path(target))
        write_whole(kept[0], bank_bytes(made.delivery.bank, kept[0]))
    for one in made.built:
        quiz = one.study.quiz
        kept += ledger.once(f"{quiz.article.slug}.json", quiz, partial(_write_items, quiz, folder))
    failed = list(made.failed)
    files: list[Path] = []
    for form in (*made.forms, *([made.mixed] if made.mixed else [])):
        try:
            own, *printed = ledger.once(
                form.name, _made_of(form, printing), partial(_print_form, form, folder, printing)
            )
        except UncarriableText as error:
            failed.append(error)
            continue
        kept.append(own)
        files += printed
    if made.deck is not None:
        write_deck(quizzes, target.stem, target, names, notebook.note)
        kept.append(target)
    ledger.close()
    return replace(made, failed=tuple(failed), files=tuple(files), kept=tuple(kept))


def _made_of(form: Form, printing: Printing) -> object:
    """All that a form's papers are made of; each article once, since a question's own is not in its `repr`."""
    sourced: list[Question | Sourced | Reading] = [*form.questions, *form.reserve, *form.readings]
    articles = {each.article.slug: each.article for each in sourced}
    return form, printing, [each.article.slug for each in sourced], list(articles.values())


def _write_items(quiz: Quiz, folder: Path) -> list[Path]:
    path = folder / f"{quiz.article.slug}.json"
    write_items(quiz, path)
    return [path]


def _print_form(form: Form, folder: Path, printing: Printing) -> list[Path]:
    return [form_path(folder, form.name), *print_form(form, folder, printing)]
