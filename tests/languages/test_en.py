"""The word lists of English keep to what their descriptions promise."""

import pytest

from quizgen.languages import ENGLISH, LANGUAGES

LISTS = (
    "reporting_verbs",
    "speech_acts",
    "titles",
    "offices",
    "person_pronouns",
    "thing_pronouns",
    "speaker_pronouns",
    "pointing_words",
    "connectives",
    "vague_nouns",
    "known_nouns",
    "function_words",
)


@pytest.mark.parametrize("name", LISTS)
def test_words_are_in_lower_case_and_bare(name: str) -> None:
    words = getattr(ENGLISH, name)
    assert words
    for word in words:
        assert word == word.lower().strip()
        assert name == "connectives" or " " not in word


def test_months_and_weekdays_in_their_order() -> None:
    assert (len(ENGLISH.months), ENGLISH.months[0], ENGLISH.months[-1]) == (12, "January", "December")
    assert (len(ENGLISH.weekdays), ENGLISH.weekdays[0], ENGLISH.weekdays[-1]) == (7, "Monday", "Sunday")


def test_a_general_word_covers_offices() -> None:
    for covered in ENGLISH.office_kinds.values():
        assert covered <= ENGLISH.offices


def test_a_word_is_in_one_list_of_pronouns() -> None:
    lists = (ENGLISH.person_pronouns, ENGLISH.thing_pronouns, ENGLISH.speaker_pronouns)
    assert sum(map(len, lists)) == len(frozenset().union(*lists))


def test_courtesy_titles_are_no_offices() -> None:
    assert not ENGLISH.titles & ENGLISH.offices


def test_one_language_for_a_code() -> None:
    assert len({language.code for language in LANGUAGES}) == len(LANGUAGES)
