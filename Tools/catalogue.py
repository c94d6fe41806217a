"""Catalogues of translations in gettext's PO format, read and written."""

import re

GAP = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
STRING = re.compile(r'"((?:[^"\\]|\\["\\nt])*)"\s*$')


class Entry:
    def __init__(self, key, plural=None, context=None):
        self.key, self.plural, self.context = key, plural, context
        self.forms, self.notes, self.places, self.flags = [], [], [], []

    @property
    def id(self):
        return self.context, self.key

    @property
    def is_translated(self):
        return bool(self.forms) and all(self.forms) and "fuzzy" not in self.flags


class Catalogue:
    def __init__(self, path):
        self.path = path
        self.head = None
        self.entries = {}

    def header(self, name):
        for line in (self.head.forms[0] if self.head else "").split("\n"):
            if line.startswith(name + ":"):
                return line[len(name) + 1:].strip()
        return None

    @property
    def is_partial(self):
        """Whether a text may lack in it; German then stands in."""
        return self.header("X-Partial") == "yes"

    @property
    def plural_forms(self):
        found = re.search(r"nplurals\s*=\s*(\d+)", self.header("Plural-Forms") or "")
        return int(found.group(1)) if found else 2


def gaps(text):
    """The names of the gaps; None where a brace has not its other."""
    names = set()
    for found in GAP.finditer(text):
        if found.group() in ("{{", "}}"):
            continue
        if not found.group(1):
            return None
        names.add(found.group(1))
    return names


def unquoted(line, place):
    found = STRING.match(line)
    if not found:
        raise ValueError(f"{place}: not a text: {line.strip()}")
    return re.sub(r"\\(.)", lambda sign: {"n": "\n", "t": "\t"}.get(sign.group(1), sign.group(1)), found.group(1))


def read(path):
    catalogue, entry, part = Catalogue(path), None, None
    notes, places, flags = [], [], []
    text = path.read_text(encoding="utf-8")

    def close():
        nonlocal entry
        if entry is None:
            return
        if entry.key == "" and entry.context is None:
            catalogue.head = entry
        elif entry.id in catalogue.entries:
            raise ValueError(f"{path}: stands there twice: {entry.key}")
        else:
            catalogue.entries[entry.id] = entry
        entry = None

    context = None
    for number, line in enumerate(text.split("\n"), 1):
        place = f"{path}:{number}"
        if not line.strip():
            continue
        if line.startswith("#"):
            close()
            kind, rest = line[:2], line[2:].strip()
            if kind == "#:":
                places += rest.split()
            elif kind == "#,":
                flags += [flag.strip() for flag in rest.split(",")]
            elif kind in ("#.", "# ", "#"):
                notes.append(line)
            continue
        word, _, rest = line.partition(" ")
        if line.startswith('"'):
            word, rest = part, line
        elif word in ("msgctxt", "msgid"):
            close() if word == "msgctxt" or context is None else None
            if word == "msgctxt":
                context = ""
        said = unquoted(rest, place)
        if word == "msgctxt":
            context = context + said
        elif word == "msgid":
            if entry is None:
                entry = Entry("", None, context)
                entry.notes, entry.places, entry.flags = notes, places, flags
                notes, places, flags, context = [], [], [], None
            entry.key += said
        elif word == "msgid_plural":
            entry.plural = (entry.plural or "") + said
        elif word and re.fullmatch(r"msgstr(\[\d\])?", word):
            if line.startswith('"'):
                entry.forms[-1] += said
            else:
                entry.forms.append(said)
        else:
            raise ValueError(f"{place}: not a line of a PO file: {line}")
        part = word
    close()
    return catalogue


def quoted(text):
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")
    lines = escaped.split("\n")
    if len(lines) == 1:
        return f'"{escaped}"'
    lines = [line + "\\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])
    return "\n".join(['""'] + [f'"{line}"' for line in lines])


def written(entry):
    lines = list(entry.notes)
    lines += [f"#: {place}" for place in entry.places]
    flags = [flag for flag in entry.flags if flag != "python-brace-format"]
    if gaps(entry.key + (entry.plural or "")):
        # Weblate, Poedit and msgfmt then watch over the gaps as well.
        flags.append("python-brace-format")
    if flags:
        lines.append("#, " + ", ".join(flags))
    if entry.context is not None:
        lines.append(f"msgctxt {quoted(entry.context)}")
    lines.append(f"msgid {quoted(entry.key)}")
    if entry.plural is None:
        lines.append(f"msgstr {quoted(entry.forms[0] if entry.forms else '')}")
    else:
        lines.append(f"msgid_plural {quoted(entry.plural)}")
        lines += [f"msgstr[{number}] {quoted(form)}" for number, form in enumerate(entry.forms)]
    return "\n".join(lines) + "\n"


def write(catalogue):
    entries = ([catalogue.head] if catalogue.head else []) + list(catalogue.entries.values())
    catalogue.path.write_text("\n".join(written(entry) for entry in entries), encoding="utf-8")
