"""What can go wrong that a user can mend. Every message names the thing and says what to do."""

import errno

FULL = frozenset(getattr(errno, name) for name in ("ENOSPC", "EDQUOT", "EFBIG") if hasattr(errno, name))
"""What the system says of a disk without room, or of a file that may not be so large."""


class QuizgenError(Exception):
    """Base of all errors whose message is meant for the user, as one line."""


class UnreadableArticle(QuizgenError):
    """A file that cannot become a quiz: empty, binary, no prose, too short, too long, not English."""


class UnreadableItems(QuizgenError):
    """A file that is no items file: bad JSON, a field missing or of the wrong kind, a key that is no option."""


class UnreadableBank(QuizgenError):
    """An item bank that is damaged or of another version; it is left as it is."""


class UnreadableForm(QuizgenError):
    """A form file that is damaged or of another version; it is left as it is."""


class FailedArticle(QuizgenError):
    """An article on which the rules themselves failed, or that ended the process that asked about it."""


class UnreachableScheduler(QuizgenError):
    """A cluster that does not answer, has no workers, or has other rules than ours."""


class LostWorkers(QuizgenError):
    """Whoever did the work is gone."""


class UnfetchableAddress(QuizgenError):
    """A web address that may not be asked, or that gives no page."""


class RightsReserved(QuizgenError):
    """An article that may not be printed whole, as far as its rights line tells."""


class MissingExtra(QuizgenError):
    """Something that is asked for takes a package, or a library of the system, that is not installed."""


class UnknownCode(QuizgenError):
    """No item of the deck has this code."""


class ChangedMeanwhile(QuizgenError):
    """Somebody else changed what is to be changed; nothing was written over."""


class UnknownName(QuizgenError):
    """No deck and no article is called so."""


class UnfitName(QuizgenError):
    """No deck can be called so."""


class BusyDeck(QuizgenError):
    """Another build is writing the same deck."""


class TooManyGone(QuizgenError):
    """A build would take more than half of a deck away from its learners."""


class NameClash(QuizgenError):
    """Two articles would write the same files."""


class UnwritableOutput(QuizgenError):
    """The output folder cannot be written to."""


class MissingPipeline(QuizgenError):
    """The language pipeline that the rules were measured with is not installed."""


class UncarriableText(QuizgenError):
    """A text that a format cannot hold as it is; refused by name, never cut."""
