"""What the judged items say of templates, batches, signs and bars.

python benchmarks/readiness.py

Prints, from tests/gate/judged.csv, the share of usable items by batch (the first run on text that the rules had not seen)
and by template; and, from tests/gate/tuning.csv (items of opened batches that the rules still make), the weights that a
logistic regression finds beside those that are committed, and what each bar would let through.
"""

import csv
import math
from collections import defaultdict
from collections.abc import Iterable, Sequence
from pathlib import Path

from quizgen.readiness import BAR, TEMPLATES, UNPROVED, WEIGHTS

GATE = Path(__file__).parents[1] / "tests" / "gate"
Row = dict[str, str]


def read(name: str) -> list[Row]:
    with (GATE / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def share(rows: Iterable[Row]) -> str:
    rows = list(rows)
    usable = sum(row["usable"] == "1" for row in rows)
    return f"{usable:3} of {len(rows):3} ({usable / max(len(rows), 1):4.0%})"


def by(rows: Iterable[Row], name: str) -> dict[str, list[Row]]:
    groups: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        groups[row[name]].append(row)
    return groups


def score(row: Row) -> float:
    start = TEMPLATES.get(row["template"], UNPROVED)
    return start + sum(weight * float(row[name]) for name, weight in WEIGHTS.items())


def fit(rows: Sequence[Row], ridge: float = 2.0, steps: int = 3000, pace: float = 0.01) -> dict[str, float]:
    """Weights of a ridge logistic regression over the signs and the templates, by plain gradient descent."""
    names = [*WEIGHTS, *sorted({row["template"] for row in rows})]
    table = [[float(row.get(name) or row["template"] == name) for name in names] for row in rows]
    wanted = [float(row["usable"]) for row in rows]
    weights, bias = [0.0] * len(names), 0.0
    for _ in range(steps):
        slopes, slope = [ridge * weight for weight in weights], 0.0
        for signs, usable in zip(table, wanted, strict=True):
            error = 1 / (1 + math.exp(-bias - sum(w * s for w, s in zip(weights, signs, strict=True)))) - usable
            slope += error
            slopes = [total + error * sign for total, sign in zip(slopes, signs, strict=True)]
        weights = [weight - pace * total for weight, total in zip(weights, slopes, strict=True)]
        bias -= pace * slope
    return dict(zip(names, weights, strict=True))


def main() -> None:
    judged, tuning = read("judged.csv"), read("tuning.csv")
    print("first runs      all                  ready")
    for batch, rows in by(judged, "batch").items():
        print(f"  batch {batch:>3}   {share(rows)}   {share(r for r in rows if r['ready'] == '1')}")
    print("\ntemplate               first runs            still made")
    still = by(tuning, "template")
    for template, rows in sorted(by(judged, "template").items(), key=lambda pair: -len(pair[1])):
        print(f"  {template:20} {share(rows)}   {share(still.get(template, []))}")
    print("\nweight                 fitted   committed")
    for name, weight in fit(tuning).items():
        committed = WEIGHTS.get(name, TEMPLATES.get(name, UNPROVED))
        print(f"  {name:20} {weight:+.2f}   {committed:+.2f}")
    print("\nbar   lets through")
    for tenth in range(5, 14):
        mark = " <- committed" if tenth / 10 == BAR else ""
        print(f"  {tenth / 10:.1f}   {share(row for row in tuning if score(row) >= tenth / 10)}{mark}")


if __name__ == "__main__":
    main()
