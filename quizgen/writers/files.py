"""Files are written aside and renamed, so that a failed or interrupted run leaves the old file whole."""

import os
import tempfile
from pathlib import Path

from quizgen.errors import UnwritableOutput


def write_whole(path: Path, content: bytes) -> None:
    """Replace `path` by `content` in one step.

    Raises UnwritableOutput, naming the file, when the folder or the file cannot be written to.
    """
    aside = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor, aside = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
        os.chmod(aside, 0o644)
        os.replace(aside, path)
    except OSError as error:
        raise UnwritableOutput(
            f"{path}: cannot be written ({error.strerror or error}); choose another folder with -o, or mend its permissions."
        ) from error
    finally:
        if aside is not None:
            Path(aside).unlink(missing_ok=True)
