"""Whatever the bytes: articles, or refusals of one line that name the file."""

import gzip
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizgen.errors import UnreadableArticle
from quizgen.readers.archives import ARCHIVE_SUFFIXES, stream_archive
from quizgen.readers.slugs import plain_slug
from quizgen.readers.sources import Source

from .samples import PAGE, jsonl, packed, page, story

JSON = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(max_size=9),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["id", "title", "text", "html", "date", "author", "url", "\ud800", "format", "more"]),
            inner,
            max_size=5,
        )
    ),
    max_leaves=8,
)
LINES = st.lists(JSON.map(lambda value: json.dumps(value).encode()), max_size=4).map(lambda each: jsonl(*each))
WHOLE = {
    ".jsonl": jsonl(story(title="Mill sold"), story(url="https://tarn.example/rye", date="2021-03-04"), {"html": PAGE}),
    ".warc": page("https://tarn.example/a")
    + page("https://tarn.example/b", gzip.compress(PAGE.encode()), more="Content-Encoding: gzip\r\n")
    + page("https://tarn.example/c", b"5\r\n<html\r\n0\r\n\r\n", more="Transfer-Encoding: chunked\r\n"),
}


@st.composite
def spoilt(draw: st.DrawFn, suffix: str) -> bytes:
    """A good archive with a few bytes changed, cut out or put in, and an end anywhere; packed before or after."""
    plain = WHOLE[suffix.removesuffix(".gz")]
    pack = suffix.endswith(".gz") and draw(st.booleans())
    data = packed([plain[:900], plain[900:]]) if pack else plain
    for _ in range(draw(st.integers(0, 3))):
        start = draw(st.integers(0, len(data)))
        data = data[:start] + draw(st.binary(max_size=6)) + data[start + draw(st.integers(0, 6)) :]
    data = data[: draw(st.integers(0, len(data)))] if draw(st.booleans()) else data
    return gzip.compress(data) if suffix.endswith(".gz") and not pack else data


@pytest.mark.parametrize("suffix", ARCHIVE_SUFFIXES)
@settings(max_examples=200, deadline=None)
@given(data=st.data())
def test_any_bytes_are_articles_or_refusals(suffix: str, data: st.DataObject) -> None:
    given = data.draw(st.one_of(st.binary(max_size=200), LINES, spoilt(suffix)))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"any{suffix}"
        path.write_bytes(given)
        found = list(stream_archive(path))
    sources = [each for each in found if isinstance(each, Source)]
    refused = [str(each) for each in found if isinstance(each, UnreadableArticle)]
    assert len(sources) + len(refused) == len(found) > 0
    for told in refused:
        assert told.startswith((f"{path}: ", f"{path}, line ", f"{path}, record "))
        assert told.isprintable()
    assert len({source.path.stem for source in sources}) == len(sources)
    for source in sources:
        assert source.path.parent == path
        assert source.path.suffix in (".md", ".html")
        assert plain_slug(source.path.stem) == source.path.stem
