"""Which of three or four dated events of the article happened first."""

from collections.abc import Iterator

from quizgen.facts import Happening
from quizgen.findings import Findings
from quizgen.items import Draft, Wanted
from quizgen.templates.base import Example, Silent, Template, evidence_of


def draft(fact: Happening, findings: Findings) -> Iterator[Draft]:
    events = [other for other in findings.facts if isinstance(other, Happening)]
    if any(other.day < fact.day + fact.span for other in events if other != fact):
        return  # not the first of them, or not surely
    yield Draft(
        template="which_came_first",
        fact=("order", "", ""),
        stem="Which of these happened first?",
        key=fact.text,
        evidence=evidence_of(fact.sentence),
        importance=max(event.importance for event in events) * 0.7,
        wanted=Wanted("event", ("happenings",)),
    )


TEMPLATE = Template(
    name="which_came_first",
    asks="Which of these happened first?",
    about=(Happening,),
    draft=draft,
    examples=(
        Example(
            "On 4 June 1998, Norway sold its oldest ferry. Portugal closed its harbours in 2009. "
            "Ellen Brandt visited Iceland on 4 January 2022.",
            stem="Which of these happened first?",
            key="Norway sold its oldest ferry.",
            options=("Ellen Brandt visited Iceland.", "Portugal closed its harbours.", "Norway sold its oldest ferry."),
        ),
    ),
    silent_on=(
        Silent("Norway sold its oldest ferry in 1998. Portugal closed its harbours in 2009.", "two are guessed"),
        Silent(
            "Norway sold its oldest ferry in 2009. Portugal closed its harbours in June 2009. "
            "Ellen Brandt visited Iceland on 4 January 2022.",
            "the first two may be one time",
        ),
        Silent(
            "Norway sold its first ferry in 1998. Portugal closed its harbours in 2009. "
            "Ellen Brandt visited Iceland on 4 January 2022.",
            "a word tells the order",
        ),
    ),
)
