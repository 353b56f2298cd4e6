"""Notes are stamped when their content changed, and never else."""

from dataclasses import replace
from datetime import timedelta

from quizgen.article import Article
from quizgen.bank.base import Bank, Banked, BankedArticle
from quizgen.bank.delivery import deliver
from quizgen.bank.merging import OTHERWISE
from quizgen.items import Entry

from .conftest import CAPTAIN, FIRST, FROM, PEOPLE, SECOND, article, banked


def words(article: Article, entry: Entry) -> str:
    """A stand-in for what a deck file makes of an entry."""
    return f"{article.headline} {entry.item.stem} {entry.status}"


def bank(*items: Banked) -> Bank:
    return Bank("news", (BankedArticle("ferry", article(), "ferry.md", "Ferry", (), items),))


def test_first_what_is_chosen_is_new_and_the_rest_is_not_given_out() -> None:
    fresh = bank(banked(PEOPLE, delivered=False), banked(FROM, delivered=False))
    made = deliver(fresh, fresh, {PEOPLE.id}, words, SECOND)
    assert made.counts == {"new": 1}
    people, origin = made.bank.items
    assert (people.entry.changed, people.delivered) == (SECOND, True)
    assert origin == banked(FROM, delivered=False)


def test_then_only_what_changed_gets_another_time() -> None:
    fresh = bank(*(banked(item, delivered=False) for item in (PEOPLE, FROM, CAPTAIN)))
    first = deliver(fresh, fresh, {PEOPLE.id, FROM.id, CAPTAIN.id}, words, FIRST).bank
    again = deliver(first, first, set(), words, SECOND)
    assert again.bank == first
    assert again.counts == {"unchanged": 3}
    assert again.changes == ()
    people, origin, captain = first.items
    reworded = replace(people, entry=replace(people.entry, item=replace(PEOPLE, stem="With _____ people it left.")))
    withdrawn = replace(captain, entry=replace(captain.entry, status="withdrawn", reason=OTHERWISE))
    made = deliver(first, bank(reworded, origin, withdrawn), set(), words, SECOND)
    assert made.counts == {"changed": 1, "unchanged": 1, "withdrawn": 1}
    assert [each.entry.changed for each in made.bank.items] == [SECOND, FIRST, SECOND]
    assert [(change.fate, change.before) for change in made.changes] == [("changed", PEOPLE), ("withdrawn", None)]
    assert not made.changes[1].taken, "a new item asks for the new answer"


def test_what_ended_long_ago_is_not_taken_away_again() -> None:
    gone = bank(banked(PEOPLE, "retired", reason="its article was removed"), banked(FROM))
    first = deliver(gone, gone, set(), words, FIRST).bank
    (article,) = first.articles
    renamed = replace(first, articles=(replace(article, article=replace(article.article, headline="Other")),))
    assert [change.taken for change in deliver(first, renamed, set(), words, SECOND).changes] == [False, False]
    ended = replace(article.items[1], entry=replace(article.items[1].entry, status="withdrawn", reason="gone"))
    now = replace(first, articles=(replace(article, items=(article.items[0], ended)),))
    assert [change.taken for change in deliver(first, now, set(), words, SECOND).changes] == [True]


def test_times_rise_even_within_one_second() -> None:
    fresh = bank(banked(PEOPLE, delivered=False))
    first = deliver(fresh, fresh, {PEOPLE.id}, words, FIRST).bank
    (people,) = first.items
    reworded = bank(replace(people, entry=replace(people.entry, item=replace(PEOPLE, stem="It left with _____."))))
    (made,) = deliver(first, reworded, set(), words, FIRST).bank.items
    assert made.entry.changed == FIRST + timedelta(seconds=1)


def test_what_is_rejected_before_anybody_had_it_is_not_in_the_deck() -> None:
    fresh = bank(banked(PEOPLE, "rejected", delivered=False), banked(FROM, "rejected"))
    assert deliver(fresh, fresh, {PEOPLE.id}, words, SECOND).counts == {"rejected": 1}
