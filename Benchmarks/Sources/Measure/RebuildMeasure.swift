import Decisions
import Foundation
import Ledger
import Register

/// The readings made anew, against reading the ledger and decoding the header
/// of each event alone.
enum RebuildMeasure {
    static let count = 20_000

    static func run() throws {
        let folder = Measure.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        do {
            let ledger = try Ledger(folder: folder.path)
            let events = (0..<count).map { index in
                NewEvent(
                    type: "mandates.status-reported",
                    bytes: Array(
                        #"""
                        {"id":"r-\#(index)","mandate":"m","on":"2013-01-31","status":"under-way","text":"Fiktiver \#
                        Sachstand Nummer \#(index)"}
                        """#
                        .utf8),
                    effective: "2013-01-31")
            }
            try ledger.append(
                [StreamAppend(stream: "matter/x", expectedVersion: 0, events: events)], actor: "clerk",
                recorded: "2013-01-31T09:00:00.000Z")
        }
        var bare: [Double] = []
        for _ in 0..<3 {
            let ledger = try Ledger(folder: folder.path)
            bare.append(
                try Measure.seconds {
                    let decoder = JSONDecoder()
                    try ledger.forEachEvent { _ = try decoder.decode(Header.self, from: Data($0.bytes)) }
                })
        }
        let office = try Office(folder: folder)
        var ours: [Double] = []
        for _ in 0..<3 { ours.append(try Measure.seconds { _ = try office.rebuild() }) }
        let time = Measure.median(ours)
        Measure.line("rebuild of \(count) events", ours: time, bare: Measure.median(bare), goal: "0.5")
        print("rebuild\t\(Int(Double(count) / time)) events a second")
    }
}
