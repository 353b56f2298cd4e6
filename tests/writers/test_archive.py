"""Zip files without a trace of when and where they were made."""

import io
import zipfile

from quizgen.writers.archive import zip_bytes


def test_members_are_sorted_deflated_and_dated_alike() -> None:
    content = zip_bytes({"b": b"x" * 1000, "a": b""})
    assert content == zip_bytes({"a": b"", "b": b"x" * 1000})
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.namelist() == ["a", "b"]
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.getinfo("b").compress_type == zipfile.ZIP_DEFLATED
        assert archive.read("b") == b"x" * 1000
    assert len(content) < 300
