"""quizgen explain: nothing that was found or drafted is left out."""

import re
from pathlib import Path

import pytest

from quizgen import readiness
from quizgen.cli.finding_words import describe, name_entity
from quizgen.cli.speaking import one_line
from quizgen.pipeline import study
from quizgen.readers import read_article
from quizgen.readiness import BAR, score
from quizgen.studies import Study

from .conftest import SEEDS, Run

NATO = "seeds/2022-01-13-nato-russia-council.md"


def flat(text: str) -> str:
    """The output with its wrapping undone."""
    return " ".join(text.split())


@pytest.fixture
def made() -> Study:
    return study(read_article(SEEDS.parent / NATO))


@pytest.fixture
def output(run: Run) -> str:
    return run(f"quizgen explain {NATO}").stdout


def test_every_finding_is_told(made: Study, output: str) -> None:
    for entity in made.findings.entities:
        assert flat(name_entity(entity, made.article)) in flat(output)
    for fact in made.findings.facts:
        assert f"found {flat(describe(fact, made.article))}" in flat(output)
    assert output.count("    found    ") == len(made.findings.facts)


def test_every_draft_is_in_the_quiz_at_its_place_or_refused_with_the_reason(made: Study, output: str) -> None:
    for place, item in enumerate(made.ready, start=1):
        assert flat(f"item {place} {item.template}: {one_line(item.stem)} → {one_line(item.key)}") in flat(output)
    for item in made.suggested:
        question = f"suggested {item.template}: {one_line(item.stem)} → {one_line(item.key)}"
        verdict = f"suggested: its signs add up to {score(item, made.article):.2f} of {BAR:.2f} (--include-suggested)"
        assert flat(f"{question} {verdict}") in flat(output)
    for refused in made.rejections:
        draft = refused.draft
        question = f"refused {draft.template}: {one_line(draft.stem)} → {one_line(draft.key)}"
        assert flat(f"{question} {refused.by}: {refused.reason}") in flat(output)
    assert len(made.drafts) == len(made.ready) + len(made.suggested) + len(made.rejections)
    assert len(re.findall(r"^    (?:item \d|suggested |refused )", output, re.MULTILINE)) == len(made.drafts)


def test_what_came_of_it_is_counted_at_the_top(made: Study, output: str) -> None:
    counts = (
        f"{len(made.drafts)} questions drafted, {len(made.ready)} ready, {len(made.suggested)} suggested, "
        f"{len(made.rejections)} refused."
    )
    assert counts in flat(output)
    assert made.suggested, "the sample has none to show"


@pytest.mark.parametrize(("bar", "suggested"), [(float("inf"), True), (float("-inf"), False)])
def test_the_bar_decides_between_a_place_and_a_score(
    run: Run, monkeypatch: pytest.MonkeyPatch, bar: float, suggested: bool
) -> None:
    monkeypatch.setattr(readiness, "BAR", bar)
    output = run(f"quizgen explain {NATO}").stdout
    assert bool(re.search(r"^    suggested \w+: ", output, re.MULTILINE)) is suggested
    assert bool(re.search(r"^    item 1    \w+: ", output, re.MULTILINE)) is not suggested


def test_the_sentences_come_in_reading_order_under_their_paragraphs(made: Study, output: str) -> None:
    numbers = [int(number) for number in re.findall(r"^Paragraph (\d+) \(", output, re.MULTILINE)]
    assert numbers == sorted({sentence.paragraph for sentence in made.findings.sentences})
    body = flat(output.partition("Paragraph 1 (Lead)")[2])
    position = 0
    for sentence in made.findings.sentences:
        position = body.index(one_line(sentence.text), position)
    assert output.count("nothing to ask about") > 0


def test_a_question_stands_under_the_sentence_that_it_is_about(run: Run, folder: Path) -> None:
    (folder / "mill.md").write_text(
        "---\ntitle: Mill sold\ndate: 2022-05-04\n---\n\n"
        "It rained a little. The town of Ribe sold its mill on 4 May 2022. "
        "Then everybody went home again.\n"
    )
    lines = run("quizgen explain mill.md").stdout.splitlines()
    sold = lines.index("  The town of Ribe sold its mill on 4 May 2022.")
    home = lines.index("  Then everybody went home again.")
    assert "    found     time: on 4 May 2022 (the day 2022-05-04)" in lines[sold:home]
    assert lines[home + 1] == "    nothing to ask about"
