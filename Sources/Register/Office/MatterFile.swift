import Costing
import Decisions
import Ledger

/// All entries of a matter in order of effect, and where the ledger stands.
struct MatterFile: Sendable {
    private(set) var entries: [Entry] = []
    /// How many events of each stream are in it.
    var versions: [String: Int] = [:]
    /// What their events come to.
    var eventBytes = 0
    /// The last event that an audience may read, by its place in the chain.
    private var last: [Audience: (position: Int64, hash: [UInt8])] = [:]
    /// What it takes in memory, about.
    var memory: Int { MemoryUse.file(entries: entries.count, eventBytes: eventBytes) }
    /// The matter as all of them leave it, once somebody has asked: it is moved on by
    /// what is added, and folded anew only by what takes effect before something
    /// that is there, or takes several back.
    private var folded: Matter?
    /// Where what is looked for stands, without going through all.
    private(set) var index = EntryIndex()

    mutating func add(_ new: [Entry]) {
        guard !new.isEmpty else { return }
        let new = new.sorted(by: Entry.takesEffectBefore)
        index.add(new)
        let isLater = entries.last.map { !Entry.takesEffectBefore(new[0], $0) } ?? true
        entries += new
        if !isLater { entries.sort(by: Entry.takesEffectBefore) }
        guard folded != nil else { return }
        if isLater, new.count(where: { $0.content is Withdrawal }) < 2 {
            for entry in new { folded?.apply(entry) }
        } else {
            folded = Matter(entries)
        }
    }

    /// The place in the chain of the last entry that an audience may read.
    func lastMark(for audience: Audience) -> LedgerMark {
        last[audience].map { LedgerMark(position: $0.position, hash: $0.hash) } ?? LedgerMark(position: 0, hash: [])
    }

    /// Notes an event that an audience may read, where it is the last.
    mutating func note(_ event: StoredEvent, for audience: Audience) {
        guard event.position > last[audience]?.position ?? 0 else { return }
        last[audience] = (event.position, event.hash)
    }

    /// Folds it once, for all that will be asked of it.
    mutating func fold() { if folded == nil { folded = Matter(entries) } }

    /// The matter as all entries leave it, whoever may read them: what a new entry is
    /// decided on.
    var whole: Matter { folded ?? Matter(entries) }

    /// Which of the entries are seen: days and audiences that see the same see one matter.
    struct Seen: Hashable, Sendable {
        /// So many, from the first, have taken effect.
        let effective: Int
        /// Of those, so many are of days that have come.
        let happened: Int
        let audience: Audience
    }

    /// What is seen as of a day. Undated entries hold always.
    /// - Parameter today: what can only be known once it has happened counts up
    ///   to this day, though a case folder dates it later; nil: whenever it was.
    func seen(asOf day: Day?, for audience: Audience, today: Day? = nil) -> Seen {
        let limit = day?.ordinal ?? .max, happened = min(limit, today?.ordinal ?? .max)
        return Seen(
            effective: count(upTo: limit), happened: count(upTo: happened),
            audience: index.hasInternal ? audience : .internal)
    }

    /// Entries stand in order of effect.
    private func count(upTo ordinal: Int) -> Int {
        var low = 0, high = entries.count
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].effectiveOrdinal <= ordinal { low = middle + 1 } else { high = middle }
        }
        return low
    }

    /// Whether nothing lies ahead, and nothing is kept from the reader.
    func isWhole(_ seen: Seen) -> Bool { seen.happened == entries.count && seen.audience == .internal }

    func matter(_ seen: Seen) -> Matter {
        if isWhole(seen) { return whole }
        return Matter(
            entries[..<seen.effective].enumerated().lazy.filter { place, entry in
                (place < seen.happened || !entry.hasHappened) && seen.audience.mayRead(entry.header)
            }.map(\.element))
    }

    /// The matter as of a day, for an audience.
    func matter(asOf day: Day?, for audience: Audience, today: Day? = nil) -> Matter {
        matter(seen(asOf: day, for: audience, today: today))
    }

    /// When the matter was opened, as far as it is known.
    var opening: PartialDate? { index.opened?.header.on }
}

/// A place in the ledger's chain; the rooms above know it by this name.
public typealias RegisterMark = LedgerMark

/// A matter as it is shown: as of a day, for an audience. It never changes; it is a class because all
/// that is composed of it hands it on, and what it holds is large to copy.
public final class MatterView: Sendable {
    public let id: String
    public let asOf: Day
    public let audience: Audience
    /// Where the ledger stood: with the day, the audience and the language it
    /// tells one page from another.
    public var position: Int64 { mark.position }
    /// The same with the hash of the last event, as papers carry it.
    public let mark: LedgerMark
    /// Of the last entry of the matter that the audience may read, of whatever day: it
    /// tells one state from another and nothing of what is kept from readers.
    public let lastMark: LedgerMark
    public var lastPosition: Int64 { lastMark.position }
    public let matter: Matter
    public let figures: FigureBook
    public let assessment: Assessment
    /// What has been decided, and where the mandates stand.
    public let decided: Decided
    public let mandates: MandateStandings
    public let standing: MatterStanding
    /// What an application still needs as of the day of the view.
    public let readiness: Readiness
    /// The day up to which anything can be judged: that of the view, and never
    /// after today. What has not happened by then may still come.
    public let statusDay: Day
    /// On a day that lies ahead, what would be so if nothing more came.
    public let ahead: Ahead?
    private let kept: Once<EntryFates>
    /// Why its costs have changed: days before are folded for it, once for all who ask.
    let keptChangeOfCost: Once<WhyCostChanged?>
    private let keptCostBasis: Once<CostBasis?>
    let composed: Composed
    /// What it was read from, of which an earlier day is asked as well.
    private let file: MatterFile
    /// What has become of its entries; read once, when somebody asks.
    public var fates: EntryFates {
        kept.value { EntryFates(matter, rounds: assessment.rounds, asOf: statusDay, mandates: mandates) }
    }
    /// What the figures rest on; nil where nothing can be computed.
    public var costBasis: CostBasis? { keptCostBasis.value { figures.basis } }
    /// When the matter was opened, as far as it is known.
    public let opening: PartialDate?
    /// The day on which it was opened, or the last that this can have been.
    public var firstDay: Day? { opening?.lastDay }

    /// - Parameter matter: the file as of that day, where it is folded already.
    init(
        id: String, file: MatterFile, matter: Matter? = nil, asOf day: Day, today: Day, audience: Audience,
        mark: LedgerMark,
        lastMark: LedgerMark
    ) {
        self.id = id
        self.file = file
        kept = Once()
        keptChangeOfCost = Once()
        keptCostBasis = Once()
        composed = Composed()
        asOf = day
        self.audience = audience
        self.mark = mark
        self.lastMark = lastMark
        let matter = matter ?? file.matter(asOf: day, for: audience, today: today)
        self.matter = matter
        figures = FigureBook(matter, asOf: day)
        statusDay = min(day, today)
        if statusDay == day {
            assessment = Assessment(matter, figures: figures, asOf: day)
            ahead = nil
        } else {
            // What is entered for a day to come has not happened.
            let known = file.matter(asOf: today, for: audience)
            // A page has one day for its figures, and what has changed is told by them.
            assessment = Assessment(known, figures: FigureBook(known, asOf: today), shown: figures, asOf: today)
            ahead = Ahead(known, figures: figures, asOf: day, today: assessment)
        }
        decided = ahead == nil ? assessment.decided : Decided(matter)
        mandates = MandateStandings(matter, decided)
        standing = MatterStanding(matter, figures: figures, assessment: assessment, mandates: mandates)
        readiness = Readiness(assessment, matter: matter, figures: figures, decided: decided)
        opening = file.opening
    }

    /// The same when the ledger stood elsewhere and the matter was as it is.
    func at(_ mark: LedgerMark) -> MatterView { mark == self.mark ? self : MatterView(self, at: mark) }

    private init(_ view: MatterView, at mark: LedgerMark) {
        id = view.id
        file = view.file
        kept = view.kept
        keptChangeOfCost = view.keptChangeOfCost
        keptCostBasis = view.keptCostBasis
        composed = view.composed
        asOf = view.asOf
        audience = view.audience
        self.mark = mark
        lastMark = view.lastMark
        matter = view.matter
        figures = view.figures
        statusDay = view.statusDay
        assessment = view.assessment
        ahead = view.ahead
        decided = view.decided
        mandates = view.mandates
        standing = view.standing
        readiness = view.readiness
        opening = view.opening
    }

    /// The matter as it was on an earlier day, for the same readers.
    func earlier(on day: Day) -> Matter { file.matter(asOf: day, for: audience, today: statusDay) }

    /// False on a day before the matter was opened.
    public var isOpen: Bool { matter.opened != nil }
    /// It is not shown as open, and may have been: a day is missing.
    public var isPerhapsOpen: Bool {
        !isOpen && opening?.firstDay.map { $0 <= asOf } == true && firstDay.map { $0 > asOf } == true
    }
}
