"""Which items print unasked: the signs, their sum and the bar."""

from dataclasses import fields, replace
from pathlib import Path

import pytest

from quizgen import readiness
from quizgen.article import Article, Evidence, Paragraph, Section
from quizgen.items import HARD_FROM, Cloze, Item, MultipleChoice
from quizgen.pipeline import study
from quizgen.readiness import TEMPLATES, UNPROVED, WEIGHTS, Signs, is_of_results, is_ready, read_signs, score
from quizgen.templates import TEMPLATES as CATALOGUE
from tests.articles import article_of

LINES = (
    "The town of Ribe sold its old mill to a baker.",
    "Flour will be ground there again in May.",
    "Rain fell on empty streets.",
)
EVIDENCE = Evidence(0, 1, 0, len(LINES[0]), LINES[0])
MATCH = (
    "The team scored a goal before half-time and won the match. The striker scored twice in the second half of the "
    "final. The league title went to the coach and his players after a penalty."
)


def article(*lines: str, headline: str = "Baker buys old mill") -> Article:
    text = "\n\n".join(lines)
    paragraphs = tuple(Paragraph(n, text.index(line), line) for n, line in enumerate(lines, start=1))
    return Article("mill", text, headline, (Section(None, paragraphs),))


MILL = article(*LINES)


def gap(stem: str = "Ribe sold its old mill to a _____.", key: str = "baker", template: str = "gap") -> Cloze:
    return Cloze("0" * 16, template, ("mill",), stem, key, EVIDENCE, 0.6, None, None, None, None)


def choice(key: str = "a baker of Ribe") -> MultipleChoice:
    options = (key, "a priest", "a painter")
    return MultipleChoice("1" * 16, "who_did", ("m",), "Who bought it?", key, EVIDENCE, 0.6, None, None, None, options)


def sign(name: str, item: Item, about: Article = MILL) -> float:
    value: float = getattr(read_signs(item, about), name)
    return value


def test_importance_is_the_items_own() -> None:
    assert sign("importance", gap()) == 0.6


@pytest.mark.parametrize(("paragraph", "early"), [(1, 1.0), (2, 0.5), (3, 0.0)])
def test_early_falls_from_the_first_paragraph_to_the_last(paragraph: int, early: float) -> None:
    assert sign("early", replace(gap(), evidence=replace(EVIDENCE, paragraph=paragraph))) == early


def test_the_only_paragraph_is_early() -> None:
    assert sign("early", gap(), article(LINES[0])) == 1


@pytest.mark.parametrize(
    ("headline", "share"),
    [("Baker has old mill of Ribe", 1.0), ("Baker buys old mill", 0.75), ("Ferry sinks", 0.0), ("", 0.0)],
)
def test_headline_is_the_share_of_its_content_words_in_the_evidence(headline: str, share: float) -> None:
    assert sign("headline", gap(), article(*LINES, headline=headline)) == pytest.approx(share)


def test_a_long_headline_counts_as_one_of_six_words() -> None:
    long = "Baker buys old mill while neighbours wonder whether flour sells"
    assert sign("headline", gap(), article(*LINES, headline=long)) == pytest.approx(3 / 6)


def test_a_quoted_sentence_above_the_item_is_a_sign() -> None:
    assert sign("context", gap()) == 0
    assert sign("context", replace(gap(), context="It rained.")) == 1


@pytest.mark.parametrize(
    ("story", "told"),
    [(None, 0), ("News of 3 May 2021", 0), ("Mill sold (3 May 2021)", 1), ("News of 3 May: Sold.", 1)],
)
def test_a_line_tells_the_story_where_it_holds_more_than_a_date(story: str | None, told: float) -> None:
    assert sign("told", replace(gap(), story=story)) == told


@pytest.mark.parametrize(
    ("item", "claim"),
    [
        (gap(), 0),
        (replace(gap(), claimant="Ada Brink"), 1),
        (gap(template="who_said"), 1),
        (gap(template="who_claimed"), 1),
    ],
)
def test_somebodys_word_is_a_sign(item: Item, claim: float) -> None:
    assert sign("claim", item) == claim


@pytest.mark.parametrize(
    ("stem", "names", "figures"),
    [
        ("The mill was sold to a _____.", 0, 0),
        ("The mill of Ribe was sold to a _____.", 1 / 3, 0),
        ("In 2021, Ada Brink of Ribe in Denmark paid 40,000 kroner to a _____.", 1, 2 / 3),
        ("From 1, 2, 3 and 4 came a _____.", 0, 1),
    ],
)
def test_names_and_figures_are_counted_to_three(stem: str, names: float, figures: float) -> None:
    assert sign("names", gap(stem)) == pytest.approx(names)
    assert sign("figures", gap(stem)) == pytest.approx(figures)


@pytest.mark.parametrize(("length", "long"), [(8, 0), (15, 0), (20, 0.5), (25, 1)])
def test_words_beyond_fifteen_make_a_stem_long(length: int, long: float) -> None:
    assert sign("long", gap(" ".join(["word"] * (length - 1)) + " _____")) == pytest.approx(long)


@pytest.mark.parametrize(
    ("stem", "listed"),
    [
        ("The mill made flour, _____ and bread.", 1),
        ("The mill made flour and _____.", 1),
        ("The mill made _____, bread and oil.", 1),
        ("The mill made _____ and bread.", 1),
        ("The mill made flour, a _____ and bread.", 1),
        ("The mill made _____ in May.", 0),
        ("The sand _____ blew away.", 0),
    ],
)
def test_a_gap_among_the_members_of_a_list_is_a_sign(stem: str, listed: float) -> None:
    assert sign("listed", gap(stem)) == listed


def test_options_are_no_list() -> None:
    assert sign("listed", replace(choice(), stem="The mill made flour and _____.")) == 0


@pytest.mark.parametrize(("key", "share"), [("baker", 0), ("old baker", 1 / 3), ("a b c d", 1), ("a b c d e f", 1)])
def test_words_of_a_key_to_be_written_are_counted_to_three_beyond_the_first(key: str, share: float) -> None:
    assert sign("key_words", gap(key=key)) == pytest.approx(share)
    assert sign("key_words", choice(key)) == 0


def test_a_report_of_matches_is_known_by_its_words() -> None:
    assert is_of_results(article(MATCH))
    assert not is_of_results(MILL)
    assert not is_of_results(article(" ".join(LINES * 20) + " The team scored a goal."))
    assert sign("results", gap(), article(MATCH)) == 1
    assert sign("results", gap()) == 0


def test_a_report_of_markets_is_known_by_its_words() -> None:
    assert is_of_results(
        article("Shares fell on Monday. The index lost two points, traders sold stocks, and the dollar rose.")
    )


def test_an_article_without_words_is_no_report() -> None:
    assert not is_of_results(article("—"))


def test_the_score_is_what_anyone_adds_up() -> None:
    item = replace(gap(template="who_said"), context="It rained.")
    signs = read_signs(item, MILL)
    assert score(item, MILL) == pytest.approx(
        TEMPLATES["who_said"] + sum(weight * getattr(signs, name) for name, weight in WEIGHTS.items())
    )


def test_every_weight_is_of_a_sign_and_moves_the_score_its_way(monkeypatch: pytest.MonkeyPatch) -> None:
    assert WEIGHTS.keys() <= {field.name for field in fields(Signs)}
    low = replace(read_signs(gap(), MILL), **dict.fromkeys(WEIGHTS, 0.0))
    for name, weight in WEIGHTS.items():
        monkeypatch.setattr(readiness, "read_signs", lambda item, about, set={name: 1.0}: replace(low, **set))
        assert score(gap(template="why"), MILL) == pytest.approx(TEMPLATES.get("why", UNPROVED) + weight)


def test_every_template_named_exists() -> None:
    assert TEMPLATES.keys() <= {template.name for template in CATALOGUE}


def test_a_template_that_is_not_named_starts_below_all_that_are() -> None:
    assert min(TEMPLATES.values()) > UNPROVED
    signs = read_signs(gap(), MILL)
    weighed = sum(weight * getattr(signs, name) for name, weight in WEIGHTS.items())
    assert score(gap(template="no_such_template"), MILL) == pytest.approx(UNPROVED + weighed)


def test_the_bar_decides_and_reaching_it_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    reached = score(gap(), MILL)
    for bar, ready in ((reached, True), (reached + 0.001, False), (reached - 0.001, True)):
        monkeypatch.setattr(readiness, "BAR", bar)
        assert is_ready(gap(), MILL) is ready


def test_what_is_ready_reaches_the_bar_and_what_is_suggested_does_not(tmp_path: Path) -> None:
    about = article_of(
        tmp_path,
        "The storm of 9 January 2022 flooded about 240 houses in the old town of Porto.\n\n"
        "Mayor Mary Collins opened the bridge on 4 January 2022. “The bridge will bring both halves of the town together "
        "again,” Collins said. Peter Grant, the chairman of the harbour board, had asked for it. Bishop Susan Walsh "
        "blessed it.",
        "Storm floods houses in Porto",
    )
    made = study(about, suggested=True)
    assert made.items
    assert all(score(item, about) >= readiness.BAR for item in made.ready)
    assert all(score(item, about) < readiness.BAR for item in made.suggested)


TOLD = {
    "importance": "how much the fact matters",
    "headline": "how many words of the headline",
    "context": "whether an earlier sentence has to be quoted",
    "results": "whether the article reports matches or markets",
}
"""How docs/items.md tells of each sign that has a weight."""


def test_the_documentation_tells_what_is_weighed() -> None:
    page = " ".join((Path(__file__).parents[1] / "docs" / "items.md").read_text(encoding="utf-8").split())
    assert WEIGHTS.keys() == TOLD.keys(), "tell of the sign in docs/items.md and in README.md (Ready or suggested)"
    assert [words for words in TOLD.values() if words not in page] == []
    assert min(WEIGHTS["importance"], WEIGHTS["headline"]) > 0 > max(WEIGHTS["context"], WEIGHTS["results"])
    assert f"below {HARD_FROM} of `difficulty`" in page
