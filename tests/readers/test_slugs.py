"""Short names from file names."""

from pathlib import Path

import pytest

from quizgen.readers.slugs import slug_of


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Mill sold.txt", "mill-sold"),
        ("2019_Café--Århus.html", "2019-cafe-arhus"),
        ("水車.txt", "article"),
        ("---.md", "article"),
        ("ﬁne.txt", "fine"),
        ("a" * 59 + " mill.txt", "a" * 59),
        ("a" * 99 + ".txt", "a" * 60),
    ],
)
def test_a_slug_is_lower_case_ascii_of_at_most_60_characters(name: str, slug: str) -> None:
    assert slug_of(Path("folder") / name) == slug
