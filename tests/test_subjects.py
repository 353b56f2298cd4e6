"""What is sensitive and what is not; sentences as a newspaper would print them."""

import pytest

from quizgen.findings import Entity
from quizgen.subjects import asks_toll, find_subjects, is_about_crime, is_private, names_people


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        ("The storm killed a ferry captain.", ("casualties",)),
        ("Two children died in the fire.", ("casualties", "minors")),
        ("Forty children sang in the square.", ()),
        ("A 16-year-old boy was fined.", ("minors",)),
        ("Ann Lee, 15, won the race.", ("minors",)),
        ("Ann Lee, 45, won the race.", ()),
        ("The 12-year-old bridge was painted.", ()),
        ("The singer, aged 17, was cheered.", ("minors",)),
        ("Police held the suspect in custody.", ("suspects",)),
        ("The man was arrested in May and convicted of fraud in June.", ()),
        ("Editors suspect that prices will rise.", ()),
        ("He was charged with fraud.", ("suspects",)),
        ("The court heard of sexual abuse at the school.", ("sexual-violence",)),
        ("He took his own life in 1998.", ("suicide",)),
        ("No deaths or injuries were reported.", ()),
        ("Nobody was killed.", ()),
        ("Talks ended in a deadlock.", ()),
    ],
)
def test_subjects(text: str, subjects: tuple[str, ...]) -> None:
    assert find_subjects(text) == subjects


@pytest.mark.parametrize(
    ("stem", "key", "toll"),
    [
        ("The storm killed _____ people.", "240", True),
        ("About _____ people were injured.", "twenty-four", True),
        ("The toll rose to _____.", "3,000", True),
        ("The storm flooded _____ houses.", "240", False),
        ("No deaths were reported, but about _____ people moved out.", "240", False),
        ("The quake of _____ killed hundreds.", "1998", False),
        ("Victims were paid _____.", "$4 million", False),
        ("The killer was jailed for _____ years.", "12", False),
        ("The storm killed the mayor of _____.", "Dover", False),
    ],
)
def test_tolls(stem: str, key: str, toll: bool) -> None:
    assert asks_toll(stem, key) is toll


@pytest.mark.parametrize(
    ("role", "private"),
    [
        (None, True),
        ("student", True),
        ("member of the team", True),
        ("member of the city council", False),
        ("shop owner", True),
        ("Deputy Foreign Minister", False),
        ("president and owner of the club", False),
        ("coach of the team", False),
    ],
)
def test_private_people(role: str | None, private: bool) -> None:
    assert is_private(Entity("Ann Lee", "person", frozenset({"Ann Lee", "Lee"}), 2, role, True)) is private


@pytest.mark.parametrize("text", ["Norway", "the United States", "Norwegian", "Muslims", "two Danish men", "Israeli"])
def test_peoples(text: str) -> None:
    assert names_people(text)


@pytest.mark.parametrize(
    "text", ["Lisbon", "Mayor Ann Lee", "Norwegian Foreign Minister", "musician", "a long, quiet Danish night"]
)
def test_no_peoples(text: str) -> None:
    assert not names_people(text)


def test_crime() -> None:
    assert is_about_crime("The gunman fled.")
    assert is_about_crime("It was called an act of terror.")
    assert not is_about_crime("The ministers met in Lisbon.")
