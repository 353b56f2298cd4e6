"""The whole way: what comes of an article depends on the article alone, and everything is accounted for."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from quizgen import Wishes, build, make_quiz, read_article, readiness
from quizgen.gazetteer import same_place
from quizgen.items import GAP, Cloze, MultipleChoice
from quizgen.pipeline import study
from quizgen.studies import Study

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("2*.md"))


@pytest.fixture(scope="module", params=SEEDS, ids=lambda path: path.stem)
def made(request: pytest.FixtureRequest) -> Study:
    return study(read_article(request.param), suggested=True)


def test_evidence_stands_in_the_article(made: Study) -> None:
    for item in made.items:
        evidence = item.evidence
        assert " ".join(made.article.text[evidence.start : evidence.end].split()) == evidence.text
        assert any(
            paragraph.number == evidence.paragraph
            and paragraph.start <= evidence.start
            and evidence.end <= paragraph.end
            for paragraph in made.article.sections[evidence.section].paragraphs
        )


def test_every_draft_is_an_item_or_a_rejection_with_a_reason(made: Study) -> None:
    assert len(made.items) + len(made.rejections) == len(made.drafts)
    assert all(rejection.by and rejection.reason for rejection in made.rejections)


def test_ids_and_keys(made: Study) -> None:
    assert len({item.id for item in made.items}) == len(made.items)
    assert max(Counter(item.key for item in made.items).values()) <= 2


def test_a_claim_names_its_claimant(made: Study) -> None:
    for item in made.items:
        if item.claimant and item.template != "which_statement":
            surname = item.claimant.split()[-1]
            # Where whole statements are the options, each names whose word it is.
            assert surname in (item.key if item.template == "section_point" else item.stem), item


def test_one_item_for_a_sentence_and_one_for_each_section_that_has_any(made: Study) -> None:
    spans = sorted((item.evidence.start, item.evidence.end) for item in made.items)
    assert all(end <= start for (_, end), (start, _) in pairwise(spans))
    assert {item.evidence.section for item in made.items} == {item.evidence.section for item in made.accepted}


def test_items_keep_their_form(made: Study) -> None:
    for item in made.items:
        assert item.stem.count(GAP) == 1 or item.stem.endswith("?")
        assert item.key.strip() == item.key != ""
        if isinstance(item, Cloze):
            assert item.stem.count(GAP) == 1
        if isinstance(item, MultipleChoice):
            options = item.options
            assert options.count(item.key) == 1
            assert 3 <= len(set(options)) == len(options) <= 4
            assert not [1 for i, a in enumerate(options) for b in options[i + 1 :] if same_place(a, b)]


def test_what_is_ready_first_and_of_that_the_most_important(made: Study) -> None:
    assert made.items == (*made.ready, *made.suggested)
    for tier in (made.ready, made.suggested):
        weights = [item.importance for item in tier]
        assert weights == sorted(weights, reverse=True)
        assert all(0 <= weight <= 1 for weight in weights)


def test_twice_the_same(made: Study) -> None:
    again = study(made.article, suggested=True)
    assert (again.ready, again.suggested) == (made.ready, made.suggested)
    assert again.drafts == made.drafts
    assert again.rejections == made.rejections


def test_exactly_so_many() -> None:
    article = read_article(SEEDS[0])
    few = study(article, 3, suggested=True)
    assert len(few.items) == 3
    assert any("were asked for" in rejection.reason for rejection in few.rejections)
    assert len(few.items) + len(few.rejections) == len(few.drafts)
    assert make_quiz(article, 500, suggested=True) == make_quiz(article, suggested=True)


def test_what_is_suggested_makes_up_the_number_behind_what_is_ready() -> None:
    for path in SEEDS:
        article = read_article(path)
        whole = study(article)
        for number in (1, len(whole.ready) + 1):
            unasked, asked = study(article, number), study(article, number, suggested=True)
            assert asked.ready == unasked.ready == unasked.items
            assert len(asked.suggested) <= number - len(asked.ready)
            assert set(asked.suggested) <= set(unasked.accepted)


def test_what_is_suggested_is_known_and_left_out_unless_asked_for() -> None:
    for path in SEEDS:
        article = read_article(path)
        unasked, asked = study(article), study(article, suggested=True)
        assert unasked.items == unasked.ready == asked.ready
        assert unasked.suggested == asked.suggested
        assert not set(asked.ready) & set(asked.suggested)
        assert {entry.status for entry in unasked.quiz.entries} <= {"ready"}
        assert [entry.status for entry in asked.quiz.entries] == (
            ["ready"] * len(asked.ready) + ["suggested"] * len(asked.suggested)
        )
        assert make_quiz(article) == unasked.quiz
        assert make_quiz(article, suggested=True) == asked.quiz
        for counted in ("sections_covered", "quotations_asked", "share_reprinted"):
            assert getattr(unasked, counted) <= getattr(asked, counted)


def test_the_bar_parts_what_is_ready_from_what_is_suggested(monkeypatch: pytest.MonkeyPatch) -> None:
    article = read_article(SEEDS[0])
    monkeypatch.setattr(readiness, "BAR", float("inf"))
    high = study(article)
    assert (high.ready, high.items) == ((), ())
    monkeypatch.setattr(readiness, "BAR", float("-inf"))
    low = study(article)
    assert low.suggested == ()
    assert low.items == low.ready == high.suggested


def _digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def test_two_builds_give_the_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    build(SEEDS[:2], tmp_path / "one", "news", Wishes(suggested=True, mixed=6))
    program = (
        "import sys; from pathlib import Path; from quizgen import Wishes, build; "
        "build([Path(path) for path in sys.argv[2:]], Path(sys.argv[1]), 'news', Wishes(suggested=True, mixed=6))"
    )
    subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "two"), *map(str, SEEDS[:2])],
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
    )
    assert _digests(tmp_path / "one") == _digests(tmp_path / "two")
    assert (tmp_path / "one" / "news-mixed.key.html").is_file()


def test_another_article_changes_nothing_in_the_first(tmp_path: Path) -> None:
    build(SEEDS[:1], tmp_path / "alone", "news", Wishes(suggested=True))
    build(SEEDS[:2], tmp_path / "both", "news", Wishes(suggested=True))
    alone, both = _digests(tmp_path / "alone"), _digests(tmp_path / "both")
    own = [name for name in alone if not name.startswith("news.")]
    assert {name: both[name] for name in own} == {name: alone[name] for name in own}


def test_the_order_of_articles_orders_the_deck_and_changes_nothing_else(tmp_path: Path) -> None:
    build(SEEDS[:2], tmp_path / "one", "news", Wishes(suggested=True))
    build(SEEDS[1::-1], tmp_path / "other", "news", Wishes(suggested=True))
    one, other = _digests(tmp_path / "one"), _digests(tmp_path / "other")
    assert one.keys() == other.keys()
    assert {name for name in one if one[name] != other[name]} == {"news.apkg", "news.bank.jsonl"}


def test_a_file_under_another_folder_gives_the_same_items(tmp_path: Path) -> None:
    shutil.copy(SEEDS[0], tmp_path)
    moved = make_quiz(read_article(tmp_path / SEEDS[0].name), suggested=True)
    assert moved == make_quiz(read_article(SEEDS[0]), suggested=True)
