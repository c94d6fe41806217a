"""Writes a workbook of 200 columns and 5,000 rows as Excel would: large.py numbers|texts FILE

One column of names, and of the others all numbers, or every second a text that cells share.
"""

import sys
import zipfile

ROWS, COLUMNS = 5_000, 200
MAIN, RELATIONS = "http://schemas.openxmlformats.org/spreadsheetml/2006/main", "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def letters(index):
    return (letters(index // 26 - 1) if index > 25 else "") + chr(65 + index % 26)


def rows(has_texts):
    names = [letters(index) for index in range(COLUMNS)]
    # The first texts are the headings, then the names of the rows.
    yield '<row r="1">' + "".join(f'<c r="{name}1" t="s"><v>{index}</v></c>' for index, name in enumerate(names)) + "</row>"
    for row in range(2, ROWS + 2):
        cells = [f'<c r="A{row}" t="s"><v>{COLUMNS + row - 2}</v></c>']
        for index in range(1, COLUMNS):
            if has_texts and index % 2:
                cells.append(f'<c r="{names[index]}{row}" t="s"><v>{COLUMNS + (row * index) % ROWS}</v></c>')
            else:
                cells.append(f'<c r="{names[index]}{row}"><v>{row * 37 + index}.5</v></c>')
        yield f'<row r="{row}">' + "".join(cells) + "</row>"


def main(kind, path):
    texts = ["Entgeltgruppe", "Personalkosten"] + [f"Spalte {index}" for index in range(2, COLUMNS)] + [f"Gruppe {index}" for index in range(ROWS)]
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        book.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>')
        book.writestr("xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets><sheet name="Blatt" sheetId="1" r:id="a"/></sheets></workbook>')
        book.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}"><Relationship Id="a" Type="{RELATIONS}/worksheet" Target="worksheets/sheet1.xml"/>'
                      f'<Relationship Id="b" Type="{RELATIONS}/sharedStrings" Target="sharedStrings.xml"/></Relationships>')
        book.writestr("xl/sharedStrings.xml", f'<sst xmlns="{MAIN}">' + "".join(f"<si><t>{text}</t></si>" for text in texts) + "</sst>")
        book.writestr("xl/worksheets/sheet1.xml", f'<worksheet xmlns="{MAIN}"><sheetData>' + "".join(rows(kind == "texts")) + "</sheetData></worksheet>")


main(*sys.argv[1:])
