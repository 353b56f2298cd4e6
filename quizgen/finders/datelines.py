"""Place and wire service before a report: "LONDON (AP) — "."""

import re

DATELINE = re.compile(r"(?:[A-Z][A-Z.,' ]{2,40})?\((?:CNN|AP|AFP|Reuters|UPI|Xinhua|dpa|DPA)\)\s*(?:[-–—]+\s*)?")
"""Place and wire service before the first words of a report, which are no part of its sentence."""
