"""Which items make a mixed quiz."""

from dataclasses import replace
from datetime import UTC, datetime

from quizgen.article import Article, Evidence, Paragraph, Section
from quizgen.items import Cloze, Entry, Item, Quiz, Status, make_code
from quizgen.mixing import mix
from tests.quizzes import form_of

DAY = datetime(2026, 3, 5, tzinfo=UTC)
TOPICS = {
    "ferry": "Ferry turns back in storm",
    "museum": "Glass museum opens its doors",
    "orchard": "Almonds ripen late this year",
}


def gap(stem: str, key: str, story: str | None = None) -> Cloze:
    """An item whose id and fact are its own."""
    evidence = Evidence(0, 1, 0, 10, stem)
    return Cloze(f"{stem} {key}", "gap", (stem, key), stem, key, evidence, 0.5, story, None, None, None)


def quiz(slug: str, *items: Item, status: Status = "ready") -> Quiz:
    article = Article(slug, "It rained.", TOPICS[slug], (Section(None, (Paragraph(1, 0, "It rained."),)),))
    return Quiz(article, tuple(Entry(item, status, DAY, make_code(item.id)) for item in items))


FERRY = [
    gap("Ferry bells rang at _____.", "noon"),
    gap("Lorries fell into _____.", "mud"),
    gap("Nets held _____.", "cod"),
]
MUSEUM = [gap("Glass came from _____.", "Murano"), gap("Tickets cost five _____.", "crowns")]
ORCHARD = [
    gap("Almonds need _____.", "frost"),
    gap("Bees slept in _____.", "hives"),
    gap("Ladders broke on _____.", "Monday"),
]
ALL = [quiz("ferry", *FERRY), quiz("museum", *MUSEUM), quiz("orchard", *ORCHARD)]


def chosen(quizzes: list[Quiz], number: int) -> list[Item]:
    return [one.item for one in mix(quizzes, number)]


def test_each_article_gives_its_most_important_items_in_turn() -> None:
    assert chosen(ALL, 4) == [FERRY[0], MUSEUM[0], ORCHARD[0], FERRY[1]]
    assert [one.article.slug for one in mix(ALL, 4)] == ["ferry", "museum", "orchard", "ferry"]


def test_an_article_with_fewer_items_gives_what_it_has() -> None:
    assert chosen(ALL, 8)[4:] == [MUSEUM[1], ORCHARD[1], FERRY[2], ORCHARD[2]]
    assert len(chosen(ALL, 99)) == 8
    assert chosen([quiz("ferry"), ALL[1]], 3) == MUSEUM


def test_one_article_alone_gives_its_first_items() -> None:
    assert chosen(ALL[:1], 2) == FERRY[:2]
    assert mix([], 3) == ()


def test_an_item_that_answers_one_of_another_article_makes_room_for_the_next() -> None:
    telling = gap("Old ferry bells rang at noon over _____.", "Quell")
    assert chosen([ALL[0], quiz("museum", telling, *MUSEUM)], 4) == [FERRY[0], MUSEUM[0], FERRY[1], MUSEUM[1]]
    assert chosen([quiz("museum", telling), ALL[0]], 2) == [telling, FERRY[1]]


def test_one_fact_told_by_two_articles_is_asked_once() -> None:
    again = replace(FERRY[0], id="other", stem="Its bells were heard at _____.")
    assert chosen([ALL[0], quiz("museum", again, MUSEUM[0])], 2) == [FERRY[0], MUSEUM[0]]


def test_a_story_line_and_a_headline_must_not_answer_the_items_of_other_articles() -> None:
    asked = gap("The storm turned back the _____.", "ferry")
    assert chosen([ALL[0], quiz("museum", asked, MUSEUM[0])], 2) == [FERRY[0], MUSEUM[0]]
    told = replace(FERRY[0], story="A baker of Quell bought the old windmill")
    asked = gap("The old windmill went to a _____ of Quell.", "baker")
    assert chosen([quiz("ferry", told), quiz("museum", asked, MUSEUM[0])], 2) == [told, MUSEUM[0]]


def test_the_line_over_one_item_must_not_tell_another_of_its_article() -> None:
    """Its own line was kept short for that; above a sibling it would stand in full."""
    lined = replace(FERRY[1], story="News of 5 March 2026: The Alma turned back off Tarnby.")
    bare = gap("She was bound for _____ with wood.", "Tarnby", "News of 5 March 2026")
    assert chosen([quiz("ferry", lined, bare, FERRY[0])], 3) == [lined, FERRY[0]]
    assert chosen([quiz("ferry", bare, lined, FERRY[0])], 3) == [bare, FERRY[0]]


def test_the_date_of_an_article_keeps_no_item_from_standing_beside_a_day_that_is_asked_for() -> None:
    """A day in a key shares its month and year with the date line, which stands among the sources anyway."""
    lined = replace(FERRY[1], story="Ferry turns back in storm (5 March 2026)")
    day = gap("Bells rang on _____.", "2 March 2026", "Ferry turns back in storm")
    quizzes = [quiz("ferry", day, lined)]
    dated = [replace(one, article=replace(one.article, date=DAY.date())) for one in quizzes]
    assert chosen(dated, 2) == [day, lined]
    same = replace(day, key="5 March 2026")
    assert chosen([replace(dated[0], entries=quiz("ferry", same, lined).entries)], 2) == [same]
    told = replace(lined, story="Ferry turned back on 2 March 2026 (5 March 2026)")
    assert chosen([replace(dated[0], entries=quiz("ferry", day, told).entries)], 2) == [day]


def test_what_is_to_be_looked_at_first_only_makes_up_the_number() -> None:
    suggested = quiz("museum", *MUSEUM, status="suggested")
    assert chosen([ALL[0], suggested], 3) == FERRY
    assert chosen([ALL[0], suggested], 4) == [*FERRY, MUSEUM[0]]


def test_a_mixed_quiz_names_each_article_once() -> None:
    mixed = form_of(mix(ALL, 5), title="News")
    assert [article.slug for article in mixed.articles] == ["ferry", "museum", "orchard"]


def test_what_was_chosen_before_stays_and_more_goes_with_it() -> None:
    before = mix(ALL, 3)
    assert mix(ALL, 5, before) == mix(ALL, 5)
    assert mix(ALL, 5, before)[:3] == before
