import Costing

/// A matter as it stands: all slices, folded from its entries.
public struct Matter: Sendable {
    private var slices = Shared(Slices())

    public private(set) var sources: Records<Source> {
        _read { yield slices.value.sources }
        _modify { yield &slices.value.sources }
    }
    public private(set) var matters: Matters {
        _read { yield slices.value.matters }
        _modify { yield &slices.value.matters }
    }
    public private(set) var council: Council {
        _read { yield slices.value.council }
        _modify { yield &slices.value.council }
    }
    public private(set) var mandates: Mandates {
        _read { yield slices.value.mandates }
        _modify { yield &slices.value.mandates }
    }
    public private(set) var consent: Consent {
        _read { yield slices.value.consent }
        _modify { yield &slices.value.consent }
    }
    public private(set) var law: Law {
        _read { yield slices.value.law }
        _modify { yield &slices.value.law }
    }
    public private(set) var options: Options {
        _read { yield slices.value.options }
        _modify { yield &slices.value.options }
    }
    public internal(set) var costs: Costs {
        _read { yield slices.value.costs }
        _modify { yield &slices.value.costs }
    }
    public private(set) var papers: Papers {
        _read { yield slices.value.papers }
        _modify { yield &slices.value.papers }
    }
    /// In the order in which they took effect.
    public private(set) var entries: [Entry] {
        _read { yield slices.value.entries }
        _modify { yield &slices.value.entries }
    }
    /// What was taken back, and by what, in the order of the withdrawals.
    public private(set) var withdrawn: [WithdrawnEntry] {
        _read { yield slices.value.withdrawn }
        _modify { yield &slices.value.withdrawn }
    }
    /// What is only claimed and counts nowhere: of a body, or beside something of
    /// its kind that is known better.
    private(set) var claimsSetAside: Set<String> {
        _read { yield slices.value.claimsSetAside }
        _modify { yield &slices.value.claimsSetAside }
    }
    /// Where in the entries the last with an id stands.
    private var places: [String: Int] {
        _read { yield slices.value.places }
        _modify { yield &slices.value.places }
    }

    private struct Slices: Sendable {
        var sources = Records<Source>()
        var matters = Matters()
        var council = Council()
        var mandates = Mandates()
        var consent = Consent()
        var law = Law()
        var options = Options()
        var costs = Costs()
        var papers = Papers()
        var entries: [Entry] = []
        var withdrawn: [WithdrawnEntry] = []
        var claimsSetAside: Set<String> = []
        var places: [String: Int] = [:]
    }

    public init() {}

    /// From entries in the order in which they take effect.
    public init(_ all: some Sequence<Entry>) {
        let all = Array(all)
        // What is withdrawn later is left out at once: to fold anew for each
        // withdrawal would take as many times as long.
        var later: [String: [String?: Int]] = [:]
        var gone: [(end: Int, entry: Entry)] = []
        for (place, entry) in all.enumerated() {
            if entry.isOf(Withdrawal.self), let withdrawal = entry.content as? Withdrawal {
                later[withdrawal.entry, default: [:]][withdrawal.kind] = place
            }
        }
        entries.reserveCapacity(all.count)
        places.reserveCapacity(all.count)
        for (place, entry) in all.enumerated() {
            if !later.isEmpty, let ends = later[entry.header.id] {
                let end = max(ends[nil] ?? -1, ends[entry.type] ?? -1)
                if end > place {
                    gone.append((end, entry))
                    continue
                }
            }
            take(entry)
        }
        withdrawn = gone.sorted { $0.end < $1.end }.map { WithdrawnEntry(entry: $0.entry, withdrawal: all[$0.end]) }
    }

    /// The next entry. A withdrawal makes it as if what it names had never
    /// been; the ledger keeps both.
    public mutating func apply(_ entry: Entry) {
        if let withdrawal = entry.content as? Withdrawal {
            let gone =
                withdrawn + entries.filter { withdrawal.takes($0) }.map { WithdrawnEntry(entry: $0, withdrawal: entry) }
            self = Matter(entries.filter { !withdrawal.takes($0) })
            withdrawn = gone
        }
        take(entry)
    }

    private mutating func take(_ entry: Entry) {
        places[entry.header.id] = entries.count
        entries.append(entry)
        sources.take(entry)
        matters.apply(entry)
        if setsAside(entry) { return }
        council.apply(entry)
        mandates.apply(entry)
        consent.apply(entry)
        if entry.isOf(ConsentRound.self), let deadline = (entry.content as? ConsentRound)?.deadline,
            calendar.endsNothing(on: deadline)
        {
            let calendar = calendar
            consent.rounds.change(Identifier(entry.header.id)) { $0.move(by: calendar) }
        }
        law.apply(entry)
        options.apply(entry)
        costs.apply(entry)
        papers.apply(entry)
    }

    mutating func setAside(_ claims: [String]) { claimsSetAside.formUnion(claims) }

    /// Whether an entry may be added, and if not, why.
    public func decide(_ entry: Entry) throws(Refusal) {
        guard IdentifierRule.isWellFormed(entry.header.id) else {
            throw Refusal(
                Text(phrase: "„\(entry.header.id, "entry")“ ist als Kennung eines Eintrags nicht zulässig."),
                help: Text(phrase: "Kleine Buchstaben, Ziffern und Bindestriche, höchstens 80 Zeichen."),
                key: "id")
        }
        if let withdrawal = entry.content as? Withdrawal { try decide(withdrawal, on: entry.header.on) }
        try checkBodies(of: entry)
        if let content = entry.content as? any RefusableContent {
            for slice in all { try content.check(entry.header, ifIn: slice, of: self) }
        }
        try checkMeaning(of: entry.content)
    }

    private var all: [any Slice] { [matters, council, mandates, consent, law, options, costs, papers] }

    /// Why its slice still needs an entry, so that it cannot be taken back.
    func whyNeeded(_ entry: Entry) -> Text? {
        guard let content = entry.content as? any RefusableContent else { return nil }
        return all.lazy.compactMap { content.whyNeeded(as: entry.header.id, ifIn: $0) }.first
    }

    public var opened: Recorded<MatterOpened>? { matters.opened.all.first }

    /// An entry of any kind, the last with this id.
    public func entry(_ id: String) -> Entry? { places[id].map { entries[$0] } }

    /// The grade that an entry has by itself or by the best of its sources;
    /// without any, it is our own assumption.
    public func grade(of header: Header) -> Grade {
        header.grade ?? header.sources.compactMap { sources[$0]?.header.grade }.max() ?? .assumption
    }

    /// The grade of a leaf of a calculation: that of the entry it stands in, or
    /// of the part of the entry that it is.
    public func grade(of leaf: Trace) -> Grade? {
        guard case .input(let id) = leaf.step, let entry = entry(id) else { return nil }
        let whole = grade(of: entry.header)
        guard let lines = (entry.content as? Grant)?.linesGrade else { return whole }
        switch leaf.label {
        case .grantCap, .grantLine, .posts: return min(whole, lines)
        default: return whole
        }
    }

    /// The grade of the weakest leaf: what stands in no entry is assumed.
    func weakestGrade(in trace: Trace) -> Grade {
        trace.leaves.map { grade(of: $0) ?? .assumption }.min() ?? .assumption
    }

    /// Where the leaves of a calculation are known from, in their order.
    func sources(of trace: Trace) -> [SourceID] {
        trace.leaves.flatMap { leaf -> [SourceID] in
            guard case .input(let id) = leaf.step else { return [] }
            return entry(id)?.header.sources ?? []
        }.withoutRepeats
    }

    public func name(of body: BodyID) -> Text { council.bodies[body]?.content.name ?? Text(body.text) }

    public func name(of organization: OrganizationID) -> Text {
        council.organizations[organization]?.content.name ?? Text(organization.text)
    }
}

extension Entry {
    /// Undated entries come first: they hold from the beginning.
    public var effectiveOrdinal: Int { header.on?.lastDay?.ordinal ?? .min }

    /// The order in which entries take effect.
    public static func takesEffectBefore(_ a: Entry, _ b: Entry) -> Bool {
        (a.effectiveOrdinal, a.position) < (b.effectiveOrdinal, b.position)
    }
}
