#!/usr/bin/env bash
# typst 0.15 and a table whose head has a link: a PDF as long as the table stays on one page, an error as soon as it does not.
# A head that is repeated on the next page is an artifact there, and "PDF artifacts may not contain links". So the same document
# compiles or not by how many rows it has. With repeat: false it always does. The same holds for a footnote in a head.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q install --disable-pip-version-check 'typst==0.15.2'
cat >"$folder/try.py" <<'PYTHON'
import sys, typst
def source(rows, repeat):
    return ('#set document(title: "T")\n#table(columns: 2, table.header(repeat: %s, [#link("https://example.org")[Name]], [Wert]),\n' % repeat
            + "".join(f"[Gemeinde {row}], [{row}],\n" for row in range(rows)) + ")\n")
def compiles(rows, repeat):
    with open(sys.argv[1] + "/in.typ", "w") as file: file.write(source(rows, repeat))
    try:
        typst.compile(sys.argv[1] + "/in.typ", pdf_standards=["ua-1"])
        return True
    except Exception as error:
        print(str(error).split("\n")[0])
        return False
found = [compiles(3, "true"), compiles(90, "true"), compiles(90, "false")]
print(found)
assert found == [True, False, True], "changed"
PYTHON
"$folder/venv/bin/python" "$folder/try.py" "$folder"
