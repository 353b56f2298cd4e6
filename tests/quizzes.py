"""A small quiz with every kind of question, as forms are made of it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

from quizgen.article import Article, Evidence, Paragraph, Section
from quizgen.forms.base import Form
from quizgen.forms.making import AS_USUAL, Printing, make_form
from quizgen.items import Cloze, Entry, Item, MultipleChoice, Open, Quiz, Sourced, make_code, make_id

FERRY = "The ferry Alma left Port Amery for Halvik with 212 people, the harbour master said."
STORM = "“Nobody was told to turn back,” said Ida Brandt, who was on the bridge when the storm reached Tarnby."
PLEDGE = "The line will check its four ships at Lindesund because two of their pumps had failed."
WRITTEN = datetime(2026, 3, 5, 12, tzinfo=UTC)

ARTICLE = Article(
    slug="ferry",
    text="\n\n".join((FERRY, STORM, PLEDGE)),
    headline="Ferry “Alma” turns back in storm",
    sections=(
        Section(None, (Paragraph(1, 0, FERRY),)),
        Section("On the bridge", (Paragraph(2, 85, STORM), Paragraph(3, 188, PLEDGE))),
    ),
    date=date(2026, 3, 4),
    publisher="The Northern Courier",
    rights="Text: CC BY 4.0, Maren Aalto",
    url="https://courier.example/ferry",
)
IN_FERRY, IN_STORM, IN_PLEDGE = (
    Evidence(0, 1, 0, len(FERRY), FERRY),
    Evidence(1, 2, 85, 85 + len(STORM), STORM),
    Evidence(1, 3, 188, 188 + len(PLEDGE), PLEDGE),
)


def choice(stem: str, key: str, options: tuple[str, ...], evidence: Evidence = IN_FERRY) -> MultipleChoice:
    return MultipleChoice(make_id(stem), "which", ("s",), stem, key, evidence, 0.5, None, None, None, options)


def gap(stem: str, key: str, hint: str | None, evidence: Evidence = IN_FERRY) -> Cloze:
    return Cloze(make_id(stem), "gap", ("s",), stem, key, evidence, 0.5, None, None, None, hint)


WHO = replace(
    choice("Who was on the bridge?", "Ida Brandt", ("Maren Aalto", "Ida Brandt", "Tom Lind"), IN_STORM),
    context="On 4 March 2026 a storm reached Tarnby.",
    claimant="Ida Brandt",
)
FROM = choice("From where did the Alma sail?", "Port Amery", ("Quell", "Tarnby", "Port Amery", "Brimm"))
GAPS = (
    gap("The Alma left _____ for Halvik.", "Port Amery", "port"),
    gap("The Alma was bound for _____ with 212 people.", "Halvik", "port"),
    gap("Ida Brandt saw the storm reach _____.", "Tarnby", "port", IN_STORM),
)
PEOPLE = gap("The Alma carried _____ people.", "212", "number")
WHY = Open(
    "facade0123456789",
    "why",
    ("s",),
    "Why are ships checked?",
    "Two pumps had failed.",
    IN_PLEDGE,
    0.5,
    None,
    None,
    None,
)


def quiz_of(*items: Item, article: Article = ARTICLE) -> Quiz:
    return Quiz(article, tuple(Entry(item, "ready", WRITTEN, make_code(item.id)) for item in items))


QUIZ = quiz_of(WHY, GAPS[0], WHO, PEOPLE, GAPS[1], FROM, GAPS[2])


def form_of(
    quiz: Quiz | Sequence[Sourced],
    printing: Printing = AS_USUAL,
    *,
    title: str | None = None,
    reserve: Sequence[Sourced] = (),
    name: str = "storm",
) -> Form:
    """The quiz, or entries of several articles, laid out for print."""
    sourced = quiz.sourced if isinstance(quiz, Quiz) else quiz
    return make_form(name, title, "news", sourced, printing, reserve=reserve)
