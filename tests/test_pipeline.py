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

from quizgen import build, make_quiz, read_article
from quizgen.gazetteer import same_place
from quizgen.items import GAP, Cloze, MultipleChoice
from quizgen.pipeline import study
from quizgen.studies import Study

SEEDS = sorted((Path(__file__).parents[1] / "seeds").glob("2*.md"))


@pytest.fixture(scope="module", params=SEEDS, ids=lambda path: path.stem)
def made(request: pytest.FixtureRequest) -> Study:
    return study(read_article(request.param))


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


def test_the_most_important_first(made: Study) -> None:
    weights = [item.importance for item in made.items]
    assert weights == sorted(weights, reverse=True)
    assert all(0 <= weight <= 1 for weight in weights)


def test_twice_the_same(made: Study) -> None:
    again = study(made.article)
    assert again.items == made.items
    assert again.drafts == made.drafts
    assert again.rejections == made.rejections


def test_exactly_so_many() -> None:
    article = read_article(SEEDS[0])
    few = study(article, 3)
    assert len(few.items) == 3
    assert any(rejection.reason.startswith("3 more important items") for rejection in few.rejections)
    assert len(make_quiz(article, 500).items) == len(make_quiz(article).items)


def _digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def test_two_builds_give_the_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    build(SEEDS[:2], tmp_path / "one", mixed=6)
    program = (
        "import sys; from pathlib import Path; from quizgen import build; "
        "build([Path(path) for path in sys.argv[2:]], Path(sys.argv[1]), mixed=6)"
    )
    subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "two"), *map(str, SEEDS[:2])],
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
    )
    assert _digests(tmp_path / "one") == _digests(tmp_path / "two")
    assert (tmp_path / "one" / "news-mixed.key.html").is_file()


def test_another_article_changes_nothing_in_the_first(tmp_path: Path) -> None:
    build(SEEDS[:1], tmp_path / "alone")
    build(SEEDS[:2], tmp_path / "both")
    alone, both = _digests(tmp_path / "alone"), _digests(tmp_path / "both")
    assert {name: both[name] for name in alone if not name.endswith(".apkg")} == {
        name: digest for name, digest in alone.items() if not name.endswith(".apkg")
    }


def test_the_order_of_articles_orders_the_deck_and_changes_nothing_else(tmp_path: Path) -> None:
    build(SEEDS[:2], tmp_path / "one")
    build(SEEDS[1::-1], tmp_path / "other")
    one, other = _digests(tmp_path / "one"), _digests(tmp_path / "other")
    assert one.keys() == other.keys()
    assert {name for name in one if one[name] != other[name]} == {"news.apkg"}


def test_a_file_under_another_folder_gives_the_same_items(tmp_path: Path) -> None:
    shutil.copy(SEEDS[0], tmp_path)
    assert make_quiz(read_article(tmp_path / SEEDS[0].name)) == make_quiz(read_article(SEEDS[0]))
