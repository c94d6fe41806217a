#!/usr/bin/env bash
# A cell of an .ods whose text has two lines comes out of pandas (engine odf) with the lines run together: "12" above
# "5" is the number 125. The engine calamine keeps them apart.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
python3 -m venv "$place/venv"
"$place/venv/bin/pip" install --quiet --disable-pip-version-check pandas==2.2.3 odfpy==1.4.1 python-calamine==0.3.1
"$place/venv/bin/python" -I - "$place/lines.ods" <<'PYTHON'
import sys
import pandas
from odf.opendocument import OpenDocumentSpreadsheet
from odf.table import Table, TableCell, TableRow
from odf.text import P

book = OpenDocumentSpreadsheet()
table = Table(name="lines")
for lines in (["posts"], ["12", "5"], ["3"]):
    row, cell = TableRow(), TableCell(valuetype="string")
    for line in lines:
        cell.addElement(P(text=line))
    row.addElement(cell)
    table.addElement(row)
book.spreadsheet.addElement(table)
book.save(sys.argv[1])

print("pandas", pandas.__version__)
odf = pandas.read_excel(sys.argv[1], engine="odf")["posts"].tolist()
calamine = pandas.read_excel(sys.argv[1], engine="calamine")["posts"].tolist()
print("odf", odf, "calamine", calamine)
assert [float(number) for number in odf] == [125.0, 3.0], "changed"
assert str(calamine[0]).split() == ["12", "5"], "changed"
PYTHON
