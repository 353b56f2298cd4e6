"""Whatever an article went through, there is a refusal in one line, or items that stand where they say and pass their checks.

A few hundred cases, the same ones every time; `make fuzz` runs 10,000 others.
"""

import csv
import io
import json
import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizgen.article import Article
from quizgen.asking import ask, faults_of
from quizgen.errors import QuizgenError
from quizgen.pipeline import study
from quizgen.readers import read_data
from quizgen.readers.front_matter import read_front_matter
from quizgen.readers.item_rows import read_rows
from quizgen.readers.items_file import read_items_file
from quizgen.writers.json import write_items
from tests.mutations import ARTICLE, FILES, FRONT_MATTER, data_of, encoded, mutated

GIVEN = os.environ.get("QUIZGEN_FUZZ_CASES")
CASES = int(GIVEN or 600)
"""Of all tests together."""


def cases(share: float) -> settings:
    """Settings of a test that runs this share of the cases."""
    return settings(
        max_examples=max(1, round(CASES * share)),
        derandomize=GIVEN is None,
        database=None,
        deadline=None,
        suppress_health_check=list(HealthCheck),
    )


def assert_told(error: QuizgenError, place: str) -> None:
    """In one line that names the place."""
    assert str(error).startswith(place)
    assert len(str(error).splitlines()) == 1


def read_or_none(name: str, data: bytes) -> Article | None:
    """The article, or None when it was refused as it should be."""
    try:
        article = read_data(Path(name), data)
    except QuizgenError as error:
        assert_told(error, f"{name}: ")
        return None
    for paragraph in article.paragraphs:
        assert article.text[paragraph.start : paragraph.end] == paragraph.text
    return article


def assert_sound(article: Article) -> None:
    """Its items pass their checks again, and their evidence stands in the article."""
    made = study(article, suggested=True)
    for item, faults in zip(made.accepted, faults_of(made.accepted, article, made.findings), strict=True):
        assert [(check.name, reason) for check, reason in faults if check.severity == "flaw"] == [], item
        evidence = item.evidence
        (paragraph,) = (each for each in article.paragraphs if each.number == evidence.paragraph)
        assert paragraph in article.sections[evidence.section].paragraphs
        assert paragraph.start <= evidence.start < evidence.end <= paragraph.end
        assert " ".join(article.text[evidence.start : evidence.end].split()) == evidence.text


@pytest.mark.parametrize("suffix", FILES)
@cases(0.12)
@given(data=st.data())
def test_a_changed_file_is_read_or_refused(suffix: str, data: st.DataObject) -> None:
    read_or_none(f"any{suffix}", data.draw(data_of(suffix)))


@pytest.mark.parametrize("suffix", FILES)
@cases(0.02)
@given(data=st.data())
def test_items_of_a_changed_article_are_sound(suffix: str, data: st.DataObject) -> None:
    article = read_or_none(f"any{suffix}", encoded(data.draw(mutated(FILES[suffix]))))
    if article is not None:
        assert_sound(article)


@cases(0.18)
@given(block=st.one_of(mutated(FRONT_MATTER), st.text(max_size=80).map("---\n{}\n---\n".format)))
def test_front_matter_is_read_or_refused(block: str) -> None:
    try:
        given, rest = read_front_matter(block, Path("any.md"))
    except QuizgenError as error:
        assert_told(error, "any.md: line ")
    else:
        assert block.endswith(rest)
        assert given.title is None or given.title == " ".join(given.title.split())


@pytest.fixture(scope="module")
def items(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The items file of the article unchanged."""
    path = tmp_path_factory.mktemp("items") / "any.json"
    article = read_data(Path("any.txt"), ARTICLE.encode())
    assert len(ask(article).good) > 3
    write_items(study(article, suggested=True).quiz, path)
    return path.read_text(encoding="utf-8")


def read_items(name: str, data: bytes) -> None:
    """Every reader of items takes the file or refuses it."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / name
        path.write_bytes(data)
        for read in (read_rows, read_items_file):
            try:
                read(path)
            except QuizgenError as error:
                assert_told(error, f"{path}: ")


VALUES = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=6)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(st.text(max_size=4), inner, max_size=3)),
    max_leaves=5,
)


def replaced(value: object, path: list[int], new: object) -> object:
    """A JSON value with another one somewhere in it, where `path` leads."""
    if not path or not isinstance(value, (dict, list)) or not value:
        return new
    step, *further = path
    keys = list(value) if isinstance(value, dict) else list(range(len(value)))
    key = keys[step % len(keys)]
    copy = value.copy()
    copy[key] = replaced(copy[key], further, new)  # type: ignore[index,call-overload]
    return copy


@cases(0.2)
@given(data=st.data())
def test_a_changed_items_file_is_read_or_refused(items: str, data: st.DataObject) -> None:
    path = data.draw(st.lists(st.integers(0, 30), max_size=6))
    wrong = json.dumps(replaced(json.loads(items), path, data.draw(VALUES)))
    read_items("any.json", encoded(data.draw(st.one_of(st.just(wrong), mutated(items, 3)))))


@cases(0.2)
@given(data=st.data())
def test_a_changed_table_of_items_is_read_or_refused(data: st.DataObject) -> None:
    table = io.StringIO()
    columns = ["id", "kind", "stem", "key", "option 1", "feedback 1", "option 2", "evidence"]
    csv.writer(table).writerows(
        [
            columns,
            ["", "cloze", "The mill was _____.", "sold", "", "", "", "The mill was sold."],
            ["1", "open", "a", "b"],
        ]
    )
    read_items("any.csv", encoded(data.draw(mutated(table.getvalue()))))


DEEP = 10_000
PROSE = ARTICLE.partition("\n\n")[2]
EXTREMES = {
    "divisions.html": f"<html><body>{'<div>' * DEEP}<p>{PROSE}</p>{'</div>' * DEEP}</body></html>",
    "unclosed.html": f"<html><body>{'<blockquote><b><ul><li>' * DEEP}<p>{PROSE}",
    "text at every depth.html": f"<html><body>{'<div>Vell sold its mill.' * DEEP}</body></html>",
    "comments.txt": "<!---->" * DEEP + PROSE,
    "quotations.md": f"{'> ' * DEEP}{PROSE}",
    "brackets.md": f"{'[' * DEEP}{PROSE}{']' * DEEP}\n\n{'[a](' * DEEP}",
    "marks.md": f"{'**_`' * DEEP}{PROSE}",
    "list.md": f"---\ntitle: {'[' * DEEP}\n---\n\n{PROSE}",
    "buttons.txt": f"Vell sells its mill\n\n{'Home' * 1}\n{'Share' * 1}\n" + "Home\n" * DEEP + PROSE,
    "opening marks.txt": f"{'“a ' * DEEP}{PROSE}",
    "one word.txt": f"{'a' * 150_000}\n\n{PROSE}",
    "one line.txt": f"{PROSE.replace(chr(10), ' ') * 150}",
}


@pytest.mark.parametrize("name", EXTREMES)
def test_extremes_are_read_or_refused(name: str) -> None:
    read_or_none(name, EXTREMES[name].encode())
