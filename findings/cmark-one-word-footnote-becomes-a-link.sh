#!/usr/bin/env bash
# GitHub's Markdown without the footnote option: a note of one word vanishes and the mark becomes a link, one of two words stays.
# "[^1]: Haushaltsbericht" is then the definition of a link with the label "^1" and the address "Haushaltsbericht". Its line
# is gone from the output and "[^1]" leads to "Haushaltsbericht". With two words it is no definition, and all is kept.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
python3 -m venv "$folder/venv"
"$folder/venv/bin/pip" -q install --disable-pip-version-check 'cmarkgfm==2025.10.22'
"$folder/venv/bin/python" - <<'PYTHON'
import importlib.metadata, sys
import cmarkgfm

print("cmarkgfm", importlib.metadata.version("cmarkgfm"))
html = {}
for note in ("Haushaltsbericht", "Laut Haushaltsbericht"):
    html[note] = cmarkgfm.github_flavored_markdown_to_html(f"Die Zahl[^1] gilt.\n\n[^1]: {note}\n")
    print(f"{note}: {html[note]!r}")
one, two = html.values()
expected = one == '<p>Die Zahl<a href="Haushaltsbericht">^1</a> gilt.</p>\n' and "[^1]: Laut Haushaltsbericht" in two
print("The word is an address." if expected else "This has changed.")
sys.exit(0 if expected else 1)
PYTHON
