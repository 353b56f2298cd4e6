"""Sentences made to stand alone."""

from pathlib import Path

from quizgen.finders.names import find_names
from quizgen.finders.parsing import parse_article
from quizgen.finders.speakers import Cast
from quizgen.finders.statements import find_statements
from quizgen.passages import Statement
from tests.articles import article_of


def statements(folder: Path, body: str, headline: str = "News in brief") -> list[Statement]:
    parsed = parse_article(article_of(folder, body, headline))
    return list(find_statements(parsed, Cast(*find_names(parsed))).values())


def test_a_surname_becomes_the_name_with_its_role(tmp_path: Path) -> None:
    _, second, *_ = statements(tmp_path, "Mayor Mary Collins came to Dover. Collins left Dover in May 2021.")
    assert second.printed() == "Mayor Mary Collins left Dover in May 2021."


def test_a_weekday_gets_its_date_in_brackets(tmp_path: Path) -> None:
    first, *_ = statements(tmp_path, "Mary Collins came to Dover on Wednesday.")
    assert first.printed() == "Mary Collins came to Dover on Wednesday [12 January 2022]."


def test_a_connective_is_left_out(tmp_path: Path) -> None:
    first, *_ = statements(tmp_path, "However, Mary Collins came to Dover in May 2021.")
    assert first.printed() == "Mary Collins came to Dover in May 2021."


def test_what_is_referred_to_is_quoted_above(tmp_path: Path) -> None:
    _, second, *_ = statements(tmp_path, "Mary Collins opened a bridge in Dover. The bridge cost 4 million pounds.")
    assert second.context == "Mary Collins opened a bridge in Dover."
    assert second.dangling == ()


def test_what_nothing_meets_dangles(tmp_path: Path) -> None:
    first, *_ = statements(tmp_path, "The move surprised Portugal.")
    assert first.context is None
    assert first.dangling == ("The",)


def test_a_gap_keeps_the_edits_around_it(tmp_path: Path) -> None:
    first, *_ = statements(tmp_path, "Mary Collins came to Dover on Wednesday.")
    start = first.sentence.start + first.sentence.text.index("Dover")
    assert first.printed((start, start + len("Dover")), "_____") == (
        "Mary Collins came to _____ on Wednesday [12 January 2022]."
    )


def test_a_claim_knows_its_claimant(tmp_path: Path) -> None:
    first, second, third, *_ = statements(
        tmp_path,
        "Lorries ruin the roads of Dover, Mayor Mary Collins said. According to Peter Grant, lorries ruin nothing. "
        "Lorries ruin roads.",
    )
    assert [first.claimant, second.claimant, third.claimant] == ["Mayor Mary Collins", "Peter Grant", None]
