"""What has to be told of sheets that were handed out."""

from dataclasses import replace

from quizgen.forms.corrections import find_corrections, find_doubts, struck
from quizgen.items import Entry, Status
from tests.quizzes import FROM, GAPS, PEOPLE, QUIZ, WHO, WHY, form_of

FORM = form_of(QUIZ)
NOW = {entry.item.id: entry for entry in QUIZ.entries}


def now(identity: str, **changes: object) -> dict[str, Entry]:
    return NOW | {identity: replace(NOW[identity], **changes)}  # type: ignore[arg-type]


def test_what_stands_needs_no_correction() -> None:
    assert find_corrections(FORM, NOW) == ()
    assert find_corrections(FORM, {}) == ()
    retired: Status = "retired"
    assert find_corrections(FORM, now(WHO.id, status=retired)) == ()
    assert find_corrections(FORM, now(WHO.id, item=replace(WHO, stem="Who stood on the bridge?"))) == ()


def test_what_was_withdrawn_or_rejected_does_not_count() -> None:
    statuses: tuple[Status, ...] = ("withdrawn", "rejected")
    for status in statuses:
        (found,) = find_corrections(FORM, now(WHY.id, status=status, reason="the article was corrected"))
        assert (found.question.item, found.key, found.reason) == (WHY, None, "the article was corrected")
        assert struck(FORM.versions[0], (found,)) == 2


def test_a_key_that_is_another_now_is_told_if_it_could_be_given() -> None:
    (found,) = find_corrections(FORM, now(FROM.id, item=replace(FROM, key="Quell")))
    assert (found.key, struck(FORM.versions[0], (found,))) == ("Quell", 0)
    elsewhere = replace(FROM, key="Olt", options=("Olt", "Quell"))
    (found,) = find_corrections(FORM, now(FROM.id, item=elsewhere))
    assert found.key is None
    (found,) = find_corrections(FORM, now(PEOPLE.id, item=replace(PEOPLE, key="210")))
    assert found.key == "210"


def test_what_nobody_knows_any_more_or_was_reworded_is_left_to_the_teacher() -> None:
    assert find_doubts(FORM, NOW) == ()
    reworded = replace(WHO, stem="Who stood on the bridge?")
    edited: Status = "edited"
    for known, reason in (
        ({key: entry for key, entry in NOW.items() if key != WHO.id}, "the deck does not know it"),
        (now(WHO.id, item=reworded), "it was reworded"),
        (now(WHO.id, item=replace(reworded, key="Tom Lind")), "it was reworded"),
        (now(WHO.id, status=edited, reason="its sentence was corrected"), "its sentence was corrected"),
    ):
        (found,) = find_doubts(FORM, known)
        assert (found.question.item, found.reason) == (WHO, reason)
        assert find_corrections(FORM, known) == ()


def test_what_takes_the_place_of_a_withdrawn_item_gives_its_key() -> None:
    withdrawn: Status = "withdrawn"
    gone = now(FROM.id, status=withdrawn, reason="the answer was corrected")
    successor = replace(NOW[FROM.id], item=replace(FROM, id="0" * 16, key="quell"))
    (found,) = find_corrections(FORM, gone, {FROM.id: successor})
    assert found.key == "Quell"
    (found,) = find_corrections(FORM, gone, {FROM.id: replace(successor, item=replace(successor.item, stem="Whence?"))})
    assert found.key is None


def test_a_gap_with_a_bank_takes_no_word_that_is_not_in_it() -> None:
    (found,) = find_corrections(FORM, now(GAPS[0].id, item=replace(GAPS[0], key="Olt")))
    assert found.key is None
    (found,) = find_corrections(FORM, now(GAPS[0].id, item=replace(GAPS[0], key="quell")))
    assert found.key == "Quell"
