"""What is read after answering: small articles, an item of each, and what stands beside its options."""

from pathlib import Path

import pytest

from quizgen.items import Item, MultipleChoice
from quizgen.pipeline import study
from tests.articles import article_of

TOWN = (
    "Mayor Mary Collins opened the bridge. Peter Grant, the chairman of the harbour board, had asked for it. "
    "Bishop Susan Walsh blessed it."
)


def items(folder: Path, body: str, template: str, headline: str = "News in brief") -> list[Item]:
    return [item for item in study(article_of(folder, body, headline)).accepted if item.template == template]


def feedback(folder: Path, body: str, template: str, headline: str = "News in brief") -> dict[str, str | None]:
    item = items(folder, body, template, headline)[0]
    assert isinstance(item, MultipleChoice)
    return dict(zip(item.options, item.feedback, strict=True))


def test_a_person_is_told_by_the_role_and_the_key_by_its_proof(tmp_path: Path) -> None:
    assert feedback(tmp_path, TOWN, "who_holds_role") == {
        "Peter Grant": "Peter Grant, the chairman of the harbour board",
        "Susan Walsh": "Bishop",
        "Mary Collins": "Mayor",
    }


def test_a_place_is_told_by_the_shortest_statement_about_it(tmp_path: Path) -> None:
    body = (
        "The ministers of fisheries met in Lisbon on 11 January 2022. "
        "Next year the same ministers will meet in Madrid. A museum of glass opened in Madrid in 2019."
    )
    told = feedback(tmp_path, body, "where", "Fisheries ministers seek new quotas")
    assert told["Madrid"] == "A museum of glass opened in Madrid in 2019."
    assert told["Lisbon"] == "The ministers of fisheries met in Lisbon on 11 January 2022."
    assert [said for place, said in told.items() if place not in {"Madrid", "Lisbon"}] == [None, None]


def test_nothing_grave_is_told_of_an_option(tmp_path: Path) -> None:
    body = "The ministers of fisheries met in Lisbon on 11 January 2022. A storm killed a sailor in Madrid."
    assert feedback(tmp_path, body, "where", "Fisheries ministers seek new quotas")["Madrid"] is None


def test_figures_made_up_by_rule_are_told_nothing_of(tmp_path: Path) -> None:
    told = feedback(
        tmp_path, "The storm of 9 January 2022 flooded about 240 houses in the old town of Porto.", "how_many"
    )
    assert [number for number, said in told.items() if said] == ["240"]


def test_a_statement_is_told_by_its_speaker_and_a_point_by_its_heading(tmp_path: Path) -> None:
    said = feedback(
        tmp_path,
        "“Tourists will come back to Dover in large numbers,” Mayor Mary Collins said. "
        "“Tolls on lorries ruin small firms in Dover,” said shop owner Peter Grant. "
        "“Birds in Dover deserve quieter crossings,” said Bishop Susan Walsh.",
        "which_statement",
    )
    assert said["“Tolls on lorries ruin small firms in Dover.”"] == "said by Peter Grant"
    points = feedback(
        tmp_path,
        "The town of Dover opened its bridge on 4 January 2022.\n\n"
        "## Cost\n\nTaxpayers in Denmark paid 40 million kroner in ten years.\n\n"
        "## Nature\n\nHerons from Holland moved to quieter banks in 2021.\n\n"
        "## Traffic\n\nLorries from Germany pay tolls on Sundays.",
        "section_point",
    )
    assert points["Lorries from Germany pay tolls on Sundays."] == "under the heading “Traffic”"


@pytest.mark.parametrize(
    ("body", "key", "proof"),
    [
        (
            "The storm of 9 January 2022 flooded about 240 houses, and the mayor of Porto closed all schools.",
            "240",
            "The storm of 9 January 2022 flooded about 240 houses",
        ),
        ("The storm of 9 January 2022 flooded about 240 houses in Porto.", "240", None),
    ],
)
def test_the_proof_is_a_clause_that_says_it_whole(tmp_path: Path, body: str, key: str, proof: str | None) -> None:
    (item,) = items(tmp_path, body, "how_many")
    assert (item.key, item.proof) == (key, proof)
