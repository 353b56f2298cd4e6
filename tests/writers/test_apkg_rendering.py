"""What the real Anki makes of the card layouts: what stands on a front and on a back."""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from anki.collection import Collection

from quizgen.items import MultipleChoice, Quiz, make_code
from quizgen.writers.apkg import write_deck

ImportDeck = Callable[[Path], dict[str, int]]


def test_the_back_tells_where_the_answer_comes_from(
    deck: Path, sample_quiz: Quiz, collection: Collection, import_deck: ImportDeck
) -> None:
    import_deck(deck)
    for item in sample_quiz.items:
        (card,) = collection.find_cards(f"Code:{make_code(item.id)}")
        back = collection.get_card(card).render_output().answer_text
        assert item.evidence.text in back
        for expected in (
            "Vell lighthouse goes dark",
            "by Tove Lind",
            "The Vell Gazette",
            "as of 12 January 2022",
            "CC BY 4.0",
            '<a href="https://www.gazette.example/2022/lighthouse?from=front&amp;page=1">gazette.example</a>',
            f"paragraph {item.evidence.paragraph}",
        ):
            assert expected in back


def test_fronts_are_whole_and_do_not_tell_the_key(
    deck: Path, sample_quiz: Quiz, collection: Collection, import_deck: ImportDeck
) -> None:
    import_deck(deck)
    for item in sample_quiz.items:
        (card,) = collection.find_cards(f"Code:{make_code(item.id)}")
        front = collection.get_card(card).render_output().question_text
        shown = re.sub(r' data-cloze="[^"]*"', "", front)
        assert "{{" not in shown
        assert 'class="stem"' in shown
        if not isinstance(item, MultipleChoice):
            assert item.key not in shown
    (cloze,) = collection.find_cards("note:quizgen*cloze")
    front = collection.get_card(cloze).render_output().question_text
    assert "[amount]" in front
    assert "Claimed by Ada Brink" in front


def test_a_claimant_who_is_the_answer_is_named_on_the_back_alone(
    deck: Path, sample_quiz: Quiz, collection: Collection, import_deck: ImportDeck
) -> None:
    import_deck(deck)
    (card,) = collection.find_cards(f"Code:{sample_quiz.entries[1].code}")
    output = collection.get_card(card).render_output()
    assert "Claimed by" not in output.question_text
    assert "Claimed by harbour engineer Ada Brink" in output.answer_text


def test_a_withdrawn_item_says_so_on_its_card(
    deck: Path, sample_quiz: Quiz, collection: Collection, import_deck: ImportDeck
) -> None:
    import_deck(deck)
    entry = replace(sample_quiz.entries[0], status="withdrawn", changed=datetime(2022, 3, 1, tzinfo=UTC))
    write_deck([replace(sample_quiz, entries=(entry,))], "News", deck)
    assert import_deck(deck) == {"updated": 1}
    (card,) = collection.find_cards("Notice:Withdrawn*")
    assert (
        "Withdrawn on 1 March 2022. Delete this card, or suspend it."
        in collection.get_card(card).render_output().question_text
    )
