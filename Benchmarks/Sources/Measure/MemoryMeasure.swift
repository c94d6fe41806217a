import Costing
import Decisions
import Foundation
import Register

/// What matters and views take in memory, beside what the office estimates: a ratio of 1 is right,
/// less says that they take more.
enum MemoryMeasure {
    static func run() throws {
        for (matters, reports) in [(4_000, 20), (4, 20_000)] {
            let folder = Measure.folder()
            defer { try? FileManager.default.removeItem(at: folder) }
            try MattersMeasure.make(in: folder, matters: matters, reports: reports)
            let office = try Office(folder: folder, memory: 1 << 40), ids = (0..<matters).map { "matter-\($0)" }
            let first = try measure(office, "\(matters) matters of \(reports) reports, a day each", ids) { _ in
                [office.today]
            }
            _ = try measure(office, "ten days more of each", ids) { _ in
                (1...10).compactMap { office.today.adding(-$0 * 300) }
            }
            print("a matter of \(reports) reports and its view\t\(first / matters) bytes")
        }
    }

    private static func measure(_ office: Office, _ what: String, _ ids: [String], _ days: (String) -> [Day]) throws
        -> Int
    {
        let before = (resident: resident, kept: office.memoryKept)
        for id in ids { for day in days(id) { _ = try office.matter(id, asOf: day, for: .internal) } }
        let taken = resident - before.resident, estimated = office.memoryKept - before.kept
        print(
            "memory, \(what)\testimated \(estimated >> 20) MB\ttaken \(taken >> 20) MB"
                + "\tratio \(Measure.rounded(Double(estimated) / Double(max(1, taken))))\tgoal 1")
        return taken
    }

    /// Bytes of the process that are in memory.
    private static var resident: Int {
        let pages = (try? String(contentsOfFile: "/proc/self/statm", encoding: .utf8))?.split(separator: " ")
        return (pages.flatMap { $0.count > 1 ? Int($0[1]) : nil } ?? 0) * 4_096
    }
}
