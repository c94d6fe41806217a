"""What a cell's style says of its number: plain, percent, a day, and which format."""

from .formats import BUILT_IN, Format
from .package import local

PLAIN, PERCENT, DAY = range(3)


class Behind(str):
    """What is written behind every number of a style; behind those that it shows rounded, `rounded`."""

    places, rounded = None, ""

    def of(self, number):
        """What is written behind a number: only one with more decimal places than are shown has another format."""
        if self.places is not None and "." in number and len(number) - number.index(".") - 1 > self.places:
            return self.rounded
        return str(self)


NO_STYLE = (PLAIN, Behind(), False)


class Styles:
    def __init__(self, package, name):
        self.codes, self.formats, self.cells, self.raised_fonts, self.struck_fonts = dict(BUILT_IN), [], [], [], set()
        self.section = ""
        if name is not None:
            package.parse(name, self.start)
        known = {}
        # Of each style: how its number is meant, what is written behind it, whether its font is raised.
        self.styles = [(*self.style(number, font in self.struck_fonts, known), font in self.raised_fonts) for number, font in self.cells] or [NO_STYLE]

    def start(self, name, attributes):
        name = local(name)
        if name in ("cellXfs", "cellStyleXfs", "fonts", "dxfs", "numFmts"):
            self.section, self.count = name, -1
        elif name == "numFmt" and self.section == "numFmts":
            self.codes[int(attributes.get("numFmtId", 0))] = attributes.get("formatCode", "")
        elif name == "font" and self.section == "fonts":
            self.count += 1
        elif name == "vertAlign" and self.section == "fonts" and attributes.get("val") == "superscript":
            self.raised_fonts.append(self.count)
        elif name == "strike" and self.section == "fonts" and attributes.get("val") not in ("0", "false"):
            self.struck_fonts.add(self.count)
        elif name == "xf" and self.section == "cellXfs":
            self.cells.append((int(attributes.get("numFmtId", 0)), int(attributes.get("fontId", 0))))

    def style(self, number, is_struck, known):
        key = (number, is_struck)
        if key not in known:
            form = Format(self.codes.get(number, ""))
            form.struck = is_struck
            mode = DAY if form.date else PERCENT if form.percent else PLAIN
            suffix = Behind()
            if mode != DAY and (not form.is_plain or form.places is not None):
                written = f"\nF{len(self.formats)}"
                self.formats.append(form)
                if form.is_plain:
                    suffix.places, suffix.rounded = form.places, written
                else:
                    suffix = Behind(written)
            known[key] = (mode, suffix)
        return known[key]

    @property
    def json(self):
        return [form.json for form in self.formats]
