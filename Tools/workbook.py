"""Writes a workbook with live formulas.

    workbook.py write [FILE]    JSON in FILE or on standard input, the .xlsx file on standard output

Each formula is written with the value that the program has for it, so that a viewer that does not
calculate shows it too; spreadsheets are asked to calculate anew on opening. What is a text in the
input is a text in the file, whatever it begins with. The same input gives the same bytes.
"""

import io
import json
import os
import re
import sys
import zipfile
from datetime import datetime
from decimal import Decimal
from xml.etree import ElementTree

try:
    from openpyxl import Workbook
    from openpyxl.cell.cell import ILLEGAL_CHARACTERS_RE
    from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
    from openpyxl.utils import get_column_letter
except ImportError:
    sys.exit("openpyxl is missing; Tools/setup build installs it")

sys.path.append(os.path.dirname(os.path.abspath(__file__)))

import owner  # noqa: E402

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
# No XML file can hold these; an old ledger may have some.
UNWRITABLE = re.compile(ILLEGAL_CHARACTERS_RE.pattern + "|[\ufffe\uffff]")
LONGEST = 32_767  # characters in a cell
DEEPEST = 7  # levels that can be folded
UNWRAPPED = ("title", "subtitle", "note")
LINE = 15  # points

FORMATS = {
    "de": {"money": '#,##0.00\\ "€"', "share": "0.00\\ %", "day": "dd.mm.yyyy"},
    "en": {"money": '"€"#,##0.00;\\-"€"#,##0.00', "share": "0.00%", "day": "d mmmm yyyy"},
}
PLAIN = {"posts": "#,##0.00", "count": "#,##0", "points": "0.000000"}


def written(text):
    return UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def font(size=11, **how):
    return Font(name="Calibri", size=size, **how)


STYLES = {
    "title": {"font": font(14, bold=True)},
    "head": {
        "font": font(bold=True), "fill": PatternFill("solid", fgColor="E6ECF2"),
        "border": Border(bottom=Side("thin", color="5B6B7B"))},
    "subtitle": {"font": font(bold=True)},
    "strong": {"font": font(bold=True)},
    "note": {"font": font(italic=True, color="44505C")},
    "input": {"fill": PatternFill("solid", fgColor="FFF4CC")},
    "constant": {"font": font(italic=True), "fill": PatternFill("solid", fgColor="EDEDED")},
}


def fill(cell, given, language):
    style = given.get("style")
    if "formula" in given:
        cell.value = "=" + given["formula"]
    elif "number" in given:
        cell.value = Decimal(given["number"])
    elif "text" in given:
        cell.value = written(given["text"])[:LONGEST]
        cell.data_type = "s"  # also "=1+1" and "#N/A"
        cell.quotePrefix = given["text"][:1] in tuple("=+-@'")
    for name, value in STYLES.get(style, {}).items():
        setattr(cell, name, value)
    if "format" in given:
        cell.number_format = FORMATS[language].get(given["format"]) or PLAIN[given["format"]]
        cell.alignment = Alignment(vertical="top")
    elif style not in UNWRAPPED:
        cell.alignment = Alignment(horizontal="left", indent=given.get("indent", 0), wrap_text=True, vertical="top")


def lines_of(entry, width):
    """How many lines a text takes; not every program works it out on opening."""
    if "text" not in entry or entry.get("style") in UNWRAPPED:
        return 1
    room = max(width - entry.get("indent", 0), 8)
    if entry.get("style"):
        room = int(room * 0.9)  # bold
    return min(max(-(-len(entry["text"]) // room), 1), 20)


def build(given):
    """The workbook, and for each sheet the values of its formulas by cell."""
    book = Workbook()
    book.remove(book.active)
    book.properties.title = written(given["title"])
    book.properties.creator = "Einvernehmen"
    # Plain German writes its numbers as German does.
    language = given["language"].partition("-")[0]
    book.properties.language = language
    book.properties.created = datetime.fromisoformat(given["asOf"])
    book.calculation.fullCalcOnLoad = True
    values = []
    for page in given["sheets"]:
        sheet = book.create_sheet(written(page["name"]))
        known = {}
        for number, row in enumerate(page["rows"], 1):
            for column, entry in enumerate(row["cells"], 1):
                if not entry:
                    continue
                cell = sheet.cell(number, column)
                fill(cell, entry, language)
                if "formula" in entry and "number" in entry:
                    known[cell.coordinate] = entry["number"]
            lines = max((lines_of(entry, width) for entry, width in zip(row["cells"], page["widths"])), default=1)
            if lines > 1:
                sheet.row_dimensions[number].height = LINE * lines
            if row["level"]:
                sheet.row_dimensions[number].outlineLevel = min(row["level"], DEEPEST)
        for column, width in enumerate(page["widths"], 1):
            sheet.column_dimensions[get_column_letter(column)].width = width
        if page["frozen"]:
            sheet.freeze_panes = sheet.cell(page["frozen"] + 1, 1)
            sheet.print_title_rows = f"1:{page['frozen']}"
        sheet.sheet_properties.outlinePr.summaryBelow = False
        sheet.sheet_properties.pageSetUpPr.fitToPage = True
        sheet.page_setup.orientation = "landscape"
        sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
        sheet.page_setup.fitToHeight = 0
        values.append(known)
    return book, values


def with_values(xml, known):
    """The sheet's XML with the values of its formulas, which openpyxl leaves out."""
    root = ElementTree.fromstring(xml)
    for cell in root.iter(f"{{{MAIN}}}c"):
        if cell.find(f"{{{MAIN}}}f") is None or cell.get("r") not in known:
            continue
        value = cell.find(f"{{{MAIN}}}v")
        if value is None:
            value = ElementTree.SubElement(cell, f"{{{MAIN}}}v")
        value.text = known[cell.get("r")]
    return ElementTree.tostring(root, encoding="UTF-8", xml_declaration=True)


def finished(book, values, day):
    """The file's bytes: with values, and without the time at which it was made."""
    draft, result = io.BytesIO(), io.BytesIO()
    book.save(draft)
    sheets = {f"xl/worksheets/sheet{number}.xml": known for number, known in enumerate(values, 1)}
    with zipfile.ZipFile(draft) as old, zipfile.ZipFile(result, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name in sheets:
                content = with_values(content, sheets[name])
            elif name == "docProps/core.xml":
                root = ElementTree.fromstring(content)
                for stamp in root.iter("{http://purl.org/dc/terms/}modified"):
                    stamp.text = day + "T00:00:00Z"
                content = ElementTree.tostring(root, encoding="UTF-8", xml_declaration=True)
            elif name == "docProps/app.xml":
                # Spreadsheets trust values of their own files, and would not calculate.
                content = content.replace(b"Microsoft Excel", b"Einvernehmen")
            new.writestr(zipfile.ZipInfo(name, (1980, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)
    return result.getvalue()


def main():
    if sys.argv[1:2] != ["write"] or len(sys.argv) > 3:
        sys.exit("usage: workbook.py write [FILE]")
    if len(sys.argv) == 3:
        owner.end_with(os.path.dirname(sys.argv[2]))
    with open(sys.argv[2], "rb") if len(sys.argv) == 3 else sys.stdin.buffer as file:
        given = json.load(file)
    ElementTree.register_namespace("", MAIN)
    book, values = build(given)
    sys.stdout.buffer.write(finished(book, values, given["asOf"]))


if __name__ == "__main__":
    main()
