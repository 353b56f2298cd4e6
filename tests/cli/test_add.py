"""quizgen add: articles into the seeds."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from quizgen.adding import add_text
from quizgen.cli import main
from quizgen.fetching import Fetched
from quizgen.readers import read_article

from .conftest import Run

PROSE = [
    "The lighthouse at Vell was switched off on Monday after 140 years, its keeper said, and the harbour went dark.",
    "The repairs would have cost 3.2 million crowns, according to harbour engineer Ada Brink of the town of Vell.",
    "The harbour council closed it because ships now find their way by satellite, said its chairman Tove Lind.",
]
PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Vell lighthouse goes dark | The Vell Gazette</title>
<meta property="og:site_name" content="The Vell Gazette"><meta property="article:published_time" content="2022-01-12">
</head><body><nav><a href="/">Home</a> <a href="/sport">Sport</a></nav>
<article><h1>Vell lighthouse goes dark</h1>{}</article><footer>Cookies and terms</footer></body></html>"""
ADDRESS = "https://gazette.example/lighthouse"


@pytest.fixture
def site(monkeypatch: pytest.MonkeyPatch) -> dict[str, str]:
    """Pages by their address, as fetch gives them."""
    pages: dict[str, str] = {}

    def fetch(url: str, allowed: object = ()) -> Fetched:
        return Fetched(url.partition("#")[0], pages[url.partition("#")[0]].encode())

    monkeypatch.setattr("quizgen.adding.fetch", fetch)
    return pages


def page(paragraphs: list[str]) -> str:
    return PAGE.format("".join(f"<p>{text}</p>" for text in paragraphs))


def seeds(folder: Path) -> list[Path]:
    return sorted((folder / "mine").glob("*.md"))


def test_a_page_becomes_a_seed_and_what_it_took_is_shown(run: Run, folder: Path, site: dict[str, str]) -> None:
    site[ADDRESS] = page(PROSE)
    result = run(f"quizgen add {ADDRESS} -o mine")
    assert (result.exit_code, result.stderr) == (0, "")
    (path,) = seeds(folder)
    assert path.name == "2022-01-12-vell-lighthouse-goes-dark.md"
    assert f"Added mine/{path.name}" in result.stdout
    assert "Lead: 3 paragraphs" in result.stdout
    assert "Rights: none named" in result.stdout
    article = read_article(path)
    assert [paragraph.text for paragraph in article.paragraphs] == PROSE
    assert (article.headline, article.publisher, article.url) == (
        "Vell lighthouse goes dark",
        "The Vell Gazette",
        ADDRESS,
    )
    assert "accessed: 2026-02-02" in path.read_text()


def test_the_same_address_updates_its_seed_and_keeps_what_was_written_into_it(
    run: Run, folder: Path, site: dict[str, str]
) -> None:
    site[ADDRESS] = page(PROSE)
    run(f"quizgen add {ADDRESS} -o mine")
    (path,) = seeds(folder)
    kept = folder / "mine" / "my-name-for-it.md"
    path.rename(kept)
    kept.write_text(kept.read_text().replace("---\n", '---\nid: "vell"\nrights: "by letter of the Gazette"\n', 1))
    site[ADDRESS] = page([*PROSE, "On Tuesday the council said that the tower itself would stay, and become a museum."])
    result = run(f"quizgen add {ADDRESS}#comments -o mine")
    assert "Updated mine/my-name-for-it.md" in result.stdout
    assert seeds(folder) == [kept]
    article = read_article(kept)
    assert (article.id, article.rights, len(article.paragraphs)) == ("vell", "by letter of the Gazette", 4)


def test_another_article_of_that_name_gets_a_name_of_its_own(run: Run, folder: Path, site: dict[str, str]) -> None:
    site[ADDRESS], site[f"{ADDRESS}-2"] = page(PROSE), page(PROSE[::-1])
    for address in site:
        assert run(f"quizgen add {address} -o mine").exit_code == 0
    assert [path.name for path in seeds(folder)] == [
        "2022-01-12-vell-lighthouse-goes-dark-2.md",
        "2022-01-12-vell-lighthouse-goes-dark.md",
    ]


def test_what_is_pasted_becomes_a_seed(folder: Path) -> None:
    text = "Vell lighthouse goes dark\n\n12 January 2022\n\n" + "\n\n".join(PROSE)
    result = CliRunner().invoke(main, ["add", "-", "-o", "mine"], input=text)
    assert (result.exit_code, result.stderr) == (0, "")
    (path,) = seeds(folder)
    assert path.name == "2022-01-12-vell-lighthouse-goes-dark.md"
    assert [paragraph.text for paragraph in read_article(path).paragraphs] == PROSE


def test_what_is_pasted_twice_is_one_seed_and_a_front_page_is_no_articles_address(folder: Path) -> None:
    text, other = "\n\n".join(["Vell goes dark", *PROSE]), "\n\n".join(["Vell stays dark", *PROSE[::-1]])
    for pasted in (text, text, other):
        add_text(pasted.encode(), folder / "mine", known={"url": "https://gazette.example/"})
    assert len(seeds(folder)) == 2


def test_a_file_becomes_a_seed(run: Run, folder: Path) -> None:
    (folder / "saved.html").write_text(page(PROSE), encoding="utf-8")
    assert run("quizgen add saved.html -o mine").exit_code == 0
    (path,) = seeds(folder)
    assert [paragraph.text for paragraph in read_article(path).paragraphs] == PROSE


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("add gone.html", "gone.html: no such file"),
        ("add http://127.0.0.1:9/", "--allow-local 127.0.0.1:9"),
        ("add ftp://gazette.example/", "only http:// and https://"),
    ],
)
def test_what_cannot_be_added_is_told_in_one_line(run: Run, folder: Path, line: str, told: str) -> None:
    result = run(f"quizgen {line} -o mine")
    assert result.exit_code == 1
    assert len(result.stderr.strip().splitlines()) == 1
    assert told in result.stderr
    assert not (folder / "mine").exists()


@pytest.mark.parametrize("value", ["127.0.0.1", "host:port", "host:0", "host:70000"])
def test_a_machine_that_may_be_asked_is_named_with_its_port(run: Run, value: str) -> None:
    result = run(f"quizgen add {ADDRESS} --allow-local {value}")
    assert result.exit_code == 2
    assert "give a host and a port" in result.stderr
