"""Which items make the quiz."""

from dataclasses import replace

import pytest

from quizgen.article import Evidence
from quizgen.items import Cloze, Item, MultipleChoice
from quizgen.selection import select


def gap(number: int, key: str, stem: str, section: int = 0, importance: float = 0.5) -> Item:
    """An item on a sentence of its own."""
    evidence = Evidence(section, number, number * 100, number * 100 + 50, stem)
    return Cloze(f"{number:016}", "gap", (str(number),), stem, key, evidence, importance, None, None, None, None)


FERRY = gap(1, "Lisbon", "The ferry sailed from _____ with forty lorries.", 0, 0.9)
MUSEUM = gap(2, "Madrid", "A museum of glass opened in _____ on Sunday.", 1, 0.3)
ORCHARD = gap(3, "Porto", "An orchard near _____ grows bitter almonds.", 0, 0.8)


def test_the_most_important_first() -> None:
    chosen, left = select([MUSEUM, FERRY, ORCHARD])
    assert chosen == (FERRY, ORCHARD, MUSEUM)
    assert left == ()


def test_with_a_number_each_section_keeps_its_best() -> None:
    chosen, left = select([MUSEUM, FERRY, ORCHARD], 2)
    assert chosen == (FERRY, MUSEUM)
    assert left == ((ORCHARD, "2 more important items were asked for"),)


def test_a_number_beyond_the_good_ones_gives_all() -> None:
    assert len(select([MUSEUM, FERRY], 9)[0]) == 2


def test_what_is_not_printed_unasked_gives_way_where_a_number_is_asked_for() -> None:
    grave = replace(FERRY, sensitive=("casualties",))
    assert select([MUSEUM, grave, ORCHARD], 2)[0] == (ORCHARD, MUSEUM)
    ((item, reason),) = select([MUSEUM, grave, ORCHARD], 2)[1]
    assert item is grave
    assert "sensitive" in reason
    assert select([MUSEUM, grave], 2)[0] == (grave, MUSEUM)
    assert select([MUSEUM, grave, ORCHARD])[0] == (grave, ORCHARD, MUSEUM)


def test_a_level_keeps_its_items_and_says_why_others_are_left() -> None:
    easy, hard = replace(FERRY, difficulty=0.4), replace(ORCHARD, difficulty=0.55)
    assert select([easy, hard], level="easy") == (
        (easy,),
        ((hard, "its difficulty is 0.55, and easy items were asked for"),),
    )
    assert select([easy, hard], level="hard")[0] == (hard,)
    assert select([easy, hard])[0] == (easy, hard)


def test_a_key_comes_twice_at_most() -> None:
    thrice = [gap(n, "Lisbon", f"{word} _____ sleeps.") for n, word in enumerate(("Foxy", "Muddy", "Windy"), start=5)]
    chosen, ((item, reason),) = select(thrice)
    assert len(chosen) == 2
    assert item is thrice[2]
    assert "“Lisbon” is the key of 2 items already" in reason


def test_a_warning_costs_rank_but_not_the_printed_place() -> None:
    better = Cloze("f" * 16, "gap", ("x",), "Forty _____.", "lorries", FERRY.evidence, 0.88, None, None, None, None)
    assert select([FERRY, better], None, {FERRY.id: 1})[0] == (better,)
    assert select([FERRY, ORCHARD, MUSEUM], None, {FERRY.id: 3})[0] == (FERRY, ORCHARD, MUSEUM)


def test_one_item_for_a_sentence() -> None:
    same = Cloze("f" * 16, "gap", ("x",), "Forty _____.", "lorries", FERRY.evidence, 0.4, None, None, None, None)
    chosen, ((item, reason),) = select([FERRY, same])
    assert chosen == (FERRY,)
    assert item is same
    assert "the same sentence" in reason


def test_an_item_that_answers_another_is_left_out() -> None:
    telling = gap(4, "cranes", "The ferry sailed from Lisbon with forty lorries and two _____.", 0, 0.2)
    chosen, ((item, reason),) = select([FERRY, telling])
    assert chosen == (FERRY,)
    assert item is telling
    assert "answers the other" in reason


def test_options_can_answer_as_well() -> None:
    options = ("The ferry sailed from Lisbon with forty lorries.", "Nobody sailed at all on that day.")
    evidence = Evidence(1, 9, 900, 950, "x")
    choice = MultipleChoice(
        "e" * 16, "point", ("p",), "Which is true?", options[1], evidence, 0.1, None, None, None, options
    )
    assert select([FERRY, choice])[0] == (FERRY,)


@pytest.mark.parametrize("number", [1, 2, 3])
def test_exactly_so_many(number: int) -> None:
    chosen, left = select([MUSEUM, FERRY, ORCHARD], number)
    assert len(chosen) == number
    assert len(left) == 3 - number


def test_a_section_with_one_item_is_not_blocked_by_a_section_with_many() -> None:
    answering = gap(4, "cranes", "The ferry sailed from Lisbon with forty lorries and two _____.", 2, 0.2)
    chosen, ((item, reason),) = select([FERRY, ORCHARD, answering])
    assert chosen == (ORCHARD, answering)
    assert item is FERRY
    assert reason


def test_one_item_for_a_fact() -> None:
    again = Cloze(
        "d" * 16, "when", FERRY.fact, "Rain fell on _____.", "Faro", MUSEUM.evidence, 0.1, None, None, None, None
    )
    chosen, ((item, reason),) = select([FERRY, again])
    assert chosen == (FERRY,)
    assert item is again
    assert "the same fact" in reason


def test_what_is_left_out_and_what_is_chosen_are_all_there_is() -> None:
    items = [gap(n, "Lisbon" if n % 2 else "Porto", f"Number {n} of {n * n} left _____.", n % 3) for n in range(1, 12)]
    chosen, left = select(items, 3)
    assert {item.id for item in chosen} | {item.id for item, _ in left} == {item.id for item in items}
    assert len(chosen) + len(left) == len(items)
    assert all(reason and "\n" not in reason for _, reason in left)
    assert {item.evidence.section for item in chosen} == {0, 1, 2}


def test_the_order_of_equals_is_that_of_the_catalogue() -> None:
    one, other = (
        gap(1, "Lisbon", "The ferry left _____ at noon."),
        gap(2, "Madrid", "A museum opened in _____ on Sunday."),
    )
    assert select([one, other])[0] == (one, other)
    assert select([other, one])[0] == (other, one)


def test_nothing_of_nothing() -> None:
    assert select([]) == ((), ())
    assert select([], 5) == ((), ())


def test_what_was_chosen_before_is_not_chosen_again_and_nothing_clashes_with_it() -> None:
    same = Cloze("f" * 16, "gap", ("x",), "Forty _____.", "lorries", FERRY.evidence, 0.4, None, None, None, None)
    telling = gap(4, "cranes", "The ferry sailed from Lisbon with forty lorries and two _____.", 2, 0.2)
    chosen, left = select([same, telling, MUSEUM, ORCHARD], before=[FERRY])
    assert chosen == (ORCHARD, MUSEUM)
    reasons = {item.id: reason for item, reason in left}
    assert reasons.keys() == {same.id, telling.id}
    assert "the same sentence" in reasons[same.id]
    assert "answers the other" in reasons[telling.id]


def test_keys_of_what_was_chosen_before_count() -> None:
    thrice = [gap(n, "Lisbon", f"{word} _____ sleeps.") for n, word in enumerate(("Foxy", "Muddy", "Windy"), start=5)]
    chosen, ((item, reason),) = select(thrice[2:], before=thrice[:2])
    assert chosen == ()
    assert item is thrice[2]
    assert "“Lisbon” is the key of 2 items already" in reason


def test_the_number_is_of_items_beside_those_chosen_before() -> None:
    assert select([MUSEUM, ORCHARD], 1, before=[FERRY])[0] == (ORCHARD,)
    chosen, left = select([MUSEUM, ORCHARD], 0, before=[FERRY])
    assert chosen == ()
    assert {reason for _, reason in left} == {"as many items as were asked for are there already"}


def test_a_level_and_what_was_chosen_before_work_together() -> None:
    easy, hard = replace(MUSEUM, difficulty=0.4), replace(ORCHARD, difficulty=0.7)
    same = Cloze("f" * 16, "gap", ("x",), "Forty _____.", "lorries", FERRY.evidence, 0.4, None, None, None, None)
    chosen, left = select([easy, hard, replace(same, difficulty=0.4)], level="easy", before=[FERRY])
    assert chosen == (easy,)
    assert [reason for _, reason in left] == [
        "its difficulty is 0.70, and easy items were asked for",
        "another item asks about the same sentence (gap)",
    ]


def test_what_is_chosen_and_held_counts_once() -> None:
    again = gap(7, "Lisbon", "A tram stopped in _____ for an hour.")
    assert select([again], before=[FERRY])[0] == (again,)
    assert select([again], before=[FERRY], held=[FERRY])[0] == (again,)


def test_two_items_of_one_set_of_options_at_most() -> None:
    people = ("Ada Brink", "Tom Lind", "Ida Brandt", "Maren Aalto")
    asked = [
        MultipleChoice(f"{n:016}", "who", (str(n),), stem, people[n], Evidence(0, n, n * 100, n * 100 + 50, stem), 0.5,
                       None, None, None, people)
        for n, stem in enumerate(("Who sails?", "Who bakes?", "Who digs?"))
    ]  # fmt: skip
    chosen, ((left, reason),) = select(asked)
    assert chosen == tuple(asked[:2])
    assert left == asked[2]
    assert "answered by elimination" in reason
