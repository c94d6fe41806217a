"""A spreadsheet in the OpenDocument form, zipped or as one XML file."""

import io

from .limits import Problem, several
from .ods_content import Content
from .ods_rows import WholeRows
from .package import Package, parse
from .pieces import Pieces


def read(data):
    try:
        content = Content()
        pieces = Pieces("spreadsheet", "table-row", WholeRows(content).take, "table:")
        if data.startswith(b"PK"):
            package = Package(data)
            # Named styles first: cells may be formatted by them alone.
            if "styles.xml" in package.names:
                package.parse("styles.xml", content.start, content.characters, content.end)
            package.parse("content.xml", content.start, content.characters, content.end, pieces=pieces)
        else:
            parse(io.BytesIO(data), content.start, content.characters, content.end, pieces=pieces)
    except (Problem, MemoryError):
        raise
    except Exception:  # whatever a damaged file makes the library say
        raise Problem("damaged") from None
    if not content.tables:
        raise Problem("no-sheet")
    sheets, unread = several([(table.name, table.read) for table in content.tables if not table.is_hidden])
    if not sheets:
        raise Problem("no-sheet")
    hidden = [table.name for table in content.tables if table.is_hidden]
    return {"form": "ods", "sheets": sheets, "formats": content.formats, "hidden": hidden, "unread": unread}
