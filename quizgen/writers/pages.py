"""Pages of a printed quiz: HTML that loads nothing, and of which none but the practice file runs anything.

Sheet and key are two files, since no rule of CSS leaves a key out of the page count of its sheet, and since a sheet must
never hold its key, even hidden.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path
from string import ascii_uppercase
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from quizgen.article import Article, Evidence
from quizgen.errors import UncarriableText
from quizgen.forms.base import Form
from quizgen.items import GAP, Item, MultipleChoice
from quizgen.writers.attribution import long_date
from quizgen.writers.files import write_whole

_MARGINS = 34.0
"""Millimetres of a page that are its margins at head and foot, as print.css sets them."""
_HEIGHTS = {"A4": 297.0, "letter": 279.4}
"""Millimetres."""
UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
"""What HTML cannot hold, not even escaped (HTML standard, 13.1.4)."""
_WIDEST = {4: 13, 3: 22, 2: 36}
"""Columns, and how many characters the longest option may have to stand on one line of them on A4."""
_NAMED_AGAIN = 40
"""Characters of an option that the key repeats beside its letter; a longer one is looked up on the sheet."""


def render(layout: str, form: Form, **more: Any) -> str:
    """The page that a layout makes of a form."""
    leaf = 2 * (_HEIGHTS[form.paper] - _MARGINS)
    return layouts().get_template(layout).render(form=form, leaf_height=f"{leaf:g}mm", **more)


def write_page(page: str, path: Path) -> None:
    """Write a page to a file.

    Raises UncarriableText for characters that HTML cannot hold, UnwritableOutput when the file cannot be written.
    """
    _refuse_unprintable(page, path)
    write_whole(path, page.encode("utf-8"))


@cache
def layouts() -> Environment:
    """The layouts; all that they are given is text, and none of it is taken for HTML."""
    environment = Environment(
        loader=PackageLoader("quizgen.writers", "layouts"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        gap=GAP,
        around_proof=_around_proof,
        columns=_columns,
        letter_of=letter_of,
        letters=ascii_uppercase,
        long_date=long_date,
        mark_key=_mark_key,
        quotation_marks=quotation_marks,
        said_of_distractors=_said_of_distractors,
        section_of=_section_of,
    )
    return environment


def _columns(options: tuple[str, ...]) -> int:
    """How many columns the options are set in, so that none is left alone on its row and each fits one line."""
    longest = max(len(option) for option in options)
    for columns in (len(options), 2):
        if len(options) % columns == 0 and longest <= _WIDEST.get(columns, 0):
            return columns
    return 1


def letter_of(item: Item, key: str) -> str:
    """The letter that stands before the key on the sheet; empty where nothing is lettered."""
    return ascii_uppercase[item.options.index(key)] if isinstance(item, MultipleChoice) else ""


def _said_of_distractors(item: Item) -> list[tuple[str, str]]:
    """The letters of the wrong options of which the article says something, and what that is."""
    if not isinstance(item, MultipleChoice):
        return []
    lettered = zip(ascii_uppercase, item.options, item.feedback, strict=False)
    return [
        (letter, f"{option}: {said}" if len(option) <= _NAMED_AGAIN else said)
        for letter, option, said in lettered
        if said and option != item.key
    ]


def _around_proof(item: Item) -> tuple[str, str, str]:
    """The evidence before its proof, the proof, and what follows; all of it is the proof where no clause is."""
    text = item.evidence.text
    before, proof, after = text.partition(item.proof) if item.proof else ("", text, "")
    return (before, proof, after) if proof else ("", text, "")


def _mark_key(text: str, key: str) -> tuple[str, str, str]:
    """A passage before the key, the key, and what follows; all of it comes before a key that is not there."""
    words = r"\s+".join(re.escape(word) for word in key.split())
    found = re.search(rf"(?<!\w){words}(?!\w)", text, re.IGNORECASE) if words else None
    if found is None:
        return text, "", ""
    return text[: found.start()], found[0], text[found.end() :]


def quotation_marks(text: str) -> tuple[str, str]:
    """Marks to put around a passage: single ones when it holds double ones itself, since it is printed unaltered."""
    return ("‘", "’") if re.search('[“”"]', text) else ("“", "”")


def _section_of(article: Article, evidence: Evidence) -> str:
    """The heading over the evidence; "Lead" before the first heading, and nothing where the article has no headings."""
    heading = article.sections[evidence.section].heading
    if heading is not None:
        return heading
    return "Lead" if any(section.heading for section in article.sections) else ""


def _refuse_unprintable(page: str, path: Path) -> None:
    """HTML holds no control characters, not even escaped ones, and UTF-8 no lone surrogates (HTML standard, 13.1.4)."""
    found = UNPRINTABLE.search(page)
    if found is not None:
        before = page[: found.start()].rsplit(">", 1)[-1].split()[-5:]
        name = unicodedata.name(found[0], f"control character U+{ord(found[0]):04X}")
        raise UncarriableText(
            f"{path}: a web page cannot hold the {name} after “{' '.join(before)}”; remove it from the article."
        )
