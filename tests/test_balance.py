"""Who speaks, and how often."""

from dataclasses import replace
from pathlib import Path

from quizgen.balance import Voice, count_voices, voices_in, voices_of
from quizgen.checks.base import sample
from quizgen.finders import find_findings

from .articles import article_of


def test_a_name_with_and_without_its_role_is_one_voice() -> None:
    names = ["Mayor Ellen Brandt", "Tomas Lund", "Ellen Brandt", "the ministry", "Mayor Ellen Brandt"]
    assert count_voices(names) == (Voice("Ellen Brandt", 3), Voice("Tomas Lund", 1), Voice("the ministry", 1))


def test_a_pronoun_is_nobody() -> None:
    assert count_voices(["He", "they"]) == ()


def test_an_article_counts_quotations_and_claims_once(tmp_path: Path) -> None:
    article = article_of(
        tmp_path,
        "Mayor Mary Collins opened the bridge. “The bridge will bring both halves of the town together again,” Collins "
        "said. Engineer Peter Grant said the bridge cost 40 million kroner in 2021. Collins called it “a gift”.",
    )
    voices = {voice.name: voice.count for voice in voices_in(find_findings(article))}
    assert voices == {"Mary Collins": 2, "Peter Grant": 1}


def test_items_count_their_claimant_or_the_speaker_that_they_ask_for() -> None:
    claimed, reported = (
        sample("The mill was sold in _____.", "May", claimant=name).item for name in ("Ellen Brandt", None)
    )
    asked = sample("Who said: “We sell”?", "Mayor Ellen Brandt", ("Ann Lee", "Mayor Ellen Brandt", "Tomas Lund")).item
    items = (claimed, reported, replace(asked, template="who_said"))
    assert voices_of(items) == (Voice("Ellen Brandt", 2),)
