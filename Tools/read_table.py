"""Reads a CSV file or the first sheet of an .xlsx workbook, and prints it as JSON: read_table.py FILE.

    {"rows": [[CELL, …], …], "sheet": NAME, "sheets": NUMBER}     the last two for a workbook
    {"problem": WHAT, "row": NUMBER, "column": NUMBER}            places count from 1, where there is one

A CELL is a text as it stands in the file, or a number that a workbook holds as one, so that no
notation has to be guessed: {"n": "61000.5"}; {"p": "20"} where it is shown as 20 %; {"f": "=A1*2"}
for a formula whose result is not in the file. What the bytes are is told by the bytes, not by a name.
"""

import codecs
import csv
import datetime
import io
import json
import os
import resource
import signal
import sys
import zipfile
from decimal import Decimal

FILE = 2 * 1_048_576
ROWS = 5_000
COLUMNS = 50
CELL = 200
# A workbook is compressed: this much it may be unpacked, in bytes and in characters of its cells.
UNPACKED = 24 * 1_048_576
TEXT = 4 * 1_048_576
MEMORY = 512 * 1_048_576
SECONDS = 10
# No spreadsheet has more rows, blank ones included.
LAST_ROW = 1_048_576


class Problem(Exception):
    def __init__(self, what, row=None, column=None):
        super().__init__(what)
        self.json = {"problem": what}
        if row is not None:
            self.json["row"] = row
        if column is not None:
            self.json["column"] = column


def decoded(data):
    """The text of a CSV file: marked as UTF-8 or UTF-16, else UTF-8 where it is that, else Latin."""
    if data.startswith(codecs.BOM_UTF8):
        encodings = ["utf-8-sig"]
    elif data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8", "cp1252", "latin-1"]
    for encoding in encodings:
        try:
            return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    raise Problem("encoding")


def parsed(text, separator):
    """All rows, a blank line being an empty one; quotes as in RFC 4180."""
    csv.field_size_limit(FILE)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows = []
    try:
        for row in reader:
            rows.append(row)
    except csv.Error:
        raise Problem("quotes", row=len(rows) + 1) from None
    return rows


def separator(text):
    """The one by which most of the first rows fall into equally many columns."""
    best, most = ";", 0
    for mark in "\t;,":
        try:
            counts = [len(row) for row in parsed("\n".join(text.splitlines()[:40]), mark) if row]
        except Problem:
            continue
        usual = max(set(counts), key=lambda count: (counts.count(count), count), default=1)
        score = counts.count(usual) if usual > 1 else 0
        if score > most:
            best, most = mark, score
    return best


def csv_rows(data):
    text = decoded(data)
    if "\0" in text:
        raise Problem("no-table")
    first, _, rest = text.partition("\n")
    first = first.strip("\r")
    if len(first) == 5 and first.lower().startswith("sep="):
        # A spreadsheet's own mark; it keeps its row, so that places stay right.
        return [[]] + parsed(rest, first[4])
    return parsed(text, separator(text))


def number(value):
    """The fifteen digits that a spreadsheet shows, without an exponent."""
    return format(Decimal(format(value, ".15g") if isinstance(value, float) else value), "f")


def plain(text):
    return text.rstrip("0").rstrip(".") if "." in text else text


def value(shown, formula):
    content = shown.value
    if content is None:
        if formula.data_type == "f":
            return {"f": str(getattr(formula.value, "text", formula.value))[:CELL]}
        return ""
    if isinstance(content, bool):
        return "TRUE" if content else "FALSE"
    if isinstance(content, (int, float)):
        if content != content or content in (float("inf"), float("-inf")):
            return str(content)
        text = number(content)
        if "%" in (shown.number_format or ""):
            return {"p": plain(format(Decimal(text) * 100, "f"))}
        return {"n": plain(text)}
    if isinstance(content, (datetime.datetime, datetime.date, datetime.time)):
        return content.isoformat()
    return str(content)


def workbook(data):
    os.environ["OPENPYXL_LXML"] = "False"
    import openpyxl

    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = archive.namelist()
            if "xl/workbook.xml" not in names:
                raise Problem("other-workbook" if "content.xml" in names else "no-table")
            if len(names) > 2_000 or sum(part.file_size for part in archive.infolist()) > UNPACKED:
                raise Problem("unpacked")
        books = [
            openpyxl.load_workbook(io.BytesIO(data), read_only=True, data_only=shown, keep_links=False)
            for shown in (True, False)]
        names = [sheet.title for sheet in books[0].worksheets if sheet.sheet_state == "visible"]
        if not names:
            raise Problem("no-table")
        sheets = [book[names[0]] for book in books]
        for sheet in sheets:
            sheet.reset_dimensions()
        rows = sheet_rows(*(sheet.iter_rows() for sheet in sheets))
        return {"rows": rows, "sheet": names[0][:CELL], "sheets": len(names)}
    except (Problem, MemoryError):
        raise
    except Exception:  # whatever a damaged file makes the library say
        raise Problem("damaged") from None


def sheet_rows(shown, formulas):
    rows, size = [], 0
    for index, (cells, same) in enumerate(zip(shown, formulas)):
        row = [value(cell, formula) for cell, formula in zip(cells, same)]
        while row and row[-1] == "":
            row.pop()
        if index >= ROWS:
            if row or index >= LAST_ROW:
                raise Problem("rows")
            continue
        size += check(row, index)
        if size > TEXT:
            raise Problem("unpacked")
        rows.append(row)
    return rows


def check(row, index):
    if len(row) > COLUMNS:
        raise Problem("columns", row=index + 1)
    size = 0
    for column, cell in enumerate(row):
        length = len(cell if isinstance(cell, str) else next(iter(cell.values())))
        if length > CELL:
            raise Problem("cell", row=index + 1, column=column + 1)
        size += length
    return size


def table(data):
    if len(data) > FILE:
        raise Problem("file")
    if data.startswith(b"PK\x03\x04"):
        answer = workbook(data)
    elif data.startswith(b"\xd0\xcf\x11\xe0"):
        raise Problem("other-workbook")  # of before 2007, or with a password
    else:
        answer = {"rows": [[cell.strip() for cell in row] for row in csv_rows(data)]}
        for row in answer["rows"]:
            while row and row[-1] == "":
                row.pop()
    rows = answer["rows"]
    while rows and not rows[-1]:
        rows.pop()
    if not rows:
        raise Problem("empty")
    if len(rows) > ROWS:
        raise Problem("rows")
    for index, row in enumerate(rows):
        check(row, index)
    return answer


def out_of_time(*_):
    raise Problem("slow")


def main():
    signal.signal(signal.SIGXCPU, out_of_time)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS + 2))
    try:
        with open(sys.argv[1], "rb") as file:
            data = file.read(FILE + 1)
        answer = table(data)
    except Problem as problem:
        answer = problem.json
    except MemoryError:
        answer = {"problem": "unpacked"}
    json.dump(answer, sys.stdout)


main()
