"""The phrases in Swift sources: words("…"), Text(phrase: "…"), Phrase("…"), with their gaps."""

import bisect
import re

INTERESTING = re.compile(r'["#/()\[\]{}]')
CALL = re.compile(r'(?<![\w`.])(?:(?P<words>(?:[a-z$]\w*[.])*words(?:[.](?:html|line))?)|(?P<own>self)|(?P<text>Text)|(?P<phrase>Phrase))\(')
GAP = re.compile(r'^(?P<value>.*?),\s*"(?P<name>[^"\\]*)"\s*$', re.S)
NAME = re.compile(r'[a-z][A-Za-z0-9]*$')
ESCAPES = {"n": "\n", "t": "\t", "r": "\r", "0": "\0", '"': '"', "'": "'", "\\": "\\"}


class Literal:
    """A string literal from its first quotation mark to behind its last."""

    def __init__(self, start):
        self.start, self.end = start, start
        self.parts = []  # ("text", from, to) or ("gap", from, to), places in the source
        self.multiline = False
        self.raw = 0


class Source:
    """A source with its literals, and what is code in it."""

    def __init__(self, path, text):
        self.path, self.text = path, text
        self.literals = []
        self.comments = []
        self._code(0, len(text), None)
        self.literals.sort(key=lambda literal: literal.start)
        self._starts = {literal.start: literal for literal in self.literals}
        self._skipped = sorted(
            [(part[1], part[2]) for literal in self.literals for part in literal.parts if part[0] == "text"]
            + self.comments)
        self._skipped_starts = [start for start, _ in self._skipped]

    def line(self, place):
        return self.text.count("\n", 0, place) + 1

    def is_code(self, place):
        index = bisect.bisect_right(self._skipped_starts, place) - 1
        return index < 0 or place >= self._skipped[index][1]

    def _code(self, place, end, closer):
        text, depth = self.text, 0
        while place < end:
            found = INTERESTING.search(text, place, end)
            if not found:
                return end
            place = found.start()
            sign = text[place]
            if sign == "/":
                after = text[place:place + 2]
                if after == "//":
                    stop = text.find("\n", place)
                    stop = end if stop < 0 else stop
                    self.comments.append((place, stop))
                    place = stop
                    continue
                if after == "/*":
                    stop = self._comment(place)
                    self.comments.append((place, stop))
                    place = stop
                    continue
            elif sign == '"' or (sign == "#" and re.match(r'#+"', text[place:place + 8])):
                place = self._literal(place, end)
                continue
            elif sign in "([{":
                depth += 1
            elif sign in ")]}":
                if depth == 0 and sign == closer:
                    return place
                depth -= 1
            place += 1
        return place

    def _comment(self, place):
        depth = 0
        for sign in re.compile(r"/\*|\*/").finditer(self.text, place):
            depth += 1 if sign.group() == "/*" else -1
            if depth == 0:
                return sign.end()
        return len(self.text)

    def _literal(self, place, end):
        text = self.text
        literal = Literal(place)
        while text[place] == "#":
            literal.raw += 1
            place += 1
        literal.multiline = text.startswith('"""', place)
        mark = ('"""' if literal.multiline else '"') + "#" * literal.raw
        escape = "\\" + "#" * literal.raw
        place += 3 if literal.multiline else 1
        self.literals.append(literal)
        start = place
        while place < end:
            if text.startswith(escape, place):
                after = place + len(escape)
                if text[after:after + 1] == "(":
                    if place > start:
                        literal.parts.append(("text", start, place))
                    stop = self._code(after + 1, end, ")")
                    literal.parts.append(("gap", after + 1, stop))
                    place = start = stop + 1
                else:
                    place = after + 1
            elif text.startswith(mark, place):
                if place > start:
                    literal.parts.append(("text", start, place))
                literal.end = place + len(mark)
                return literal.end
            else:
                place += 1
        raise ValueError(f"{self.path}:{self.line(literal.start)}: a text is not closed")

    def closing(self, opened):
        """The place of the bracket that closes the one at `opened`."""
        return self._skip(opened + 1, None)[0]

    def arguments(self, opened):
        """(label or None, from, to) of each argument of the call that opens there."""
        return self._skip(opened + 1, True)[1]

    def _skip(self, place, _):
        text, depth, start, arguments = self.text, 0, place, []
        while place < len(text):
            literal = self._starts.get(place)
            if literal:
                place = literal.end
                continue
            if not self.is_code(place):
                index = bisect.bisect_right(self._skipped_starts, place) - 1
                place = self._skipped[index][1]
                continue
            sign = text[place]
            if sign in "([{":
                depth += 1
            elif sign in ")]}":
                if depth == 0:
                    arguments.append(self._argument(start, place))
                    return place, arguments
                depth -= 1
            elif sign == "," and depth == 0:
                arguments.append(self._argument(start, place))
                start = place + 1
            place += 1
        return place, arguments

    def _argument(self, start, end):
        label = re.match(r"\s*(\w+):(?!:)\s*", self.text[start:end])
        if label:
            return label.group(1), start + label.end(), end
        return None, start + len(re.match(r"\s*", self.text[start:end]).group()), end

    def literals_of(self, start, end):
        """The literals that an argument is, or is one of: `"…"`, `isOne ? "…" : "…"`."""
        found, place, depth = [], start, 0
        while place < end:
            literal = self._starts.get(place)
            if literal:
                before = self.text[start:place].rstrip()
                after = self.text[literal.end:end].lstrip()
                if depth == 0 and (not before or before[-1] in "?:") and (not after or after[0] == ":"):
                    found.append(literal)
                place = literal.end
                continue
            sign = self.text[place]
            if self.is_code(place):
                depth += (sign in "([{") - (sign in ")]}")
            place += 1
        return found

    def string(self, literal, start, end):
        """Part of a literal as it is said."""
        text = self.text[start:end]
        if literal.raw:
            return text

        def escape(found):
            if found.group(1):
                return chr(int(found.group(1), 16))
            if found.group(2).isspace():
                return ""
            return ESCAPES[found.group(2)]

        if literal.multiline:
            indent = re.search(r"([ \t]*)\"\"\"$", self.text[:literal.end]).group(1)
            text = text.replace("\n" + indent, "\n")
        text = re.sub(r"\\(?:u\{([0-9A-Fa-f]+)\}|(\n[ \t]*|.))", escape, text, flags=re.S)
        return text

    def key(self, literal):
        """What a phrase is in a catalogue, and what is wrong with it."""
        key, faults, seen = "", [], {}
        for kind, start, end in literal.parts:
            if kind == "text":
                key += self.string(literal, start, end).replace("{", "{{").replace("}", "}}")
                continue
            gap = GAP.match(self.text[start:end])
            if not gap or not NAME.match(gap.group("name")):
                faults.append(f"a gap without a name: {self.text[start:end]}")
                continue
            name, value = gap.group("name"), " ".join(gap.group("value").split())
            if seen.setdefault(name, value) != value:
                faults.append(f"two values have the name {name}")
            key += "{" + name + "}"
        if literal.multiline:
            key = key.removeprefix("\n")
            key = re.sub(r"\n[ \t]*$", "", key)
        return key, faults


class Phrase:
    def __init__(self, source, place, key, plural=None, context=None):
        self.path, self.line = source.path, source.line(place)
        self.key, self.plural, self.context = key, plural, context


def phrases(source):
    """All phrases of a source in their order, and its faults."""
    found, faults = [], []
    says = re.search(r"\b(?:extension|struct) Words\b", source.text)

    def read(literal):
        key, wrong = source.key(literal)
        faults.extend(f"{source.path}:{source.line(literal.start)}: {fault}" for fault in wrong)
        return key

    for call in CALL.finditer(source.text):
        if not source.is_code(call.start()) or (call.group("own") and not says):
            continue
        arguments = source.arguments(call.end() - 1)
        labels = [label for label, _, _ in arguments]
        of = lambda number: source.literals_of(arguments[number][1], arguments[number][2])
        if call.group("text") and labels[:1] != ["phrase"]:
            if labels[1:2] == ["en"] and any(literal.parts for number in (0, 1) for literal in of(number)):
                faults.append(f"{source.path}:{source.line(call.start())}: English in the source; say Text(phrase:)")
            continue
        if call.group("phrase") and "one" in labels and "other" in labels:
            one, other = of(labels.index("one")), of(labels.index("other"))
            context = of(labels.index("context")) if "context" in labels else []
            if len(one) == 1 and len(other) == 1:
                found.append(Phrase(source, one[0].start, read(one[0]), read(other[0]),
                                    read(context[0]) if context else None))
            else:
                faults.append(f"{source.path}:{source.line(call.start())}: one and other are each one text")
            continue
        context = of(labels.index("context")) if "context" in labels else []
        for literal in of(0) if arguments else []:
            # Nothing is nothing in every language.
            if not literal.parts:
                continue
            found.append(Phrase(source, literal.start, read(literal), None, read(context[0]) if context else None))
    return found, faults
