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
    private let now: @Sendable () -> Date

    struct State {
        var files: [String: MatterFile] = [:]
        var views: [ViewKey: MatterView] = [:]
        var position: Int64 = 0
    }

    struct ViewKey: Hashable {
        var matter: String
        var asOf: Day
        /// A day that lies ahead is read anew each day.
        var statusDay: Day
        var audience: Audience
    }

    /// Opens the data folder, and takes it: a second office is refused.
    public init(folder: URL, now: @escaping @Sendable () -> Date = { Date() }) throws {
        ledger = try Ledger(folder: folder.path)
        readings = try Readings(file: folder.appending(path: "readings.sqlite"))
        try readings.follow(ledger)
        self.now = now
        state = Mutex(State(position: try ledger.head()))
    }

    /// The last position of the ledger.
    public var position: Int64 { state.withLock { $0.position } }

    public var attachments: AttachmentStore { ledger.attachments }

    /// Days are those of the county, whatever the machine is set to.
    public var today: Day { Day(now(), in: .county) }

    var recorded: String { now().formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true)) }

    // MARK: Reading

    public func matters(for audience: Audience = .public) throws -> [MatterRow] {
        try readings.matters(for: audience)
    }

    public func matter(_ id: String, asOf day: Day? = nil, for audience: Audience) throws -> MatterView {
        let today = today, day = day ?? today
        let key = ViewKey(matter: id, asOf: day, statusDay: min(day, today), audience: audience)
        return try state.withLock { state in
            if let view = state.views[key] { return view }
            let file = try self.file(id, &state)
            let view = MatterView(id: id, file: file, asOf: day, today: today, audience: audience, position: state.position)
            if state.views.count >= 200 { state.views.removeAll() }
            state.views[key] = view
            return view
        }
    }

    /// All entries of a matter, for an export.
    func entries(of id: String) throws -> MatterFile { try state.withLock { try file(id, &$0) } }

    func file(_ id: String, _ state: inout State) throws -> MatterFile {
        if let file = state.files[id] { return file }
        var file = MatterFile()
        var streams = [Streams.matter(id)]
        var done = 0
        while done < streams.count {
            let stream = streams[done]
            var entries: [Entry] = []
            for event in try ledger.events(inStream: stream) { entries.append(try EntryCoding.entry(event)) }
            if done == 0 {
                guard let opened = entries.lazy.compactMap({ $0.content as? MatterOpened }).first else {
                    throw RegisterError.noMatter(id, known: try readings.matters(for: .public).map(\.id))
                }
                streams += [Streams.programme(opened.programme.text), Streams.county(opened.county.text)]
            }
            file.versions[stream] = entries.count
            file.add(entries)
            done += 1
        }
        state.files[id] = file
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
        try state.withLock { state in
            let file = try self.file(id, &state)
            let (events, refused) = try decided(entries, on: file, at: state.position)
            if let first = refused.first { throw first.refusal }
            _ = try append(events, to: id, file, by: actor, &state)
            return state.position
        }
    }

    /// Decides on each entry on what the ones before would leave, also after
    /// one that is refused, so that all refusals can be told.
    func decided(
        _ entries: [Entry], on file: MatterFile, at position: Int64, first check: (Entry) throws -> Void = { _ in }
    ) throws -> (events: [NewEvent], refused: [(index: Int, refusal: Refusal)]) {
        var file = file
        var events: [NewEvent] = []
        var refused: [(index: Int, refusal: Refusal)] = []
        for (index, entry) in entries.map(file.precise).enumerated() {
            do {
                try check(entry)
                try Office.decide(entry, in: file.matter(asOf: nil, for: .internal))
            } catch let refusal as Refusal { refused.append((index, refusal)) }
            events.append(try EntryCoding.event(entry))
            guard events.count < entries.count else { break }
            file.add([entry.placed(at: position + Int64(events.count))])
        }
        return (events, refused)
    }

    /// Appends what was decided on the file: to the matter's stream, or to its
    /// county's what belongs to all matters of it.
    func append(_ events: [NewEvent], to id: String, _ file: MatterFile, by actor: Actor, _ state: inout State) throws -> [StoredEvent] {
        let stored = try ledger.append(try file.appends(of: events, in: id), actor: actor.id, recorded: recorded)
        try taken(stored, &state)
        return stored
    }

    /// All that an entry must pass before it is appended.
    private static func decide(_ entry: Entry, in matter: Matter) throws {
        guard !matter.entries.contains(where: { $0.type == entry.type && $0.header.id == entry.header.id }) else {
            throw Refusal(
                Text("Einen Eintrag „\(entry.header.id)“ gibt es schon.", en: "There is already an entry “\(entry.header.id)”."),
                help: Text("Eine andere Kennung wählen.", en: "Choose another id."))
        }
        try matter.decide(entry)
        try References.check(entry, in: matter)
        try matter.checkPredicates(of: entry.content)
        try matter.checkMarks(of: entry.content)
        try matter.checkHistory(entry)
    }

    /// Appends what a case folder holds and the ledger does not. An entry that
    /// stands there with another content is refused; nothing is then taken.
    public func take(_ folder: CaseFolder, by actor: Actor) throws -> ImportReceipt {
        let plan = try ImportPlan(folder, ledger: ledger)
        for (hash, url) in folder.files { try keep(url, as: hash, else: "Nothing was imported.") }
        return try state.withLock { state in
            if !plan.appends.isEmpty {
                // What is added to a matter later changes nothing of what was known.
                if plan.known > 0, let matter = try? file(plan.matter, &state).matter(asOf: nil, for: .internal) {
                    for entry in plan.added { try matter.checkHistory(entry) }
                }
                let stored = try ledger.append(plan.appends, actor: actor.id, recorded: recorded)
                try taken(stored, &state)
            }
            return ImportReceipt(matter: plan.matter, added: plan.appends.reduce(0) { $0 + $1.events.count }, known: plan.known)
        }
    }

    /// The ledger has them; readings and memory follow before anyone is told.
    private func taken(_ stored: [StoredEvent], _ state: inout State) throws {
        state.follow(stored)
        try readings.catchUp(with: ledger)
    }
}

/// What an import did.
public struct ImportReceipt: Sendable {
    public var matter: String
    public var added: Int
    /// Entries that the ledger had already.
    public var known: Int
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
