"""XLSX: the flat table as a workbook; needs `polemic[xlsx]`.

Numbers and truth values are such; text that would start a formula is defused as in the CSV. A
sheet ends where the program's rows end, and the table goes on in the next.
"""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from polemic.errors import PolemicError
from polemic.publishing.csv import cell
from polemic.publishing.table import columns, rows
from polemic.records import Record

ROWS = 1_048_575
"""Rows that a sheet holds below its header."""
_LONGEST = 32_767
_UNFIT = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_STAMP = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")
_EPOCH = (1980, 1, 1, 0, 0, 0)


def export(records: Iterable[Record]) -> Iterator[bytes]:
    """The workbook, the same bytes for the same records."""
    try:
        from openpyxl import Workbook
    except ImportError as error:
        raise PolemicError("XLSX needs openpyxl", remedy="pip install polemic[xlsx]") from error
    book = Workbook(write_only=True)
    names = columns()
    table = rows(records)
    while True:
        part = list(islice(table, ROWS))
        if book.worksheets and not part:
            break
        number = len(book.worksheets) + 1
        sheet = book.create_sheet("records" if number == 1 else f"records {number}")
        sheet.freeze_panes = "A2"
        sheet.append(list(names))
        for row in part:
            sheet.append([_value(sheet, row.get(name)) for name in names])
    made = io.BytesIO()
    book.save(made)
    yield _timeless(made.getvalue())


def _value(sheet: Any, value: Any) -> Any:
    if value is None or isinstance(value, bool | int | float):
        return value
    from openpyxl.cell import WriteOnlyCell

    text = _UNFIT.sub("\ufffd", cell(value))
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST - 1]}…"
    made = WriteOnlyCell(sheet, text)
    made.data_type = "s"  # never a formula or an error value, whatever it begins with
    return made


def _timeless(workbook: bytes) -> bytes:
    """The archive without the time at which it was written."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(workbook)) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new,
    ):
        for name in old.namelist():
            body = old.read(name)
            if name == "docProps/core.xml":
                body = _STAMP.sub(rb"\g<1>1980-01-01T00:00:00Z", body)
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_DEFLATED
            new.writestr(entry, body)
    return made.getvalue()
