"""Sentences made to stand alone."""

from pathlib import Path

import pytest

from quizgen.finders.names import find_names
from quizgen.finders.parsing import parse_article
from quizgen.finders.speakers import Cast
from quizgen.finders.statements import find_statements
from quizgen.finders.story import find_story
from quizgen.passages import Statement
from tests.articles import article_of


def statements(folder: Path, body: str, headline: str = "News in brief") -> list[Statement]:
    parsed = parse_article(article_of(folder, body, headline))
    cast = Cast(*find_names(parsed))
    return list(find_statements(parsed, cast, find_story(parsed, cast)).values())


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


@pytest.mark.parametrize(
    ("body", "printed"),
    [
        ("Mary Collins came to Dover last month.", "Mary Collins came to Dover last month [December 2021]."),
        ("Mary Collins came to Dover in December.", "Mary Collins came to Dover in December [2021]."),
        ("Yesterday, Mary Collins came to Dover.", "Yesterday [12 January 2022], Mary Collins came to Dover."),
        (
            "Mary Collins will come to Dover on Wednesday.",
            "Mary Collins will come to Dover on Wednesday [19 January 2022].",
        ),
        ("But on Tuesday Mary Collins came to Dover.", "On Tuesday [11 January 2022] Mary Collins came to Dover."),
        ("Today ferries sail to Dover every day.", "Today ferries sail to Dover every day."),
        ("Mary Collins came to Dover last Friday.", "Mary Collins came to Dover last Friday."),
        ("Mary Collins came to Dover on 4 May 2021.", "Mary Collins came to Dover on 4 May 2021."),
    ],
)
def test_what_a_time_leaves_out_stands_in_brackets(tmp_path: Path, body: str, printed: str) -> None:
    assert statements(tmp_path, body)[0].printed() == printed


@pytest.mark.parametrize(
    ("first", "second", "printed"),
    [
        pytest.param(
            "Mayor Mary Collins came to Dover.",
            "The mayor opened a bridge in Lisbon.",
            "Mayor Mary Collins opened a bridge in Lisbon.",
            id="the one holder of a role",
        ),
        pytest.param(
            "Mayor Mary Collins met Mayor Peter Grant in Dover.",
            "The mayor opened a bridge in Lisbon.",
            "The mayor opened a bridge in Lisbon.",
            id="two holders: left as it is",
        ),
        pytest.param(
            "Mayor Mary Collins came to Dover.",
            "She said lorries ruin Lisbon.",
            "Mayor Mary Collins said lorries ruin Lisbon.",
            id="she, speaking on",
        ),
        pytest.param(
            "Mayor Mary Collins came to Dover.",
            "Collins’s ferry reached Lisbon.",
            "Mary Collins’s ferry reached Lisbon.",
            id="a possessive, without the role",
        ),
    ],
)
def test_who_is_meant(tmp_path: Path, first: str, second: str, printed: str) -> None:
    assert statements(tmp_path, f"{first} {second}")[1].printed() == printed


def test_a_pronoun_that_two_people_could_be_dangles(tmp_path: Path) -> None:
    body = "Mayor Mary Collins met Bishop Susan Walsh in Dover. She said lorries ruin Lisbon."
    assert statements(tmp_path, body)[1].dangling == ("She",)


def test_a_sentence_that_answers_another_dangles(tmp_path: Path) -> None:
    assert statements(tmp_path, "Not so in Dover. Mary Collins came to Lisbon.")[0].dangling


def test_questions_and_speech_are_no_statements(tmp_path: Path) -> None:
    body = "Who paid for the ferry? “We paid for the ferry,” Mary Collins said. Lorries ruin roads."
    assert statements(tmp_path, body)[0].printed() == "Lorries ruin roads."


def test_a_question_is_no_context(tmp_path: Path) -> None:
    (first, *_) = statements(tmp_path, "Who paid for the ferry? It cost Portugal 40 million pounds.")
    assert (first.context, first.dangling) == (None, ("It",))


def test_nothing_but_the_edits_changes(tmp_path: Path) -> None:
    body = "Mayor Mary Collins came to Dover. However, Collins left Dover – late – on Wednesday; nobody saw it."
    article = article_of(tmp_path, body)
    for statement in statements(tmp_path, body):
        source = article.text[statement.opening : statement.sentence.end]
        assert statement.source == source
        text = statement.printed()
        for edit in statement.edits:
            assert edit.text in text
            text = text.replace(edit.text, article.text[edit.start : edit.end], 1)
        assert text[1:] == source[1:]


def test_place_and_wire_service_are_no_part_of_the_sentence(tmp_path: Path) -> None:
    first, *_ = statements(tmp_path, "LONDON (AP) — Mary Collins came to Dover.")
    assert first.printed() == "Mary Collins came to Dover."
    first, *_ = statements(tmp_path, "(CNN) Mary Collins came to Dover.")
    assert first.printed() == "Mary Collins came to Dover."
