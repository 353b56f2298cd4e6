"""Forms as they are wished."""

from dataclasses import replace

import pytest

from quizgen.errors import RightsReserved
from quizgen.forms.making import Printing, adapt, make_form
from quizgen.forms.rights import is_open
from quizgen.items import Sourced
from tests.quizzes import ARTICLE, QUIZ, form_of


@pytest.mark.parametrize(
    ("rights", "is_free"),
    [
        ("CC BY 4.0", True),
        ("Text: CC-BY-SA 3.0, Maren Aalto", True),
        ("Creative Commons Attribution-NonCommercial 4.0", True),
        ("CC0", True),
        ("Public domain (US government)", True),
        (None, False),
        ("© The Northern Courier", False),
        ("All rights reserved; photograph: CC BY 2.0", False),
        ("Not under CC BY", False),
        ("CCTV footage by the courier", False),
        ("Copyright Reuters. This text is not in the public domain.", False),
        ("(c) Reuters. Photo: CC BY 2.0 J. Doe. Text may not be copied.", False),
        ("© Reuters. Photo: CC BY 2.0 J. Doe", False),
        ("Photo: J. Doe; text: CC BY 4.0", True),
        ("CC BY 4.0; photo: J. Doe", True),
    ],
)
def test_open_licences_are_known_by_their_names(rights: str | None, is_free: bool) -> None:
    assert is_open(rights) is is_free


def test_an_article_is_printed_whole_if_its_rights_allow_it_or_the_teacher_says_so() -> None:
    closed = replace(QUIZ, article=replace(ARTICLE, rights="© The Northern Courier"))
    silent = replace(QUIZ, article=replace(ARTICLE, rights=None))
    assert form_of(QUIZ, Printing(reading=True)).readings[0].article == ARTICLE
    with pytest.raises(RightsReserved, match=r"says “© The Northern Courier”, which is no open licence"):
        form_of(closed, Printing(reading=True))
    with pytest.raises(RightsReserved, match="its rights line says nothing, so it is not printed whole; leave out"):
        form_of(silent, Printing(reading=True))
    assert len(form_of(closed, Printing(reading=True, may_copy=True)).readings) == 1


def test_a_form_keeps_what_it_has_and_takes_what_is_asked_for(many: list[Sourced]) -> None:
    form = make_form("storm", "Storms", "news", many, Printing(("B",), "letter"))
    assert adapt(form, Printing()) == form
    more = adapt(form, Printing(("A", "B"), "A4", answer_sheet=True))
    assert (more.paper, more.answer_sheet) == ("A4", True)
    assert more.versions[1] == form.versions[0]
    assert more.parts == form.parts


def test_points_are_counted_by_kind(many: list[Sourced]) -> None:
    form = make_form("storm", "Storms", "news", many, Printing())
    assert [(part.letter, part.kind, part.points) for part in form.parts] == [
        ("A", "multiple choice", 16),
        ("B", "gaps", 8),
        ("C", "open questions", 16),
    ]
    assert form.versions[0].points == 40


def test_what_a_teacher_judged_is_no_longer_counted_as_unreviewed(many: list[Sourced]) -> None:
    seen = [replace(one, entry=replace(one.entry, status=status)) for one, status in zip(many, ("approved", "edited"))]  # noqa: B905
    form = make_form("storm", "Storms", "news", [*seen, *many[2:]], Printing())
    assert len(form.unreviewed) == len(many) - 2
