"""The clock, read once per build, only to stamp what changed; `SOURCE_DATE_EPOCH` wins, so that a build can be repeated."""

import os
import time
from datetime import UTC, datetime

from quizgen.errors import QuizgenError


def read_clock() -> datetime:
    """Now, in whole seconds. Raises QuizgenError when SOURCE_DATE_EPOCH is no number of seconds since 1970."""
    given = os.environ.get("SOURCE_DATE_EPOCH")
    try:
        return datetime.fromtimestamp(int(given) if given else int(time.time()), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise QuizgenError(
            f"SOURCE_DATE_EPOCH is {given!r}, no number of seconds since 1970; unset it or mend it."
        ) from error
