#!/usr/bin/env bash
# A hard space (U+00A0) after a hyphen does not keep the line from ending there: "Teilhabe-", U+00A0, "und" is broken behind the hyphen.
# Unicode's line breaking (UAX 14, rule LB12a) lets a line end between a hyphen and a hard space, and typst 0.15 does so. pdftotext
# then takes the hyphen for one of a broken word and drops it. A box around both words holds.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q install --disable-pip-version-check 'typst==0.15.2' 'pypdf==6.1.3'
cat >"$folder/try.py" <<'PYTHON'
import sys, typst, pypdf
def ends(words):
    """The ends of all lines, with the two words at every place in a line."""
    paragraphs = "\n\n".join("i" * before + " #" + words + ";" for before in range(20, 60))
    with open(sys.argv[1] + "/in.typ", "w") as file: file.write("#set page(width: 60mm, margin: 5mm)\n" + paragraphs)
    typst.compile(sys.argv[1] + "/in.typ", output=sys.argv[1] + "/out.pdf")
    text = "\n".join(page.extract_text() for page in pypdf.PdfReader(sys.argv[1] + "/out.pdf").pages)
    return sum(line.rstrip().endswith("Teilhabe-") for line in text.split("\n"))
hard, box = ends('"Teilhabe-\u00a0und"'), ends('box("Teilhabe- und")')
print("lines that end after the hyphen:", hard, "with a hard space,", box, "in a box")
assert hard > 0 and box == 0, "changed"
PYTHON
"$folder/venv/bin/python" "$folder/try.py" "$folder"
