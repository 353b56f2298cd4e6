"""Zip files that are the same, byte for byte, whenever and wherever they are written."""

import io
import zipfile
from collections.abc import Mapping

_EARLIEST = (1980, 1, 1, 0, 0, 0)
"""The first moment that a zip file can name."""
_UNIX = 3
_PLAIN_FILE = 0o100644 << 16


def zip_bytes(members: Mapping[str, bytes]) -> bytes:
    """A zip file of the members, in order of name, deflated, all of one date and with one set of permissions."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name in sorted(members):
            member = zipfile.ZipInfo(name, _EARLIEST)
            member.compress_type = zipfile.ZIP_DEFLATED
            member.create_system = _UNIX
            member.external_attr = _PLAIN_FILE
            archive.writestr(member, members[name], compresslevel=9)
    return buffer.getvalue()
