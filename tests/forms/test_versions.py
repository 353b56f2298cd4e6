"""Versions ask the same in another order."""

from dataclasses import replace
from itertools import groupby

import pytest

from quizgen.forms.base import Form, Version
from quizgen.forms.making import Printing, make_form
from quizgen.forms.versions import LONGEST_RUN, keeps_order, permute
from quizgen.items import Item, MultipleChoice, Sourced, is_hard
from tests.quizzes import choice

LETTERS = ("A", "B", "C", "D")


@pytest.fixture
def form(many: list[Sourced]) -> Form:
    return make_form("storm", "Storms", "news", many, Printing(versions=LETTERS))


def stems(version: Version) -> list[str]:
    return [question.item.stem for question in version.questions]


def choices(version: Version) -> dict[str, MultipleChoice]:
    return {each.item.id: each.item for each in version.questions if isinstance(each.item, MultipleChoice)}


def test_version_a_stands_as_it_was_laid_out(form: Form) -> None:
    assert form.versions[0].parts == form.parts


def test_each_version_asks_every_question_once_under_numbers_from_1_in_an_order_of_its_own(form: Form) -> None:
    orders = [stems(version) for version in form.versions]
    assert all(sorted(order) == sorted(orders[0]) for order in orders)
    assert len({tuple(order) for order in orders}) == len(LETTERS)
    for version in form.versions:
        assert [question.number for question in version.questions] == list(range(1, len(orders[0]) + 1))
        assert [part.kind for part in version.parts] == [part.kind for part in form.parts]


def test_easy_questions_stay_before_hard_ones_in_each_group(form: Form) -> None:
    for version in form.versions:
        for part in version.parts:
            for group in part.groups:
                hard = [is_hard(question.item) for question in group.questions]
                assert hard == sorted(hard)


def test_options_change_places_with_what_is_said_of_them_and_figures_stay_sorted(form: Form) -> None:
    first, second = choices(form.versions[0]), choices(form.versions[1])
    moved = 0
    for identity, item in first.items():
        other = second[identity]
        assert sorted(other.options) == sorted(item.options)
        assert (other.key, other.stem) == (item.key, item.stem)
        if item.stem.startswith("When"):
            assert other.options == item.options
        else:
            moved += other.options != item.options
            said = dict(zip(item.options, item.feedback, strict=True))
            assert [said[option] for option in other.options] == list(other.feedback)
    assert moved > len(first) // 4


@pytest.mark.parametrize(
    ("options", "kept"),
    [
        (("1999", "2003", "2010"), True),
        (("9 April 2011", "10 April 2011", "12 April 2011"), True),
        (("12 ships", "40 ships", "95 ships"), True),
        (("2010", "1999", "2003"), False),
        (("Tarnby", "Halvik", "Quell"), False),
        (("ferries", "tugs", "9 yachts"), False),
    ],
)
def test_what_has_an_order_is_told_by_the_options(options: tuple[str, ...], kept: bool) -> None:
    assert keeps_order(choice("Which?", options[0], options)) is kept


def test_no_letter_is_the_key_more_than_three_times_in_a_row(many: list[Sourced]) -> None:
    """In version A that is the choice of who made the items; what is drawn is drawn anew."""
    same = [_with_first_key(one) for one in many if isinstance(one.item, MultipleChoice) and one.item.feedback]
    form = make_form("storm", "Storms", "news", same, Printing(versions=LETTERS[1:]))
    for version in form.versions:
        keys = [item.options.index(item.key) for item in choices(version).values()]
        assert max(len(list(run)) for _, run in groupby(keys)) <= LONGEST_RUN


def _with_first_key(one: Sourced) -> Sourced:
    item = one.item
    assert isinstance(item, MultipleChoice)
    return replace(one, entry=replace(one.entry, item=replace(item, key=item.options[0])))


def test_a_run_of_sorted_figures_ends_the_draw(many: list[Sourced]) -> None:
    items: list[Item] = [
        replace(one.item, key=one.item.options[0])
        for one in many
        if isinstance(one.item, MultipleChoice) and one.item.stem.startswith("When")
    ]
    sourced = [
        replace(one, entry=replace(one.entry, item=item))
        for one, item in zip([each for each in many if each.item.stem.startswith("When")], items, strict=True)
    ]
    form = make_form("storm", "Storms", "news", sourced, Printing())
    assert len(permute(form.parts, "B").questions) == len(items)


def test_a_version_is_drawn_from_ids_and_its_letter_alone(form: Form) -> None:
    again = permute(form.parts, "C")
    assert again == form.versions[2]
    assert permute(form.parts, "B") != replace(again, letter="B")
