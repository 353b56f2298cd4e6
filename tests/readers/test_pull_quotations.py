"""Speech set apart without marks."""

import pytest

from quizgen.readers.pull_quotations import find_pull_quotations

REPORT = (
    "The mill was sold on Monday, the council of the village said.",
    "“Nobody in the village wanted to pay for the roof,” the mayor said.",
    "The buyer came from the next village. He paid in cash.",
)


@pytest.mark.parametrize(
    "speech",
    [
        "Let me say again that the roof was rotten. Nobody wanted it.",
        "We will grind rye here, as people did for centuries.",
        "I have loved this mill since childhood. It is my home now.",
        "Don't tell a miller how to grind.",
    ],
)
def test_unmarked_first_person_or_order_in_a_report_is_a_pull_quotation(speech: str) -> None:
    assert find_pull_quotations([*REPORT[:2], speech, REPORT[2]]) == {2}


def test_a_repetition_of_quoted_words_is_one() -> None:
    assert find_pull_quotations([*REPORT, "Nobody in the village wanted to pay for the roof"]) == {3}


@pytest.mark.parametrize(
    "line",
    [
        "The miller served in World War I and came home in 1919.",
        "The US embassy bought flour from the mill.",
        "The owner of the We Company came to the opening.",
        "‘We do not sell,’ read a note on the door.",
        "“We grind for the whole valley, and the whole valley knows it.",
        "Nobody wanted it.",
    ],
)
def test_ordinary_sentences_are_none(line: str) -> None:
    assert find_pull_quotations([*REPORT, line]) == frozenset()


def test_a_writer_who_says_i_throughout_quotes_nobody() -> None:
    column = ["I went to the mill.", "We met the miller there.", "I ate his bread, and it was good."]
    assert find_pull_quotations([*REPORT, *column]) == frozenset()


def test_without_quotations_elsewhere_it_may_be_the_writer() -> None:
    assert find_pull_quotations([REPORT[0], "We will grind rye here.", REPORT[2]]) == frozenset()
