"""The register of municipalities as a file of fixed columns (GV100AD): one record a line.

Record 60 is a municipality: key in columns 11 to 18, association 19 to 22, name 23 to 72, area in hectares 129 to 139,
inhabitants 140 to 150, men 151 to 161, postcode 166 to 170. Up to 31 December 2018 the file is in Latin, then in UTF-8.
"""

import re

from .limits import Budget, Rows, text

RECORD = re.compile(r"(10|20|30|40|50|60)\d{8}\d{2}")
HEAD = ["AGS", "ARS", "Gemeinde", "Fläche in ha", "Bevölkerung insgesamt", "Bevölkerung männlich", "PLZ"]


def is_one(content):
    lines = content[:4_000].splitlines()[:8]
    return len(lines) > 0 and all(RECORD.match(line) for line in lines[:-1] or lines) and any(len(line) > 150 for line in lines)


def number(digits):
    digits = digits.strip()
    return "n" + (digits.lstrip("0") or "0") if digits.isdigit() else ("t" + digits if digits else "")


def read(content):
    rows, index, others = Rows(Budget()), 1, 0
    rows.add(0, ["t" + name for name in HEAD])
    for line in content.splitlines():
        if not line.startswith("60"):
            others += bool(line.strip())
            continue
        ags, association = line[10:18].strip(), line[18:22].strip()
        rows.add(index, [
            "t" + ags, "t" + ags[:5] + association + ags[5:] if association else "", "t" + text(line[22:72]),
            number(line[128:139]), number(line[139:150]), number(line[150:161]), "t" + line[165:170].strip()])
        index += 1
    return {"form": "register", "sheets": [{"rows": rows.rows}], "formats": [], "others": others}
