"""Rows of a workbook's sheet as nearly all programs write them, each read in one go.

A row that has anything else in it is left to the parser, by Unusual: see `pieces`.
"""

import re
from functools import lru_cache

from .limits import COLUMNS
from .numbers import number
from .pieces import ATTRIBUTES, Known, Unusual, attributes, content
from .xlsx_styles import PLAIN
from .xlsx_texts import cell, raised

# A number that is written as it is told: fifteen digits at most, and no zeros that say nothing.
ODD = re.compile(r"\t(?!-?(?![^\t]{17})(?:0|[1-9][0-9]{0,14})(?:\.[0-9]*[1-9])?\t)([^\t]+)")
TAG, STYLE = re.compile(ATTRIBUTES + " ?"), re.compile("[0-9]{1,6}")
NUMBER, SHARED, INLINE, OTHER = range(4)


def letters(index):
    return (letters(index // 26 - 1) if index > 25 else "") + chr(65 + index % 26)


LETTERS = [letters(index) for index in range(COLUMNS)]
COLUMN = {name: index for index, name in enumerate(LETTERS)}


@lru_cache
def patterns(prefix):
    """The start of a row, a formula before its value, and a cell: its column, its attributes, its value, and its text where it has one."""
    x = re.escape(prefix)
    row = rf"[ \t\r\n]*<{x}row({ATTRIBUTES}) ?(/?)>"
    formula = (
        rf'<{x}f(?: aca="[a-z]+")?(?: t="[A-Za-z]+")?(?: ref="[A-Z0-9:$]+")?(?: ca="[a-z01]+")?(?: si="[0-9]+")?'
        rf"(?: ?/>|>[^<>&\x00-\x1f\ufffe\uffff]*(?:&(?:amp|lt|gt|quot|apos);[^<>&\x00-\x1f\ufffe\uffff]*)*</{x}f>)(?=<{x}v>[^<])")
    start, value = rf'<{x}c r="([A-Z]{{1,3}})[0-9]{{1,7}}"([^>]*)', rf"><{x}v>([^<]*)</{x}v></{x}c>"
    text = rf'><{x}is><{x}t(?: xml:space="preserve")?>([^<]*)</{x}t></{x}is></{x}c>'
    return [re.compile(pattern) for pattern in (row, formula, rf"{start}(?:{value}|/>)", rf"{start}(?:{value}|{text}|/>)")]


class Reader:
    """How the value of a cell is read, by the attributes of the cell."""

    def __init__(self, kind, suffix=None, make=None):
        self.kind, self.suffix, self.make = kind, suffix, make


class Plan:
    """How the cells of a row are read: most rows of a table are alike in it."""

    def __init__(self, heads, readers):
        self.heads = heads
        readers = [readers[head] for head in heads]
        kinds = [reader.kind for reader in readers]
        self.numbers, self.shared, self.inline, self.others = (
            [place for place, kind in enumerate(kinds) if kind == wanted] if wanted in kinds else []
            for wanted in (NUMBER, SHARED, INLINE, OTHER))
        self.suffixes = [readers[place].suffix for place in self.numbers]
        self.has_suffixes = any(self.suffixes)
        # Where a format rounds, what is written behind a number depends on it.
        self.rounding = [index for index, suffix in enumerate(self.suffixes) if suffix.places is not None]
        self.inline_makers, self.makers = ([readers[place].make for place in places] for places in (self.inline, self.others))


class WholeRows:
    """`sheet` gets its rows as from the parser: their attributes, then their cells."""

    def __init__(self, sheet):
        self.sheet, self.readers, self.by_meaning, self.known = sheet, Known(self.reader), {}, Known(number)
        self.plan = Plan([], self.readers)

    def take(self, piece, prefix):
        row, formula, valued, texted = patterns(prefix)
        if "</" + prefix + "f>" in piece or "<" + prefix + "f " in piece:
            piece = formula.sub("", piece)
        if "<" + prefix + "is>" in piece:
            head, *parts = texted.split(piece)
            columns, heads, values, texts, between = (parts[place::5] for place in range(5))
        else:
            head, *parts = valued.split(piece)
            columns, heads, values, between = (parts[place::4] for place in range(4))
            texts = []
        # Nothing stands between the cells.
        if any(between):
            raise Unusual
        starts = self.starts(row, head)
        if heads != self.plan.heads:
            self.plan = Plan(heads, self.readers)
        self.write(self.plan, values, texts)
        if columns != LETTERS[:len(columns)]:
            values = placed(columns, values)
        for start in starts:
            self.sheet.seldom("row", start)
        self.sheet.cells = values

    def starts(self, row, head):
        """The attributes of the row that the head begins, and of the rows without a cell before it."""
        starts, place = [], 0
        while match := row.match(head, place):
            starts.append(attributes(match[1]))
            place = match.end()
            if not match[2]:
                break
        else:
            raise Unusual
        if place < len(head):
            raise Unusual
        return starts

    def write(self, plan, values, texts):
        """The cells as they are told, in the place of their values."""
        if len(texts) - texts.count(None) != len(plan.inline):
            raise Unusual
        if plan.numbers:
            numbers = self.numbers(plan, values if len(plan.numbers) == len(values) else [values[place] for place in plan.numbers])
            for place, number in zip(plan.numbers, numbers):
                values[place] = number
        if plan.shared:
            for place, shared in zip(plan.shared, self.shared([values[place] for place in plan.shared])):
                values[place] = shared
        for place, make in zip(plan.inline, plan.inline_makers):
            values[place] = make(texts[place])
        for place, make in zip(plan.others, plan.makers):
            values[place] = make(values[place] or "")

    def numbers(self, plan, values):
        if None in values:
            values = [value or "" for value in values]
        line = "\t".join(values)
        line = ODD.sub(self.tidied, f"\t{line}\t")
        numbers = line[:-1].replace("\t", "\tn").split("\t")[1:]
        if len(numbers) != len(values):
            raise Unusual
        rounded = [index for index in plan.rounding if "." in numbers[index]] if plan.rounding and "." in line else []
        for index in rounded:
            numbers[index] += plan.suffixes[index].of(numbers[index])
        if plan.has_suffixes:
            numbers = [number + suffix for number, suffix in zip(numbers, plan.suffixes)]
        if "\t\t" in line:
            numbers = [number if value else "" for number, value in zip(numbers, values)]
        return numbers

    def tidied(self, match):
        digits = self.known[checked(match[1])]
        if digits is None:
            raise Unusual
        return "\t" + digits

    def shared(self, indexes):
        digits = "".join(indexes) if None not in indexes else ""
        if not (digits.isdecimal() and digits.isascii()):
            raise Unusual
        try:
            return [*map(self.sheet.texts.__getitem__, map(int, indexes))]
        except (IndexError, ValueError):
            raise Unusual from None

    def reader(self, head):
        """How the value of a cell with such attributes is read."""
        if not TAG.fullmatch(head):
            raise Unusual
        found = attributes(head)
        kind, style = found.get("t", "n"), found.get("s")
        if "r" in found or style is not None and not STYLE.fullmatch(style):
            raise Unusual
        look = self.sheet.style(style)
        mode, suffix, is_raised = look
        if kind == "n" and mode == PLAIN:
            return Reader(NUMBER, suffix)
        if kind == "s" and not is_raised:
            return Reader(SHARED)
        key = (kind, *look, suffix.places, suffix.rounded)
        if key not in self.by_meaning:
            self.by_meaning[key] = Known(self.maker(kind, look)).__getitem__
        return Reader(INLINE if kind == "inlineStr" else OTHER, make=self.by_meaning[key])

    @staticmethod
    def behind(number, suffix):
        return number + suffix.of(number)

    def maker(self, kind, look):
        mode, suffix, is_raised = look
        if kind == "n":
            return lambda value: self.behind(self.sheet.number(checked(value), mode), suffix) if value else ""
        if kind == "inlineStr":
            return lambda words: raised(cell(content(words))) if is_raised else cell(content(words))
        return lambda value: self.sheet.said(kind, is_raised, content(value))


def checked(value):
    if not value.isprintable() or "&" in value or not value.strip():
        raise Unusual
    return value.strip()


def placed(names, written):
    """The cells in their columns, where the file leaves some out."""
    cells = []
    for name, text in zip(names, written):
        if not text:
            continue
        index = COLUMN.get(name)
        if index is None:
            raise Unusual
        if index >= len(cells):
            cells.extend([""] * (index - len(cells)))
            cells.append(text)
        else:
            cells[index] = text
    return cells
