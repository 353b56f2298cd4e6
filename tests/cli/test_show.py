"""quizgen show: the article as it was read."""

from pathlib import Path

from .conftest import Run

MILL = """\
---
title: "Old mill at Vell is sold"
standfirst: "A baker pays more than the council hoped for"
date: 2022-05-04
author: Tove Lind
publisher: The Vell Gazette
---

The council of Vell sold its old mill on Tuesday. Baker Ada Brink bought it for 40,000 crowns and will grind flour.

Photo: The mill in winter

## Plans

“The wheel has to turn again before the summer of next year,” Ada Brink said. The council agreed to help with repairs.
"""


def shown(run: Run, folder: Path, text: str) -> str:
    (folder / "mill.md").write_text(text, encoding="utf-8")
    result = run("quizgen show mill.md")
    assert (result.exit_code, result.stderr) == (0, "")
    return result.stdout


def test_an_article_opens_with_its_particulars(run: Run, folder: Path) -> None:
    assert shown(run, folder, MILL).splitlines()[:3] == [
        "Old mill at Vell is sold",
        "A baker pays more than the council hoped for",
        "4 May 2022 | by Tove Lind | The Vell Gazette | 49 words",
    ]


def test_paragraphs_are_numbered_under_their_headings(run: Run, folder: Path) -> None:
    lines = shown(run, folder, MILL).splitlines()
    lead, plans = lines.index("Lead"), lines.index("Plans")
    assert lines[lead + 1].startswith("   1  The council of Vell sold its old mill on Tuesday.")
    assert lines[lead + 2].startswith("      ")
    assert lines[plans + 1].startswith("   3  “The wheel has to turn again")


def test_what_is_never_asked_about_is_marked(run: Run, folder: Path) -> None:
    assert "   2  [caption, credit or the like; not asked about] Photo: The mill in winter" in shown(run, folder, MILL)


def test_a_quotation_stands_with_its_speaker(run: Run, folder: Path) -> None:
    end = " ".join(shown(run, folder, MILL).partition("\nQuotations\n")[2].split())
    assert end.startswith("“The wheel has to turn again before the summer of next year,” (paragraph 3): ")
    assert end.endswith("Ada Brink")


def test_a_quotation_without_a_speaker_says_so(run: Run, folder: Path) -> None:
    unsigned = MILL.replace(" Ada Brink said.", "")
    assert shown(run, folder, unsigned).rstrip().endswith("speaker not resolved")


def test_an_article_without_quotations_or_date_says_so(run: Run, folder: Path) -> None:
    plain = MILL.replace("“", "").replace("”", "").replace("date: 2022-05-04\n", "")
    output = shown(run, folder, plain)
    assert output.rstrip().endswith("No quotations")
    assert "no date: " in output
