"""What a teacher says of items, and the words that go through an editor."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from quizgen.bank.base import Bank, BankedArticle, free_code
from quizgen.bank.edits import WORDED, find_item, search, with_order, with_own, with_status, with_words
from quizgen.bank.matching import askable
from quizgen.bank.wording import read_wording, wording_of
from quizgen.errors import ChangedMeanwhile, UnknownCode, UnreadableBank
from quizgen.items import MultipleChoice

from .conftest import ALL, CAPTAIN, FROM, PEOPLE, article, banked

BANK = Bank("news", (BankedArticle("ferry", article(), "ferry.md", "Ferry", (), tuple(map(banked, ALL))),))
NOW = datetime(2026, 3, 5, tzinfo=UTC)
CODES = {item: banked(item).entry.code for item in ALL}


def test_an_approved_edit_stays_an_edit() -> None:
    edited, code = with_words(BANK, CODES[FROM], replace(FROM, stem="Whence did she sail?"), FROM)
    assert find_item(with_status(edited, code, "approved"), code)[1].entry.status == "edited"


def test_a_key_put_right_is_another_card_and_the_old_one_is_withdrawn() -> None:
    right = replace(FROM, key="Oslo")
    bank, code = with_words(BANK, CODES[FROM], right, FROM)
    assert code != CODES[FROM]
    old, new = find_item(bank, CODES[FROM])[1], find_item(bank, code)[1]
    assert (old.entry.status, old.entry.reason, old.item) == ("withdrawn", WORDED, FROM)
    assert (new.entry.status, new.item.key, new.delivered) == ("edited", "Oslo", False)
    assert new.item.id != FROM.id


def test_what_changed_while_the_editor_was_open_is_not_overwritten() -> None:
    meanwhile, _ = with_words(BANK, CODES[FROM], replace(FROM, stem="Whence did she sail?"), FROM)
    with pytest.raises(ChangedMeanwhile, match="a build or another command changed this item meanwhile"):
        with_words(meanwhile, CODES[FROM], replace(FROM, stem="Where from?"), FROM)


def test_an_item_is_found_by_its_code_in_any_case() -> None:
    assert find_item(BANK, f" {CODES[FROM].lower()} ")[1].item == FROM
    with pytest.raises(UnknownCode, match="ZZZZ: no item of this deck has this code"):
        find_item(BANK, "ZZZZ")


def test_a_text_is_found_in_stem_key_options_and_evidence() -> None:
    assert [each.item for _, each in search(BANK, "port  AMERY")] == [PEOPLE, FROM]
    assert [each.item for _, each in search(BANK, "oslo")] == [FROM]
    assert list(search(BANK, "submarine")) == []


def test_a_verdict_is_kept_with_its_reason() -> None:
    rejected = with_status(BANK, CODES[CAPTAIN], "rejected", "too easy")
    entry = find_item(rejected, CODES[CAPTAIN])[1].entry
    assert (entry.status, entry.reason) == ("rejected", "too easy")
    assert with_status(rejected, CODES[CAPTAIN], "rejected", "too easy") is rejected


def test_what_asks_for_the_same_as_a_rejected_item_is_not_asked_either() -> None:
    twin = banked(replace(FROM, id="9" * 16, template="gap", stem="The Alma left _____."))
    assert askable([banked(FROM), twin]) == [banked(FROM).entry, twin.entry]
    assert askable([banked(FROM, "rejected"), twin, banked(CAPTAIN)]) == [banked(CAPTAIN).entry]


def test_what_a_teacher_stands_by_asks_for_it_all_the_same() -> None:
    mine = banked(replace(FROM, id="9" * 16, template="own"), "edited")
    assert askable([banked(FROM, "rejected"), mine]) == [mine.entry]


def test_what_is_not_asked_any_more_is_not_edited_and_no_id_comes_twice() -> None:
    right = replace(FROM, key="Oslo")
    bank, code = with_words(BANK, CODES[FROM], right, FROM)
    with pytest.raises(ChangedMeanwhile, match="is not asked any more"):
        with_words(bank, CODES[FROM], right, FROM)
    given = with_words(BANK, CODES[FROM], right, FROM)[0]
    again, _ = with_own(given, "ferry", replace(right, id="8" * 16), NOW)
    twice, same = with_own(again, "ferry", replace(right, id="8" * 16), NOW)
    assert twice is again
    assert same == find_item(again, same)[1].entry.code
    assert find_item(again, same)[1].entry.status == "edited"
    identities = [each.item.id for each in again.items]
    assert len(set(identities)) == len(identities)
    assert code in {each.entry.code for each in again.items}


def test_an_order_gives_places_to_what_it_names_and_takes_them_from_the_rest() -> None:
    one = with_order(BANK, "ferry", [CODES[CAPTAIN], CODES[FROM]])
    assert [find_item(one, CODES[item])[1].entry.place for item in (CAPTAIN, FROM)] == [1, 2]
    other = with_order(one, "ferry", [CODES[FROM]])
    assert [find_item(other, CODES[item])[1].entry.place for item in (CAPTAIN, FROM)] == [None, 1]


def test_words_go_through_an_editor_and_back() -> None:
    for item in ALL:
        text = wording_of(banked(item))
        assert CODES[item] in text
        assert read_wording(text, banked(item)) == item
    edited = wording_of(banked(FROM)).replace("- Oslo", "- 'Bergen: the old town'").replace("sail?", "set sail?")
    item = read_wording(edited, banked(FROM))
    assert isinstance(item, MultipleChoice)
    assert (item.stem, item.options) == (
        "From where did the Alma set sail?",
        ("Halvik", "Port Amery", "Bergen: the old town"),
    )
    entry = find_item(with_words(BANK, CODES[FROM], item, FROM)[0], CODES[FROM])[1].entry
    assert (entry.status, entry.item) == ("edited", item)


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("key: Port Amery", "key: Rome", "the options must be two or more that differ, the key among them"),
        ("- Oslo", "- Halvik", "the options must be two or more that differ"),
        ("key: Port Amery", "key: ''", "“key” is not a text"),
        ("stem: ", "stem: [", "is no YAML"),
    ],
)
def test_words_that_make_no_item_are_refused_in_one_line(old: str, new: str, message: str) -> None:
    with pytest.raises(UnreadableBank, match=message) as caught:
        read_wording(wording_of(banked(FROM)).replace(old, new), banked(FROM))
    assert str(caught.value).startswith(f"item {CODES[FROM]}")


def test_a_gap_must_stay_one() -> None:
    with pytest.raises(UnreadableBank, match="the stem must have the gap"):
        read_wording(
            wording_of(banked(PEOPLE)).replace("stem: The ferry Alma left with _____", "stem: It left with"),
            banked(PEOPLE),
        )


def test_codes_get_longer_before_two_are_alike() -> None:
    taken: set[str] = set()
    first, second = free_code("a", taken), free_code("a", taken)
    assert (len(first), len(second)) == (4, 5)
    assert second.startswith(first)
    assert taken == {first, second}
