"""What a sentence refers to without holding it."""

import pytest

from quizgen.finders.references import find_references
from quizgen.finders.speech import dangling_in_speech
from quizgen.nlp import parse


@pytest.mark.parametrize(
    ("text", "dangling"),
    [
        ("Mary Collins opened the bridge of Dover.", []),
        ("He opened the bridge of Dover.", ["He"]),
        ("Mary Collins said she would open the bridge of Dover.", []),
        ("The move surprised Portugal.", ["The"]),
        ("The council of ministers surprised Portugal.", []),
        ("The Minsk agreements surprised Portugal.", []),
        ("This surprised Portugal.", ["This"]),
        ("Another town followed Dover.", ["Another"]),
        ("It is clear that Portugal has won.", []),
        ("It is contagious.", ["It"]),
        ("In the eyes of NATO, it exists only for members.", ["it"]),
        ("The navy of Portugal sent it back.", ["it"]),
        ("We won the cup of Portugal.", ["We"]),
        ("Russia and Portugal negotiated with each other.", []),
        ("Mary Collins washed herself.", []),
        ("They left Dover.", ["They"]),
        ("A bridge surprised Dover. The bridge was red.", []),
        ("The new bridge surprised Dover.", ["The"]),
        ("The biggest bridge of Dover surprised Portugal.", []),
        ("The first ferry reached Dover.", []),
        ("Since then, ferries have linked Dover and Calais.", ["then"]),
        ("Dover will open the bridge on 3 May 2021.", ["the"]),
        ("Mary Collins called the explanation an absurd pretext.", ["the"]),
        ("The premise that Dover sleeps surprised Portugal.", []),
        ("The country slept.", ["The"]),
        ("Portugal slept. The country snored.", []),
        ("The world surprised Dover.", []),
        ("Those who came to Dover were tired.", []),
        ("Such a bridge surprised Dover.", ["Such"]),
        ("A town such as Dover sleeps.", []),
        ("Both were tired.", ["Both"]),
        ("Dover and Lisbon were both tired.", []),
        ("Dover slept instead.", ["instead"]),
        ("Dover slept instead of working.", []),
        ("Meanwhile Dover slept.", ["Meanwhile"]),
        ("Dover then slept.", ["then"]),
        ("Schools in Dover are too small.", []),
        ("Dover slept too.", ["too"]),
        ("Other towns slept.", ["Other"]),
        ("Dover and other towns slept.", []),
    ],
)
def test_dangling(text: str, dangling: list[str]) -> None:
    assert [reference.token.text for reference in find_references(parse([text])[0])] == dangling


def test_nouns_of_the_headline_are_known() -> None:
    doc = parse(["The bridge surprised Portugal."])[0]
    assert find_references(doc) != []
    assert find_references(doc, frozenset({"bridge"})) == []


@pytest.mark.parametrize(
    ("text", "dangling"),
    [
        ("We also love our bridges.", ()),
        ("You and I built bridges for others.", ()),
        ("They love bridges.", ("They",)),
        ("This is wrong.", ("This",)),
        ("But we love bridges.", ("But",)),
        ("The move surprised us.", ("The",)),
    ],
)
def test_in_speech_we_are_the_speaker(text: str, dangling: tuple[str, ...]) -> None:
    assert dangling_in_speech(parse([text])[0][:]) == dangling
