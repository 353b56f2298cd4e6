"""A renamed or corrected file is the article that it was."""

from dataclasses import replace
from datetime import date

import pytest

from quizgen.article import Article
from quizgen.bank.articles import match_articles
from quizgen.bank.base import BankedArticle, fingerprints

from .conftest import TEXT, article

OTHER = "A mill burned.\n\nNobody was hurt."


def known(one: Article, identity: str = "ferry") -> BankedArticle:
    return BankedArticle(identity, one, f"../seeds/{one.slug}.md", one.headline, fingerprints(one), ())


FERRY = article(date=date(2026, 3, 1), url="https://gazette.example/ferry")


@pytest.mark.parametrize(
    "given",
    [
        article("renamed"),
        article("x", "Other headline", OTHER, url="https://www.gazette.example/ferry/"),
        article("x", "Ferry  TURNS back", OTHER, date=date(2026, 3, 1)),
        article("x", "Other headline", TEXT.replace("212", "221")),
    ],
    ids=["by text", "by address", "by headline and date", "by half of its paragraphs"],
)
def test_it_is_known_again(given: Article) -> None:
    assert match_articles([given], [known(FERRY)]) == {0: known(FERRY)}


@pytest.mark.parametrize(
    "given",
    [
        article("ferry", "Other headline", OTHER),
        article("x", "Ferry turns back", OTHER, date=date(2026, 3, 2)),
        article("x", "Other headline", OTHER, url="https://gazette.example/"),
    ],
    ids=["by its file name alone", "by a headline of another day", "by the publisher's front page"],
)
def test_it_is_another(given: Article) -> None:
    assert match_articles([given], [known(replace(FERRY, url="https://gazette.example"))]) == {}


def test_an_id_in_the_front_matter_wins() -> None:
    one, two = replace(FERRY, id="a"), replace(FERRY, id="b")
    assert match_articles([two, one], [known(one, "one"), known(two, "two")]) == {
        0: known(two, "two"),
        1: known(one, "one"),
    }


def test_an_address_that_several_share_tells_nothing() -> None:
    mill = article("mill", "Mill burns", OTHER, url=FERRY.url)
    assert match_articles([mill, FERRY], [known(FERRY, "ferry"), known(mill, "mill")]) == {
        0: known(mill, "mill"),
        1: known(FERRY, "ferry"),
    }


def test_ids_that_differ_part_two_articles_that_are_alike() -> None:
    assert match_articles([replace(FERRY, id="b")], [known(replace(FERRY, id="a"))]) == {}


def test_a_headline_without_a_date_tells_nothing() -> None:
    assert match_articles([article("x", "Letters", OTHER)], [known(article("y", "Letters"))]) == {}


def test_an_article_that_stays_where_it_was_is_not_taken_for_another() -> None:
    for other in (
        article("x", FERRY.headline, OTHER, date=FERRY.date),
        article("x", "Other", TEXT.replace("212", "221")),
    ):
        assert match_articles([other], [known(FERRY)], lambda each: True) == {}
        assert match_articles([other], [known(FERRY)]) == {0: known(FERRY)}
    assert match_articles([article("copy")], [known(FERRY)], lambda each: True) == {0: known(FERRY)}
