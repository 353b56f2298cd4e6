"""One entry as one note."""

from dataclasses import replace
from datetime import timedelta

import pytest

from quizgen.items import Quiz
from quizgen.writers.anki_notes import Note, Notebook, fingerprint, in_order, note


def field(made: Note, name: str) -> str:
    return made.fields[made.note_type.fields.index(name)]


def test_the_guid_does_not_follow_the_wording(sample_quiz: Quiz) -> None:
    for entry in sample_quiz.entries:
        item = entry.item
        reworded = replace(item, stem="Again: " + item.stem, context="Other.", claimant=None, importance=0.1)
        first = note(sample_quiz.article, entry)
        assert note(replace(sample_quiz.article, headline="Other"), replace(entry, item=reworded)).guid == first.guid
        assert note(sample_quiz.article, replace(entry, item=replace(item, id="0" * 16))).guid != first.guid


def test_a_notebook_gives_what_each_note_is_whatever_was_printed_before(sample_quiz: Quiz) -> None:
    article, book = sample_quiz.article, Notebook()
    for entry in sample_quiz.entries:
        assert book.fingerprint(article, entry) == fingerprint(article, entry)
        later = replace(entry, changed=entry.changed + timedelta(days=3))
        reworded = replace(entry, item=replace(entry.item, context="Other."))
        for each in (entry, later, reworded, replace(later, status="suggested"), replace(later, status="retired")):
            assert book.note(article, each) == note(article, each)


def test_the_key_is_marked_among_the_options(sample_quiz: Quiz) -> None:
    assert field(note(sample_quiz.article, sample_quiz.entries[1]), "Options") == (
        '<li><span dir="auto">Tomas Reel</span></li>'
        '<li data-key><span dir="auto">Ada Brink</span></li>'
        '<li><span dir="auto">Ines Okoro</span></li>'
        '<li><span dir="auto">Per Halvard</span></li>'
    )


def test_feedback_and_proof_stand_on_the_back(sample_quiz: Quiz) -> None:
    entry = sample_quiz.entries[1]
    made = note(sample_quiz.article, entry)
    assert field(made, "Feedback") == (
        '<li><span class="about" dir="auto">Tomas Reel</span> <span dir="auto">Keeper of the lighthouse</span></li>'
    )
    assert "{{Feedback}}" in made.note_type.back
    assert "{{Feedback}}" not in made.note_type.front
    proven = replace(entry, item=replace(entry.item, proof="harbour engineer Ada Brink"))
    assert field(note(sample_quiz.article, proven), "Evidence") == (
        "The repairs would have cost 3.2 million crowns, according to "
        '<span class="proof">harbour engineer Ada Brink</span>.'
    )


@pytest.mark.parametrize(
    ("options", "ordered"),
    [
        (("1998", "2004", "2012"), True),
        (("$3.2 million", "$12 million"), True),
        (("900 people", "1,200 people"), True),
        (("2012", "2004", "1998"), False),
        (("900 people", "1,200 ships"), False),
        (("3 million", "2 billion"), False),
        (("1998 to 1999", "2004 to 2005"), False),
        (("Rome", "Vell"), False),
    ],
)
def test_rising_numbers_are_in_order(options: tuple[str, ...], ordered: bool) -> None:
    assert in_order(options) is ordered


def test_rising_dates_are_in_order() -> None:
    assert in_order(("29 March 2011", "5 April 2011", "12 April 2011"))
    assert in_order(("November 2021", "January 2022"))
    assert not in_order(("12 April 2011", "5 April 2011", "29 March 2011"))


def test_only_options_in_order_are_flagged(sample_quiz: Quiz) -> None:
    assert field(note(sample_quiz.article, sample_quiz.entries[1]), "Ordered") == ""
    assert field(note(sample_quiz.article, sample_quiz.entries[2]), "Ordered") == "yes"


def test_sensitive_subjects_are_tags_of_their_own(sample_quiz: Quiz) -> None:
    entry = sample_quiz.entries[0]
    grave = replace(entry, item=replace(entry.item, sensitive=("casualties", "sexual-violence")))
    plain = note(sample_quiz.article, entry).tags
    assert note(sample_quiz.article, grave).tags == (
        *plain,
        "quizgen::sensitive::casualties",
        "quizgen::sensitive::sexual-violence",
    )


def test_what_is_suggested_has_a_tag_of_its_own_and_is_else_the_same_note(sample_quiz: Quiz) -> None:
    for entry in sample_quiz.entries:
        plain = note(sample_quiz.article, entry)
        suggested = note(sample_quiz.article, replace(entry, status="suggested"))
        assert suggested == replace(plain, tags=(*plain.tags, "quizgen::suggested"))


@pytest.mark.parametrize(
    ("url", "link"),
    [
        (None, ""),
        ("http://gazette.example", '<a href="http://gazette.example">gazette.example</a>'),
        ('https://x.example/"><script>', '<a href="https://x.example/&quot;&gt;&lt;script&gt;">x.example</a>'),
        ("javascript:alert(1)", "javascript:alert(1)"),
        ("https://[broken", "https://&#91;broken"),
    ],
)
def test_only_web_addresses_become_links(url: str | None, link: str, sample_quiz: Quiz) -> None:
    assert field(note(replace(sample_quiz.article, url=url), sample_quiz.entries[0]), "Link") == link


def test_what_is_not_known_of_an_article_stays_empty(sample_quiz: Quiz) -> None:
    article = replace(sample_quiz.article, date=None, author=None, publisher=None, url=None, rights=None)
    made = note(article, sample_quiz.entries[0])
    assert [field(made, name) for name in ("Author", "Publisher", "Date", "Link", "Rights")] == [""] * 5
    assert made.tags[:3] == ("quizgen::vell-lighthouse", "quizgen::amount_gap", "quizgen::cloze")
