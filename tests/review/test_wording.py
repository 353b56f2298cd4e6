"""An item in the words of a form: what is taken, what is refused, and how a wrong option is exchanged."""

from dataclasses import replace

import pytest
from werkzeug.datastructures import MultiDict

from quizgen.errors import UnreadableItems
from quizgen.items import Cloze, MultipleChoice
from quizgen.own_items import own_item
from quizgen.review.desk import open_article
from quizgen.review.library import Library
from quizgen.review.readings import Readings
from quizgen.review.wording import blank_item, exchange, has_other, read_words
from tests.quizzes import FROM, PEOPLE, WHY

from .conftest import ARTICLE


def words(**fields: object) -> MultiDict[str, str]:
    return MultiDict({"context": "", "stem": "Whence did she sail?", **fields})  # type: ignore[arg-type]


def test_options_come_with_what_is_said_of_them_and_empty_ones_are_left_out() -> None:
    form = words(option=["Quell", " ", "Port\r\n Amery"], feedback=["a village", "", ""], key="2", context=" Once. ")
    item = read_words(form, FROM)
    assert isinstance(item, MultipleChoice)
    assert (item.stem, item.context, item.key) == ("Whence did she sail?", "Once.", "Port Amery")
    assert (item.options, item.feedback) == (("Quell", "Port Amery"), ("a village", None))


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({"option": ["Quell", "Port Amery"]}, "Mark one option as the right one"),
        ({"option": ["Quell", "Port Amery"], "key": "7"}, "Mark one option as the right one"),
        ({"option": ["Quell", ""], "key": "1"}, "Mark one option as the right one"),
        ({"option": ["Quell", "Port Amery"], "key": "²"}, "Mark one option as the right one"),
        ({"option": ["Quell", "Port Amery"], "key": "1" * 5000}, "Mark one option as the right one"),
        ({"option": ["Quell", "Quell"], "key": "0"}, "two or more that differ"),
        ({"option": ["Quell"], "key": "0"}, "two or more that differ"),
        ({"option": ["Quell", "Amery"], "key": "0", "stem": " "}, "the stem is empty"),
        ({"option": ["Quell", "Amery\x07"], "key": "0"}, "control character"),
        ({"option": list("ABCDEFGHIJK"), "key": "0"}, "More than 10 options"),
        ({"option": ["Quell", "A" * 2001], "key": "0"}, "over 2000 characters"),
    ],
)
def test_what_makes_no_item_is_refused_in_one_line(fields: dict[str, object], told: str) -> None:
    with pytest.raises(UnreadableItems, match=told):
        read_words(words(**fields), FROM)


def test_a_gap_keeps_its_gap_and_its_hint() -> None:
    item = read_words(words(stem="She carried _____ people.", key="212", hint=""), PEOPLE)
    assert isinstance(item, Cloze)
    assert item.hint is None
    with pytest.raises(UnreadableItems, match="must have the gap"):
        read_words(words(stem="She carried people.", key="212"), PEOPLE)
    with pytest.raises(UnreadableItems, match="the key is empty"):
        read_words(words(), WHY)


def test_candidates_come_in_turn_and_figures_stay_sorted(stocked: Library) -> None:
    desk = open_article(stocked, Readings(), "news", ARTICLE)
    assert desk.asked is not None
    card = next(card for card in desk.quiz if card.item.template == "how_many")
    item, draft = card.item, desk.asked.sources[card.item.id]
    assert isinstance(item, MultipleChoice)
    assert has_other(item, draft, desk.asked)
    option = next(each for each in item.options if each != item.key)
    changed = exchange(item, option, draft, desk.asked)
    assert changed is not None
    assert option not in changed.options
    assert len(changed.options) == len(item.options) == len(changed.feedback)
    values = [float(each.replace(",", "")) for each in changed.options]
    assert values == sorted(values)
    assert exchange(item, item.key, draft, desk.asked) is None
    assert exchange(item, "no option", draft, desk.asked) is None
    assert not has_other(item, None, desk.asked)


def test_ones_own_item_gets_what_the_program_knows_of_its_sentence(stocked: Library) -> None:
    desk = open_article(stocked, Readings(), "news", ARTICLE)
    assert desk.asked is not None
    sentence = next(each for each in desk.asked.findings.sentences if each.text.startswith("The Fulmar cost"))
    blank = blank_item("multiple-choice", desk.article, sentence)
    form = words(stem="What did the Fulmar cost?", option=["$50 million", "$52 million"], feedback=["", ""], key="1")
    item = own_item(read_words(form, blank), replace(desk.article, slug=ARTICLE), "the council", desk.asked, "news")
    assert (item.template, item.key, item.claimant) == ("own", "$52 million", "the council")
    assert item.evidence.text == sentence.text
    assert item.story
    assert len(item.id) == 16
    assert isinstance(item, MultipleChoice)
    assert item.options == ("$50 million", "$52 million")
    with pytest.raises(UnreadableItems, match="a multiple choice, a gap or an open question"):
        blank_item("essay", desk.article, sentence)
