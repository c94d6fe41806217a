#!/usr/bin/env bash
# A small raised footnote digit behind an amount in an .xlsx becomes part of the number: pandas gives the integer
# 610001 for a cell that shows 61000 with a raised 1, with both of its engines, though the cell is a text.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet --disable-pip-version-check pandas==2.2.3 openpyxl==3.1.5 python-calamine==0.3.1
"$place/venv/bin/python" -I - "$place/rates.xlsx" <<'PYTHON'
import sys
import openpyxl
import pandas
import python_calamine
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

book = openpyxl.Workbook()
sheet = book.active
sheet.append(["group", "amount"])
sheet.append(["A", CellRichText("61000", TextBlock(InlineFont(vertAlign="superscript"), "1"))])
sheet.append(["B", 70000])
book.save(sys.argv[1])

print("pandas", pandas.__version__, "openpyxl", openpyxl.__version__)
for engine in ("openpyxl", "calamine"):
    amounts = pandas.read_excel(sys.argv[1], engine=engine)["amount"]
    print(engine, amounts.dtype, amounts.tolist())
    assert str(amounts.dtype) == "int64" and amounts.tolist() == [610001, 70000], "changed"
PYTHON
