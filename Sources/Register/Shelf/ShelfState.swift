import Costing
import Decisions
import Ledger

/// A view by what it is made for, of one matter.
struct ViewKey: Hashable {
    var asOf: Day
    /// A day that lies ahead is read anew each day.
    var statusDay: Day
    var audience: Audience
}

/// A matter in memory, and what it has not followed yet.
struct KeptFile: Sendable {
    var file: MatterFile
    var behind: [PlacedEntry] = []
    var lastUse = 0

    /// Moves it on by what was appended since.
    /// - Returns: false where that does not fit: then it has to be read anew.
    mutating func catchUp() -> Bool {
        guard !behind.isEmpty else { return true }
        defer { behind = [] }
        return file.take(behind)
    }
}

/// What the shelf holds.
struct ShelfState {
    /// Where the ledger stands, as far as it is shown.
    var mark: LedgerMark
    private var files: [String: KeptFile] = [:]
    /// Days that see the same entries share one fold.
    private var views: [String: [MatterFile.Seen: KeptViews]] = [:]
    private var lastMarks: [String: LastMarks] = [:]
    private var reading: [String: Once<Found>] = [:]
    /// What was shown while something was being read.
    private var sinceReading: [PlacedEntry] = []
    private var uses = 0
    /// All that is kept, as it is estimated, and the most that may be.
    private(set) var bytes = 0
    private let most: Int
    /// What has left, to be let go of by whoever holds the lock no longer.
    private var gone: [any Sendable] = []

    /// What the last entry is that an audience may read, until one of the streams has another.
    private struct LastMarks: Sendable {
        let streams: [String]
        var marks: [Audience: LedgerMark] = [:]
    }

    private struct KeptViews: Sendable {
        let fold = Once<Matter>()
        var views: [ViewKey: Once<MatterView>] = [:]
        var lastUse = 0
        var bytes: Int
    }

    init(mark: LedgerMark, most: Int) {
        self.mark = mark
        self.most = most
    }

    // MARK: Reading

    func has(_ id: String) -> Bool { files[id] != nil }

    /// A matter as somebody gets it.
    struct Found: Sendable {
        let file: MatterFile
        /// It has all that the ledger had up to there.
        let mark: LedgerMark
        /// Whether it has all that is shown.
        let isCurrent: Bool
    }

    /// A matter with all that is shown of it; nil where it is not here, or behind.
    mutating func current(_ id: String) -> Found? {
        guard let kept = files[id], kept.behind.isEmpty else { return nil }
        uses += 1
        files[id]?.lastUse = uses
        return Found(file: kept.file, mark: mark, isCurrent: true)
    }

    /// Begins to read a matter, or joins who does already. What there is of it need only be moved on (`take`).
    mutating func read(_ id: String) -> Once<Found> {
        if let known = reading[id] { return known }
        let new = Once<Found>()
        reading[id] = new
        return new
    }

    /// - Parameter file: what was read; nil where that failed.
    mutating func endReading(_ id: String, _ once: Once<Found>, with file: MatterFile?) {
        guard reading[id] === once else { return }
        reading[id] = nil
        // Whoever has written meanwhile may have put it here.
        if let file, files[id] == nil { put(KeptFile(file: file, behind: file.lacking(of: sinceReading)), of: id) }
        if reading.isEmpty { sinceReading = [] }
    }

    /// The places for a fold and a view of it, to be made by whoever asks first.
    mutating func place(
        of key: ViewKey, in file: MatterFile, _ id: String, _ seen: MatterFile.Seen
    ) -> (Once<Matter>, Once<MatterView>) {
        uses += 1
        var kept = views[id]?[seen] ?? KeptViews(bytes: 0)
        kept.lastUse = uses
        let view = kept.views[key] ?? Once()
        if kept.views.updateValue(view, forKey: key) == nil {
            let fold = kept.bytes == 0 && !file.isWhole(seen) ? MemoryUse.fold(entries: seen.effective) : 0
            kept.bytes += fold + MemoryUse.view(entries: seen.effective)
            bytes += fold + MemoryUse.view(entries: seen.effective)
        }
        views[id, default: [:]][seen] = kept
        makeRoom(beside: id, seen)
        return (kept.fold, view)
    }

    func lastMark(of id: String, for audience: Audience) -> LedgerMark? { lastMarks[id]?.marks[audience] }

    mutating func note(_ file: MatterFile, _ id: String, for audience: Audience) -> LedgerMark {
        let mark = file.lastMark(for: audience)
        lastMarks[id, default: LastMarks(streams: Array(file.versions.keys))].marks[audience] = mark
        return mark
    }

    /// The matters of which views are kept, and how many.
    var kept: [String: Int] { views.mapValues { $0.values.reduce(0) { $0 + $1.views.count } } }
    var filesKept: Int { files.count }

    // MARK: Following

    /// So many entries are not left to the next who reads.
    private static let farBehind = 64

    /// Shows what is on the disk now. A matter takes it in once somebody asks for it.
    /// - Returns: those that should be asked for, since much has come together.
    mutating func show(_ placed: [PlacedEntry], at mark: LedgerMark) -> [String] {
        self.mark = mark
        if !reading.isEmpty { sinceReading += placed }
        var late: [String] = []
        for id in readers(of: placed) {
            dropViews(of: id)
            lastMarks[id] = nil
            guard let lacking = files[id]?.file.lacking(of: placed) else { continue }
            files[id]?.behind += lacking
            if let count = files[id]?.behind.count, count >= Self.farBehind { late.append(id) }
        }
        return late
    }

    private func readers(of placed: [PlacedEntry]) -> Set<String> {
        var readers: Set<String> = []
        for stream in Set(placed.map(\.event.stream)) {
            if let id = Streams.matter(of: stream) {
                readers.insert(id)
            } else {
                // What several share changes seldom.
                for (id, kept) in files where kept.file.versions[stream] != nil { readers.insert(id) }
                for (id, known) in lastMarks where known.streams.contains(stream) { readers.insert(id) }
            }
        }
        return readers
    }

    // MARK: Room

    private mutating func put(_ kept: KeptFile, of id: String) {
        uses += 1
        var kept = kept
        kept.lastUse = uses
        bytes += kept.file.memory
        files[id] = kept
        makeRoom(beside: id, nil)
    }

    /// Takes a matter out, so that whoever moves it on copies nothing of it.
    mutating func take(_ id: String) -> KeptFile? {
        guard let kept = files.removeValue(forKey: id) else { return nil }
        bytes -= kept.file.memory
        return kept
    }

    private mutating func dropViews(of id: String) {
        guard let left = views.removeValue(forKey: id) else { return }
        for kept in left.values { bytes -= kept.bytes }
        gone.append(left)
    }

    /// What has left since it was asked last.
    mutating func letGo() -> [any Sendable] {
        defer { gone = [] }
        return gone
    }

    /// What was used least recently leaves first, and then more than must, so that not all is
    /// looked through for each that comes. What is being used stays, however large it is.
    private mutating func makeRoom(beside id: String, _ seen: MatterFile.Seen?) {
        guard bytes > most else { return }
        var all: [(lastUse: Int, id: String, seen: MatterFile.Seen?)] = files.map { ($1.lastUse, $0, nil) }
        for (id, kept) in views { all += kept.map { ($1.lastUse, id, $0) } }
        for old in all.sorted(by: { $0.lastUse < $1.lastUse }) where bytes > most / 5 * 4 {
            if let fold = old.seen {
                guard old.id != id || fold != seen, let left = views[old.id]?.removeValue(forKey: fold)
                else { continue }
                bytes -= left.bytes
                gone.append(left)
                if views[old.id]?.isEmpty == true { views[old.id] = nil }
            } else if old.id != id {
                // Its views hold what it is made of.
                dropViews(of: old.id)
                if let left = take(old.id) { gone.append(left) }
            }
        }
    }
}
