"""A text file: values parted by a sign, or the fixed columns of the register of municipalities."""

import csv
import io
import re

from . import register
from .encodings import decoded
from .limits import FILE, Budget, Problem, Rows, text


def parsed(content, separator):
    """All rows, a blank line being an empty one; quotes as in RFC 4180."""
    csv.field_size_limit(FILE)
    reader = csv.reader(io.StringIO(content, newline=""), delimiter=separator, strict=True)
    rows = []
    try:
        for row in reader:
            rows.append(row)
    except csv.Error:
        raise Problem("quotes", row=len(rows) + 1) from None
    return rows


def separator(content):
    """The one by which most of the first rows fall into equally many columns."""
    lines = content[:200_000].splitlines()[:60]
    best, most = ";", 0
    for mark in "\t;|,":
        try:
            counts = [len(row) for row in parsed("\n".join(lines), mark) if row]
        except Problem:
            continue
        usual = max((count for count in counts if count > 1), key=lambda count: (counts.count(count), count), default=1)
        score = counts.count(usual) if usual > 1 else 0
        if score > most:
            best, most = mark, score
    return best


def cell(content):
    # A sign before it keeps a spreadsheet from taking a text for a formula; our own files have it,
    # and what is behind it is the text, whatever it looks like.
    if re.match(r"'+[=+\-@\t\r]", content):
        line = text(content[1:])
        return "t" + line if line else ""
    line = text(content)
    # A formula that is nothing but a text keeps one from taking it for a number: ="E 9b".
    if quoted := re.fullmatch(r'="((?:[^"]|"")*)"', line):
        line = quoted[1].replace('""', '"')
    return "t" + line if line else ""


def read(data):
    # A sign at which old programs end a file.
    content = decoded(data).rstrip("\x1a")
    if register.is_one(content):
        return register.read(content)
    first, _, rest = content.partition("\n")
    first = first.strip("\r")
    if len(first) == 5 and first.lower().startswith("sep="):
        # A spreadsheet's own mark; it keeps its row, so that places stay right.
        rows = [[]] + parsed(rest, first[4])
    else:
        rows = parsed(content, separator(content))
    sheet = Rows(Budget())
    for index, row in enumerate(rows):
        sheet.add(index, [cell(content) for content in row])
    return {"form": "csv", "sheets": [{"rows": sheet.rows}], "formats": []}
