"""The tables of an OpenDocument spreadsheet, with what its styles say of hidden sheets, raised marks and scales."""

import re
from decimal import Decimal

from .limits import CELLS, COLUMNS, LAST_ROW, MERGED, ROWS, Problem, Rows, text
from .numbers import number, times_hundred
from .package import attribute, local
from .xlsx_texts import LOWERED, RAISED, STRUCK, Runs

NUMBER = re.compile(r"[-−]?[0-9][0-9.,' \u00a0\u202f\u2019]*|[-−]|E[+-]?[0-9]+")


class Table:
    def __init__(self, name, is_hidden):
        self.name, self.is_hidden = name, is_hidden
        self.rows, self.hidden_rows, self.hidden_columns, self.merged = [], [], set(), []
        # Styles that hold for cells without one of their own.
        self.default_styles = set()
        self.next_row, self.next_column, self.problem = 0, 0, None

    def read(self, budget):
        if self.problem:
            raise self.problem
        rows = Rows(budget)
        for index, cells in self.rows:
            rows.add(index, cells)
        return {
            "name": self.name, "rows": rows.rows, "hiddenRows": self.hidden_rows,
            "hiddenColumns": sorted(self.hidden_columns), "merged": self.merged}


class Content:
    def __init__(self):
        self.tables, self.formats, self.known = [], [], {}
        self.hidden_styles, self.heights, self.struck_styles = set(), {}, set()
        # Of styles their number format and what they go back to; of formats their texts, and those that hold under a condition.
        self.data_styles, self.parents, self.texts, self.maps = {}, {}, {}, {}
        # The power of ten by which a format shows its numbers smaller.
        self.scales = {}
        self.style, self.data_style, self.is_text, self.cells_met = None, None, False, 0
        self.table, self.row, self.cell, self.runs, self.looks, self.skipped = None, None, None, None, [], 0

    def start(self, name, attributes):
        name = local(name)
        if self.skipped or name in ("annotation", "tracked-changes", "shapes", "frame", "forms", "dde-links"):
            self.skipped += 1
        elif name == "style":
            self.style = attribute(attributes, "name")
            if data := attribute(attributes, "data-style-name"):
                self.data_styles[self.style] = data
            self.parents[self.style] = attribute(attributes, "parent-style-name")
        elif name.endswith("-style") and attribute(attributes, "name"):
            self.data_style = attribute(attributes, "name")
            self.scales.pop(self.data_style, None)
        elif name == "number" and self.data_style and self.table is None:
            if power := re.fullmatch("1(0+)", attribute(attributes, "display-factor") or ""):
                self.scales[self.data_style] = len(power.group(1))
        elif name in ("text", "embedded-text") and self.table is None and self.data_style:
            self.is_text = True
        elif name == "map" and self.data_style and self.table is None:
            self.maps.setdefault(self.data_style, []).append(attribute(attributes, "apply-style-name"))
        elif name == "table-properties" and attribute(attributes, "display") == "false":
            self.hidden_styles.add(self.style)
        elif name == "text-properties":
            if any((attribute(attributes, f"text-line-through-{what}") or "none") != "none" for what in ("style", "type")):
                self.struck_styles.add(self.style)
            position = (attribute(attributes, "text-position") or "0%").split(" ")[0]
            if position not in ("", "0%"):
                self.heights[self.style] = LOWERED if position == "sub" or position.startswith("-") else RAISED
        elif name == "table" and self.table is None:
            self.table = Table(text(attribute(attributes, "name") or ""), attribute(attributes, "style-name") in self.hidden_styles)
            self.tables.append(self.table)
        elif self.table is not None:
            self.inside(name, attributes)

    def inside(self, name, attributes):
        table = self.table
        if name == "table-column":
            count = min(int(attribute(attributes, "number-columns-repeated") or 1), COLUMNS)
            if attribute(attributes, "visibility") in ("collapse", "filter"):
                table.hidden_columns.update(range(table.next_column, min(table.next_column + count, COLUMNS)))
            table.next_column += count
            table.default_styles.add(attribute(attributes, "default-cell-style-name"))
        elif name == "table-row":
            self.row, self.row_attributes = [], attributes
        elif name in ("table-cell", "covered-table-cell") and self.row is not None:
            self.cell, self.runs, self.paragraphs = attributes, Runs(), 0
        elif self.runs is not None:
            if name == "p":
                if self.paragraphs:
                    self.runs.add("\n")
                self.paragraphs += 1
            elif name == "span":
                style = attribute(attributes, "style-name")
                self.looks.append(STRUCK if style in self.struck_styles else self.heights.get(style))
            elif name in ("s", "tab", "line-break"):
                self.runs.add("\n" if name == "line-break" else " ")

    def characters(self, content):
        if self.is_text:
            self.texts[self.data_style] = self.texts.get(self.data_style, "") + content
        elif self.runs is not None and self.paragraphs and not self.skipped:
            looks = [look for look in self.looks if look]
            self.runs.add(content, STRUCK if STRUCK in looks else looks[-1] if looks else None)

    def end(self, name):
        if self.skipped:
            self.skipped -= 1
            return
        name = local(name)
        self.is_text = False
        if name == "span" and self.looks:
            self.looks.pop()
        elif name in ("table-cell", "covered-table-cell") and self.cell is not None:
            self.finish_cell(name)
        elif name == "table-row" and self.row is not None:
            self.finish_row()
        elif name == "table":
            self.table = None

    def finish_cell(self, name):
        attributes, runs, self.cell, self.runs, self.looks = self.cell, self.runs, None, None, []
        written = "" if name.startswith("covered") else self.written(attributes, runs, self.paragraphs)
        self.add(written, *(int(attribute(attributes, f"number-{what}") or 1) for what in ("columns-repeated", "columns-spanned", "rows-spanned")))

    def add(self, written, count, across, down):
        if (across > 1 or down > 1) and len(self.table.merged) < MERGED:
            row, column = self.table.next_row, len(self.row)
            self.table.merged.append([row, column, row + down - 1, column + across - 1])
        if written and len(self.row) + count > COLUMNS:
            self.table.problem = self.table.problem or Problem("columns", row=self.table.next_row + 1)
        self.row.extend([written] * min(count, COLUMNS + 1 - len(self.row)))

    def finish_row(self):
        table, cells, self.row = self.table, self.row, None
        count = int(attribute(self.row_attributes, "number-rows-repeated") or 1)
        is_hidden = attribute(self.row_attributes, "visibility") in ("collapse", "filter")
        while cells and not cells[-1]:
            cells.pop()
        if cells:
            self.cells_met += len(cells) * count
            if table.next_row + count > ROWS or self.cells_met > CELLS:
                table.problem = table.problem or Problem("rows")
            else:
                table.rows += [(table.next_row + index, list(cells)) for index in range(count)]
        if is_hidden:
            table.hidden_rows += range(table.next_row, min(table.next_row + count, ROWS))
        table.next_row = min(table.next_row + count, LAST_ROW)

    def written(self, attributes, runs, paragraphs):
        kind, shown = attribute(attributes, "value-type"), runs.cell
        if kind is None or kind == "void":
            # A formula whose result is an empty text may have a paragraph and no kind.
            return "f" + text(attribute(attributes, "formula")) if attribute(attributes, "formula") and not paragraphs else shown
        if kind == "date":
            return "d" + text(attribute(attributes, "date-value") or "").replace("T00:00:00", "")
        if kind == "time":
            return "d" + text(attribute(attributes, "time-value") or "")
        if kind == "boolean":
            return "b1" if attribute(attributes, "boolean-value") == "true" else "b0"
        if kind in ("float", "percentage", "currency"):
            digits = number(attribute(attributes, "value") or "")
            if digits is None:
                return shown
            # Some programs write no text beside the number; then it is shown as it is.
            plain = text("".join(runs.plain)) if paragraphs else digits
            if kind == "percentage":
                digits = times_hundred(digits)
                return "p" + digits + self.format(attributes, plain.replace("%", ""), digits, is_scaled=False)
            return "n" + digits + self.format(attributes, plain, digits)
        if kind == "string" and not paragraphs:
            value = text(attribute(attributes, "string-value") or "")
            return "t" + value if value else ""
        # An error is stored as a text, with what it shows.
        return "e" + shown[1:] if shown.startswith(("t#", "tErr:")) else shown

    def format(self, attributes, shown, digits, is_scaled=True):
        """What is shown beside the number, a scale, another sign or fewer digits: as a format of a workbook."""
        style = attribute(attributes, "style-name")
        words = " ".join(NUMBER.sub(" ", shown).split())
        scale = self.scale(style, shown, digits) if is_scaled else 0
        minus = Decimal(digits) > 0 and shows_minus(shown)
        places = places_of(shown, digits, scale or 0)
        is_struck = self.found(style, self.struck_styles.__contains__) is not None
        if not shown.strip():
            words, scale, minus, places = ";;;", 0, False, None
        elif scale is None or self.has_written_digits(style):
            # Shown in a way that no scale explains: 61 as „61.000“.
            words, scale, places = shown, 0, None
        if not words and not scale and not is_struck and not minus and places is None:
            return ""
        key = (words, scale, is_struck, minus, places)
        if key not in self.known:
            self.known[key] = len(self.formats)
            before = bool(words) and not re.match(r"[-−]?[0-9]", shown.strip())
            self.formats.append({
                "code": shown[:200], "words": words[:100], "scale": scale, "before": before, "struck": is_struck, "minus": minus, "places": places})
        return f"\nF{self.known[key]}"

    def scale(self, style, shown, digits):
        """By what its format says, and of several by what is shown; None where two explain it, or nothing does.

        61234 as „61.234“ can be all of it, or 61 thousand and three decimal places.
        """
        found = [scale for scale in sorted(self.said_scales(style)) if scale_of(shown, digits, [scale]) is not None]
        if len(found) == 1 or found and not Decimal(digits):
            return found[0]
        # A file may be by a program that shows numbers smaller without saying so.
        return None if found else scale_of(shown, digits)

    def said_scales(self, style):
        """What formats say of it: of a cell without a style, those that its table has for such cells."""
        styles = [style] if style else [None, *(self.table.default_styles if self.table else [])]
        datas = [self.data_styles.get(self.found(style, self.data_styles.__contains__)) for style in styles]
        return {self.scales.get(name, 0) for data in datas for name in [data, *self.maps.get(data, [])]}

    def found(self, style, has):
        """The style, or the first of those that it goes back to, of which it holds."""
        for _ in range(20):
            if not style or has(style):
                return style or None
            style = self.parents.get(style)
        return None

    def shows_digits(self, style):
        """A number that such a cell shows in full needs no format."""
        return (
            self.found(style, self.struck_styles.__contains__) is None and not self.has_written_digits(style)
            and self.said_scales(style) == {0})

    def has_written_digits(self, style):
        style = self.found(style, self.data_styles.__contains__)
        data = self.data_styles.get(style)
        return any(any(sign.isdigit() for sign in self.texts.get(name, "")) for name in [data, *self.maps.get(data, [])])


def shows_minus(shown):
    """A sign before the digits, or parentheses around them, as a number below zero is shown."""
    before, _, after = re.fullmatch(r"([^0-9]*)([0-9][0-9.,' \u00a0\u202f\u2019]*)?(.*)", shown, re.S).groups()
    return bool(re.fullmatch(r"[^\w(]*[-\u2212\u2013][^\w(]*", before)) or before.strip().endswith("(") and after.strip().startswith(")")


def places_of(shown, digits, scale):
    """How many decimal places are shown, where the number has more; None where it is shown whole."""
    pieces = re.findall(r"[0-9](?:[0-9.,' \u00a0\u202f\u2019]*[0-9])?", shown)
    if len(pieces) != 1 or re.search(r"[0-9]E[+-]?[0-9]", shown):
        return None
    value = abs(Decimal(digits)).scaleb(-scale)
    stored = max(0, -value.normalize().as_tuple().exponent)
    # The shortest end behind a sign by which the number is near.
    for point in (",", ".", None):
        whole, _, fraction = pieces[0].partition(point) if point else (pieces[0], "", "")
        if fraction and not fraction.isdecimal():
            continue
        near = Decimal(1).scaleb(-len(fraction)) / 2
        if abs(value - Decimal(f"{re.sub(r'[^0-9]', '', whole)}.{fraction or 0}")) <= near:
            return len(fraction) if len(fraction) < stored else None
    return None


def scale_of(shown, digits, scales=(0, 3, 6, 9)):
    """The power of ten by which a number is shown smaller; None where nothing explains what is shown."""
    if re.search(r"[0-9]E[+-]?[0-9]", shown):
        return 0
    pieces = re.findall(r"[0-9](?:[0-9.,' \u00a0\u202f\u2019]*[0-9])?", shown)
    if len(pieces) != 1:
        return None
    value = abs(Decimal(digits))
    for scale in scales:
        for point in (",", ".", None):
            whole, _, fraction = pieces[0].partition(point) if point else (pieces[0], "", "")
            whole = re.sub(r"[^0-9]", "", whole)
            if fraction and not fraction.isdecimal():
                continue
            near = Decimal(1).scaleb(-len(fraction)) / 2
            if abs(value.scaleb(-scale) - Decimal(f"{whole}.{fraction or 0}")) <= near:
                return scale
    return None
