#!/usr/bin/env bash
# A formula whose result is an empty text is written by LibreOffice into an .ods without a type of value: only an
# empty paragraph tells it from a formula that was never computed. A result that is any other text has a type.
set -euo pipefail
place=$(mktemp -d)
trap 'rm -rf "$place"' EXIT
cat > "$place/formulas.fods" <<'XML'
<?xml version="1.0"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" xmlns:of="urn:oasis:names:tc:opendocument:xmlns:of:1.2" office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.spreadsheet"><office:body><office:spreadsheet><table:table table:name="formulas"><table:table-row><table:table-cell table:formula="of:=IF(1=1;&quot;&quot;;1)"/><table:table-cell table:formula="of:=&quot;E &quot;&amp;9"/></table:table-row></table:table></office:spreadsheet></office:body></office:document>
XML
soffice --version
soffice "-env:UserInstallation=file://$place/profile" --headless --convert-to ods --outdir "$place" "$place/formulas.fods" > "$place/log" 2>&1
python3 - "$place/formulas.ods" <<'PYTHON'
import re
import sys
import zipfile

content = zipfile.ZipFile(sys.argv[1]).read("content.xml").decode()
empty, text = re.findall(r"<table:table-cell[^>]*table:formula[^>]*>.*?</table:table-cell>", content)
print(empty)
print(text)
assert "value-type" not in empty and "<text:p/>" in empty, "changed"
assert 'office:value-type="string"' in text and "E 9" in text, "changed"
PYTHON
