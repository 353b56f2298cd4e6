"""The parts of a sheet."""

from dataclasses import replace

from quizgen.forms.layout import lay_out
from tests.quizzes import FROM, GAPS, PEOPLE, QUIZ, WHO, WHY, quiz_of


def test_items_are_numbered_through_the_parts_and_keep_their_order_within_them() -> None:
    multiple_choice, gaps, questions = lay_out(QUIZ.sourced)
    assert [(q.number, q.item) for q in multiple_choice.questions] == [(1, WHO), (2, FROM)]
    boxed, single = gaps.groups
    assert boxed.bank is not None
    assert boxed.bank.words == ("Brimm", "Halvik", "Port Amery", "Quell", "Tarnby")
    assert [(q.number, q.item) for q in boxed.questions] == [(3, GAPS[0]), (4, GAPS[1]), (5, GAPS[2])]
    assert (single.bank, [(q.number, q.item) for q in single.questions]) == (None, [(6, PEOPLE)])
    assert [(q.number, q.item) for q in questions.questions] == [(7, WHY)]


def test_easy_items_come_first_in_each_part() -> None:
    hard_gap, easy_choice = replace(GAPS[0], difficulty=0.9), replace(FROM, difficulty=0.1)
    multiple_choice, gaps = lay_out(quiz_of(hard_gap, WHO, PEOPLE, easy_choice).sourced)
    assert [question.item for question in multiple_choice.questions] == [easy_choice, WHO]
    assert [question.item for question in gaps.questions] == [PEOPLE, hard_gap]


def test_parts_that_a_quiz_lacks_take_no_letter() -> None:
    assert [(part.letter, part.kind) for part in lay_out(quiz_of(WHY, PEOPLE).sourced)] == [
        ("A", "gaps"),
        ("B", "open questions"),
    ]
