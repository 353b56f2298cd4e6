"""What becomes of banked items when the rules speak again."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from quizgen.bank.base import Banked
from quizgen.bank.merging import GONE, OTHERWISE, Naming, merge_items
from quizgen.items import Item, Open

from .conftest import ALL, CAPTAIN, FROM, PEOPLE, SAILED, SECOND, TEXT, TURNED, banked, evidence, fresh, reworded

Merge = Callable[..., tuple[Banked, ...]]


@pytest.fixture
def merge(naming: Naming) -> Merge:
    def run(known: list[Banked], *items: Item, refresh: bool = False, **fields: object) -> tuple[Banked, ...]:
        return merge_items(known, fresh(*items, **fields), naming, SECOND, refresh=refresh)

    return run


def test_new_items_get_lasting_ids_codes_and_a_tier(merge: Merge) -> None:
    made = merge([], *ALL, is_ready=lambda item: item.template == "gap")
    assert [each.entry.status for each in made] == ["ready", "suggested", "ready"]
    assert len({each.item.id for each in made} | {item.id for item in ALL}) == 6
    assert all(len(each.entry.code) == 4 and each.entry.changed == SECOND and not each.delivered for each in made)
    assert merge(list(made), *ALL, is_ready=lambda item: item.template == "gap") == made


def test_what_was_delivered_is_frozen(merge: Merge) -> None:
    known = [banked(FROM)]
    again = reworded(FROM, stem="Where did the Alma sail from?", options=("Bergen", "Port Amery", "Oslo"))
    assert merge(known, again) == tuple(known)


def test_what_was_not_delivered_takes_the_new_wording_under_its_id(merge: Merge) -> None:
    again = reworded(FROM, stem="Where did the Alma sail from?")
    (made,) = merge([banked(FROM, delivered=False)], again)
    assert made.item == replace(again, id=FROM.id)


def test_a_refresh_and_a_failed_check_take_the_new_wording(merge: Merge) -> None:
    again = reworded(FROM, stem="Where did the Alma sail from?")
    for options in ({"refresh": True}, {"flaws": lambda items: {FROM.id: "key_in_stem: it is there"}}):
        (made,) = merge([banked(FROM)], again, **options)
        assert made.item == replace(again, id=FROM.id)
        assert made.entry.code == banked(FROM).entry.code


def test_corrected_evidence_takes_the_new_wording(merge: Merge) -> None:
    text = SAILED.replace("The ferry Alma", "The car ferry Alma")
    again = reworded(FROM, evidence=evidence(text), stem="From where did the car ferry Alma sail?")
    (made,) = merge([banked(FROM)], again, text=TEXT.replace(SAILED, text))
    assert made.item == replace(again, id=FROM.id)


def test_a_changed_key_is_another_item_and_the_old_one_is_withdrawn(merge: Merge) -> None:
    text = SAILED.replace("212", "221")
    again = reworded(PEOPLE, key="221", evidence=evidence(text))
    old, new = merge([banked(PEOPLE)], again, text=TEXT.replace(SAILED, text))
    assert (old.entry.status, old.entry.reason, old.item) == ("withdrawn", OTHERWISE, PEOPLE)
    assert (new.entry.status, new.item.key) == ("ready", "221")
    assert new.item.id != old.item.id
    assert merge([old, new], again, text=TEXT.replace(SAILED, text)) == (old, new)
    back = merge([old, new], PEOPLE)
    assert [each.entry.status for each in back] == ["ready"], "221 was never delivered, and 212 is right after all"
    assert back[0].item.id == PEOPLE.id


def test_quotation_marks_of_another_form_do_not_change_a_key(merge: Merge) -> None:
    known = [banked(replace(CAPTAIN, key="the captain’s wife"))]
    assert merge(known, reworded(CAPTAIN, key="The captain's  wife"))[0].entry.status == "ready"


def test_a_sentence_that_is_gone_withdraws_what_it_proved(merge: Merge) -> None:
    (made,) = merge([banked(CAPTAIN)], text=SAILED)
    assert (made.entry.status, made.entry.reason) == ("withdrawn", GONE)
    assert merge([banked(CAPTAIN, delivered=False)], text=SAILED) == ()
    (approved,) = merge([banked(CAPTAIN, "approved")], text=SAILED)
    assert approved.entry.status == "withdrawn"


def test_a_draft_that_is_refused_now_retires_its_item(merge: Merge) -> None:
    refused = {("gap", *CAPTAIN.fact): "wordy_stem: too long"}
    (made,) = merge([banked(CAPTAIN)], refused=refused)
    assert (made.entry.status, made.entry.reason) == ("retired", "wordy_stem: too long")
    (approved,) = merge([banked(CAPTAIN, "approved")], refused=refused)
    assert approved.entry.status == "approved"
    (revived,) = merge([made], CAPTAIN)
    assert (revived.entry.status, revived.entry.reason) == ("ready", None)


def test_an_item_that_no_rule_drafts_any_more_stays(merge: Merge) -> None:
    assert merge([banked(CAPTAIN)]) == (banked(CAPTAIN),)
    assert merge([banked(CAPTAIN, delivered=False)]) == ()


def test_a_rejected_item_never_comes_back(merge: Merge) -> None:
    known = [banked(PEOPLE, "rejected", reason="who counts?")]
    assert merge(known, reworded(PEOPLE)) == tuple(known)
    moved = reworded(PEOPLE, evidence=evidence(SAILED.replace("212", "221")), key="221")
    assert merge(known, moved, text=TEXT.replace("212", "221")) == tuple(known)


def test_an_edited_item_keeps_the_teachers_words(merge: Merge) -> None:
    known = [banked(replace(PEOPLE, stem="How many: _____?"), "edited")]
    assert merge(known, reworded(PEOPLE)) == tuple(known)
    assert merge(known, text="Another text.") == tuple(known)


def test_a_banked_item_beats_the_draft_of_its_sentence_even_under_another_number(merge: Merge) -> None:
    """Facts that are alike are numbered in reading order; a sentence put in before moves the numbers."""
    second = replace(CAPTAIN, fact=(*CAPTAIN.fact, "2"))
    before = reworded(CAPTAIN, key="Ida Brandt", evidence=evidence("Ida Brandt had sailed for years.", 2))
    again = replace(second, id="e" * 16)
    made = merge([banked(CAPTAIN)], before, again, text=f"Ida Brandt had sailed for years.\n\n{TEXT}")
    assert [(each.item.evidence.text, each.delivered) for each in made] == [
        (TURNED, True),
        ("Ida Brandt had sailed for years.", False),
    ]


def test_where_the_sentence_stands_is_kept_up_to_date(merge: Merge) -> None:
    (made,) = merge([banked(CAPTAIN)], reworded(CAPTAIN, evidence=evidence(TURNED, 7)), text=f"New.\n\n{TEXT}")
    assert made.item == replace(CAPTAIN, evidence=evidence(TURNED, 7))
    assert made.entry.changed == banked(CAPTAIN).entry.changed


def test_a_corrected_headline_stands_above_what_is_frozen_too(merge: Merge) -> None:
    known = [banked(replace(FROM, story="Ferry turns"))]
    again = reworded(FROM, stem="Where did it sail from?", story="Ferry turns back")
    assert merge(known, again) == tuple(known)
    (made,) = merge(known, again, retitled=True)
    assert made.item == replace(FROM, story="Ferry turns back")


def test_what_is_suggested_may_become_ready_and_what_is_ready_stays_so(merge: Merge) -> None:
    (made,) = merge([banked(PEOPLE, "suggested")], PEOPLE)
    assert made.entry.status == "ready"
    (made,) = merge([banked(PEOPLE)], PEOPLE, is_ready=lambda item: False)
    assert made.entry.status == "ready"


def test_an_item_that_changed_its_kind_is_another_note(merge: Merge) -> None:
    asked = Open(
        "f" * 16,
        "where",
        FROM.fact,
        "Say from where the Alma sailed.",
        FROM.key,
        evidence(SAILED),
        0.8,
        None,
        None,
        None,
    )
    old, new = merge([banked(FROM)], asked, refresh=True)
    assert (old.entry.status, type(new.item)) == ("retired", Open)
