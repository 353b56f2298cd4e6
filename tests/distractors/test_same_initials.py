"""Names with the same initials."""

from quizgen.distractors import choose_distractors, same_initials
from tests.distractors.drafts import NOTHING, draft


def test_two_words_are_swapped_in_a_grid() -> None:
    key = "Council for Harbour Safety"
    one, two, both = same_initials.find(draft(key, "expansion"), NOTHING)
    assert [set(text.split()) - set(key.split()) for text in (one, two)] == [{one.split()[0]}, {two.split()[-1]}]
    assert both == " ".join([*one.split()[:-1], two.split()[-1]])
    assert all([word[0] for word in text.split()] == ["C", "f", "H", "S"] for text in (one, two, both))


def test_alike_as_they_are_they_are_several_options() -> None:
    key = draft("National Maritime Agency of Trade", "expansion", "same_initials")
    assert len(choose_distractors(key, NOTHING)) == 3


def test_nothing_without_a_word_to_swap() -> None:
    assert list(same_initials.find(draft("Quay Zone", "expansion"), NOTHING)) == []
