"""How much a passage matters."""

from pathlib import Path

from quizgen.finders.salience import content_words, paragraph_weights, weigh
from quizgen.findings import Entity
from tests.articles import article_of


def test_words_that_carry_meaning() -> None:
    assert content_words("The Harbours of Dover cost 3.5 million, and more") == {
        "harbour",
        "dover",
        "cost",
        "3.5",
        "million",
    }


def test_the_lead_weighs_most_and_first_paragraphs_gain(tmp_path: Path) -> None:
    body = "One ferry sails to Dover.\n\nA second one sleeps.\n\n## Rain\n\nRain fell on Dover.\n\nIt stopped in May."
    weights = paragraph_weights(article_of(tmp_path, body))
    assert weights[1] == 1
    assert weights[1] > weights[2] > weights[4] > weights[5]
    # The first paragraph of a section stands out from an even slope between its neighbours.
    assert weights[3] > (weights[2] + weights[4]) / 2
    assert all(0.3 - 1e-9 <= weight <= 1 for weight in weights.values())


def test_place_headline_and_names_all_count() -> None:
    headline = content_words("Harbour board orders new ferry")
    dover = Entity("Dover", "city", frozenset({"Dover"}), 4)
    plain = weigh("Rain fell.", 0.5, headline, [], 4)
    assert weigh("Rain fell.", 0.9, headline, [], 4) > plain
    assert weigh("The harbour board ordered a ferry.", 0.5, headline, [], 4) > plain
    assert weigh("Rain fell on Dover.", 0.5, headline, [dover], 4) > plain
    assert weigh("The harbour board orders a new ferry for Dover.", 1, headline, [dover], 4) <= 1
