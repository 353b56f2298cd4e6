"""The pages of one quiz with every kind of question on hostile text, as they were looked at and found good.

`python -m tests.writers.test_golden_pages` writes them anew after a change of layout; read the difference before it is kept.
Style sheets and the script are left out: what they do is tested in a browser.
"""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from quizgen.forms.base import Form
from quizgen.forms.corrections import Correction
from quizgen.writers.erratum import erratum_page
from quizgen.writers.flashcards import flashcards_page
from quizgen.writers.key import key_page, rescored_key_page
from quizgen.writers.practice import practice_page
from quizgen.writers.sheet import sheet_page
from tests.hostile import BUILT, WHY, hostile_form

GOLDEN = Path(__file__).parent / "golden"


def _corrections(form: Form) -> list[Correction]:
    built, why = (each for each in form.questions if each.item in (BUILT, WHY))
    return [Correction(built, "1733", None), Correction(why, None, "the article was <corrected>")]


PAGES: dict[str, Callable[[Form], str]] = {
    "sheet": sheet_page,
    "key": key_page,
    "practice": practice_page,
    "cards": flashcards_page,
    "erratum": lambda form: erratum_page(form, _corrections(form)),
    "rescored": lambda form: rescored_key_page(form, _corrections(form)),
}


def bare(page: str) -> str:
    """A page without style sheets, scripts and their hashes."""
    page = re.sub(r"<(style|script)>.*?</\1>", r"<\1></\1>", page, flags=re.DOTALL)
    return re.sub(r"sha256-[\w+/=]+", "sha256-…", page)


@pytest.mark.parametrize("name", PAGES)
def test_pages_are_as_they_were_found_good(name: str) -> None:
    assert bare(PAGES[name](hostile_form())) == (GOLDEN / f"{name}.html").read_text(encoding="utf-8")


if __name__ == "__main__":
    GOLDEN.mkdir(exist_ok=True)
    for name, page in PAGES.items():
        (GOLDEN / f"{name}.html").write_text(bare(page(hostile_form())), encoding="utf-8")
