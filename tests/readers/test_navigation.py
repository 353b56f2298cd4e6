"""Menus and buttons, beside headlines and headings made of like words."""

import pytest

from quizgen.readers.navigation import is_navigation

ICONS = (
    "lefticon righticon upicon downicon bellicon bookicon camicon checkicon clockicon closeicon editicon eyeicon " * 3
)


@pytest.mark.parametrize(
    "line",
    [
        "Home | News | Sport | Weather",
        "Home › World › Europe",
        "Skip to main content",
        "News World Business Sport Culture Video",
        "Share",
        "Sign in",
        "ADVERTISEMENT",
        "icon " + ICONS,
    ],
)
def test_lines_of_the_page(line: str) -> None:
    assert is_navigation(line)


@pytest.mark.parametrize(
    "line",
    [
        "World leaders meet in Geneva",
        "Politics and business",
        "What the news does to us",
        "Sport is good for the heart.",
        "Belgium 3 – 0 Panama",
        "Council votes to close old railway bridge to heavy lorries after engineers find cracks",
        " ".join(["The mayor of the town said that it was a day to remember for all"] * 3),
        "",
    ],
)
def test_lines_of_an_article(line: str) -> None:
    assert not is_navigation(line)


def test_the_name_of_a_newspaper_section_is_navigation_above_the_headline_alone() -> None:
    assert is_navigation("Science", in_head=True)
    assert not is_navigation("Science")
