"""A zipped file whose parts are XML: bounded, and read piece by piece."""

import io
import zipfile
from xml.parsers import expat

from .limits import PARTS, UNPACKED, Problem


class Package:
    def __init__(self, data):
        try:
            self.archive = zipfile.ZipFile(io.BytesIO(data))
            parts = self.archive.infolist()
        except Exception:
            raise Problem("damaged") from None
        if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED:
            raise Problem("unpacked")
        self.names = {part.filename for part in parts}

    def parse(self, name, start, characters=None, end=None, ready=None, pieces=None):
        with self.archive.open(name) as part:
            parse(part, start, characters, end, ready, pieces)


def refuse(*_):
    raise Problem("damaged")


def parse(file, start, characters=None, end=None, ready=None, pieces=None):
    """`start` gets a name and the attributes, as a dictionary; `ready` the parser, before it begins.

    `pieces` are what is read past the parser.
    """
    parser = expat.ParserCreate()
    parser.buffer_text = True
    # A workbook has no document type, and so no entities.
    parser.StartDoctypeDeclHandler = refuse
    parser.StartElementHandler = start
    if characters:
        parser.CharacterDataHandler = characters
    if end:
        parser.EndElementHandler = end
    if ready:
        ready(parser)
    if pieces:
        pieces.read(file, parser)
    while piece := file.read(1 << 18):
        parser.Parse(piece, False)
    parser.Parse(b"", True)


def local(name):
    return name.rpartition(":")[2]


def attribute(attributes, name):
    """By its local name, whatever the prefix."""
    if name in attributes:
        return attributes[name]
    return next((value for key, value in attributes.items() if key.endswith(":" + name)), None)
