"""Elements that are met by the hundred thousand, read as a piece of text and past the parser.

The parser reads all else: what is around them, and each of them that is written in another way than most programs
write it. Taking a whole element out of a document that is well formed leaves one that is, and none that is not
becomes one by it; so the parser still refuses what it refused.
"""

import re

# Of a tag; whether a name comes twice is for the one who reads the attributes.
ATTRIBUTES = r'(?: [A-Za-z_][A-Za-z0-9_.:-]*="[^"<>&\x00-\x1f]*")*'
ATTRIBUTE = re.compile(r' ([A-Za-z_][A-Za-z0-9_.:-]*)="([^"]*)"')
# The signs that a text may have; the white space of XML among them.
NO_SIGN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
ENTITY = re.compile("&([a-z]*|#[0-9]{1,7}|#x[0-9A-Fa-f]{1,6});|&")
NAMED = {"amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'"}
# A piece is no longer than this.
LONGEST = 4 << 20
READ = 1 << 18
KNOWN = 100_000


class Unusual(Exception):
    """A piece that the parser must read."""


def attributes(tag):
    """What stands in a tag behind its name."""
    found = ATTRIBUTE.findall(tag)
    by_name = dict(found)
    if len(by_name) < len(found) or not tag.isprintable():
        raise Unusual
    return by_name


def content(written):
    """The text that is written in XML without tags."""
    if written is None or ">" in written or not written.isprintable() and NO_SIGN.search(written):
        raise Unusual
    return ENTITY.sub(sign, written) if "&" in written else written


def sign(entity):
    name = entity[1]
    if name in NAMED:
        return NAMED[name]
    if not name or name[0] != "#":
        raise Unusual
    number = int(name[2:], 16) if name[1] == "x" else int(name[1:])
    if number < 32 and number not in (9, 10, 13) or 0xD800 <= number < 0xE000 or number in (0xFFFE, 0xFFFF) or number > 0x10FFFF:
        raise Unusual
    return chr(number)


class Known(dict):
    """What is made of a value, made once."""

    def __init__(self, make):
        super().__init__()
        self.make = make

    def __missing__(self, value):
        made = self.make(value)
        if len(self) < KNOWN:
            self[value] = made
        return made


class Pieces:
    """Each `element` inside of the `container` goes to `take` with its prefix (`x:`), from its start to before its end tag.

    It is the parser's if `take` raises Unusual; until then `take` must have changed nothing.
    """

    def __init__(self, container, element, take, prefix=None):
        self.container, self.element, self.take, self.prefix = container, element, take, prefix
        self.last, self.encoding = "", None

    def read(self, file, parser):
        piece = file.read(READ)
        opening = re.compile(rf"<((?:[A-Za-z_][\w.-]*:)?){self.container}{ATTRIBUTES}>".encode())
        while not (found := opening.search(piece)) and len(piece) < LONGEST and (more := file.read(READ)):
            piece += more
        if found:
            head, piece = piece[:found.end()], piece[found.end():]
            if self.is_open(parser, head):
                piece = self.inside(file, parser, piece, found[1].decode() if self.prefix is None else self.prefix)
        while piece:
            parser.Parse(piece, False)
            piece = file.read(READ)

    def is_open(self, parser, head):
        """Whether the parser has met the container's start where we have, and not in a comment."""
        start = parser.StartElementHandler

        def started(name, attributes):
            self.last = name
            start(name, attributes)

        def declared(version, encoding, standalone):
            self.encoding = encoding

        parser.StartElementHandler, parser.XmlDeclHandler = started, declared
        parser.Parse(head, False)
        parser.StartElementHandler, parser.XmlDeclHandler = start, None
        is_utf8 = self.encoding is None or self.encoding.lower() == "utf-8"
        return is_utf8 and self.last.rpartition(":")[2] == self.container

    def inside(self, file, parser, rest, prefix):
        """Reads to the end, or to what may be a comment: there a tag is none. Gives what the parser has not read then."""
        tag, end = re.compile(f"<{prefix}{self.element}(?=[ />])"), f"</{prefix}{self.element}>"
        last = end.encode()
        while True:
            read = file.read(READ)
            rest += read
            length = rest.rfind(last) + len(last)
            if length >= len(last):
                whole, rest = rest[:length], rest[length:]
                if b"!" in whole and b"<!" in whole or b"?" in whole and b"<?" in whole:
                    return whole + rest
                try:
                    pieces = whole.decode().split(end)
                except UnicodeDecodeError:
                    return whole + rest
                for piece in pieces[:-1]:
                    start = tag.search(piece)
                    if start and start.start():
                        # What stands before it comes first.
                        parser.Parse(piece[:start.start()].encode(), False)
                        piece = piece[start.start():]
                    try:
                        if not start:
                            raise Unusual
                        self.take(piece, prefix)
                    except Unusual:
                        parser.Parse((piece + end).encode(), False)
            elif len(rest) > LONGEST:
                return rest
            if not read:
                return rest
