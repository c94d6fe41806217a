#!/usr/bin/env bash
# A PDF of typst with hyphenation: the hyphen that comes first on the way decides how a plain reader takes all others.
# typst draws the hyphen of a broken word with the glyph of the written one. A glyph has one entry in the font's ToUnicode
# table: that of its first use. What it is elsewhere is said by ActualText, which pypdf does not read. So "Sankt-Augustin"
# is read with soft hyphens in it, and is not found, as soon as a broken word stands before it; without one it is right.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q install --disable-pip-version-check 'typst==0.15.2' 'pypdf==7.1.1'
"$folder/venv/bin/python" - "$folder" <<'PYTHON'
import sys, importlib.metadata, io
import typst, pypdf

for package in ("typst", "pypdf"):
    print(package, importlib.metadata.version(package))
head = '#set document(title: "T")\n#set page(width: 60mm, height: 60mm, margin: 5mm)\n#set text(lang: "de", hyphenate: true, size: 10pt)\n'
broken, name = "Die Verwaltungsgemeinschaftsangelegenheitenverordnung gilt.", "Es stimmt zu: Sankt-Augustin."
read = {}
for order, text in {"broken word first": broken + "\n\n" + name, "name first": name + "\n\n" + broken}.items():
    pdf = typst.compile((head + text).encode(), format="pdf", pdf_standards=["ua-1"])
    read[order] = pypdf.PdfReader(io.BytesIO(pdf)).pages[0].extract_text()
    print(f"{order}: {read[order]!r}")
soft, hard = "Sankt\u00adAugustin", "Sankt-Augustin"
expected = soft in read["broken word first"] and hard not in read["broken word first"] and hard in read["name first"]
print("The first hyphen decides." if expected else "This has changed.")
sys.exit(0 if expected else 1)
PYTHON
