"""Rows of an OpenDocument table as nearly all programs write them, each read in one go; the others are the parser's.

See `pieces`, and `xlsx_rows` for the same of a workbook.
"""

import re

from .limits import COLUMNS
from .package import attribute
from .pieces import ATTRIBUTES, Known, Unusual, attributes, content
from .xlsx_texts import Runs

ROW = re.compile(rf"<table:table-row({ATTRIBUTES}) ?>")
CELL = re.compile(r"<table:(table-cell|covered-table-cell)([^>]*)(?:/>|><text:p>([^<]*)</text:p></table:table-cell>)")
TAG, VALUE = re.compile(ATTRIBUTES + " ?"), ' office:value="'
# A number as it is told, and one that is shown as a whole: nothing but its digits and what parts them.
NUMBER = re.compile(r"-?(?![^\n]{17})(?:0|[1-9][0-9]{0,14})(?:\.[0-9]*[1-9])?")
STORED = re.compile("[0-9.eE+-]*")
SHOWN = re.compile(r"-?[0-9][0-9.]*(?:,[0-9]+)?")


class Reader:
    """How a cell is read, by its attributes but for its number."""

    def __init__(self, rows, name, before, after):
        for part in (before, after):
            if not TAG.fullmatch(part):
                raise Unusual
        self.found, self.content = attributes(before + after), rows.content
        self.is_covered, self.kind = name != "table-cell", attribute(self.found, "value-type")
        self.count, self.across, self.down = (
            self.number(f"number-{what}") for what in ("columns-repeated", "columns-spanned", "rows-spanned"))
        style = attribute(self.found, "style-name")
        self.is_single = self.count == self.across == self.down == 1
        self.has_value = attribute(self.found, "value") is not None
        is_number = self.kind == "float" and not self.is_covered and not self.has_value
        self.is_plain = is_number and self.content.shows_digits(attribute(self.found, "style-name"))
        # By the text: the cells without a number.
        self.texts = Known(lambda words: self.written(None, words))

    def number(self, name):
        written = attribute(self.found, name) or "1"
        if not re.fullmatch("[0-9]{1,7}", written):
            raise Unusual
        return int(written)

    def numbered(self, value, words):
        if self.is_plain and words and NUMBER.fullmatch(value):
            if words == value or words.replace(",", ".") == value:
                return "n" + value
            if SHOWN.fullmatch(words) and words.replace(".", "").replace(",", ".") == value:
                return "n" + value
        if self.has_value or not STORED.fullmatch(value):
            raise Unusual
        return self.written(value, words)

    def written(self, value, words):
        if self.is_covered:
            if words is not None:
                raise Unusual
            return ""
        runs = Runs()
        if words:
            runs.add(content(words))
        return self.content.written(self.found if value is None else {**self.found, "office:value": value}, runs, words is not None)


class WholeRows:
    """`content` gets its rows as from the parser."""

    def __init__(self, content):
        self.content, self.readers = content, Known(lambda key: Reader(self, *key))

    def take(self, piece, _):
        content = self.content
        if content.table is None or content.row is not None or content.cell is not None or content.skipped or content.is_text:
            raise Unusual
        head, *parts = CELL.split(piece)
        row = ROW.fullmatch(head)
        if not row or any(parts[3::4]):
            raise Unusual
        readers, cells = [], []
        for name, tag, words in zip(parts[::4], parts[1::4], parts[2::4]):
            before, is_number, rest = tag.partition(VALUE)
            value, is_closed, after = rest.partition('"') if is_number else ("", "", "")
            reader = self.readers[name, before, after]
            if not is_number:
                cells.append(reader.texts[words])
            elif is_closed:
                cells.append(reader.numbered(value, words))
            else:
                raise Unusual
            readers.append(reader)
        row_attributes = attributes(row[1])
        content.row, content.row_attributes = [], row_attributes
        if len(cells) <= COLUMNS and all(reader.is_single for reader in readers):
            content.row = cells
        else:
            for written, reader in zip(cells, readers):
                content.add(written, reader.count, reader.across, reader.down)
        content.finish_row()
