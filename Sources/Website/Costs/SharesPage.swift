import Costing
import Decisions
import Documents

/// Who pays: each municipality's share of the cost, by a key that can be
/// chosen.
struct SharesPage {
    let parts: Parts
    init(_ parts: Parts) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    private var fields: Fields { Fields(page: page, input: FormData(fields: page.query)) }

    var keys: [SharingKey] { parts.matter.sharingKeys(asOf: page.asOf) }
    var key: SharingKey? { keys.first { $0.id == page.query["key"] } ?? keys.first }

    var body: (String, HTML) {
        get throws {
            let title = words("Wer zahlt", "Who pays")
            return (title, CostsFrame(parts: parts)("/shares", title: title, try content))
        }
    }

    private var content: HTML {
        get throws {
            let chosen = try askedBody
            guard let key else {
                let none = words(
                    "Zu diesem Stand ist kein Schlüssel bekannt: weder die Umlagegrundlagen noch die Einwohner aller Gemeinden.",
                    "No key is known as of this day: neither the bases of the levy nor the inhabitants of all municipalities.")
                return "<p class=\"ev-empty\">\(none)</p>\(form)"
            }
            let costs = costs(by: key)
            return """
                \(unknownKey(key))\(standIn(key))\(choice(key))
                \(parts.section(words("Anteile der Städte und Gemeinden", "Shares of the municipalities"), table(key, costs)))
                \(derivation(key, costs, of: chosen))\(form)
                """
        }
    }

    /// The municipality whose share is to be derived.
    private var askedBody: String? {
        get throws(PageError) {
            let known = key?.plain.ids ?? parts.matter.council.municipalities.map(\.header.id)
            return try page.asked("body", Text("Stadt oder Gemeinde", en: "municipality"), among: known.map { ($0, $0) })
        }
    }

    private func costs(by key: SharingKey) -> [SharedCost] {
        ["extra-cost", "extra-cost-without-grant"].compactMap { parts.view.figures.shared($0, by: key) }
    }

    /// None where nothing can be shared. A file of another key than the one
    /// asked for would be taken for that one.
    var tables: [CostTable] {
        get throws {
            _ = try askedBody
            _ = try page.asked("key", Text("Schlüssel", en: "key"), among: keys.map { ($0.id, $0) })
            guard let key else { return [] }
            let costs = costs(by: key)
            return costs.isEmpty ? [] : [shares(key, costs)]
        }
    }

    private func shares(_ key: SharingKey, _ costs: [SharedCost]) -> CostTable {
        CostTable("shares", "shares", file: words("anteile", "shares"), data(key, costs))
    }

    private func data(_ key: SharingKey, _ costs: [SharedCost]) -> DataTable {
        let unit = words.unit(key.unit)
        let columns = [DataTable.Column(words("Stadt oder Gemeinde", "Municipality"), isNumber: false), .init(unit)]
            + costs.map { .init($0.label.in(page.language)) } + (key.levy == nil ? [] : [.init(words("Punkte der Umlage", "levy points"))]) + [.init(words("Mehrkosten je Einwohner", "extra cost per inhabitant"))]
        var rows = key.plain.ids.indices.map { index -> [DataTable.Value] in
            let body = key.plain.ids[index]
            return [.text(municipality(body)), weight(key.plain.weights[index], key)]
                + costs.map { .money($0.shares[index].amount) } + points(key, index, costs.first?.shares[index]) + [perInhabitant(body, costs.first?.shares[index])]
        }
        rows.append([.text(words("Summe", "Total")), weight(key.plain.total, key)] + costs.map { .money($0.amount.value.money ?? .zero) } + (key.levy == nil ? [] : [.empty]) + [.empty])
        return DataTable(
            title: words("Anteile nach ", "Shares by ") + key.title.in(page.language), columns: columns, rows: rows, hasSum: true)
    }

    private func table(_ key: SharingKey, _ costs: [SharedCost]) -> HTML {
        guard !costs.isEmpty else {
            return "<p class=\"ev-empty\">\(words("Zu diesem Stand gibt es keinen Betrag, der zu verteilen wäre.", "As of this day there is no amount to share."))</p>"
        }
        let points = costs.compactMap { cost in
            cost.points.map { "<p>\(cost.label.in(page.language)): \(page.type.value(FigureValue($0.value))) \(words("der Kreisumlage", "of the county levy")).</p>" as HTML }
        }
        let without = words(
            "In Punkten der Kreisumlage lässt sich das erst sagen, wenn die Umlagegrundlagen eingetragen sind.",
            "In points of the county levy it can be said once the bases of the levy are entered.")
        let noPoints: HTML? = points.isEmpty ? "<p class=\"ev-src\">\(without)</p>" : nil
        return """
            \(parts.table(shares(key, costs), pinned: [("key", key.id)]))
            \(points)\(noPoints)
            """
    }

    /// One municipality's share, down to what it was made from.
    private func derivation(_ key: SharingKey, _ costs: [SharedCost], of body: String?) -> HTML? {
        guard let cost = costs.first else { return nil }
        let chosen = body.flatMap { id in cost.shares.firstIndex { $0.id == id } }
        let options = key.plain.ids.map { ($0, municipality($0)) }
        let tree: HTML? = chosen.map { "<ul class=\"ev-trace\">\(TraceTree(parts: parts).html(cost.shares[$0].trace))</ul>" }
        return parts.section(words("Wie ein Anteil entsteht", "How a share comes about"), id: "derivation", """
            <form class="ev-filters" method="get" action="/matters/\(parts.view.id)/costs/shares#derivation">\(page.kept(except: ["body"]))
            \(fields.choice("body", words("Stadt oder Gemeinde", "Municipality"), options))
            <button class="kern-btn">\(words("herleiten", "derive"))</button></form>\(tree)
            """)
    }

    private func choice(_ key: SharingKey) -> HTML? {
        guard keys.count > 1 else { return nil }
        let options = keys.map { ($0.id, $0.title.in(page.language)) }
        return """
            <form class="ev-filters" method="get" action="/matters/\(parts.view.id)/costs/shares">\(page.kept(except: ["key"]))
            \(fields.choice("key", words("Schlüssel", "Key"), options, chosen: key.id))
            <button class="kern-btn">\(words("anwenden", "apply"))</button></form>

            """
    }

    /// The address names a key that is not there on this day.
    private func unknownKey(_ key: SharingKey) -> HTML? {
        guard let asked = page.query["key"], asked != key.id else { return nil }
        return "<div class=\"ev-alert ev-alert--info\" role=\"note\"><p>\(words("Der Schlüssel „\(asked)“ ist an diesem Stand nicht verzeichnet; gezeigt wird ein anderer.", "The key “\(asked)” is not recorded as of this day; another one is shown."))</p></div>\n"
    }

    private func standIn(_ key: SharingKey) -> HTML? {
        guard key.isStandIn else { return nil }
        return "<div class=\"ev-alert ev-alert--info\" role=\"note\"><p><strong>\(words("Ersatzschlüssel.", "Stand-in key."))</strong> \(words("Die Kreisumlage richtet sich nach den Umlagegrundlagen; sie sind hier nicht eingetragen. Diese Anteile sind eine Näherung.", "The county levy goes by the Umlagegrundlagen, the bases of the levy, which are not entered here. These shares are an approximation.")) \(key.note.map(page.text))</p></div>\n"
    }

    private func municipality(_ id: String) -> String { parts.matter.council.bodies[BodyID(id)]?.content.name.in(page.language) ?? id }

    private func weight(_ weight: Int64, _ key: SharingKey) -> DataTable.Value {
        key.unit == .euro ? .money(Money(cents: weight).times(100, over: 1)) : .count(weight)
    }

    /// What a municipality's own levy would rise by: its share of its own base.
    private func points(_ key: SharingKey, _ index: Int, _ share: Share?) -> [DataTable.Value] {
        guard key.levy != nil else { return [] }
        let base = Money(cents: key.plain.weights[index]).times(100, over: 1)
        guard let share, let points = try? Levy(id: key.id, base: base).points(of: share.amount) else { return [.empty] }
        return [.points(points)]
    }

    private func perInhabitant(_ body: String, _ share: Share?) -> DataTable.Value {
        guard let share, let people = parts.matter.council.bodies[BodyID(body)]?.content.inhabitants(asOf: page.asOf)?.count, people > 0 else { return .empty }
        return .money(share.amount.times(1, over: Int64(people)))
    }

    var form: HTML { KeyForm(parts: parts).html() }
}
