"""A draft that wants wrong options, with only what matters spelled out."""

from datetime import date

from quizgen.article import Evidence
from quizgen.findings import Findings
from quizgen.items import GAP, Draft, Wanted
from quizgen.passages import Story

NOTHING = Findings((), (), (), (), Story("13 January 2022", "", None), date(2022, 1, 13))
"""An article of 13 January 2022 in which nothing was found."""


def draft(
    key: str, kind: str, *sources: str, stem: str = f"It happened in {GAP}.", avoid: tuple[str, ...] = ()
) -> Draft:
    return Draft("sample", (), stem, key, Evidence(0, 1, 0, 5, stem), 0.5, wanted=Wanted(kind, sources, avoid))
