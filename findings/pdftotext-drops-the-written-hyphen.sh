#!/usr/bin/env bash
# pdftotext at the end of a line: the hyphen that somebody wrote goes, the one of a broken word stays.
# In its usual mode pdftotext joins a line that ends in a hyphen with the next one and leaves the hyphen out: "Sankt-" and
# "Augustin" become "SanktAugustin". A hyphen that the PDF marks as soft (ActualText U+00AD), the only one that should go,
# is kept with its line end. With -layout both stay. So a search for the name finds it or not by where the line happens to end.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
if ! command -v pdftotext >/dev/null; then
  apt-get -q update >/dev/null && apt-get -q install -y --no-install-recommends poppler-utils >/dev/null
fi
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q install --disable-pip-version-check 'typst==0.15.2'
cat >"$folder/in.typ" <<'TYPST'
#set document(title: "T")
#set page(width: 60mm, height: 60mm, margin: 5mm)
#set text(lang: "de", hyphenate: true, size: 10pt)
Am-Ende gilt die Verwaltungsgemeinschaftsangelegenheitenverordnung.

Es stimmt zu die Stadt Sankt-\
Augustin.
TYPST
"$folder/venv/bin/python" -c "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2], pdf_standards=['ua-1'])" "$folder/in.typ" "$folder/out.pdf"
pdftotext -v 2>&1 | head -n 1
"$folder/venv/bin/pip" list --disable-pip-version-check | grep '^typst'
usual=$(pdftotext "$folder/out.pdf" -)
layout=$(pdftotext -layout "$folder/out.pdf" -)
printf 'usual:\n%s\nwith -layout:\n%s\n' "$usual" "$layout" | cat -v
soft=$'\u00ad\n'
if [[ $usual == *SanktAugustin* && $usual == *"$soft"* && $layout == *$'Sankt-\n'*Augustin* ]]; then
  echo "The written hyphen is dropped, the soft one kept."
else
  echo "This has changed."
  exit 1
fi
