"""Paragraphs in plain text: parted by blank lines, one a line, or wrapped."""

from quizgen.readers.blocks import Block, split_blocks

WRAPPED = """\
The bridge over the Tay was closed on Sunday because a ship had
struck its third pier during the night.

Divers will look at the pier on Monday, if the weather lets them, and
the town will decide after that. Until then a ferry runs.
"""


def texts(text: str) -> list[str]:
    return [block.text for block in split_blocks(text)]


def test_wrapped_lines_are_one_paragraph_that_keeps_its_line_breaks() -> None:
    assert texts(WRAPPED) == WRAPPED.strip().split("\n\n")


def test_a_short_line_ends_a_wrapped_paragraph_without_blank_line() -> None:
    text = "Bridge closed\n" + WRAPPED.replace("\n\n", "\n")
    assert texts(text) == ["Bridge closed", *WRAPPED.strip().split("\n\n")]


def test_an_indented_line_begins_a_paragraph() -> None:
    text = "The bridge over the Tay was closed on Sunday because of a ship.\n  " + WRAPPED
    assert texts(text) == [
        "The bridge over the Tay was closed on Sunday because of a ship.",
        *WRAPPED.strip().split("\n\n"),
    ]


def test_lines_that_each_end_a_sentence_are_paragraphs() -> None:
    lines = ["The bridge over the Tay was closed on Sunday.", "A ship had struck its third pier.", "A ferry runs."]
    assert texts("\n".join(lines)) == lines


def test_long_lines_are_paragraphs() -> None:
    lines = [f"{word} " * 40 + "end" for word in ("one", "two", "three")]
    assert texts("\n".join(lines)) == lines


def test_a_date_line_is_never_joined() -> None:
    text = (
        "Bridge over the Tay closed as ship strikes its third pier\n"
        + "Published on Monday, 3 March 2021\n\n"
        + WRAPPED
    )
    assert texts(text)[:2] == [
        "Bridge over the Tay closed as ship strikes its third pier",
        "Published on Monday, 3 March 2021",
    ]


def test_a_block_has_no_space_at_its_ends_and_knows_its_place() -> None:
    assert split_blocks("\n \u00a0\n  Bridge closed \t\n\n") == (Block(6, "Bridge closed"),)
