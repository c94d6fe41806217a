import Costing
import Decisions
import Register

/// Each municipality's share of the cost, by the key that was set last, or by
/// each that may have been.
public struct CostShares: Sendable {
    let parts: SheetParts
    private var words: Words { parts.words }

    public init(_ parts: SheetParts) { self.parts = parts }

    /// By each key that may have been set last: the table, and on what it rests.
    /// - Throws: `CostingError` where nothing can be shared.
    var blocks: [Block] {
        get throws {
            let keys = parts.matter.leadingKeys(asOf: parts.view.asOf)
            guard !keys.isEmpty else {
                return [
                    Line(
                        words("Zu diesem Stand gibt es keinen Schlüssel, nach dem sich verteilen ließe.")
                    ).paragraph
                ]
            }
            let open = LeadingKeyWords(words: words).sentence(keys).map { [Line($0).paragraph] } ?? []
            return try open + keys.flatMap(shared)
        }
    }

    private func shared(_ key: SharingKey) throws -> [Block] {
        let costs = try SharedAmount.all(.figures, by: key, parts)
        let unknown = self.unknown(costs.unknown)
        guard !costs.known.isEmpty else { return [origin(key)] + unknown }
        let added = parts.matter.addedCounts(by: key, asOf: parts.view.asOf)?.in(words.language)
        let said = costs.sentences(parts) + [added].compactMap { $0 }
        let table = data(key, costs, isFile: false).table(parts.type)
        return [origin(key)] + unknown + [.table(table)] + said.map { Line.aside(Line($0)).paragraph }
    }

    /// What has no value, and why.
    func unknown(_ items: [(label: Text, reason: Text)]) -> [Block] {
        items.map { item in
            ("\(parts.text(item.label)): \(words("nicht bekannt")). \(parts.text(item.reason))" as Line).paragraph
        }
    }

    /// Why nothing can be shared, where no key can be used on the day.
    public var whyNoKey: Line {
        // Which were entered and count no more is said elsewhere.
        let unusable = words("Zu diesem Stand gibt es keinen Schlüssel, nach dem sich verteilen ließe.")
        let hasLost = !parts.matter.lostKeys.isEmpty
        if let reason = parts.matter.whyNoInhabitants(asOf: parts.view.asOf) {
            let noLevy = words(
                """
                Zu diesem Stand ist kein Schlüssel bekannt: Umlagegrundlagen, nach denen sich verteilen ließe, sind \
                nicht eingetragen.
                """)
            return "\(hasLost ? unusable : noLevy) \(parts.text(reason))"
        }
        return Line(
            hasLost
                ? unusable
                : words(
                    """
                    Zu diesem Stand ist kein Schlüssel bekannt: weder die Umlagegrundlagen noch die Einwohner aller \
                    Gemeinden.
                    """))
    }

    /// That a key only stands in for the levy's; nil where it does not.
    public func standIn(_ key: SharingKey) -> Line? {
        guard key.isStandIn else { return nil }
        let approximation = words("Diese Anteile sind eine Näherung.")
        let levy =
            parts.matter.costs.keys.contains { $0.content.unit == .euro && $0.content.isStandIn != true }
            ? words(
                """
                Die Kreisumlage richtet sich nach den Umlagegrundlagen; nach ihnen ist ein eigener Schlüssel \
                eingetragen.
                """)
            : words("Die Kreisumlage richtet sich nach den Umlagegrundlagen; sie sind hier nicht eingetragen.")
        let note: Line? = key.note.map { " \(parts.text($0))" }
        return "\(.strong(Line(words("Ersatzschlüssel.")))) \(levy) \(approximation)\(note)"
    }

    /// Where the key comes from, and how far it can be trusted.
    func origin(_ key: SharingKey) -> Block {
        let title: Line = "\(words("Schlüssel")): \(parts.text(key.title))."
        if let entry = parts.matter.costs.keys[Identifier(key.id)] {
            return ("\(title) \(parts.source(entry.header))" as Line).paragraph
        }
        let titles = key.sources.compactMap { parts.matter.sources[$0]?.content.title }.map(parts.text)
        let source = Line.source((titles + [parts.grade(key.grade)]).joined(separator: " · "))
        let counted = CountedWords(words: words).sentence(key.counted) ?? ""
        return ("\(title) \(counted) \(source)" as Line).paragraph
    }

    /// - Parameter isFile: it stands by itself, and says of which days and prices
    ///   its numbers are.
    public func data(_ key: SharingKey, _ costs: SharedAmounts, isFile: Bool) -> DataTable {
        let first = costs.known.first
        let unit = words.unit(key.unit)
        let burdens = burdens(key)
        let hasPoints = key.levy != nil
        var columns = [DataTable.Column(words("Stadt oder Gemeinde"), isNumber: false), .init(unit)]
        if burdens != nil { columns.append(.init(words("Belastung"))) }
        columns += costs.items.map { DataTable.Column($0.label.in(words.language)) }
        // Of which amount, since one of them may have no value.
        let of = first.map { $0.label.in(words.language) + ", " } ?? ""
        if hasPoints { columns.append(.init(of + words("Punkte der Umlage"))) }
        columns.append(.init(of + words("je Einwohner")))
        if isFile {
            columns.append(.init(words("Einwohner am"), isNumber: false))
            columns.append(.init(words("Preise von"), isNumber: false))
        }
        let unknown = DataTable.Value.text(words("nicht bekannt"))
        let prices = DataTable.Value.text(
            costs.edition(parts)?.pricesYear.map { String($0) } ?? words("nicht bekannt"))
        var rows: [[DataTable.Value]] = []
        for (index, body) in key.plain.ids.enumerated() {
            var row: [DataTable.Value] = [.text(municipality(body)), weight(key.plain.weights[index], key)]
            if let burdens { row.append(.share(burdens[body] ?? BasisPoints(10_000))) }
            row += costs.items.map { $0.amount.map { DataTable.Value.money($0.shares[index].amount) } ?? unknown }
            row += points(key, index, first?.shares[index])
            let people = people(key, index)
            row.append(perInhabitant(people?.count, first?.shares[index]))
            if isFile { row += [people.map { .text(counted($0)) } ?? .empty, prices] }
            rows.append(row)
        }
        var sum: [DataTable.Value] = [.text(words("Summe", context: "cost shares")), weight(key.plain.total, key)]
        if burdens != nil { sum.append(.empty) }
        sum += costs.items.map { $0.amount.map { DataTable.Value.money($0.amount.value.money ?? .zero) } ?? unknown }
        // Where burdens differ, each municipality has points of its own, and no sum.
        if hasPoints { sum.append(first?.points.map { .init($0.value) } ?? .empty) }
        rows.append(sum + [.empty] + (isFile ? [.empty, prices] : []))
        return DataTable(
            title: title(key, costs, isFile), columns: columns, rows: rows, hasSum: true)
    }

    /// The key, of which days its counts are, and on what the amounts rest: a
    /// file stands by itself, and says in its headings which key it waits for.
    private func title(_ key: SharingKey, _ costs: SharedAmounts, _ isFile: Bool) -> String {
        let condition = isFile || rivals(of: key).isEmpty ? "" : LeadingKeyWords(words: words).condition(key)
        let of = CountedWords(words: words).days(key.counted).map { " (\($0))" } ?? ""
        let basis = costs.basis(parts).map { "; " + $0 } ?? ""
        return words("Anteile nach ") + key.title.in(words.language) + condition + of + basis
    }

    /// What differs from all of the weight, by municipality; nil where nothing does.
    private func burdens(_ key: SharingKey) -> [String: BasisPoints]? {
        let weights = parts.matter.costs.keys[Identifier(key.id)]?.content.weights ?? []
        let burdens = weights.compactMap { weight in weight.burden.map { (weight.body.text, $0) } }
        return burdens.contains { $0.1.value != 10_000 } ? Dictionary(burdens) { $1 } : nil
    }

    /// Those that may have been set last, of which this is one; none where it is
    /// settled.
    public func rivals(of shown: SharingKey) -> [SharingKey] {
        let keys = parts.matter.leadingKeys(asOf: parts.view.asOf)
        return keys.count > 1 && keys.contains { $0.id == shown.id } ? keys : []
    }

    private func municipality(_ id: String) -> String { parts.name(BodyID(id)) }

    private func weight(_ weight: Int64, _ key: SharingKey) -> DataTable.Value {
        key.unit == .euro ? .money(Money(cents: weight).times(100, over: 1)) : .count(weight)
    }

    /// What a municipality's own levy would rise by: its share of its own base.
    private func points(_ key: SharingKey, _ index: Int, _ share: Share?) -> [DataTable.Value] {
        guard key.levy != nil else { return [] }
        let base = Money(cents: key.plain.weights[index]).times(100, over: 1)
        guard let share, let points = try? Levy(id: key.id, base: base).points(of: share.amount) else {
            return [.empty]
        }
        return [.points(points)]
    }

    /// By which the key goes, or else by the latest counts.
    private func people(_ key: SharingKey, _ index: Int) -> Population? {
        let body = BodyID(key.plain.ids[index])
        return key.populations.first { $0.body == body }
            ?? parts.matter.council.inhabitants(of: body, asOf: parts.view.asOf)
    }

    /// Of which day; where counts of several are added, of whom each is.
    private func counted(_ people: Population) -> String {
        guard !people.added.isEmpty else { return people.on?.description ?? "" }
        return people.parts.map { "\(municipality($0.body.text)) \($0.counted.on.description)" }.joined(
            separator: " + ")
    }

    private func perInhabitant(_ people: Int64?, _ share: Share?) -> DataTable.Value {
        guard let share, let people, people > 0 else { return .empty }
        return .money(share.amount.times(1, over: people))
    }
}
