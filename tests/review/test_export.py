"""What the form wishes, and what is made of it."""

import pytest
from flask.testing import FlaskClient
from werkzeug.datastructures import MultiDict

from quizgen.bank.edits import with_status
from quizgen.builds import Wishes
from quizgen.errors import UnreadableForm
from quizgen.review.ledger import Ledger
from quizgen.review.library import Library
from quizgen.review.wishing import CHOICES, MIXED, read_wishes, with_mixed

from .conftest import ARTICLE, DESK, bank_of, post, settle

HERE = "http://127.0.0.1"


def test_an_empty_form_wishes_what_a_build_does() -> None:
    assert read_wishes(MultiDict(), pdf=True) == Wishes(printing=read_wishes(MultiDict(), pdf=True).printing)
    assert read_wishes(MultiDict(), pdf=True).printing.paper == "A4"


def test_every_choice_is_understood() -> None:
    form = MultiDict(
        {
            "items": "reviewed",
            "level": "hard",
            "versions": "A,B",
            "paper": "letter",
            "number": "7",
            "sensitive": "1",
            "pdf": "1",
        }
    )
    form.update(dict.fromkeys(("answer_sheet", "large", "spaced", "cards", "reading", "may_copy"), "1"))
    wishes = read_wishes(form, pdf=True)
    assert (wishes.number, wishes.level, wishes.approved_only, wishes.sensitive) == (7, "hard", True, True)
    printing = wishes.printing
    assert (printing.versions, printing.paper, printing.pdf) == (("A", "B"), "letter", True)
    assert printing.answer_sheet
    assert printing.large_print
    assert printing.dyslexia_friendly
    assert printing.flashcards
    assert printing.reading
    assert printing.may_copy
    assert not read_wishes(form, pdf=False).printing.pdf
    assert with_mixed(wishes, MultiDict({"quiz": MIXED, "mixed": "9"})).mixed == 9
    assert with_mixed(wishes, MultiDict({"quiz": "x", "mixed": "9"})).mixed is None


@pytest.mark.parametrize(
    "fields", [*({name: "else"} for name in CHOICES), {"number": "0"}, {"number": "²"}, {"number": "1e9"}]
)
def test_a_value_that_no_choice_has_is_refused(fields: dict[str, str], client: FlaskClient, stocked: Library) -> None:
    with pytest.raises(UnreadableForm):
        read_wishes(MultiDict(fields), pdf=False)
    assert post(client, "/decks/news/export", **fields).status_code == 400
    assert not stocked.target("news").exists()


def test_a_deck_of_nothing_is_not_made_and_says_what_to_do(client: FlaskClient, stocked: Library) -> None:
    answer = post(client, "/decks/news/export", items="reviewed")
    page = settle(client, answer)
    assert "Approve some items first" in page
    preview = client.get("/decks/news/preview?items=reviewed", base_url=HERE).text
    assert "Nothing to preview" in preview
    code = next(bank_of(stocked).items).entry.code
    Ledger(stocked).change("news", ARTICLE, "x", lambda bank: with_status(bank, code, "approved"))
    answer = post(client, "/decks/news/export", items="reviewed", versions="A,B", pdf="1")
    assert "news is made" in settle(client, answer)
    names = {paper.name for paper in stocked.papers("news")}
    assert {"news.apkg", "sample.html", "sample.pdf", "sample.key.pdf", "sample.practice.html"} <= names
    assert sum(each.delivered for each in bank_of(stocked).items) == 1


def test_previews_write_nothing(client: FlaskClient, stocked: Library) -> None:
    before = sorted(path.name for path in stocked.decks.iterdir())
    for page in ("sheet", "key", "practice", "large", "spaced", "cards", "slip", "else"):
        assert client.get(f"/decks/news/preview?page={page}&quiz={ARTICLE}", base_url=HERE).status_code == 200
    assert client.get(f"/decks/news/preview?quiz={MIXED}&mixed=3", base_url=HERE).status_code == 200
    assert sorted(path.name for path in stocked.decks.iterdir()) == before
    assert client.get(DESK, base_url=HERE).status_code == 200
