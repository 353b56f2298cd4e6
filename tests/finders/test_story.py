"""The line that names and dates a story."""

import datetime

import pytest

from quizgen.article import Article, Paragraph, Section
from quizgen.finders.names import find_names
from quizgen.finders.parsing import parse_article
from quizgen.finders.speakers import Cast
from quizgen.finders.story import find_story
from quizgen.passages import Story

DAY = datetime.date(2022, 1, 13)


def story_of(headline: str, text: str, date: datetime.date | None = DAY) -> Story:
    parsed = parse_article(Article("x", text, headline, (Section(None, (Paragraph(1, 0, text),)),), date=date))
    return find_story(parsed, Cast(*find_names(parsed)))


def lines(headline: str, date: datetime.date | None = DAY) -> tuple[str, str]:
    story = story_of(headline, "Rain.", date)
    return story.told(dated=True), story.told(dated=False)


@pytest.mark.parametrize(
    "headline", ["Harbour board orders new ferry", "Ferry of Dover’s board sinks", "Dover's ferry sinks"]
)
def test_a_neutral_headline(headline: str) -> None:
    assert lines(headline) == (f"{headline} (13 January 2022)", headline)
    assert lines(headline, None) == (headline, headline)


@pytest.mark.parametrize(
    "headline",
    [
        "“A gift”, mayor calls ferry",
        "'A gift' for Dover",
        "Is the ferry safe?",
        "Ferry sinks!",
        "Mayor: ferry is safe",
        "Mayor says ferry is safe",
    ],
)
def test_a_headline_that_is_somebodys_word_is_left_out(headline: str) -> None:
    assert lines(headline) == ("News of 13 January 2022", "")
    assert lines(headline, None) == ("", "")


def test_a_full_stop_goes() -> None:
    assert lines("Harbour board orders new ferry.")[1] == "Harbour board orders new ferry"


def test_the_opening_sentence_stands_in_for_a_headline_that_is_somebodys_word() -> None:
    story = story_of(
        "Mayor: new ferry is “a gift”", "Rain fell. The new ferry of Mayor Mary Collins sank on Monday. It burned."
    )
    assert story.told(dated=True) == (
        "News of 13 January 2022: The new ferry of Mayor Mary Collins sank on Monday [10 January 2022]."
    )
    assert story.bare(dated=True) == "News of 13 January 2022"


@pytest.mark.parametrize(
    "text",
    ["Summer is over.", "It is the new ferry of the mayor.", "“The new ferry of the mayor is good,” Ann Lee said."],
)
def test_an_opening_that_says_something_else_or_points_elsewhere_does_not(text: str) -> None:
    assert story_of("Mayor: new ferry is “a gift”", text).line == ""
