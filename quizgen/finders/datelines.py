"""Place and wire service before a report: "LONDON (AP) — "."""

import re

_WIRES = "CNN|AP|AFP|Reuters|UPI|Xinhua|dpa|DPA"
DATELINE = re.compile(
    rf"(?:(?:[A-Z]{{3,}}[\w.,' ]{{0,40}})?\((?:{_WIRES})\)\s*(?:[-–—]+\s*)?|[A-Z]{{4,}}[A-Z.,' ]{{0,30}}[–—-]+\s+(?=[A-Z]))"
)
"""Place and wire service, or the place alone in capitals before a dash: no part of the sentence that follows."""
