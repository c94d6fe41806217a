import Costing
import Decisions
import Foundation
import Ledger
import Synchronization

/// The office: takes commands, decides, appends to the ledger, brings the
/// readings up to date, and answers with matters as of a day.
public final class Office: Sendable {
    let ledger: Ledger
    let readings: Readings
    let state: Mutex<State>
    let commands = WaitingCommands()
    let lastMarks = LastMarks()
    private let now: @Sendable () -> Date
    let whenLost: @Sendable (NotTaken) -> Void

    struct State {
        private(set) var files: [String: MatterFile] = [:]
        /// Which of them are read from a stream.
        private var readers: [String: Set<String>] = [:]
        private(set) var views: [ViewKey: KeptView] = [:]
        /// Entries in all views together, about as their memory goes.
        private var entriesInViews = 0
        private static let mostEntries = 200_000
        /// Where the ledger stands.
        var mark: LedgerMark
        var position: Int64 { mark.position }
        /// What was appended and is not yet committed.
        var uncommitted: [PlacedEntry] = []
        /// Whether the readings lack what was appended last.
        var readingsAreBehind = false

        private let lastMarks: LastMarks

        init(mark: LedgerMark, lastMarks: LastMarks = LastMarks()) {
            self.mark = mark
            self.lastMarks = lastMarks
        }

        /// A view is kept until the next event of its matter. Many days of a long one are
        /// too much to keep, so that they are limited by what they hold.
        mutating func keep(_ view: MatterView, at key: ViewKey, size: Int) {
            if views.count >= 200 || entriesInViews + size > State.mostEntries { forgetViews() }
            views[key] = KeptView(view: view, size: size)
            entriesInViews += size
        }

        /// As before something was appended that did not come to be.
        mutating func forgetAll(at mark: LedgerMark) {
            self.mark = mark
            uncommitted = []
            files = [:]
            readers = [:]
            lastMarks.forgetAll()
            forgetViews()
        }

        private mutating func forgetViews() {
            views = [:]
            entriesInViews = 0
        }

        mutating func keep(_ file: MatterFile, of id: String) {
            files[id] = file
            for stream in file.versions.keys { readers[stream, default: []].insert(id) }
        }

        /// Adds what was just stored to the matters that are in memory, so that a new
        /// entry costs no new reading of all the old ones. A matter that the new entries
        /// do not fit is read anew when it is next asked for. What was shown of others
        /// stays as it is.
        mutating func follow(_ placed: [PlacedEntry]) {
            if let last = placed.last?.event { mark = LedgerMark(position: last.position, hash: last.hash) }
            let streams = Set(placed.map(\.event.stream))
            lastMarks.forget(streams: streams)
            let changed = streams.reduce(into: Set<String>()) { $0.formUnion(readers[$1] ?? []) }
            for (key, kept) in views where changed.contains(key.matter) {
                entriesInViews -= kept.size
                views[key] = nil
            }
            for id in changed {
                // Taken out, so that nothing of it is copied.
                guard var file = files.removeValue(forKey: id), file.take(placed) else { continue }
                files[id] = file
            }
        }
    }

    /// With the number of its entries, about as its memory goes.
    struct KeptView {
        var view: MatterView
        var size: Int
    }

    struct ViewKey: Hashable {
        var matter: String
        var asOf: Day
        /// A day that lies ahead is read anew each day.
        var statusDay: Day
        var audience: Audience
    }

    /// Opens the data folder, and takes it: a second office is refused. Every
    /// event is read once before anything is shown. A folder that can only be
    /// read is read as it lies.
    ///
    /// - Parameters:
    ///   - mayMake: false: where there is no ledger, none is made.
    ///   - whenLost: called once the folder is found not to be the one any more
    ///     that was opened, or damaged; nothing is recorded from then on.
    public init(
        folder: URL, mayMake: Bool = true, now: @escaping @Sendable () -> Date = { Date() }, whenLost: @escaping @Sendable (NotTaken) -> Void = { _ in }
    ) throws {
        let ledger = try Ledger(folder: folder.path, mayMake: mayMake)
        self.ledger = ledger
        try ledger.examine()
        let opened = try Readings.following(ledger, file: folder.appending(path: "readings.sqlite"))
        readings = opened.readings
        notes = opened.lacking.map { Office.another(than: $0) } + (opened.notKept.map { [$0] } ?? [])
        self.now = now
        self.whenLost = whenLost
        state = Mutex(State(mark: try ledger.mark(), lastMarks: lastMarks))
    }

    /// What whoever starts the program should know of the folder.
    public let notes: [String]

    private static func another(than mark: LedgerMark) -> String {
        "The readings beside the ledger were made of one that goes through \(mark); this one does not. It may be an older copy, "
            + "or its end may be missing: compare “einvernehmen verify” with the head on the latest paper or receipt. "
            + "Where it is the right one, “einvernehmen rebuild --accept” ends this note."
    }

    /// Whether nothing can be recorded here, since the folder can only be read.
    public var isReadOnly: Bool { ledger.isReadOnly }

    /// The last position of the ledger.
    public var position: Int64 { state.withLock { $0.position } }

    /// The end of the ledger, as it is noted on papers and receipts.
    public var mark: LedgerMark { state.withLock { $0.mark } }

    /// The place in the chain of what was just recorded.
    public func receipt(of entries: [Entry]) throws -> LedgerMark {
        guard let position = entries.map(\.position).max(), let receipt = try ledger.mark(at: position) else { return mark }
        return receipt
    }

    /// Reads every event again.
    /// - Throws: `LedgerError.corrupt` where one is not as it was written.
    public func examine() throws { try ledger.examine() }

    public var attachments: AttachmentStore { ledger.attachments }

    /// Days are those of the county, whatever the machine is set to.
    public var today: Day { Day(now(), in: .county) }

    var recorded: String { now().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)) }

    // MARK: Reading

    public func matters(for audience: Audience = .public) throws -> [MatterRow] {
        try bringReadingsUp()
        return try readings.matters(for: audience)
    }

    public func matter(_ id: String, asOf day: Day? = nil, for audience: Audience) throws -> MatterView {
        let today = today, day = day ?? today
        let key = ViewKey(matter: id, asOf: day, statusDay: min(day, today), audience: audience)
        return try state.withLock { state in
            if var view = state.views[key]?.view {
                view.mark = state.mark
                return view
            }
            let file = try self.file(id, &state)
            let last = try lastMark(of: id, in: file, for: audience)
            let view = MatterView(id: id, file: file, asOf: day, today: today, audience: audience, mark: state.mark, lastMark: last)
            state.keep(view, at: key, size: file.entries.count)
            return view
        }
    }

    /// All entries of a matter, for an export.
    func entries(of id: String) throws -> MatterFile { try state.withLock { try file(id, &$0) } }

    func file(_ id: String, _ state: inout State) throws -> MatterFile {
        if let file = state.files[id] { return file }
        var file = MatterFile()
        func entries(_ stream: String) throws -> [Entry] {
            let entries = try ledger.events(inStream: stream).map { event throws(RegisterError) in try EntryCoding.entry(event) }
            file.versions[stream] = entries.count
            return entries
        }
        let own = try entries(Streams.matter(id))
        guard let opened = own.lazy.compactMap({ $0.content as? MatterOpened }).first else {
            throw RegisterError.noMatter(id, known: try readings.matters(for: .public).map(\.id))
        }
        file.add(try own + entries(Streams.programme(opened.programme.text)) + entries(Streams.county(opened.county.text)))
        file.fold()
        // What was appended with the command at hand is not yet in what is read.
        if file.take(state.uncommitted) { state.keep(file, of: id) }
        return file
    }

    // MARK: Writing

    /// Decides on an entry and appends it to the matter's stream. Commands
    /// are decided one after another, each on what the one before has left.
    @discardableResult
    public func record(_ entry: Entry, in id: String, by actor: Actor) throws -> Int64 {
        try record([entry], in: id, by: actor)
    }

    /// The same for entries that belong together: each is decided on what the
    /// one before would leave, and all are appended at once or none.
    @discardableResult
    public func record(_ entries: [Entry], in id: String, by actor: Actor) throws -> Int64 {
        let texts = ReadTexts(entries)
        let recorded = try carryOut(by: actor) { state in
            let file = try self.file(id, &state)
            let (admitted, refused) = try decided(entries, on: file, at: state.position, texts)
            if let first = refused.first { throw first.refusal }
            if let first = try checkShared(entries, of: file, in: id, &state).first { throw first.refusal }
            return .append(file.additions(of: admitted, in: id))
        }
        return recorded.map(\.position).max() ?? position
    }

    /// Appends what a case folder holds and the ledger does not. An entry that
    /// stands there with another content is refused; nothing is then taken.
    /// What is added is put to the same rules as what comes entry by entry.
    /// - Throws: `CaseFolderError` with all that the rules refuse.
    public func take(_ folder: CaseFolder, by actor: Actor) throws -> ImportReceipt {
        let plan = try ImportPlan(folder, ledger: ledger)
        let texts = ReadTexts(plan.isNew ? [] : plan.added.map(\.item.entry))
        try state.withLock { state in
            try check(plan, texts, &state)
            for (hash, url) in folder.files { try keep(url, as: hash, else: Text("Es wurde nichts importiert.", en: "Nothing was imported.")) }
            if !plan.added.isEmpty { _ = try append(plan.additions, by: actor, &state) }
        }
        let ahead = plan.added.count { $0.item.entry.hasHappened && $0.item.entry.effectiveOrdinal > today.ordinal }
        return ImportReceipt(matter: plan.matter, added: plan.added.count, known: plan.known, ahead: ahead)
    }

    /// Once the ledger has them they are taken, whatever becomes of the
    /// readings: those are brought up later, by whoever reads them next.
    func append(_ additions: Additions, by actor: Actor, _ state: inout State) throws -> [PlacedEntry] {
        let stored: [StoredEvent]
        do { stored = try ledger.append(additions.appends, actor: actor.id, recorded: recorded) } catch { throw notTaken(error) }
        let placed = additions.placed(as: stored)
        state.follow(placed)
        letReadingsFollow(&state)
        return placed
    }

    func letReadingsFollow(_ state: inout State) {
        do { try readings.catchUp(with: ledger) } catch { state.readingsAreBehind = true }
    }

    /// Brings up what could not follow an append.
    func bringReadingsUp() throws {
        try state.withLock { state in
            guard state.readingsAreBehind else { return }
            do { try readings.catchUp(with: ledger) } catch { throw RegisterError.readings("\(error)") }
            state.readingsAreBehind = false
        }
    }
}

/// What an import did.
public struct ImportReceipt: Sendable {
    public var matter: String
    public var added: Int
    /// Entries that the ledger had already.
    public var known: Int
    /// Of those added, what the folder tells as having happened after today.
    public var ahead: Int
}

extension Calendar {
    static let county: Calendar = {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = TimeZone(identifier: "Europe/Berlin") ?? .gmt
        return calendar
    }()
}

extension Day {
    /// The day of an instant. 1970 began on a day that exists, and so did
    /// every day that a calendar names.
    init(_ date: Date, in calendar: Calendar) {
        let parts = calendar.dateComponents([.year, .month, .day], from: date)
        self = Day(year: parts.year ?? 1970, month: parts.month ?? 1, day: parts.day ?? 1) ?? .first
    }
}
