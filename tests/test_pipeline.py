"""The whole way: what comes of an article depends on the article alone, and everything is accounted for."""

import hashlib
import os
import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

from quizgen import build, make_quiz, read_article
from quizgen.pipeline import Study, study

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


def test_twice_the_same(made: Study) -> None:
    assert study(made.article).items == made.items


def test_exactly_so_many() -> None:
    article = read_article(SEEDS[0])
    assert len(make_quiz(article, 3).items) == 3
    assert len(make_quiz(article, 500).items) == len(make_quiz(article).items)


def _digests(folder: Path) -> dict[str, str]:
    return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(folder.iterdir())}


def test_two_builds_give_the_same_bytes_whatever_the_hash_seed(tmp_path: Path) -> None:
    build(SEEDS[:2], tmp_path / "one")
    program = (
        "import sys; from pathlib import Path; from quizgen import build; "
        "build([Path(path) for path in sys.argv[2:]], Path(sys.argv[1]))"
    )
    subprocess.run(
        [sys.executable, "-c", program, str(tmp_path / "two"), *map(str, SEEDS[:2])],
        check=True,
        env={**os.environ, "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo"},
    )
    assert _digests(tmp_path / "one") == _digests(tmp_path / "two")


def test_another_article_changes_nothing_in_the_first(tmp_path: Path) -> None:
    build(SEEDS[:1], tmp_path / "alone")
    build(SEEDS[:2], tmp_path / "both")
    alone, both = _digests(tmp_path / "alone"), _digests(tmp_path / "both")
    assert {name: both[name] for name in alone if not name.endswith(".apkg")} == {
        name: digest for name, digest in alone.items() if not name.endswith(".apkg")
    }


def test_a_file_under_another_folder_gives_the_same_items(tmp_path: Path) -> None:
    shutil.copy(SEEDS[0], tmp_path)
    assert make_quiz(read_article(tmp_path / SEEDS[0].name)) == make_quiz(read_article(SEEDS[0]))
