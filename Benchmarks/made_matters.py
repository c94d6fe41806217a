"""Writes case folders of made-up matters: FOLDER MATTERS REPORTS. Nothing in them is real."""

import datetime
import pathlib
import sys

folder, matters, reports = pathlib.Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])
DAY = datetime.date(2020, 1, 2)
for number in range(matters):
    place = folder / f"matter-{number}"
    programme = place / "Programmes/made-up"
    programme.mkdir(parents=True)
    (programme / "programme.yaml").write_text("programme:\n  - {id: made-up, title: Erfunden}\n")
    (place / "case.yaml").write_text(
        f"matter:\n  - {{id: matter-{number}, on: 2020-01-01, title: Erfundener Vorgang {number}, county: county,"
        " programme: made-up, lead: council, administration: office}\n"
    )
    (place / "bodies.yaml").write_text(
        "bodies:\n  - {id: county, kind: county, name: Musterkreis}\n"
        "organizations:\n  - {id: council, kind: council, name: Kreistag, body: county}\n"
        "  - {id: office, kind: office, name: Amt, body: county}\n"
    )
    (place / "course.yaml").write_text(
        "meetings:\n  - {id: meeting, on: 2020-01-01, organization: council, title: Sitzung}\n"
    )
    lines = ["mandates:", "  - {id: task, on: 2020-01-01, meeting: meeting, mark: A, title: Auftrag, to: [office]}"]
    if reports:
        lines.append("status-reports:")
    for report in range(reports):
        day = DAY + datetime.timedelta(days=report * 2000 // max(reports, 1))
        lines.append(f"  - {{id: report-{report}, on: {day}, mandate: task, status: under-way, text: Erfunden.}}")
    (place / "mandates.yaml").write_text("\n".join(lines) + "\n")
