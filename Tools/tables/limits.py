"""How much of a table is read, and how a cell is written for the program."""

FILE = 16 * 1_048_576
ROWS = 50_000
COLUMNS = 300
# Of all sheets together.
CELLS = 1_200_000
TEXT = 24 * 1_048_576
# A longer text is a note; it is cut.
CELL = 1_000
# A workbook is compressed: this much it may be unpacked.
UNPACKED = 160 * 1_048_576
PARTS = 2_000
MERGED = 20_000
MEMORY = 640 * 1_048_576
SECONDS = 10
# No spreadsheet has more rows, blank ones included.
LAST_ROW = 1_048_576


class Problem(Exception):
    def __init__(self, what_is_wrong, row=None, column=None, what=None):
        super().__init__(what_is_wrong)
        self.json = {"problem": what_is_wrong}
        for name, value in (("row", row), ("column", column), ("what", what)):
            if value is not None:
                self.json[name] = value


def text(content):
    """A text as one line: white space of any kind is one space, but the end of a line stays one.

    „12“ above „500“ are two numbers, and „12 500“ is one.
    """
    if content.isprintable() and len(content) <= CELL and "  " not in content and content[:1] != " " != content[-1:]:
        # Of white space it has but single spaces, and they stand inside.
        return content
    line = " ".join(content.split())
    if len(content.splitlines()) > 1:
        line = "\N{LINE SEPARATOR}".join(filter(None, (" ".join(part.split()) for part in content.splitlines())))
    return line if len(line) <= CELL else line[:CELL] + "…"


class Rows:
    """The rows of a sheet, as they are met."""

    def __init__(self, budget):
        self.rows, self.budget = [], budget

    def add(self, index, cells):
        """Cells as they are written for the program; blank ones are empty."""
        while cells and not cells[-1]:
            cells.pop()
        if not cells:
            return
        if index >= ROWS:
            raise Problem("rows")
        if len(cells) > COLUMNS:
            raise Problem("columns", row=index + 1)
        # A sign of one byte that no text holds and that JSON writes as it is: a million tabs take long to read back.
        line = "\x85".join(cells)
        self.budget.take(len(cells), len(line))
        while len(self.rows) < index:
            self.rows.append("")
        self.rows.append(line)


class Budget:
    """What all sheets of a file may hold together."""

    def __init__(self):
        self.cells, self.characters = CELLS, TEXT

    def take(self, cells, characters):
        self.cells -= cells
        self.characters -= characters
        if self.cells < 0 or self.characters < 0:
            raise Problem("unpacked")


def several(sheets):
    """Reads one sheet after the other while there is room; says which were left.

    `sheets` gives a name and what reads the sheet with a budget.
    """
    budget, read, unread, problem = Budget(), [], [], None
    for name, reader in sheets:
        try:
            read.append(reader(budget))
        except Problem as met:
            problem = problem or met
            unread.append(name)
    if problem and not any(sheet["rows"] for sheet in read):
        raise problem
    return read, unread
