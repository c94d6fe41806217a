import Decisions
import Foundation
import GRDB
import Register
import Synchronization

/// Eight writers on a hundred matters, against bare inserts of as many bytes: both wait until what
/// they sent is on the disk, and what waits at the same time is committed together.
enum WritersMeasure {
    private static let writers = 8, each = 1_000, matters = 100

    static func run() async throws {
        let folder = Measure.folder()
        defer { try? FileManager.default.removeItem(at: folder) }
        try MattersMeasure.make(in: folder.appending(path: "ours"), matters: matters, reports: 0)
        let office = try Office(folder: folder.appending(path: "ours"))
        let bare = Bare(try LedgerMeasure.bareTable(folder.appending(path: "bare")))
        var ours: [Double] = [], theirs: [Double] = []
        for round in 0..<3 {
            ours.append(
                try await seconds { writer, number in
                    let json = """
                        {"type":"mandates.status-reported","id":"r-\(round)-\(writer)-\(number)","on":"\
                        \(office.today.iso)",\
                        "mandate":"task","status":"under-way","text":"Erfunden."}
                        """
                    let written = try WrittenEntries(json: json.utf8)
                    _ = try await office.recordTogether(
                        written, in: "matter-\((number + writer * 37) % matters)", by: .clerk)
                })
            theirs.append(try await seconds { _, _ in try await bare.insert(Data(repeating: 65, count: 120)) })
        }
        let (our, their) = (Measure.median(ours), Measure.median(theirs)), count = Double(writers * each)
        print(
            "eight writers on a hundred matters\tours \(Int(count / our))/s\tbare \(Int(count / their))/s"
                + "\tratio \(Measure.rounded(their / our))\tgoal 0.5")
    }

    private static func seconds(_ write: @escaping @Sendable (Int, Int) async throws -> Void) async throws -> Double {
        let start = ContinuousClock.now
        try await withThrowingTaskGroup(of: Void.self) { group in
            for writer in 0..<writers {
                group.addTask { for number in 0..<each { try await write(writer, number) } }
            }
            try await group.waitForAll()
        }
        return Measure.seconds(since: start)
    }

    /// Inserts, those that wait at the same time in one transaction.
    private final class Bare: Sendable {
        private struct Row: Sendable {
            let bytes: Data
            let done: CheckedContinuation<Void, any Error>
        }

        private let pool: DatabasePool
        private let waiting = Mutex<[Row]>([])
        private let queue = DispatchQueue(label: "bare")

        init(_ pool: DatabasePool) { self.pool = pool }

        func insert(_ bytes: Data) async throws {
            try await withCheckedThrowingContinuation { done in
                let isFirst = waiting.withLock { waiting in
                    waiting.append(Row(bytes: bytes, done: done))
                    return waiting.count == 1
                }
                if isFirst { queue.async { self.commit() } }
            }
        }

        private func commit() {
            let rows = waiting.withLock { waiting in
                defer { waiting = [] }
                return waiting
            }
            let result = Result {
                try pool.write { db in
                    let insert = try db.cachedStatement(sql: "INSERT INTO event (bytes) VALUES (?)")
                    for row in rows { try insert.execute(arguments: [row.bytes]) }
                }
            }
            for row in rows { row.done.resume(with: result) }
        }
    }
}
