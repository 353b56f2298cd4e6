"""What the article says on the matter of a section; the other options are the points of its other sections."""

from collections.abc import Iterator

from quizgen.findings import Findings, Point
from quizgen.items import Draft, Wanted
from quizgen.templates.base import Example, Silent, Template, evidence_of


def draft(fact: Point, findings: Findings) -> Iterator[Draft]:
    statement = fact.statement
    yield Draft(
        template="section_point",
        fact=("point", fact.heading, ""),
        stem=f"Which of these does the article report under the heading “{fact.heading}”?",
        key=statement.printed(),
        evidence=evidence_of(statement.sentence),
        importance=statement.importance * 0.8,
        claimant=statement.claimant,
        wanted=Wanted("point", ("points",), avoid=(fact.heading,)),
    )


TEMPLATE = Template(
    name="section_point",
    asks="What does the article say on the matter of this section?",
    about=(Point,),
    draft=draft,
    examples=(
        Example(
            "The town of Dover opened its bridge on 4 January 2022.\n\n"
            "## Cost\n\nTaxpayers in Denmark paid 40 million kroner in ten years.\n\n"
            "## Nature\n\nHerons from Holland moved to quieter banks in 2021.\n\n"
            "## Traffic\n\nLorries from Germany pay tolls on Sundays.",
            stem="Which of these does the article report under the heading “Nature”?",
            key="Herons from Holland moved to quieter banks in 2021.",
            options=(
                "Lorries from Germany pay tolls on Sundays.",
                "Herons from Holland moved to quieter banks in 2021.",
                "Taxpayers in Denmark paid 40 million kroner in ten years.",
            ),
        ),
    ),
    silent_on=(
        Silent(
            "The town of Dover opened its bridge on 4 January 2022. Taxpayers in Denmark paid for it.", "no headings"
        ),
        Silent(
            "The town of Dover opened its bridge in 2022.\n\n## Cost\n\nTaxpayers in Denmark paid 40 million kroner.",
            "one section has no other points to set against it",
        ),
    ),
)
