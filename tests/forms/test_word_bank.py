"""Which gaps get a word bank, and what stands in it."""

from dataclasses import replace

import pytest

from quizgen.article import Evidence
from quizgen.forms.word_bank import find_word_banks, gather_banks
from quizgen.items import Cloze, Item, MultipleChoice

SOMEWHERE = Evidence(section=0, paragraph=1, start=0, end=4, text="Text")


def gap(key: str, hint: str | None = "city") -> Cloze:
    return Cloze("0" * 16, "gap", (), "In _____.", key, SOMEWHERE, 0.5, None, None, None, hint)


def choice(key: str, *others: str) -> MultipleChoice:
    return MultipleChoice("0" * 16, "where", (), "Where?", key, SOMEWHERE, 0.5, None, None, None, (*others, key))


def words(*items: Item) -> tuple[str, ...]:
    ((bank, _),) = gather_banks(items)
    return bank.words


def test_three_gaps_of_one_kind_share_a_bank_of_their_keys_in_alphabetical_order() -> None:
    quell = choice("Minto", "Quell")
    (bank,) = find_word_banks([gap("Zelmar"), gap("arden"), gap("Minto"), gap("1931", "year"), quell])
    assert (bank.kind, bank.words, bank.reused) == ("city", ("arden", "Minto", "Quell", "Zelmar"), False)


@pytest.mark.parametrize(
    "items",
    [
        [gap("Zelmar"), gap("Arden")],
        [gap("Zelmar"), gap("Arden"), gap("Zelmar")],
        [gap("Zelmar", None), gap("Arden", None), gap("Minto", None)],
        [gap("Zelmar"), gap("Arden", "port"), gap("Minto", "resort")],
        [gap("Zelmar"), gap("Arden"), gap("Minto")],
        [gap("Zelmar"), gap("Arden"), gap("Minto"), gap("Zelmar"), choice("Minto", "Quell")],
    ],
    ids=["two gaps", "two different words", "no hints", "three kinds", "no word to spare", "as many words as gaps"],
)
def test_there_is_no_bank(items: list[Cloze]) -> None:
    assert find_word_banks(items) == ()


def test_spare_words_come_from_choices_that_share_a_word_with_the_bank() -> None:
    of_kind, of_other_kind = choice("Arden", "Quell", "Brimm"), choice("1931", "1929", "1935")
    assert words(gap("Zelmar"), gap("Arden"), gap("Minto"), of_kind, of_other_kind) == (
        "Arden",
        "Brimm",
        "Minto",
        "Quell",
        "Zelmar",
    )


def test_a_bank_has_at_most_two_spare_words_or_half_as_many_as_it_has_gaps() -> None:
    (bank,) = find_word_banks([gap("Zelmar"), gap("Arden"), gap("Minto"), choice("Arden", "Quell", "Brimm", "Olt")])
    assert len(bank.words) == 5


def test_a_spare_word_that_could_pass_for_a_key_is_left_out() -> None:
    keys = gap("Lower Tarn"), gap("the Sarn Republic"), gap("Minto")
    assert words(*keys, choice("Minto", "Tarn", "Sarn Republic", "Quell")) == (
        "Lower Tarn",
        "Minto",
        "Quell",
        "the Sarn Republic",
    )


def test_a_key_of_two_gaps_stands_once() -> None:
    spare = choice("Minto", "Quell", "Brimm")
    (bank,) = find_word_banks([gap("Zelmar"), gap("Arden"), gap("Minto"), gap("Arden"), spare])
    assert bank.words == ("Arden", "Brimm", "Minto", "Quell", "Zelmar")
    assert bank.reused


def test_numbers_are_sorted_by_value() -> None:
    assert words(*(gap(key, "number") for key in ("1,200", "95", "nine", "300"))) == ("95", "300", "1,200", "nine")


def test_choosing_another_key_for_a_choice_leaves_the_bank_as_it_is() -> None:
    gaps = gap("Zelmar"), gap("Arden"), gap("Minto")
    options = ("Quell", "Arden", "Brimm", "Olt")
    banks = {
        find_word_banks([*gaps, MultipleChoice("0" * 16, "w", (), "?", key, SOMEWHERE, 0.5, None, None, None, options)])
        for key in options
    }
    assert len(banks) == 1


def test_gaps_hinted_at_by_letters_share_a_bank_of_words() -> None:
    gaps = [
        gap(key, hint) for key, hint in (("low tide", "2 words: l… t…"), ("fog", "f…"), ("sea wall", "2 words: s… w…"))
    ]
    ((bank, _),) = gather_banks(gaps)
    assert (bank.kind, bank.words) == ("words", ("fog", "low tide", "sea wall"))


def test_items_that_are_not_printed_spare_their_words_where_no_gap_could_take_them() -> None:
    there = replace(gap("Minto"), evidence=replace(SOMEWHERE, text="Minto, not Olt, was flooded."))
    gaps = [gap("Zelmar"), gap("Arden"), there]
    unprinted = [gap("Olt"), gap("1931", "year"), gap("Quell"), choice("Arden", "Brimm")]
    (bank,) = find_word_banks(gaps, unprinted)
    assert bank.words == ("Arden", "Brimm", "Minto", "Quell", "Zelmar")
