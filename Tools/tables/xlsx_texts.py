"""The texts that a workbook's cells share, raised and struck characters apart."""

import re

from .limits import TEXT, Problem, text
from .package import local
from .pieces import Pieces, Unusual, content

ONE = re.compile(r'<((?:[\w.-]+:)?)si><\1t(?: xml:space="preserve")?>([^<]*)</\1t>')


RAISED, LOWERED, STRUCK = "raised", "lowered", "struck"


class Runs:
    """A text made of runs. Raised ones are footnote marks and no part of it; nor is what is struck out."""

    def __init__(self):
        self.plain, self.raised, self.struck = [], [], []

    def add(self, content, look=None):
        before = "".join(self.plain) if look else ""
        if look == STRUCK:
            self.struck.append(content)
        elif look == RAISED and content.strip() in ("2", "3") and before.endswith("m"):
            self.plain.append("²" if content.strip() == "2" else "³")
        elif look == RAISED or look == LOWERED and before.rstrip()[-1:].isdigit():
            # A lowered digit is part of CO₂ and none of 61.000₁.
            self.raised.append(content)
        else:
            self.plain.append(content)

    @property
    def cell(self):
        """As it is written for the program."""
        words, marks, struck = (text("".join(runs)) for runs in (self.plain, self.raised, self.struck))
        told = (f"\nM{marks}" if marks else "") + (f"\nS{struck}" if struck.strip() else "")
        return f"t{words}{told}" if words or told else ""


class Look:
    """How the run that is being read looks: struck out goes before raised."""

    def __init__(self):
        self.forget()

    def forget(self):
        self.is_struck, self.height = False, None

    def see(self, name, attributes):
        if name == "strike" or name == "dstrike":
            self.is_struck = attributes.get("val") not in ("0", "false")
        elif name == "vertAlign":
            self.height = {"superscript": RAISED, "subscript": LOWERED}.get(attributes.get("val"))

    @property
    def run(self):
        return STRUCK if self.is_struck else self.height


def cell(words):
    """A text without runs."""
    words = text(words)
    return "t" + words if words else ""


def raised(found):
    """A text whose cell is raised as a whole: all of it is a mark."""
    return "t\nM" + found[1:].replace("\nM", " ") if found.startswith("t") and "\nS" not in found else found


def read(package, name):
    if name is None:
        return []
    found, size = [], 0
    runs, look, target, is_phonetic = Runs(), Look(), False, False

    def start(name, attributes):
        nonlocal runs, target, is_phonetic
        name = local(name)
        target = name == "t" and not is_phonetic
        if name == "si":
            runs, is_phonetic = Runs(), False
            look.forget()
        elif name == "r":
            look.forget()
        elif name == "rPh":
            is_phonetic = True
        else:
            look.see(name, attributes)

    def characters(content):
        if target:
            runs.add(content, look.run)

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
        nonlocal target, is_phonetic
        name = local(name)
        target = False
        if name == "rPh":
            is_phonetic = False
        elif name == "r":
            look.forget()
        elif name == "si":
            add(runs.cell)

    package.parse(name, start, characters, end, pieces=Pieces("sst", "si", take))
    return found
