"""What a number format of a workbook says: percent, a day, words beside the number, a smaller scale."""

import re
from datetime import datetime, timedelta

BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", **{number: "d" for number in (*range(14, 23), *range(27, 37), 45, 46, 47, *range(50, 59))}}
# One piece of a format: quoted text, an escaped sign, padding, a bracket, or a sign of its own.
PIECE = re.compile(r'"([^"]*)"|\\(.)|[_*].|\[([^\]]*)\]|(.)', re.S)


class Format:
    """`words`: what it shows beside the number, `scale`: the power of ten by which it is shown smaller.

    `minus`: a number above zero is shown as one below; `places`: the decimal places it shows, None where all are.
    """

    def __init__(self, code):
        self.code, self.percent, self.date, self.words, self.scale, self.struck = code, False, False, "", 0, False
        section = self.sections(code)[0]
        # Words that stand before the number, as in `"E "0`.
        self.before = bool(re.match(r'(?:\[[^\]]*\]|[_*].)*("[^"]*[^"\s][^"]*"|\\[^\s])', section))
        self.minus = shows_minus(section)
        plain = []
        for quoted, escaped, bracket, sign in PIECE.findall(section):
            if quoted or escaped:
                self.words += quoted or escaped
            elif bracket:
                if bracket.startswith("$"):
                    self.words += bracket[1:].partition("-")[0]
                elif re.fullmatch(r"[hms]+", bracket, re.I):
                    self.date = True
            elif sign:
                plain.append(sign)
        # `General` and `Standard` are words of the format itself.
        bare = re.sub(r"general|standard|e[+-]", "", "".join(plain), flags=re.I)
        self.percent = "%" in bare
        self.date = self.date or bool(re.search(r"[ydhms]", bare, re.I))
        # Commas behind the last digit: each shows a thousandth.
        self.scale = 3 * len(re.search(r"(?:[0#?](,*))?[^0#?,]*$", bare).group(1) or "")
        # „?/?“ shows a fraction, and „E+“ all that counts.
        digits = re.search(r"[0#?][0#?,]*(?:\.([0#?]*))?", bare)
        is_rounding = digits and "/" not in bare and not re.search(r"general|standard|e[+-]", "".join(plain), re.I)
        self.places = len(digits.group(1) or "") if is_rounding else None
        # A format with nothing in its first section shows no number at all.
        if re.match(r"\s*;", code):
            self.words = ";;;"
        self.words = (self.words + "".join(sign for sign in bare if not re.match(r"[0#?.,%/@ ydhmse()+\-;]", sign, re.I))).strip()

    @staticmethod
    def sections(code):
        """The parts for positive, negative, zero, text; the first without a condition counts."""
        parts, current = [], ""
        for match in PIECE.finditer(code):
            if match.group(0) == ";":
                parts.append(current)
                current = ""
            else:
                current += match.group(0)
        parts.append(current)
        return [part for part in parts if part] or [""]

    @property
    def json(self):
        return {
            "code": self.code[:200], "words": self.words[:100], "scale": self.scale, "before": self.before, "struck": self.struck,
            "minus": self.minus, "places": self.places}

    @property
    def is_plain(self):
        return not self.words and not self.scale and not self.struck and not self.minus


def shows_minus(section):
    """Whether a sign stands before the digits, or parentheses around them, as for a number below zero."""
    shown = "".join(quoted or escaped or sign for quoted, escaped, bracket, sign in PIECE.findall(section))
    before, _, after = re.fullmatch(r"([^0#?]*)([0#?][0#?.,]*)?(.*)", shown, re.S).groups()
    return bool(re.fullmatch(r"[^\w(]*[-\u2212\u2013][^\w(]*", before)) or before.strip().endswith("(") and after.strip().startswith(")")


def day(number, counts_from_1904):
    """A day, or a time where there is no day, as a text."""
    start = datetime(1904, 1, 1) if counts_from_1904 else datetime(1899, 12, 30)
    try:
        moment = start + timedelta(days=number)
    except OverflowError:
        return "#"
    if number < 1:
        return moment.time().isoformat(timespec="seconds")
    return moment.date().isoformat() if moment.time().isoformat() == "00:00:00" else moment.isoformat(" ", timespec="minutes")
