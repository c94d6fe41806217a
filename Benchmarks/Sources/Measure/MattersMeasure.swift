import Foundation
import Ledger

/// Many made-up matters of one county, written into a ledger at once. Nothing in them is real.
enum MattersMeasure {
    static func make(in folder: URL, matters: Int, reports: Int) throws {
        let ledger = try Ledger(folder: folder.path)
        let shared = [
            StreamAppend(
                stream: "county/county", expectedVersion: 0,
                events: [
                    event("council.body-named", #"{"id":"county","kind":"county","name":"Musterkreis"}"#),
                    event(
                        "council.organization-named",
                        #"{"body":"county","id":"council","kind":"council","name":"Kreistag"}"#),
                    event(
                        "council.organization-named", #"{"body":"county","id":"office","kind":"office","name":"Amt"}"#),
                ]),
            StreamAppend(
                stream: "programme/made-up", expectedVersion: 0,
                events: [
                    event("matters.programme-named", #"{"id":"made-up","title":"Erfunden"}"#)
                ]),
        ]
        try append(shared, to: ledger)
        for start in stride(from: 0, to: matters, by: 500) {
            try append((start..<min(start + 500, matters)).map { matter($0, reports: reports) }, to: ledger)
        }
    }

    private static func matter(_ number: Int, reports: Int) -> StreamAppend {
        let opened = """
            {"administration":"office","county":"county","id":"matter-\(number)","lead":"council","on":"2020-01-01",\
            "programme":"made-up","title":"Erfundener Vorgang \(number)"}
            """
        let events =
            [
                event("matters.matter-opened", opened, on: "2020-01-01"),
                event(
                    "council.meeting-held",
                    #"{"id":"meeting","on":"2020-01-01","organization":"council","title":"Sitzung"}"#,
                    on: "2020-01-01"),
                event(
                    "mandates.mandate-given",
                    #"""
                    {"id":"task","mark":"A","meeting":"meeting","on":"2020-01-01","title":"Auftrag","to":["office"]}
                    """#,
                    on: "2020-01-01"),
            ]
            + (0..<reports).map { report in
                event(
                    "mandates.status-reported",
                    """
                    {"id":"report-\(report)","mandate":"task","on":"2020-02-01","status":"under-way","text":"Erfunden."}
                    """, on: "2020-02-01")
            }
        return StreamAppend(stream: "matter/matter-\(number)", expectedVersion: 0, events: events)
    }

    private static func event(_ type: String, _ json: String, on day: String? = nil) -> NewEvent {
        NewEvent(type: type, bytes: Array(json.utf8), effective: day)
    }

    private static func append(_ appends: [StreamAppend], to ledger: Ledger) throws {
        try ledger.append(appends, actor: "clerk", recorded: "2020-03-01T09:00:00.000Z")
    }
}
