import Decisions
import Ledger
import Testing

@testable import Register

extension Office {
    /// Every entry of a matter as it stands in the ledger: its kind and its
    /// bytes, by stream, sorted.
    func writtenEntries(of matter: String) throws -> [String] {
        try entries(of: matter).versions.keys.flatMap { stream in
            try ledger.events(inStream: stream).map {
                "\(stream) \($0.type) \(String(decoding: $0.bytes, as: UTF8.self))"
            }
        }.sorted()
    }

    /// Exports a matter and imports the export into a new office.
    func thereAndBack(
        _ matter: String, in scene: FictionalCase, _ name: String = "again", now: Double = 1_700_000_000.25
    ) throws -> Office {
        let folder = scene.place.appending(path: name + "-export")
        try export(matter, to: folder)
        let other = try scene.office(name, now: now)
        _ = try other.take(try CaseFolder(at: folder), by: .importer)
        return other
    }
}
