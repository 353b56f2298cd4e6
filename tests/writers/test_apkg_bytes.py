"""The same quizzes give the same file, byte for byte."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

from quizgen.items import Quiz
from quizgen.writers.apkg import write_deck


def test_the_same_quizzes_give_the_same_bytes(sample_quiz: Quiz, deck: Path, tmp_path: Path) -> None:
    again = tmp_path / "again.apkg"
    write_deck([sample_quiz], "News", again)
    assert again.read_bytes() == deck.read_bytes()


_WRITE = """
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from quizgen.article import Article, Evidence, Paragraph, Section
from quizgen.items import Cloze, Entry, MultipleChoice, Open, Quiz
from quizgen.writers.apkg import write_deck

lead = Section(None, (Paragraph(1, 0, "It is late."),))
article = Article("ferry", "It is late.", "Ferry", (lead,), date=date(2022, 1, 2))
evidence = Evidence(0, 1, 0, 11, "It is late.")
shared = dict(fact=("state", "ferry"), evidence=evidence, importance=1.0, story=None, context=None, claimant=None)
items = [
    Cloze(id="a" * 16, template="gap", stem="It is _____.", key="late", hint=None, **shared),
    MultipleChoice(id="b" * 16, template="state", stem="How is it?", key="late", options=("early", "late"), **shared),
    Open(id="c" * 16, template="why", stem="Why?", key="It is late.", **shared),
]
changed = datetime(2022, 1, 3, tzinfo=UTC)
write_deck([Quiz(article, tuple(Entry(item, "ready", changed, item.id[:4]) for item in items))], "News", Path(sys.argv[1]))
"""


def test_bytes_depend_on_no_hash_seed_time_zone_or_folder(tmp_path: Path) -> None:
    written = []
    for seed, zone in (("1", "UTC"), ("4321", "Asia/Tokyo")):
        path = tmp_path / seed / "deck.apkg"
        temporary = tmp_path / f"temporary{seed}"
        temporary.mkdir()
        environment = os.environ | {"PYTHONHASHSEED": seed, "TZ": zone, "TMPDIR": str(temporary)}
        subprocess.run([sys.executable, "-c", _WRITE, str(path)], cwd=tmp_path, env=environment, check=True)
        assert list(temporary.iterdir()) == [], "temporary files were left behind"
        written.append(path.read_bytes())
    assert written[0] == written[1]


def test_the_database_names_no_sqlite_version(deck: Path) -> None:
    with zipfile.ZipFile(deck) as archive:
        assert archive.namelist() == ["collection.anki2", "media"]
        assert archive.read("collection.anki2")[96:100] == bytes(4)
