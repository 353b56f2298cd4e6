"""An invented article, and what happens to articles on their way: cut, doubled, shuffled, full of marks that nobody expects."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from hypothesis import strategies as st

ARTICLE = """\
Harbour of Vell reopens after storm

The harbour of Vell reopened on Monday, 2 March 2026, after a storm had closed it for nine days. The town paid 4.2 million \
euros for a new quay, Mayor Ada Brink said. “We have waited long enough for this day,” she said.

“Nobody in this town believed that the quay would be ready,” said Bert Falk, a fisherman from Tarnby. He called the plan \
“a costly mistake”.

## Ferries

The Vell Harbour Company (VHC) runs three ferries, because the bridge to Norway is closed until June 2027. In 2019 the \
company carried 120,000 people, 15 percent more than in 2018. Its director, Cleo Holm, told the Vell Gazette that fares \
would rise by 2 euros.
"""
FRONT_MATTER = (
    "---\ntitle: Harbour of Vell reopens after storm\ndate: 2026-03-04\nauthor: Ada Brink\nrights: CC BY 4.0\n---\n\n"
)

MARKS = (
    *(
        "“",
        "”",
        '"',
        "‘",
        "’",
        "'",
        "«",
        "»",
        "„",
        "(",
        ")",
        "[",
        "]",
        "[…]",
        "…",
        "—",
        "--",
        "_____",
        "*",
        "**",
        "`",
        "|",
        ">",
        "#",
    ),
    *(
        "\n",
        "\n\n",
        "\r",
        "\t",
        "\v",
        "\f",
        "\x1c",
        "\x85",
        "\u2028",
        "\u00a0",
        "\u200b",
        "\u200d",
        "\ufeff",
        "\x07",
        "\x1b[31m",
    ),
    *(
        "\u202e",
        "\u200f",
        "قال",
        "\u0301",
        "e\u0301\u0323\u0310",
        "\ufffd",
        "\ud800",
        "\U0001f469\u200d\U0001f680",
        "𝔘",
        "ﬁ",
        "İ",
        "ß",
    ),
    *(
        "²",
        "½",
        "１２",
        "٣",
        "0",
        "-1",
        "1e999",
        "9" * 30,
        "1,1,1,",
        "31 February 2021",
        "0 March",
        "29 February 2021",
        "in 0000",
        "year 9999",
    ),
    *(
        "<b>",
        "</p>",
        "<!--",
        "-->",
        "<script>",
        "&nbsp;",
        "&#0;",
        "{{ 7*7 }}",
        "\\",
        "$5",
        "%",
        "50 %",
        "Ünï",
        "a" * 3_000,
        "A. " * 40,
    ),
    *(
        "he said",
        "according to",
        "because",
        "not",
        "on Wednesday",
        "last year",
        "the president",
        "(EU)",
        "Moscow",
        "Russia",
        "?",
        "!",
        ". ",
        ",",
    ),
)


def _cut(text: str, place: int, other: int, mark: str) -> str:
    return text[:place] + text[other:]


def _double(text: str, place: int, other: int, mark: str) -> str:
    return text[:other] + text[place:other] + text[other:]


def _insert(text: str, place: int, other: int, mark: str) -> str:
    return text[:place] + mark + text[place:]


def _replace(text: str, place: int, other: int, mark: str) -> str:
    return text[:place] + mark + text[place + 1 :]


def _frame(text: str, place: int, other: int, mark: str) -> str:
    return text[:place] + mark + text[place:other] + mark + text[other:]


def _turn(text: str, place: int, other: int, mark: str) -> str:
    return text[:place] + text[place:other][::-1] + text[other:]


def _straighten(text: str, place: int, other: int, mark: str) -> str:
    return text[:place] + text[place:other].translate(str.maketrans("“”’", '""\'')) + text[other:]


def _swap(text: str, place: int, other: int, mark: str) -> str:
    return text[:place] + text[place:other].translate(str.maketrans("“”", "”“")) + text[other:]


def _shout(text: str, place: int, other: int, mark: str) -> str:
    return text[:place] + text[place:other].upper() + text[other:]


def _join(text: str, place: int, other: int, mark: str) -> str:
    return text[:place] + text[place:other].replace(" ", "") + text[other:]


_CHANGES: tuple[Callable[[str, int, int, str], str], ...] = (
    _insert, _replace, _cut, _double, _frame, _turn, _straighten, _swap, _shout, _join,
)  # fmt: skip


def _changed(changes: list[tuple[int, float, float, str]], text: str) -> str:
    for kind, one, other, mark in changes:
        place, end = sorted((int(one * len(text)), int(other * len(text))))
        if kind not in (0, 1):
            end = min(end, place + 200)
        text = _CHANGES[kind](text, place, end, mark)
    return text


_SHARE = st.floats(0, 1, allow_nan=False)
_MARK = st.one_of(st.sampled_from(MARKS), st.text(max_size=8))
_CHANGE = st.tuples(st.integers(0, len(_CHANGES) - 1), _SHARE, _SHARE, _MARK)


def mutated(text: str, most: int = 12) -> st.SearchStrategy[str]:
    """The text after a few changes."""
    return st.lists(_CHANGE, max_size=most).map(lambda changes: _changed(changes, text))


def page(text: str) -> str:
    """The article as a web page."""
    headline, *paragraphs = text.split("\n\n")
    body = "".join(f"<h2>{p[3:]}</h2>" if p.startswith("## ") else f"<p>{p}</p>" for p in paragraphs)
    head = f"<!doctype html><html><head><title>{headline}</title></head>"
    return f"{head}<body><article><h1>{headline}</h1>{body}</article></body></html>"


FILES: Mapping[str, str] = MappingProxyType(
    {".txt": ARTICLE, ".md": FRONT_MATTER + ARTICLE.partition("\n\n")[2], ".html": page(ARTICLE)}
)
"""The article in each format, by its suffix."""


def data_of(suffix: str) -> st.SearchStrategy[bytes]:
    """Files of a format: the article with changes, bare marks, any bytes."""
    texts = st.one_of(
        mutated(FILES[suffix]), st.lists(_MARK, max_size=60).map(" ".join).map(lambda s: s + FILES[suffix])
    )
    return st.one_of(texts.map(encoded), st.binary(max_size=300))


def encoded(text: str) -> bytes:
    """As a careless program writes it: half a character too."""
    return text.encode("utf-8", "surrogatepass")
