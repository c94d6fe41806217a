import Decisions
import Foundation
import GRDB
import Ledger
import Synchronization

/// What is read often, in a second SQLite file that may be deleted at any
/// time: it is made anew from the ledger.
final class ReadModel: Sendable {
    /// Raised when the tables change; an older file is made anew.
    private static let form = "8"
    let database: any DatabaseWriter
    /// Held by whoever follows the ledger.
    private let following = Mutex(())
    private let isBehind = Mutex(false)
    private let coming = Gathering<[PlacedEntry]>("einvernehmen.readings")

    /// - Parameter file: nil: in memory alone, beside a ledger that can only be read.
    init(file: URL?) throws {
        if let file {
            database = try ReadModel.open(file)
        } else {
            database = try ReadModel.prepare(try DatabaseQueue())
        }
    }

    deinit {
        // The writer must be the last to close: only it moves the WAL into the database.
        (database as? DatabasePool)?.invalidateReadOnlyConnections()
        try? database.close()
    }

    /// Readings of a ledger, in a file; in memory alone where the ledger can
    /// only be read, or the disk takes no more.
    /// - Returns: with them what earlier ones had read up to and this ledger
    ///   lacks, and why they are not kept.
    static func following(_ ledger: Ledger, file: URL) throws -> (
        readings: ReadModel, lacking: [LedgerMark], notKept: String?
    ) {
        func inMemory(_ why: String?) throws -> (ReadModel, [LedgerMark], String?) {
            let readings = try ReadModel(file: nil)
            try readings.follow(ledger)
            return (readings, try noted(in: file).filter { try !ledger.goes(through: $0) }, why)
        }
        guard !ledger.isReadOnly else { return try inMemory(nil) }
        do {
            let readings = try ReadModel(file: file)
            return (readings, try readings.follow(ledger), nil)
        } catch let error as DatabaseError {
            return try inMemory(
                """
                The readings cannot be kept in the data folder (\
                \(error.message ?? "SQLite result \(error.resultCode.rawValue)")); they are made anew at each start.
                """
            )
        }
    }

    /// A file that cannot be read is thrown away: nothing is lost with it.
    private static func open(_ file: URL) throws -> any DatabaseWriter {
        do {
            return try prepare(file)
        } catch is DatabaseError {
            let seen = noted(in: file)
            for suffix in ["", "-wal", "-shm", "-journal"] {
                try? FileManager.default.removeItem(atPath: file.path + suffix)
            }
            let database = try prepare(file)
            try database.write { try ReadModelSQL.note(seen: seen, in: $0) }
            return database
        }
    }

    /// In a pool, where who reads does not wait for who writes.
    private static func prepare(_ file: URL) throws -> any DatabaseWriter {
        let pool = try DatabasePool(path: file.path)
        // It can be made anew, so it need not wait for the disk.
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = OFF; PRAGMA wal_autocheckpoint = 4000")
        }
        return try prepare(pool)
    }

    private static func prepare(_ database: some DatabaseWriter) throws -> any DatabaseWriter {
        try database.write { db in
            try db.execute(sql: ReadModelSQL.state)
            let found = try String.fetchOne(db, sql: "SELECT value FROM state WHERE name = 'form'")
            // Damage is found here, where the file can still be thrown away.
            guard try String.fetchOne(db, sql: "PRAGMA quick_check(1)") == "ok" else {
                throw DatabaseError(resultCode: .SQLITE_CORRUPT)
            }
            if try found != form || !ReadModelDigest.isRight(db) {
                try ReadModelSQL.makeAnew(db, form: form, seen: try seen(db))
            }
        }
        return database
    }

    /// Begins with a ledger: readings of another one, or ahead of it, are
    /// made anew.
    /// - Returns: what they, or others before them, had read up to, where this
    ///   ledger does not go through it. It is told until the ledger does, or
    ///   somebody says that this is the right one.
    @discardableResult
    func follow(_ ledger: Ledger) throws -> [LedgerMark] {
        let seen = try database.read { try ReadModel.seen($0) }
        let lacking = try seen.filter { try !ledger.goes(through: $0) }
        let position = try position()
        if try position > 0 && ledger.events(after: position - 1, limit: 1).first?.hash.text != hash() {
            try database.write { try ReadModelSQL.makeAnew($0, form: ReadModel.form, seen: lacking) }
        } else {
            try database.write { try ReadModelSQL.note(seen: lacking, in: $0) }
        }
        try catchUp(with: ledger)
        return lacking
    }

    /// Notes what was just appended; it is taken in as soon as there is time, and by whoever asks first.
    func note(_ placed: [PlacedEntry], of ledger: Ledger) {
        coming.add(placed) { self.takeIn(of: ledger) }
    }

    /// Where that fails they are behind, and brought up by whoever asks them next.
    private func takeIn(of ledger: Ledger) {
        following.withLock { _ in
            do {
                let noted = coming.take()
                guard !noted.isEmpty else { return }
                let position = try position()
                let placed = noted.flatMap(\.self).filter { $0.event.position > position }
                guard let first = placed.first?.event else { return }
                if position == first.position - 1 {
                    try write([try placed.map { try ReadModelRow($0.event, $0.entry) }])
                } else {
                    try catchUp(with: ledger)
                }
                isBehind.withLock { $0 = false }
            } catch { isBehind.withLock { $0 = true } }
        }
    }

    func bringUp(with ledger: Ledger) throws {
        takeIn(of: ledger)
        guard isBehind.withLock({ $0 }) else { return }
        try following.withLock { _ in
            try catchUp(with: ledger)
            isBehind.withLock { $0 = false }
        }
    }

    /// Returns once nothing is being taken in.
    func finish() { coming.now {} }

    /// Reads the ledger from where the readings stand: while one batch is written, the next is made rows of
    /// and the one after it read.
    func catchUp(with ledger: Ledger, progress: ((Int64, Int64) -> Void)? = nil) throws {
        let head = try ledger.head(), atATime = 1_000
        var events = try ledger.events(after: try position(), limit: atATime), rows: [[ReadModelRow]] = []
        while !events.isEmpty || !rows.isEmpty {
            let written = rows, next = Mutex<[StoredEvent]>([]), made = Mutex<[Int: [ReadModelRow]]>([:])
            var tasks: [@Sendable () throws -> Void] = [{ [self] in try write(written) }]
            if let last = events.last, last.position < head {
                tasks.append {
                    let following = try ledger.events(after: last.position, limit: atATime)
                    next.withLock { $0 = following }
                }
            }
            for part in events.parts(of: 100) {
                tasks.append {
                    let new = try part.map { try ReadModelRow($0) }
                    made.withLock { $0[part.startIndex] = new }
                }
            }
            try Concurrently.perform(tasks)
            if let last = written.last?.last { progress?(last.position, head) }
            events = next.withLock { $0 }
            rows = made.withLock { $0.sorted { $0.key < $1.key }.map(\.value) }
        }
    }

    /// - Parameter parts: one behind the other.
    private func write(_ parts: [[ReadModelRow]]) throws {
        guard let last = parts.last?.last else { return }
        try database.write { db in
            try ReadModelSQL.insert(parts.joined(), into: db)
            try ReadModelDigest.note(parts.joined(), in: db)
            try db.cachedStatement(sql: "INSERT OR REPLACE INTO state VALUES ('position', ?), ('hash', ?)")
                .execute(arguments: [String(last.position), last.hash.text])
        }
    }

    /// Forgets all and reads the ledger from the beginning.
    /// - Parameter accepting: whether it is the right one, whatever earlier
    ///   readings had read.
    func rebuild(from ledger: Ledger, accepting: Bool, progress: ((Int64, Int64) -> Void)?) throws {
        try following.withLock { _ in
            try database.write { db in
                try ReadModelSQL.makeAnew(db, form: ReadModel.form, seen: accepting ? [] : ReadModel.seen(db))
            }
            try catchUp(with: ledger, progress: progress)
        }
    }

    /// What the readings in a file have read up to: a note of the ledger that
    /// they were made of. None where nothing is noted or can be read.
    static func noted(in file: URL) -> [LedgerMark] {
        var configuration = Configuration()
        configuration.readonly = true
        guard FileManager.default.fileExists(atPath: file.path),
            let queue = try? DatabaseQueue(path: file.path, configuration: configuration)
        else { return [] }
        return (try? queue.read { try seen($0) }) ?? []
    }

    /// Ends of the ledger that readings in this file have read up to: those
    /// that the ledger was then found to lack, and where these stand.
    private static func seen(_ db: Database) throws -> [LedgerMark] {
        let state = Dictionary(
            try Row.fetchAll(db, sql: "SELECT name, value FROM state").map {
                ($0[0] as String? ?? "", $0[1] as String? ?? "")
            }
        ) { $1 }
        var marks = (state["seen"] ?? "").split(separator: " ").compactMap { LedgerMark(String($0)) }
        if let hash = state["hash"], let position = state["position"], position != "0",
            let mark = LedgerMark("\(hash)@\(position)"), !marks.contains(mark)
        {
            marks.append(mark)
        }
        return marks
    }

    private func hash() throws -> String {
        try database.read { try String.fetchOne($0, sql: "SELECT value FROM state WHERE name = 'hash'") ?? "" }
    }

    private func position() throws -> Int64 {
        try database.read { db in
            try String.fetchOne(db, sql: "SELECT value FROM state WHERE name = 'position'").flatMap { Int64($0) } ?? 0
        }
    }
}

extension [UInt8] {
    /// Two digits a byte.
    fileprivate var text: String {
        map { ($0 < 16 ? "0" : "") + String($0, radix: 16) }.joined()
    }
}

extension Office {
    /// Makes the readings anew; answers how many events went in.
    /// - Parameter accepting: whether this is the right ledger, though earlier
    ///   readings were made of one that it does not go through.
    @discardableResult
    public func rebuild(accepting: Bool = false, progress: ((Int64, Int64) -> Void)? = nil) throws -> Int64 {
        try readings.rebuild(from: ledger, accepting: accepting, progress: progress)
        return position
    }

    public func verify(through marks: [LedgerMark] = [], progress: ((Int64, Int64) -> Void)? = nil) throws
        -> VerifyReport
    {
        try Verification(ledger).report(through: marks, progress: progress)
    }
}
