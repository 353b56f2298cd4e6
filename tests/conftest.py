"""What several rooms test with: the system's Chromium, started once for the whole run."""

import io
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from pypdf import PdfReader

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")

SIZES = {"A4": (595.3, 841.9), "letter": (612.0, 792.0)}
"""Points."""


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A running Chromium; each test opens its own page. Its absence is a failure: what a reader sees must be tested."""
    executable = next((found for name in CHROMIUM_NAMES if (found := shutil.which(name))), None)
    assert executable, f"No Chromium found ({', '.join(CHROMIUM_NAMES)}); run tests/install_chromium.sh."
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(autouse=True)
def clock(monkeypatch: pytest.MonkeyPatch) -> None:
    """Builds of one test are of one time, unless it says otherwise."""
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1770000000")


@pytest.fixture(autouse=True)
def cache(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> None:
    """No test sees what another one, or the user, has asked."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A page of the browser that nothing has been opened in."""
    page = browser.new_page()
    yield page
    page.close()


@pytest.fixture
def printer(page: Page, tmp_path: Path) -> Callable[..., list[str]]:
    """Prints a page of HTML and gives the text of each page of paper, whose size it checks."""

    def run(content: str, paper: str = "A4") -> list[str]:
        path = tmp_path / "printed.html"
        path.write_text(content, encoding="utf-8")
        page.goto(path.as_uri())
        pages = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True, print_background=True))).pages
        assert all((p.mediabox.width, p.mediabox.height) == pytest.approx(SIZES[paper], abs=0.7) for p in pages)
        return [printed.extract_text() for printed in pages]

    return run
