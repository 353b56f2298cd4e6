"""Which of two items is the harder one."""

from dataclasses import replace

import pytest

from quizgen.difficulty import estimate_difficulty
from quizgen.findings import Entity, Findings
from tests.distractors.drafts import NOTHING, draft


def choice(key: str, kind: str, *wrong: str, importance: float = 0.5, found: Findings = NOTHING) -> float:
    asked = replace(draft(key, kind), importance=importance)
    return estimate_difficulty(asked, (key, *wrong), found)


def gap(key: str, hint: str | None = None, importance: float = 0.5) -> float:
    asked = replace(draft(key, "words"), wanted=None, hint=hint, importance=importance)
    return estimate_difficulty(asked, (), NOTHING)


def entity(name: str, kind: str, role: str | None = None) -> Entity:
    return Entity(name, "person" if kind == "person" else "country", frozenset({name}), 2, role, True)


def test_what_the_story_turns_on_is_easier() -> None:
    assert gap("Lisbon", importance=0.9) < gap("Lisbon", importance=0.1)
    assert choice("240", "number", "130", "310", importance=0.9) < choice("240", "number", "130", "310", importance=0.1)


def test_a_gap_is_harder_than_a_choice_and_a_hint_helps() -> None:
    assert choice("Norway", "country", "Chad", "Peru") < gap("Norway")
    assert gap("dirty air", "2 words: d… a…") < gap("dirty air", "words") < gap("dirty air")


def test_many_words_are_harder_to_remember() -> None:
    assert gap("air") < gap("dirty air") < gap("dirty city air")
    assert gap("a b c d") == gap("a b c d e f")


@pytest.mark.parametrize(
    ("kind", "key", "near", "far"),
    [
        ("number", "240", ("220", "260"), ("130", "430")),
        ("day", "12 January 2022", ("5 January 2022", "19 January 2022"), ("29 December 2021", "26 January 2022")),
        ("month", "March 2022", ("February 2022", "April 2022"), ("January 2022", "May 2022")),
        ("year", "2009", ("2008", "2010"), ("2004", "2012")),
        ("country", "Norway", ("Sweden", "Finland"), ("Peru", "Chad")),
        ("country", "Norway", ("Portugal", "Greece"), ("Peru", "Chad")),
        ("city", "Porto", ("Lisbon", "Braga"), ("Oslo", "Bergen")),
        ("role", "Deputy Foreign Minister", ("Deputy Health Minister", "Foreign Minister"), ("Bishop", "Mayor")),
    ],
)
def test_near_options_are_harder(kind: str, key: str, near: tuple[str, ...], far: tuple[str, ...]) -> None:
    assert choice(key, kind, *near) > choice(key, kind, *far)


def test_a_place_that_the_article_names_is_harder() -> None:
    found = replace(NOTHING, entities=(entity("Peru", "country"), entity("Chad", "country")))
    assert choice("Norway", "country", "Peru", "Chad", found=found) > choice("Norway", "country", "Peru", "Chad")


def test_people_with_the_same_office_are_harder_to_tell_apart() -> None:
    def people(*roles: str) -> Findings:
        names = ("Ann Lee", "Peter Grant", "Susan Walsh")
        return replace(NOTHING, entities=tuple(entity(n, "person", r) for n, r in zip(names, roles, strict=True)))

    alike, unlike = people("Mayor", "mayor of Dover", "Mayor"), people("Mayor", "bishop", "coach")
    assert choice("Ann Lee", "person", "Peter Grant", "Susan Walsh", found=alike) > choice(
        "Ann Lee", "person", "Peter Grant", "Susan Walsh", found=unlike
    )


def test_it_stays_between_0_and_1() -> None:
    assert 0 <= choice("Norway", "country", "Chad", "Peru", importance=1.0) < gap("a b c d e", importance=0.0) <= 1
