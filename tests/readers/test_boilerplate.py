"""Paragraphs that are not the story, beside sentences that begin like them."""

import pytest

from quizgen.readers.boilerplate import find_boilerplate, is_boilerplate


@pytest.mark.parametrize(
    "paragraph",
    [
        "Image: The mill in 1920",
        "Photo by Ann Lee",
        "File photo",
        "FILE - In this May 5, 2019, photo, the mill stands empty.",
        "The mill at night. (Photo: Ann Lee)",
        "The mill at night (Image credit: Field Press)",
        "The mill at night © Getty Images / Ann Lee",
        "(Graphic: Mills of the north - here)",
        "By Jane Doe",
        "By Jane Doe, Rural Affairs Editor",
        "Originally published on The Field Post.",
        "This article was originally published in May.",
        "Reporting by Jane Doe in Bree; editing by John Roe",
        "Additional reporting by Ann Poe.",
        "Jane Doe contributed to this report.",
        "With wire services and agencies",
        "They found it! pic.twitter.com/abc123",
        "Look at this https://t.co/abc123",
        "— Jane 🦆 Doe (@janedoe) May 5, 2019",
        "@janedoe I agree",
        "https://example.org/mill",
        "desk@example.org",
        "Read more: Ten mills to see",
        "Related: Ten mills to see",
        "RELATED ARTICLES",
        "Subscribe to our newsletter",
        "Sign up for our morning letter.",
        "Follow us on Facebook",
        "Follow Jane Doe on Twitter",
        "Jane Doe writes about mills. Follow her on Twitter @janedoe.",
        "Share this story",
        "Copyright 2019 The Field Post",
        "© 2019 The Field Post. All rights reserved.",
        "Editor's note: The name of the mill has been corrected.",
        "This story has been updated.",
        "We use cookies to make this page better.",
        "Tags: mills, rye",
        "4 min read",
        "1,204 comments",
        "* * *",
    ],
)
def test_boilerplate(paragraph: str) -> None:
    assert is_boilerplate(paragraph)


@pytest.mark.parametrize(
    "paragraph",
    [
        "Images of the mill were shown in the town hall.",
        "Photos released by the police show the burnt mill.",
        "Reporting the fire was his duty, said the miller.",
        "Published in May, the report blames the owner.",
        "The report was first published in May.",
        "Related costs came to 90,000 pounds.",
        "Subscribers of the paper paid for the roof.",
        "Followers of the movement met at the mill.",
        "By Friday the fire was out.",
        "Copyrights on the old drawings expired in 1999, the court said.",
        "Read the label, the doctor said.",
        "Sources told the paper that the mill was sold.",
        "Corrections officers searched the mill.",
        "In this village the photo shop closed. It had no customers.",
        "Shares of the mill fell by 4% on Monday.",
        "“Read more books,” the teacher said.",
    ],
)
def test_prose_that_begins_alike(paragraph: str) -> None:
    assert not is_boilerplate(paragraph)


def test_the_headline_after_a_link_label_belongs_to_another_article() -> None:
    assert find_boilerplate(["He left.", "Read more", "Ten mills to see", "She stayed."]) == {1, 2}


def test_a_link_label_takes_no_sentence_with_it() -> None:
    assert find_boilerplate(["He left.", "Read more", "She stayed."]) == {1}


def test_an_attribution_closes_a_post_of_several_paragraphs() -> None:
    post = ["the mill. again.", "who pays? #mill", "— Jane (@jane) May 5, 2019"]
    assert find_boilerplate(["He left.", *post, "She stayed."]) == {1, 2, 3}


def test_two_posts_in_a_row() -> None:
    posts = ["Sold!", "— Jane (@jane) May 5, 2019", "Sold at last.", "— Joe (@joe) May 5, 2019"]
    assert find_boilerplate(["He left.", *posts]) == {1, 2, 3, 4}
