"""What several rooms test with: the system's Chromium, started once for the whole run."""

import shutil
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, sync_playwright

CHROMIUM_NAMES = ("chromium", "chromium-browser", "google-chrome")


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
