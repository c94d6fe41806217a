"""A sheet of a workbook. A million cells pass here: no element's end is waited for, and nothing is done twice.

Most rows come whole, by `xlsx_rows`; the others come from the parser, cell by cell.
"""

import re

from .formats import day
from .limits import COLUMNS, LAST_ROW, MERGED, Problem, Rows, text
from .numbers import number, times_hundred
from .package import local
from .pieces import Pieces
from .xlsx_rows import WholeRows
from .xlsx_styles import DAY, NO_STYLE, PERCENT
from .xlsx_texts import Look, Runs, raised

PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


def column(letters):
    place = 0
    for letter in letters:
        place = place * 26 + ord(letter) - 64
    return place - 1


def read(package, part, name, budget, texts, styles, counts_from_1904):
    sheet = Sheet(budget, texts, styles, counts_from_1904)
    package.parse(part, sheet.start, sheet.characters, ready=sheet.take, pieces=Pieces("sheetData", "row", WholeRows(sheet).take))
    sheet.finish()
    return {
        "name": name, "rows": sheet.rows.rows, "hiddenRows": sheet.hidden_rows, "hiddenColumns": sorted(sheet.hidden_columns),
        "merged": sheet.merged}


class Sheet:
    def __init__(self, budget, texts, styles, counts_from_1904):
        self.rows, self.texts, self.styles, self.from_1904 = Rows(budget), texts, styles.styles, counts_from_1904
        self.hidden_rows, self.hidden_columns, self.merged = [], set(), []
        self.columns, self.known = {}, {}
        self.row, self.cells = -1, []
        # The cell that is being read: its attributes, and what stands in it by element.
        self.cell, self.target = None, None
        self.value, self.formula, self.runs, self.look, self.phonetic = "", None, None, Look(), False

    def take(self, parser):
        self.parser = parser

    def end_of_text(self, _):
        self.target, self.parser.EndElementHandler = None, None

    def start(self, name, attributes):
        if name == "v":
            self.target = "v"
        elif name == "c":
            if self.cell is not None:
                self.finish_cell()
            self.cell, self.target, self.value = attributes, None, ""
        elif ":" in name:
            self.start(local(name), attributes)
        else:
            self.seldom(name, attributes)

    def characters(self, content):
        # Without the ends of elements the space between them comes along; no number keeps it.
        if self.target == "v":
            self.value += content
        elif self.target == "t":
            self.runs.add(content, self.look.run)
        elif self.target == "f":
            self.formula += content

    def seldom(self, name, attributes):
        self.target = None
        if name == "f":
            self.target, self.formula = "f", ""
        elif name == "t" and self.cell is not None and not self.phonetic:
            self.runs, self.target = self.runs or Runs(), "t"
            # The space between runs is no part of a text.
            self.parser.EndElementHandler = self.end_of_text
        elif name == "r":
            self.look.forget()
        elif name == "rPh":
            self.phonetic = True
        elif name in ("vertAlign", "strike", "dstrike"):
            self.look.see(name, attributes)
        elif name == "row":
            self.finish_row()
            self.row = int(attributes["r"]) - 1 if "r" in attributes else self.row + 1
            if not 0 <= self.row < LAST_ROW:
                raise Problem("damaged")
            if attributes.get("hidden") in ("1", "true") or attributes.get("ht") in ("0", "0.0"):
                self.hidden_rows.append(self.row)
        elif name == "col":
            if attributes.get("hidden") in ("1", "true") or attributes.get("width") == "0":
                first, last = int(attributes["min"]) - 1, min(int(attributes["max"]), COLUMNS)
                self.hidden_columns.update(range(first, last))
        elif name == "mergeCell":
            self.finish()
            places = [PLACE.fullmatch(place) for place in attributes.get("ref", "").split(":")]
            if len(places) == 2 and all(places) and len(self.merged) < MERGED:
                (a, b), (c, d) = (place.groups() for place in places)
                self.merged.append([int(b) - 1, column(a), int(d) - 1, column(c)])

    def finish_cell(self):
        attributes, self.cell = self.cell, None
        place = attributes.get("r")
        if place is None:
            index = len(self.cells)
        else:
            letters = place.rstrip("0123456789")
            index = self.columns.get(letters)
            if index is None:
                index = self.columns[letters] = column(letters)
        value = self.value
        if len(attributes) == 1 and value.isdecimal() and value.isascii() and value[0] != "0" and len(value) < 16:
            written = "n" + value
        else:
            written = self.written(attributes.get("t"), attributes.get("s"))
        if self.formula is not None or self.runs is not None:
            self.formula, self.runs, self.phonetic = None, None, False
            self.look.forget()
        if not written:
            return
        cells = self.cells
        if index == len(cells):
            cells.append(written)
        elif index > len(cells):
            if index >= COLUMNS:
                raise Problem("columns", row=self.row + 1)
            cells.extend([""] * (index - len(cells)))
            cells.append(written)
        else:
            cells[index] = written

    def style(self, style):
        return self.styles[int(style)] if style and int(style) < len(self.styles) else NO_STYLE

    def written(self, kind, style):
        mode, suffix, is_raised = self.style(style)
        value = self.value
        if kind is None or kind == "n":
            if not value or value.isspace():
                return self.without_value()
            key = (value, mode)
            number = self.known.get(key)
            if number is None:
                number = self.number(value.strip(), mode)
                if len(self.known) < 100_000:
                    self.known[key] = number
            return number + suffix.of(number)
        if kind == "inlineStr":
            found = self.runs.cell if self.runs else ""
            return raised(found) if is_raised else found
        return self.said(kind, is_raised, value)

    def said(self, kind, is_raised, value):
        """A cell that is neither a number nor has its text in itself."""
        if kind == "s":
            index = int(value) if value.strip().isdecimal() else -1
            found = self.texts[index] if 0 <= index < len(self.texts) else ""
        elif kind == "str":
            # A formula may well give an empty text: `=IF(A1="","",…)`.
            found = "t" + text(value) if value.strip() else ""
        elif kind == "b":
            found = "b1" if value.strip() == "1" else "b0"
        elif kind == "e":
            found = "e" + text(value)
        else:
            found = "d" + text(value) if kind == "d" else ""
        return raised(found) if is_raised else found

    def number(self, value, mode):
        digits = number(value)
        if digits is None:
            return "t" + text(value)
        if mode == DAY:
            return "d" + day(float(value), self.from_1904)
        return "p" + times_hundred(digits) if mode == PERCENT else "n" + digits

    def without_value(self):
        """A formula whose result is not in the file is not nothing."""
        return "" if self.formula is None else "f=" + text(self.formula)

    def finish_row(self):
        if self.cell is not None:
            self.finish_cell()
        if self.cells:
            self.rows.add(self.row, self.cells)
            self.cells = []

    def finish(self):
        self.finish_row()
