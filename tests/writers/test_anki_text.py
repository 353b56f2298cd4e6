"""How text is escaped for a field, case by case."""

import pytest

from quizgen.items import GAP
from quizgen.writers.anki_text import BLANK, cloze, escape, escape_attribute, escape_stem


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Plain text, as it is.", "Plain text, as it is."),
        ("  trimmed\t", "trimmed"),
        ("one\r\ntwo\n", "one<br>two"),
        ("a < b & c", "a &lt; b &amp; c"),
        ("{{c1::x}}", "&#123;&#123;c1::x&#125;&#125;"),
        ("[sound:x]", "&#91;sound:x]"),
        (r"\(x\)", r"<span>\</span>(x<span>\</span>)"),
        (r"\[x\]", r"<span>\</span>&#91;x<span>\</span>]"),
        (r"C:\temp", r"C:\temp"),
        ("C:\\", r"C:<span>\</span>"),
        ("e\u0301", "é"),
    ],
)
def test_escape(text: str, field: str) -> None:
    assert escape(text) == field


def test_an_attribute_cannot_be_left() -> None:
    assert escape_attribute('en" onload="x') == "en&quot; onload=&quot;x"


def test_a_gap_in_a_stem_is_a_blank_with_its_spaces() -> None:
    assert escape_stem(f"It cost {GAP} in {GAP}.") == f"It cost {BLANK} in {BLANK}."
    assert escape_stem(f"{GAP}-year-old tower") == f"{BLANK}-year-old tower"


@pytest.mark.parametrize(
    ("key", "hint", "field"),
    [
        ("Rome", None, "In {{c1::Rome}}, yes."),
        ("Rome", "city", "In {{c1::Rome::city}}, yes."),
        ("Rome", " ", "In {{c1::Rome}}, yes."),
        ("a::b", "c:", "In {{c1::a&#58;&#58;b::c&#58;}}, yes."),
        ("x}}y", None, "In {{c1::x&#125;&#125;y}}, yes."),
    ],
)
def test_cloze(key: str, hint: str | None, field: str) -> None:
    assert cloze(f"In {GAP}, yes.", key, hint) == field
