"""What becomes of banked items when the rules speak again."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from quizgen.bank.base import Banked
from quizgen.bank.merging import CORRECTED, GONE, OTHERWISE, REMOVED, Naming, end, merge_items
from quizgen.items import Item, MultipleChoice, Open

from .conftest import ALL, CAPTAIN, FROM, PEOPLE, SAILED, SECOND, TEXT, TURNED, banked, evidence, fresh, reworded

Merge = Callable[..., tuple[Banked, ...]]


@pytest.fixture
def merge(naming: Naming) -> Merge:
    def run(known: list[Banked], *items: Item, refresh: bool = False, **fields: object) -> tuple[Banked, ...]:
        return merge_items(known, fresh(*items, **fields), naming, SECOND, refresh=refresh).items

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


def test_a_check_that_fails_now_retires_its_item(merge: Merge) -> None:
    flaws = {CAPTAIN.id: "wordy_stem: too long"}
    (made,) = merge([banked(CAPTAIN)], flaws=lambda items: flaws)
    assert (made.entry.status, made.entry.reason, made.was) == ("retired", "wordy_stem: too long", "ready")
    (approved,) = merge([banked(CAPTAIN, "approved")], flaws=lambda items: {item.id: "x" for item in items})
    assert approved.entry.status == "approved"
    (revived,) = merge([made], CAPTAIN)
    assert (revived.entry.status, revived.entry.reason, revived.was) == ("ready", None, None)


def test_an_item_that_no_rule_drafts_any_more_stays(merge: Merge) -> None:
    (made,) = merge([banked(CAPTAIN)])
    assert made.entry.status == "ready"
    assert made.item == replace(CAPTAIN, evidence=made.item.evidence)
    assert merge([banked(CAPTAIN, delivered=False)]) == ()


def test_a_card_is_withdrawn_when_its_words_stand_in_a_sentence_that_denies_them(merge: Merge) -> None:
    for lie in (f"It is not true that {SAILED}", f"Critics say that {SAILED}"):
        (made,) = merge([banked(FROM)], text=TEXT.replace(SAILED, lie))
        assert (made.entry.status, made.entry.reason) == ("withdrawn", GONE)


def test_a_key_that_the_rules_alone_changed_leaves_its_card_alone(merge: Merge) -> None:
    options = ("Halvik", "Port Amery harbour", "Oslo")
    (made,) = merge([banked(FROM)], reworded(FROM, key="Port Amery harbour", options=options))
    assert (made.entry.status, made.item.key) == ("ready", "Port Amery")


def test_a_sentence_put_in_before_two_facts_of_one_kind_takes_neither_away(merge: Merge) -> None:
    text = "The Alma carried 212 people and 30 cars."
    both = [
        replace(PEOPLE, evidence=evidence(text), fact=("amount", "alma", n), key=key)
        for n, key in (("1", "212"), ("2", "30"))
    ]
    known = [banked(both[0]), banked(replace(both[1], id="3" * 16))]
    new = "The Alma carries 99 people in winter."
    today = [
        replace(PEOPLE, id="a" * 16, evidence=evidence(new), fact=("amount", "alma", "1"), key="99"),
        replace(both[0], id="b" * 16, evidence=evidence(text, 2), fact=("amount", "alma", "2")),
        replace(both[1], id="c" * 16, evidence=evidence(text, 2), fact=("amount", "alma", "3")),
    ]
    made = merge(known, *today, text=f"{new}\n\n{text}")
    assert [(each.item.key, each.entry.status, each.delivered) for each in made] == [
        ("212", "ready", True),
        ("30", "ready", True),
        ("99", "ready", False),
    ]
    assert [each.item.fact[-1] for each in made] == ["2", "3", "1"]


def test_another_sentence_of_the_same_fact_does_not_take_a_card_away(merge: Merge) -> None:
    later = "The ferry Alma left again with 180 people."
    again = reworded(PEOPLE, key="180", evidence=evidence(later, 3))
    old, new = merge([banked(PEOPLE)], again, text=f"{TEXT}\n\n{later}")
    assert (old.entry.status, old.item.key, new.item.key) == ("ready", "212", "180")


def test_a_corrected_sentence_is_known_by_its_likeness(merge: Merge) -> None:
    text = TURNED.replace("a storm", "a heavy storm")
    again = reworded(
        CAPTAIN, fact=("person", "captain brandt"), evidence=evidence(text, 2), stem="Captain _____ turned back."
    )
    (made,) = merge([banked(CAPTAIN)], again, text=TEXT.replace(TURNED, text))
    assert (made.item.id, made.item.stem) == (CAPTAIN.id, "Captain _____ turned back.")


def test_a_corrected_context_is_taken(merge: Merge) -> None:
    known = [banked(replace(CAPTAIN, context="The Alma sailed on Monday."))]
    again = reworded(CAPTAIN, context="The Alma sailed on Tuesday.")
    assert merge(known, again)[0].item.context == "The Alma sailed on Monday."
    assert merge(known, again, moved=True)[0].item.context == "The Alma sailed on Tuesday."


def test_what_a_corrected_article_says_of_the_options_is_taken_and_the_options_stay(merge: Merge) -> None:
    known = [banked(replace(FROM, feedback=("A port", None, "A town")), "approved")]
    again = reworded(FROM, options=("Bergen", "Port Amery", "Oslo"), feedback=("New", None, "A capital"))
    (made,) = merge(known, again, moved=True)
    assert isinstance(made.item, MultipleChoice)
    assert (made.item.options, made.item.feedback) == (FROM.options, ("A port", None, "A capital"))


def test_an_approved_item_stays_approved_before_anybody_has_it(merge: Merge) -> None:
    (made,) = merge(
        [banked(FROM, "approved", delivered=False)], reworded(FROM, stem="Whence?"), is_ready=lambda item: False
    )
    assert (made.entry.status, made.item.stem) == ("approved", FROM.stem)


@pytest.mark.parametrize("status", ["approved", "edited"])
def test_what_a_teacher_said_comes_back_with_the_article(merge: Merge, status: str) -> None:
    mine = banked(replace(FROM, stem="Whence did she sail?"), status)
    away = end(mine, "retired", REMOVED)
    (made,) = merge([away], reworded(FROM))
    assert (made.entry.status, made.item.stem, made.was) == (status, "Whence did she sail?", None)
    (made,) = merge([away])
    assert made.entry.status == status


def test_lost_sections_leave_kept_items_in_one_that_is_there(merge: Merge) -> None:
    far = replace(CAPTAIN, evidence=replace(evidence("Gone for good.", 9), section=7))
    (made,) = merge([banked(far, "rejected")])
    assert made.item.evidence.section == 0


def test_what_is_grave_about_an_item_is_todays(merge: Merge) -> None:
    (made,) = merge([banked(FROM)], reworded(FROM, sensitive=("casualties",)))
    assert made.item.sensitive == ("casualties",)


def test_a_rejected_item_wins_over_its_ended_twin(merge: Merge) -> None:
    ended, rejected = banked(replace(FROM, id="3" * 16), "retired", reason="x"), banked(FROM, "rejected")
    made = merge([ended, rejected], reworded(FROM))
    assert [each.entry.status for each in made] == ["retired", "rejected"]


def test_a_rejected_item_never_comes_back(merge: Merge) -> None:
    known = [banked(PEOPLE, "rejected", reason="who counts?")]
    assert [each.entry for each in merge(known, reworded(PEOPLE))] == [known[0].entry]
    moved = reworded(PEOPLE, evidence=evidence(SAILED.replace("212", "221")), key="221")
    (made,) = merge(known, moved, text=TEXT.replace("212", "221"))
    assert (made.entry.status, made.item.key, made.item.id) == ("rejected", "221", PEOPLE.id)


def test_an_edited_item_keeps_the_teachers_words_and_the_teacher_is_told(merge: Merge) -> None:
    known = [banked(replace(PEOPLE, stem="How many: _____?"), "edited")]
    assert merge(known, reworded(PEOPLE)) == tuple(known)
    text = TEXT.replace("212", "221")
    moved = reworded(PEOPLE, key="221", evidence=evidence(SAILED.replace("212", "221")))
    (made,) = merge(known, moved, text=text)
    assert (made.item.stem, made.item.key, made.entry.reason) == ("How many: _____?", "212", CORRECTED)
    assert merge([made], moved, text=text) == (made,)
    (gone,) = merge(known, text="Another text.")
    assert (gone.entry.status, gone.entry.reason) == ("edited", GONE)
    assert merge([gone], reworded(PEOPLE))[0].entry.reason is None


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
    (made,) = merge([banked(CAPTAIN)], reworded(CAPTAIN), text=f"New.\n\n{TEXT}")
    assert (made.item.evidence.paragraph, made.item.evidence.start) == (3, len(SAILED) + 8)
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
