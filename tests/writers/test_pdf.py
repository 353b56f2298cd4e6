"""PDF of the printed pages, by the real WeasyPrint."""

import builtins
import io
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from pypdf import PdfReader

from quizgen.errors import MissingExtra
from quizgen.forms.base import Form
from quizgen.forms.making import Printing
from quizgen.writers.flashcards import flashcards_page
from quizgen.writers.key import key_page
from quizgen.writers.pdf import pdf_of, require_pdf
from quizgen.writers.sheet import sheet_page
from tests.hostile import hostile_form
from tests.quizzes import QUIZ, form_of

PAGES: list[Callable[[Form], str]] = [sheet_page, key_page, flashcards_page]


@pytest.mark.parametrize("page", PAGES)
def test_a_pdf_is_tagged_and_the_same_bytes_again(page: Callable[[Form], str]) -> None:
    form = hostile_form()
    first, second = pdf_of(page(form)), pdf_of(page(form))
    assert first == second
    catalog: Any = PdfReader(io.BytesIO(first)).trailer["/Root"]
    assert catalog["/MarkInfo"]["/Marked"]
    assert catalog["/Lang"] == "en"
    assert "pdfuaid:part" in catalog["/Metadata"].get_data().decode()
    assert "/StructTreeRoot" in catalog


@pytest.mark.parametrize("paper", ["A4", "letter"])
def test_versions_begin_on_right_hand_pages_of_the_paper_asked_for(paper: Any) -> None:
    pages = PdfReader(io.BytesIO(pdf_of(sheet_page(form_of(QUIZ, Printing(("A", "B", "C"), paper)))))).pages
    begun = [number for number, page in enumerate(pages, start=1) if "Class" in page.extract_text()]
    assert len(begun) == 3
    assert all(number % 2 == 1 for number in begun)
    assert round(float(pages[0].mediabox.height)) == {"A4": 842, "letter": 792}[paper]


def test_nothing_is_fetched() -> None:
    """A server of our own, which an engine that may fetch would ask for the picture."""
    asked: list[str] = []

    class Site(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked.append(self.path)
            self.send_error(404)

        def log_message(self, *rest: Any) -> None:
            """Silent."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Site)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    address = f"http://127.0.0.1:{server.server_address[1]}/x.png"
    page = sheet_page(form_of(QUIZ)).replace("<main>", f'<main><img alt="" src="{address}">')
    assert pdf_of(page).startswith(b"%PDF-")
    server.shutdown()
    thread.join()
    server.server_close()
    assert asked == []


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (ImportError("No module named 'weasyprint'"), r"pip install 'quizgen\[pdf\]'"),
        (
            OSError("cannot load library 'libpango-1.0-0'"),
            "needs the library Pango, which is not installed: apt install",
        ),
    ],
)
def test_what_is_missing_is_told_with_what_to_install(
    error: Exception, told: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name.startswith("weasyprint"):
            raise error
        return real(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(MissingExtra, match=told):
        require_pdf()
