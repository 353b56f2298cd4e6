"""What has to be told of sheets that were handed out."""

from dataclasses import replace

from quizgen.forms.corrections import find_corrections, struck
from quizgen.items import Entry, Status
from tests.quizzes import FROM, PEOPLE, QUIZ, WHO, WHY, form_of

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
