"""A form on paper and on the screen: which files are written of it, and what becomes of an earlier form of that name."""

from __future__ import annotations

import glob
import hashlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from quizgen.errors import UnreadableForm, UnwritableOutput
from quizgen.forms.base import Form
from quizgen.forms.corrections import Correction
from quizgen.forms.file import ENDING, form_bytes, form_path, read_form
from quizgen.forms.making import Printing
from quizgen.items import make_code
from quizgen.writers.erratum import erratum_page
from quizgen.writers.files import take_away, write_whole
from quizgen.writers.flashcards import flashcards_page
from quizgen.writers.key import key_page, rescored_key_page
from quizgen.writers.pages import write_page
from quizgen.writers.pdf import pdf_of
from quizgen.writers.practice import practice_page
from quizgen.writers.sheet import sheet_page

EARLIER = "earlier"
"""The folder, beside a form, of the forms that had its name before and asked something else."""


_ALWAYS = ("", ".key")
_ASKED_FOR = (".large", ".spaced", ".cards")
"""Endings of what is printed only when it is asked for."""
_CORRECTING = (".erratum", ".rescored.key")


def print_form(form: Form, folder: Path, printing: Printing, kept: Form | None = None) -> tuple[Path, ...]:
    """Write the form and all that is printed of it; gives the files, the pupils' sheet first.

    `kept` is the form as its file has it, where something else is printed of it this once. What was printed of another form
    of that name, or of this one otherwise (in other versions, say), and is not printed now, goes: it would not fit the sheet.

    Raises UncarriableText for characters that HTML cannot hold, UnwritableOutput when a file cannot be written, and
    MissingExtra when PDF is wanted and cannot be made.
    """
    pages = list(_pages(form, printing))
    path = form_path(folder, form.name)
    content = form_bytes(kept or form, path)
    # Aside, away, anew: a run that is cut off anywhere here is done again from where it was.
    if _put_aside(kept or form, folder):
        _clear(form.name, folder, _ALWAYS + _ASKED_FOR + _CORRECTING, pages, printing)
    elif _read(folder / f"{form.name}.html") not in (None, pages[0][1].encode("utf-8", "replace")):
        _clear(form.name, folder, _ALWAYS + _ASKED_FOR, pages, printing)
    write_whole(path, content)
    written = []
    for ending, page in pages:
        written += _write(page, folder / f"{form.name}{ending}.html", pdf=printing.pdf)
    practice = folder / f"{form.name}.practice.html"
    write_page(practice_page(form), practice)
    return (*written, practice)


def print_corrections(
    form: Form, corrections: Sequence[Correction], folder: Path, printing: Printing
) -> tuple[Path, ...]:
    """Write a correction slip for pupils and the rescored key. Raises as `print_form`."""
    written = []
    for ending, page in (
        (".erratum", erratum_page(form, corrections)),
        (".rescored.key", rescored_key_page(form, corrections)),
    ):
        written += _write(page, folder / f"{form.name}{ending}.html", pdf=printing.pdf)
    return tuple(written)


def earlier_forms(form: Form, folder: Path) -> list[Path]:
    """The forms that had its name before."""
    return sorted((folder / EARLIER).glob(f"{glob.escape(form.name)}.*{ENDING}"))


def _put_aside(form: Form, folder: Path) -> bool:
    """A form of that name that asks something else was perhaps printed, so it is kept for reprints; tells whether one is."""
    path = form_path(folder, form.name)
    before = _read(path)
    if before is None:
        return False
    code, keys = _known_of(path, before)
    if (code, keys) == (form.code, _keys(form)):
        return False
    write_whole(form_path(folder / EARLIER, f"{form.name}.{code}"), before)
    return True


def _read(path: Path) -> bytes | None:
    """A file that is to be replaced; None when there is none. Raises UnwritableOutput when it cannot be read."""
    try:
        return path.read_bytes() if path.is_file() else None
    except OSError as error:
        raise UnwritableOutput(
            f"{path}: cannot be read, so it is not replaced ({error.strerror or error}); mend its permissions, or move it away."
        ) from error


def _clear(
    name: str, folder: Path, endings: Sequence[str], pages: Sequence[tuple[str, str]], printing: Printing
) -> None:
    """What is written anew in a moment stays until then."""
    kinds = (".html", ".pdf") if printing.pdf else (".html",)
    anew = {f"{ending}{kind}" for ending, _ in pages for kind in kinds}
    for ending in (f"{each}{kind}" for each in endings for kind in (".html", ".pdf")):
        if ending not in anew:
            take_away(folder / f"{name}{ending}")


def _known_of(path: Path, content: bytes) -> tuple[str, list[tuple[str, str]]]:
    """The code and the keys of the form in a file; of a damaged one, whatever tells it from others."""
    try:
        form = read_form(path)
    except UnreadableForm:
        return make_code(hashlib.sha256(content).hexdigest()), []
    return form.code, _keys(form)


def _keys(form: Form) -> list[tuple[str, str]]:
    """Each item with its key: sheets that look alike may have another key, and an erratum needs the first one."""
    return [(question.item.id, question.item.key) for question in form.questions]


def _pages(form: Form, printing: Printing) -> Iterator[tuple[str, str]]:
    yield "", sheet_page(form)
    yield ".key", key_page(form)
    if printing.large_print:
        yield ".large", sheet_page(form, "large")
    if printing.dyslexia_friendly:
        yield ".spaced", sheet_page(form, "spaced")
    if printing.flashcards:
        yield ".cards", flashcards_page(form)


def _write(page: str, path: Path, *, pdf: bool) -> list[Path]:
    write_page(page, path)
    if not pdf:
        return [path]
    printed = path.with_suffix(".pdf")
    write_whole(printed, pdf_of(page))
    return [path, printed]
