"""The texts that a workbook's cells share, raised characters apart."""

import re

from .limits import TEXT, Problem, text
from .package import local
from .pieces import Pieces, Unusual, content

ONE = re.compile(r'<((?:[\w.-]+:)?)si><\1t(?: xml:space="preserve")?>([^<]*)</\1t>')


class Runs:
    """A text made of runs, some of them raised: a footnote mark is no part of it."""

    def __init__(self):
        self.plain, self.raised = [], []

    def add(self, content, is_raised):
        if not is_raised:
            self.plain.append(content)
        elif content.strip() in ("2", "3") and "".join(self.plain).endswith("m"):
            self.plain.append("²" if content.strip() == "2" else "³")
        else:
            self.raised.append(content)

    @property
    def cell(self):
        """As it is written for the program."""
        words, marks = text("".join(self.plain)), text("".join(self.raised))
        if marks:
            return "t" + words + "\nM" + marks
        return "t" + words if words else ""


def cell(words):
    """A text without runs."""
    words = text(words)
    return "t" + words if words else ""


def raised(found):
    """A text whose cell is raised as a whole: all of it is a mark."""
    return "t\nM" + found[1:].replace("\nM", " ") if found.startswith("t") else found


def read(package, name):
    if name is None:
        return []
    found, size = [], 0
    runs, raised, target, is_phonetic = Runs(), False, False, False

    def start(name, attributes):
        nonlocal runs, raised, target, is_phonetic
        name = local(name)
        target = name == "t" and not is_phonetic
        if name == "si":
            runs, is_phonetic = Runs(), False
        elif name == "r":
            raised = False
        elif name == "vertAlign":
            raised = attributes.get("val") == "superscript"
        elif name == "rPh":
            is_phonetic = True

    def characters(content):
        if target:
            runs.add(content, raised)

    def add(written):
        nonlocal size
        found.append(written)
        size += len(written)
        if size > TEXT:
            raise Problem("unpacked")

    def take(piece, prefix):
        # A text that is one piece, as most are.
        match = ONE.fullmatch(piece)
        if not match or match[1] != prefix:
            raise Unusual
        add(cell(content(match[2])))

    def end(name):
        nonlocal raised, target, is_phonetic
        name = local(name)
        target = False
        if name == "rPh":
            is_phonetic = False
        elif name in ("r", "t"):
            raised = raised and name == "t"
        elif name == "si":
            add(runs.cell)

    package.parse(name, start, characters, end, pieces=Pieces("sst", "si", take))
    return found
