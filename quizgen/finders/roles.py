"""Offices and occupations beside a name: "Deputy Foreign Minister X", "X, the chairman of the panel," and their like."""

from __future__ import annotations

from spacy.tokens import Doc, Span, Token

from quizgen.languages import ENGLISH

_LONGEST = 12
"""Tokens that a role may have; longer ones are descriptions."""
_COMPLEMENT = 3
"""Tokens of an office with its own complement before a name: "Ambassador to Norway NAME"."""


def find_title(name: Span) -> str | None:
    """The role or courtesy title printed beside a name, or None."""
    return _before(name) or _behind(name) or _apposed_before(name)


def is_office(token: Token) -> bool:
    return token.lower_ in ENGLISH.offices or (
        token.lower_.removesuffix("s") in ENGLISH.offices and token.tag_ == "NNP"
    )


def _before(name: Span) -> str | None:
    doc, end = name.doc, name.start
    if end == name.sent.start:
        return None
    if doc[end - 1].lower_.strip(".") in ENGLISH.titles:
        return doc[end - 1].text
    head = end - 1
    if not is_office(doc[head]):
        # "Ambassador to the United States NAME": the office stands before its own complement.
        while head > name.sent.start and (doc[head].pos_ == "PROPN" or doc[head].lower_ in {"to", "of", "for", "the"}):
            head -= 1
            if is_office(doc[head]) and doc[head + 1].lower_ in {"to", "of", "for"}:
                if end - head < _COMPLEMENT:
                    return None  # "Secretary of State": the name is itself the complement
                break
        else:
            return None
    start = _left_edge(doc, head, name.sent.start)
    if start and doc[start - 1].tag_ == "POS" and start - 2 >= name.sent.start:
        start -= 2
    return _text(doc, start, end) if end - start <= _LONGEST else None


def _behind(name: Span) -> str | None:
    doc, start = name.doc, name.end
    if start + 1 >= name.sent.end or doc[start].text != ",":
        return None
    start += 1
    end = start
    while end < name.sent.end and doc[end].text not in {",", ".", ";", ")", "(", "--", "–", "—", "who", "which", "and"}:
        if (doc[end].pos_ in {"VERB", "AUX"} and doc[end].tag_ != "VBG") or doc[end].is_quote:
            return None
        end += 1
    if end == start or end == name.sent.end or doc[end].text not in {",", ".", ";"} or end - start > _LONGEST:
        return None
    while start < end and doc[start].pos_ == "DET":
        start += 1
    heads = [token for token in doc[start:end] if token.pos_ in {"NOUN", "PROPN"} and token.head not in doc[start:end]]
    nouns = [token for token in doc[start:end] if is_office(token)]
    if not nouns or not heads or not (is_office(heads[0]) or nouns[0].i <= heads[0].i):
        return None
    return _text(doc, start, end)


def _apposed_before(name: Span) -> str | None:
    doc, end = name.doc, name.start
    if end - 1 <= name.sent.start or doc[end - 1].text != ",":
        return None
    end -= 1
    # The office, perhaps with its complement: "secretary general of CEI".
    for head in range(end - 1, max(name.sent.start, end - _LONGEST) - 1, -1):
        if (doc[head].is_punct and doc[head].text not in {"-", "(", ")"}) or doc[head].pos_ in {"VERB", "AUX"}:
            return None
        if is_office(doc[head]) and (head == end - 1 or doc[head + 1].lower_ in {"of", "to", "for", "general"}):
            start = _left_edge(doc, head, name.sent.start)
            if start > name.sent.start and doc[start - 1].lower_ == "for":
                return None  # "his rival for governor, NAME": an office sought, not held
            if start and doc[start - 1].tag_ == "POS" and start - 2 >= name.sent.start:
                start = _left_edge(doc, start - 2, name.sent.start)
            return _text(doc, start, end)
    return None


def _left_edge(doc: Doc, head: int, limit: int) -> int:
    """The first token of the noun phrase that ends in `head`."""
    start = head
    while start > limit and (
        doc[start - 1].pos_ in {"ADJ", "NOUN", "PROPN"}
        or doc[start - 1].text in {"-", "&"}
        or doc[start - 1].lower_ in {"vice", "prime", "former", "then"}
    ):
        start -= 1
    return start


def _text(doc: Doc, start: int, end: int) -> str:
    return " ".join(doc[start:end].text.split())
