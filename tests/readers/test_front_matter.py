"""The YAML block at the top of a Markdown file."""

from pathlib import Path

import pytest

from quizgen.errors import UnreadableArticle
from quizgen.readers.front_matter import FrontMatter, read_front_matter

PATH = Path("mill.md")


def test_values_stay_the_text_that_was_written() -> None:
    given, body = read_front_matter("---\ntitle: 1984\nlanguage: no\ndate: 2017-07-21\n---\nBody\n", PATH)
    assert given == FrontMatter(title="1984", language="no", date="2017-07-21")
    assert body == "Body\n"


def test_several_authors_are_joined_and_other_keys_left_alone() -> None:
    given, _ = read_front_matter("---\nauthor:\n  - Ann Lee\n  - Tom Roe\ntags: [mill]\n...\n", PATH)
    assert given == FrontMatter(author="Ann Lee, Tom Roe")


@pytest.mark.parametrize("text", ["Body\n", "----\nBody\n", "Body\n---\ntitle: no\n---\n"])
def test_a_text_without_front_matter_is_left_whole(text: str) -> None:
    assert read_front_matter(text, PATH) == (FrontMatter(), text)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\ndate: 2017-07-21\ntitle: Mill: sold\n---\n", "line 3: the front matter is not YAML"),
        ("---\ntitle: [Mill\n---\n", "line 3: the front matter is not YAML"),
        ("---\nurl: a\ntitle: Mill\x07\n---\n", "line 3: the front matter is not YAML"),
        ("---\ntitle: Mill sold\n\nThe mill was sold.\n", "line 1: the front matter is never closed"),
        ("---\n- title\n---\n", "line 2: the front matter must be lines of `key: value`"),
        ("---\ntitle: {a: b}\n---\n", '"title" in the front matter must be a text'),
        ("---\ntitle: " + "[" * 3000 + "\n---\n", "line 2: the front matter is nested too deeply"),
    ],
)
def test_broken_front_matter_is_refused_in_one_line(text: str, message: str) -> None:
    with pytest.raises(UnreadableArticle) as refusal:
        read_front_matter(text, PATH)
    assert str(refusal.value).startswith(f"mill.md: {message}")
    assert "\n" not in str(refusal.value)
