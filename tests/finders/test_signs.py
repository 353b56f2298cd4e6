"""What parsing a drafted question again shows."""

import pytest

from quizgen.finders.signs import Drafted, read_signs


def signs(context: str, stem: str, story: str = "") -> tuple[tuple[str, ...], bool]:
    """What dangles, and whether the question is broken."""
    (found,) = read_signs([Drafted(story, context, stem)])
    return found.dangling, bool(found.broken)


@pytest.mark.parametrize(
    ("context", "stem", "dangling"),
    [
        ("", "Who opened the bridge of Dover?", ()),
        ("", "Who opened it?", ("it",)),
        ("Mary Collins opened a bridge.", "Who painted it?", ()),
        ("The council met in Dover.", "The get-together surprised Portugal.", ()),
        ("", "The get-together surprised Portugal.", ("The",)),
        ("", "Mary Collins said: “We also want bridges.”", ()),
        ("", "Mary Collins said: “They want such bridges.”", ("They", "such")),
        ("", "Which statement does the article make?", ()),
    ],
)
def test_dangling(context: str, stem: str, dangling: tuple[str, ...]) -> None:
    assert signs(context, stem)[0] == dangling


def test_nouns_of_the_headline_are_known() -> None:
    assert signs("", "The bridge surprised Portugal.")[0] == ("The",)
    assert signs("", "The bridge surprised Portugal.", "Bridge opens")[0] == ()


def test_a_joined_verb_with_a_subject_of_its_own_breaks_a_question() -> None:
    assert signs("", "Where did Mary Collins sleep and Peter Grant sang?")[1]
    assert not signs("", "Where did Mary Collins sleep and sing?")[1]


def test_each_draft_has_its_signs_in_order() -> None:
    drafted = [Drafted("", "", "Who opened it?"), Drafted("", "", "Who opened the bridge of Dover?")] * 3
    assert [bool(found.dangling) for found in read_signs(drafted)] == [True, False] * 3
