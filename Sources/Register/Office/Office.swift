import Costing
import Decisions
import Foundation
import Ledger
import Synchronization

/// The office: takes commands, decides, appends to the ledger, brings the
/// readings up to date, and answers with matters as of a day.
public final class Office: Sendable {
    let ledger: Ledger
    let readings: ReadModel
    let shelf: Shelf
    /// Held by who decides.
    let writing: Mutex<Writing>
    let commands = Gathering<Command>("einvernehmen.commands")
    let commits = Gathering<Settled>("einvernehmen.commits")
    private let currentDay = CurrentDay()
    private let now: @Sendable () -> Date
    let whenLost: @Sendable (NotTaken) -> Void

    /// Opens the data folder, and takes it: a second office is refused. Every
    /// event is read once before anything is shown. A folder that can only be
    /// read is read as it lies.
    ///
    /// - Parameters:
    ///   - mayMake: false: where there is no ledger, none is made.
    ///   - memory: bytes that matters and what was made of them may take, about; what was
    ///     looked at least recently leaves first.
    ///   - whenLost: called once the folder is found not to be the one any more
    ///     that was opened, or damaged; nothing is recorded from then on.
    public init(
        folder: URL, mayMake: Bool = true, memory: Int = Office.usualMemory,
        now: @escaping @Sendable () -> Date = { Date() },
        whenLost: @escaping @Sendable (NotTaken) -> Void = { _ in }
    ) throws {
        let ledger = try Ledger(folder: folder.path, mayMake: mayMake)
        self.ledger = ledger
        try ledger.examine()
        let opened = try ReadModel.following(ledger, file: folder.appending(path: "readings.sqlite"))
        readings = opened.readings
        notes = opened.lacking.map { Office.another(than: $0) } + (opened.notKept.map { [$0] } ?? [])
        self.now = now
        self.whenLost = whenLost
        let end = try ledger.end()
        // Whoever writes has a copy of what readers have.
        shelf = Shelf(mark: end.mark, most: memory / 5 * 4)
        writing = Mutex(Writing(end: end, most: memory / 5))
    }

    deinit {
        // The folder is let go of with the ledger: nothing may still be at work on it.
        readings.finish()
    }

    /// Has the readings take in all that was acknowledged, before the program ends: they are how the next one knows
    /// that the end of the ledger is missing. Where they cannot, the next one reads the ledger.
    public func finish() { try? bringReadingsUp() }

    public static let usualMemory = MemoryUse.usual

    /// Bytes that matters and views take now, as they are estimated.
    public var memoryKept: Int { shelf.kept.bytes }

    /// What whoever starts the program should know of the folder.
    public let notes: [String]

    private static func another(than mark: LedgerMark) -> String {
        """
        The readings beside the ledger were made of one that goes through \(mark); this one does not. It may be an \
        older copy, or its end may be missing: compare “einvernehmen verify” with the head on the latest paper or \
        receipt. Where it is the right one, “einvernehmen rebuild --accept” ends this note.
        """
    }

    /// Whether nothing can be recorded here, since the folder can only be read.
    public var isReadOnly: Bool { ledger.isReadOnly }

    /// The last position of the ledger.
    public var position: Int64 { mark.position }

    /// The end of the ledger, as it is noted on papers and receipts.
    public var mark: LedgerMark { shelf.mark }

    /// The place in the chain of what was just recorded.
    public func receipt(of entries: [Entry]) throws -> LedgerMark {
        guard let position = entries.map(\.position).max(), let receipt = try ledger.mark(at: position) else {
            return mark
        }
        return receipt
    }

    /// The last entry of a matter that the audience may read, by its place in the chain.
    /// It pins all that they can be shown, and counts nothing that they cannot.
    public func lastMark(of id: String, for audience: Audience) throws -> RegisterMark {
        try shelf.lastMark(of: id, for: audience) { try read(id) }
    }

    /// The same of all matters, their counties and programmes; nil where there is nothing to read.
    public func lastMark(for audience: Audience) throws -> RegisterMark? {
        try bringReadingsUp()
        return try readings.lastPosition(for: audience).flatMap { try ledger.mark(at: $0) }
    }

    /// Reads every event again.
    /// - Throws: `LedgerError.corrupt` where one is not as it was written.
    public func examine() throws { try ledger.examine() }

    public var attachments: AttachmentStore { ledger.attachments }

    /// Days are those of the county, whatever the machine is set to.
    public var today: Day { currentDay.of(now()) }

    var recorded: String { now().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)) }

    // MARK: Reading

    public func matters(for audience: Audience = .public) throws -> [MatterRow] {
        try bringReadingsUp()
        return try readings.matters(for: audience)
    }

    /// The ids of those opened last, for whoever mistyped one.
    private func someMatters() throws -> [String] {
        // Whatever is wrong with the readings, that there is no such matter is true.
        try? bringReadingsUp()
        let most = 10, known = try readings.matters(for: .public, limit: most + 1).map(\.id)
        return known.count > most ? known.prefix(most) + ["…"] : known
    }

    public func matter(_ id: String, asOf day: Day? = nil, for audience: Audience) throws -> MatterView {
        let today = today, day = day ?? today
        let key = ViewKey(asOf: day, statusDay: min(day, today), audience: audience)
        return try shelf.view(id, key, { try read(id) }) { file, matter, mark in
            MatterView(
                id: id, file: file, matter: matter, asOf: day, today: today, audience: audience, mark: mark,
                lastMark: file.lastMark(for: audience))
        }
    }

    /// All entries of a matter, for an export.
    func entries(of id: String) throws -> MatterFile { try shelf.file(id) { try read(id) } }

    /// The same with what was appended and is not on the disk yet.
    func file(_ id: String, _ writing: inout Writing) throws -> MatterFile {
        if let file = writing.current(id) { return file }
        return writing.keep(try entries(of: id), of: id)
    }

    private func read(_ id: String) throws -> MatterFile {
        var file = MatterFile()
        func entries(_ stream: String) throws -> [Entry] {
            let events = try ledger.events(inStream: stream)
            file.versions[stream] = events.count
            file.eventBytes += events.reduce(0) { $0 + $1.bytes.count }
            let entries = try events.mapOnAllCores(atLeast: 500) { event throws(RegisterError) in
                try EntryCoding.entry(event)
            }
            for audience in Audience.allCases {
                guard let place = entries.lastIndex(where: { audience.mayRead($0.header) }) else { continue }
                file.note(events[place], for: audience)
            }
            return entries
        }
        let own = try entries(Streams.matter(id))
        guard let opened = own.lazy.compactMap({ $0.content as? MatterOpened }).first else {
            throw RegisterError.noMatter(id, known: try someMatters())
        }
        file.add(
            try own + entries(Streams.programme(opened.programme.text)) + entries(Streams.county(opened.county.text)))
        file.fold()
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
        let recorded = try carryOut(in: id, by: actor) { writing in
            let file = try self.file(id, &writing)
            let (admitted, refused) = try decided(entries, on: file, at: writing.position, texts)
            if let first = refused.first { throw first.refusal }
            if let first = try checkShared(entries, of: file, in: id, &writing).first { throw first.refusal }
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
        if !plan.isNew { _ = try entries(of: plan.matter) }
        _ = try carryOut(by: actor) { writing in
            try check(plan, texts, &writing)
            let outcome = Text(phrase: "Es wurde nichts importiert.")
            for (hash, url) in folder.files { try keep(url, as: hash, else: outcome) }
            return plan.added.isEmpty ? .done([]) : .append(plan.additions)
        }
        let ahead = plan.added.count { $0.item.entry.hasHappened && $0.item.entry.effectiveOrdinal > today.ordinal }
        return ImportReceipt(matter: plan.matter, added: plan.added.count, known: plan.known, ahead: ahead)
    }

    /// Brings up what could not follow an append.
    func bringReadingsUp() throws {
        do { try readings.bringUp(with: ledger) } catch { throw RegisterError.readings("\(error)") }
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
