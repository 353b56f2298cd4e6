"""`quizgen explain`: for each sentence what was found in it, what was asked, and why it is in the quiz or not."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.show import print_heading
from quizgen.cli.speaking import say

if TYPE_CHECKING:
    from quizgen.findings import Fact, Findings
    from quizgen.items import Draft
    from quizgen.passages import Sentence
    from quizgen.studies import Study

_SUGGESTED = "suggested:"


@click.command("explain")
@click.argument("article", type=click.Path(path_type=Path))
def command(article: Path) -> None:
    """Show what was asked, what was not, and why.

    Sentence by sentence: what was found in it, each question drafted, and its place in the quiz, its score where it is
    only suggested, or why it was refused.

    \b
    Example:
      quizgen explain seeds/2022-01-13-nato-russia-council.md
    """
    from quizgen.cli.finding_words import name_entity
    from quizgen.pipeline import study
    from quizgen.readers import read_article

    made = study(read_article(article))
    print_heading(made.article)
    printed = f"{len(made.ready)} ready, {len(made.suggested)} suggested"
    say(f"{len(made.drafts)} questions drafted, {printed}, {len(made.rejections)} refused.")
    click.echo()
    say("People, places and organisations", bold=True)
    for entity in made.findings.entities:
        say(name_entity(entity, made.article), before="  ", indent=4)
    _explain_sentences(made)


def _explain_sentences(made: Study) -> None:
    from quizgen.cli.finding_words import describe, sentence_of

    facts: defaultdict[int, list[Fact]] = defaultdict(list)
    for fact in made.findings.facts:
        facts[sentence_of(fact).index].append(fact)
    drafts: defaultdict[int, list[Draft]] = defaultdict(list)
    for draft in made.drafts:
        drafts[_sentence_behind(draft, made.findings).index].append(draft)
    verdicts = _verdicts(made)
    paragraph = 0
    for sentence in made.findings.sentences:
        if sentence.paragraph != paragraph:
            paragraph = sentence.paragraph
            heading = made.article.sections[sentence.section].heading or "Lead"
            click.echo()
            say(f"Paragraph {paragraph} ({heading})", bold=True)
        say(sentence.text, before="  ")
        for fact in facts[sentence.index]:
            say(describe(fact, made.article), before=_label("found"), dim=True)
        for draft in drafts[sentence.index]:
            _print_draft(draft, verdicts[draft.template, draft.fact])
        if not facts[sentence.index] and not drafts[sentence.index]:
            say("nothing to ask about", before="    ", dim=True)


def _verdicts(made: Study) -> dict[tuple[str, tuple[str, ...]], int | str]:
    """For each draft, by template and fact key: its place in the quiz, or who refused it and why."""
    from quizgen.readiness import BAR, score

    verdicts: dict[tuple[str, tuple[str, ...]], int | str] = {
        (refused.draft.template, refused.draft.fact): f"{refused.by}: {refused.reason}" for refused in made.rejections
    }
    for item in made.suggested:
        reached = f"{score(item, made.article):.2f} of {BAR:.2f}"
        verdicts[item.template, item.fact] = f"{_SUGGESTED} its signs add up to {reached} (--include-suggested)"
    for place, item in enumerate(made.ready, start=1):
        verdicts[item.template, item.fact] = place
    return verdicts


def _print_draft(draft: Draft, verdict: int | str) -> None:
    question = f"{draft.template}: {draft.stem} → {draft.key}"
    if isinstance(verdict, int):
        say(question, before=_label(f"item {verdict}"), fg="green")
    else:
        say(question, before=_label("suggested" if verdict.startswith(_SUGGESTED) else "refused"))
        say(verdict, before=_label(""), indent=len(_label("")) + 2, fg="yellow")


def _label(word: str) -> str:
    """What a line under a sentence begins with; all are as wide as the longest, so that their texts stand below each other."""
    return f"    {word:<9} "


def _sentence_behind(draft: Draft, findings: Findings) -> Sentence:
    """The sentence that the draft's evidence begins in."""
    started = [sentence for sentence in findings.sentences if sentence.start <= draft.evidence.start]
    return max(started, key=lambda sentence: sentence.start, default=findings.sentences[0])
