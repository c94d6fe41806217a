"""Reads a table of any usual form, and prints it as JSON: read_table.py FILE …

    {"form": "csv", "sheets": [SHEET, …], "formats": [FORMAT, …], "hidden": [NAME, …], "unread": [NAME, …]}
    {"problem": WHAT, "row": NUMBER, "column": NUMBER, "what": KIND}     places count from 1, where there is one

A SHEET has "name", "rows", "hiddenRows" and "hiddenColumns" (from 0) and "merged" ([row, column, last row, last column]).
A row is one string, its cells parted by U+0085; a cell is a letter for what it is and then its text:

    t a text as written      n a number that a workbook holds as one      p the same, shown in percent: 20
    d a day or a time        f a formula without a stored result           e an error          b true or false

A line feed ends the text where more is known: "\\nF3" for FORMAT 3, in which the number is shown, and
"\\nM1" for raised characters and "\\nS5" for struck ones, which are no part of the text. A FORMAT has "code", "words" (what it
shows beside the number; ";;;" where it shows none), "before" (whether they stand before it), "scale" (the power
of ten by which the number is shown smaller) and "struck" (whether it is struck out).

What the bytes are is told by the bytes, not by a name. Given several files, it prints a line for each.
"""

import json
import os
import resource
import signal
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

import owner  # noqa: E402
from tables import csv_file, kinds, ods, xlsx  # noqa: E402
from tables.limits import FILE, MEMORY, SECONDS, Problem  # noqa: E402


def table(data):
    if len(data) > FILE:
        raise Problem("file")
    kind = kinds.of(data)
    if kind == "xlsx":
        answer = xlsx.read(data)
    elif kind == "ods":
        answer = ods.read(data)
    elif kind == "csv":
        answer = csv_file.read(data)
    else:
        raise Problem("kind", what=kind)
    if not any(sheet["rows"] for sheet in answer["sheets"]):
        raise Problem("empty")
    return answer


def answer(path):
    try:
        with open(path, "rb") as file:
            data = file.read(FILE + 1)
        return table(data)
    except Problem as problem:
        return problem.json
    except MemoryError:
        return {"problem": "unpacked"}


def out_of_time(*_):
    raise Problem("slow")


def main():
    signal.signal(signal.SIGXCPU, out_of_time)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    seconds = SECONDS * max(1, len(sys.argv) - 1)
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 2))
    if len(sys.argv) > 1:
        owner.end_with(os.path.dirname(sys.argv[1]))
    for path in sys.argv[1:]:
        print(json.dumps(answer(path), ensure_ascii=False, separators=(",", ":")))


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    main()
