"""The line that names and dates a story."""

import datetime

import pytest

from quizgen.article import Article, Paragraph, Section
from quizgen.finders.story import story_lines

DAY = datetime.date(2022, 1, 13)


def lines(headline: str, date: datetime.date | None = DAY) -> tuple[str, str]:
    return story_lines(Article("x", "Rain.", headline, (Section(None, (Paragraph(1, 0, "Rain."),)),), date=date))


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
