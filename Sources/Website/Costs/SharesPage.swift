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
    private var chosenKey: SharingKey? { keys.first { $0.id == page.query["key"] } }
    /// Those whose shares are shown: the one that was chosen, or else the one set
    /// last, which may be each of several.
    private var shownKeys: [SharingKey] { chosenKey.map { [$0] } ?? parts.matter.leadingKeys(asOf: page.asOf) }

    /// A key, and what is shared by it.
    private typealias Shared = (key: SharingKey, costs: SharedAmounts)

    var body: (String, HTML) {
        get throws {
            let title = words("Wer zahlt", "Who pays")
            return (title, CostsFrame(parts: parts)("/shares", title: title, try content))
        }
    }

    /// Those that may have been set last, of which this is one; none where it is
    /// settled.
    private func rivals(of shown: SharingKey) -> [SharingKey] {
        let keys = parts.matter.leadingKeys(asOf: page.asOf)
        return keys.count > 1 && keys.contains { $0.id == shown.id } ? keys : []
    }

    /// Where a missing day leaves open which key was set last, each is named.
    private func rivals(_ shown: SharingKey) -> HTML? {
        let rivals = rivals(of: shown)
        guard !rivals.isEmpty else { return nil }
        let names = HTML(joining: rivals.map { key in "\(page.quoted(key.title))\(key.on.map { " (\(page.type.date($0)))" } ?? "")" as HTML }, separator: words.language == .de ? " oder " : " or ")
        return """
            <div class="ev-alert ev-alert--info" role="note"><p>\(words("Welcher Schlüssel zuletzt gesetzt wurde, lässt sich erst mit dem genauen Tag sagen:", "Which key was set last can only be said once the exact day is known:")) \(names).</p></div>
            """
    }

    private var content: HTML {
        get throws {
            let chosen = try askedBody
            let of = try SharedAmount.Asked(parts)
            guard let first = shownKeys.first else {
                let none = words(
                    "Zu diesem Stand ist kein Schlüssel bekannt: weder die Umlagegrundlagen noch die Einwohner aller Gemeinden.",
                    "No key is known as of this day: neither the bases of the levy nor the inhabitants of all municipalities.")
                let noLevy = words(
                    "Zu diesem Stand ist kein Schlüssel bekannt: Umlagegrundlagen, nach denen sich verteilen ließe, sind nicht eingetragen.",
                    "No key is known as of this day: no bases of the levy to share by are entered.")
                // Which were entered and count no more is said above.
                let unusable = words("Zu diesem Stand gibt es keinen Schlüssel, nach dem sich verteilen ließe.", "As of this day there is no key to share by.")
                let hasLost = !parts.matter.lostKeys.isEmpty
                let why: HTML? = parts.matter.whyNoInhabitants(asOf: page.asOf).map { "\(hasLost ? unusable : noLevy) \(page.text($0))" as HTML }
                    ?? (hasLost ? "\(unusable)" : nil)
                return "\(lost)<p class=\"ev-empty\">\(why ?? "\(none)")</p>\(bodiesLink)\(form)"
            }
            let shared = try shownKeys.map { key -> Shared in (key: key, costs: try SharedAmount.all(of, by: key, parts)) }
            let drawn = byKey(shared)
            return """
                \(rivals(first))
                \(unknownKey)\(lost)\(shared.compactMap { standIn($0.key) })\(choice(first, of))
                \(parts.section(words("Anteile der Städte und Gemeinden", "Shares of the municipalities"), "\(drawn)\(bodiesLink)"))
                \(derivation(shared, of: chosen))\(form)
                """
        }
    }

    /// The municipality whose share is to be derived.
    private var askedBody: String? {
        get throws(PageError) {
            let known = shownKeys.first?.plain.ids ?? parts.matter.council.municipalities.map(\.header.id)
            return try page.asked("body", Text("Stadt oder Gemeinde", en: "municipality"), among: known.map { ($0, $0) })
        }
    }

    /// None where nothing can be shared. A file of another key than the one
    /// asked for would be taken for that one.
    var tables: [CostTable] {
        get throws {
            _ = try askedBody
            _ = try page.asked("key", Text("Schlüssel", en: "key"), among: keys.map { ($0.id, $0) })
            let of = try SharedAmount.Asked(parts)
            return files(try shownKeys.map { key -> Shared in (key: key, costs: try SharedAmount.all(of, by: key, parts)) })
        }
    }

    /// A file stands by itself: where it is open which key was set last, it says
    /// of each number which one it waits for.
    private func files(_ shared: [Shared]) -> [CostTable] {
        let known = shared.filter { !$0.costs.known.isEmpty }
        guard let first = known.first else { return [] }
        guard !rivals(of: first.key).isEmpty else { return [file(data(first.key, first.costs, true))] }
        let keyWords = LeadingKeyWords(words: words)
        return [file(.beside(known.map { (of: keyWords.condition($0.key), table: data($0.key, $0.costs, true)) }))]
    }

    private func file(_ data: DataTable) -> CostTable { CostTable("shares", "shares", file: words("anteile", "shares"), data) }

    /// - Parameter isFile: it stands by itself, and says of which days and prices
    ///   its numbers are.
    private func data(_ key: SharingKey, _ costs: SharedAmounts, _ isFile: Bool) -> DataTable {
        let first = costs.known.first, unit = words.unit(key.unit), burdens = burdens(key), hasPoints = key.levy != nil
        var columns = [DataTable.Column(words("Stadt oder Gemeinde", "Municipality"), isNumber: false), .init(unit)]
        if burdens != nil { columns.append(.init(words("Belastung", "Burden"))) }
        columns += costs.items.map { DataTable.Column($0.label.in(page.language)) }
        // Of which amount, since one of them may have no value.
        let of = first.map { $0.label.in(page.language) + ", " } ?? ""
        if hasPoints { columns.append(.init(of + words("Punkte der Umlage", "levy points"))) }
        columns.append(.init(of + words("je Einwohner", "per inhabitant")))
        if isFile {
            columns.append(.init(words("Einwohner am", "inhabitants on"), isNumber: false))
            columns.append(.init(words("Preise von", "prices of"), isNumber: false))
        }
        let unknown = DataTable.Value.text(words("nicht bekannt", "not known"))
        let prices = DataTable.Value.text(costs.edition(parts)?.pricesYear.map { String($0) } ?? words("nicht bekannt", "not known"))
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
        var sum: [DataTable.Value] = [.text(words("Summe", "Total")), weight(key.plain.total, key)]
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
        return words("Anteile nach ", "Shares by ") + key.title.in(page.language) + condition + of + basis
    }

    /// By each key that is shown, and then what holds for all of them.
    private func byKey(_ shared: [Shared]) -> HTML {
        let unknown = (shared.first?.costs.unknown ?? []).map { item -> HTML in
            "<p>\(page.text(item.label)): \(words("nicht bekannt", "not known")). \(page.text(item.reason))</p>\n"
        }
        let known = shared.filter { !$0.costs.known.isEmpty }
        guard let first = known.first else {
            let none = words("Zu diesem Stand gibt es keinen Betrag, der zu verteilen wäre.", "As of this day there is no amount to share.")
            return "\(shared.map(head))\(unknown)<p class=\"ev-empty\">\(none)</p>"
        }
        let without = keys.contains { $0.levy != nil }
            ? words("In Punkten der Kreisumlage lässt es sich nach einem Schlüssel der Umlagegrundlagen sagen.", "In points of the county levy it can be said by a key of the bases of the levy.")
            : words(
                "In Punkten der Kreisumlage lässt sich das erst sagen, wenn Umlagegrundlagen eingetragen sind, nach denen sich verteilen lässt.",
                "In points of the county levy it can be said once bases of the levy are entered by which it can be shared.")
        let noPoints: HTML? = known.contains { $0.key.levy == nil } ? "<p class=\"ev-src\">\(without)</p>" : nil
        let basis = first.costs.sentences(parts)
        let said = known.compactMap { added($0.key) }.reduce(into: basis) { said, sentence in if !said.contains(sentence) { said.append(sentence) } }
        return """
            \(unknown)\(tables(byKey: shared))
            \(noPoints)\(said.map { "<p class=\"ev-src\">\($0)</p>" as HTML })
            """
    }

    /// Each with where its key is from. The file of keys that nobody chose has all
    /// that may be the last.
    private func tables(byKey shared: [Shared]) -> HTML {
        if shared.count == 1, let one = shared.first {
            let table = file(data(one.key, one.costs, false))
            return "\(head(one))\(parts.table(table, pinned: [(name: "key", value: one.key.id)]))\(points(one.costs))"
        }
        let each = shared.enumerated().map { index, one -> HTML in
            let table: HTML? = one.costs.known.isEmpty ? nil
                : page.writer.blocks([.table(data(one.key, one.costs, false).table(page.type))], idPrefix: "table-shares-\(index + 1)")
            return "\(head(one))\(table)\(points(one.costs))"
        }
        // Nor is a key chosen that is not there on this day.
        let pinned = page.query["key"] == nil ? [] : [(name: "key", value: "")]
        return "\(each)\(files(shared).map { parts.link($0, pinned: pinned) })"
    }

    private func head(_ shared: Shared) -> HTML { "\(origin(shared.key))\(inherited(shared.key))" }

    private func points(_ costs: SharedAmounts) -> [HTML] {
        costs.known.compactMap { cost -> HTML? in
            guard let points = cost.points.map({ page.type.value($0.value) }) else { return nil }
            return "<p>\(cost.label.in(page.language)): \(points) \(words("der Kreisumlage", "of the county levy")).</p>"
        }
    }

    /// One municipality's share, down to what it was made from.
    private func derivation(_ shared: [Shared], of body: String?) -> HTML? {
        guard let first = shared.first(where: { !$0.costs.known.isEmpty }) else { return nil }
        let options = first.key.plain.ids.map { ($0, municipality($0)) }
        let trees = body.map { id in shared.compactMap { tree($0, of: id, isOneOfSeveral: shared.count > 1) } } ?? []
        return parts.section(words("Wie ein Anteil entsteht", "How a share comes about"), id: "derivation", """
            <form class="ev-filters" method="get" action="/matters/\(parts.view.id)/costs/shares#derivation">\(page.kept(except: ["body"]))
            \(fields.choice("body", words("Stadt oder Gemeinde", "Municipality"), options))
            <button class="kern-btn">\(words("herleiten", "derive"))</button></form>\(trees)
            """)
    }

    private func tree(_ shared: Shared, of body: String, isOneOfSeveral: Bool) -> HTML? {
        guard let share = shared.costs.known.first?.shares.first(where: { $0.id == body }) else { return nil }
        let by: HTML? = isOneOfSeveral ? "<p>\(words("Nach", "By")) \(LeadingKeyWords(words: words).named(shared.key)):</p>" : nil
        return "\(by)<ul class=\"ev-trace\">\(TraceTree(parts: parts).html(share.trace))</ul>"
    }

    /// What differs from all of the weight, by municipality; nil where nothing does.
    private func burdens(_ key: SharingKey) -> [String: BasisPoints]? {
        let weights = parts.matter.costs.keys[Identifier(key.id)]?.content.weights ?? []
        let burdens = weights.compactMap { weight in weight.burden.map { (weight.body.text, $0) } }
        return burdens.contains { $0.1.value != 10_000 } ? Dictionary(burdens) { $1 } : nil
    }

    /// Where the key comes from, and how far it can be trusted.
    private func origin(_ key: SharingKey) -> HTML {
        let title: HTML = "\(words("Schlüssel", "Key")): \(page.text(key.title))."
        if let entry = parts.matter.costs.keys[Identifier(key.id)] {
            // That of a stand-in stands with what it stands in for.
            let note: HTML? = entry.content.isStandIn == true ? nil : entry.content.note.map { " <span class=\"ev-src\">\(page.text($0))</span>" }
            return "<p>\(title) \(parts.source(entry.header))\(note)\(parts.confirmed(entry.content.confirmed))</p>"
        }
        let titles = key.sources.compactMap { parts.matter.sources[$0]?.content.title }.map(page.text)
        return "<p>\(title) \(CountedWords(words: words).sentence(key.counted) ?? "") <span class=\"ev-src\">\(HTML(joining: titles, separator: "; ")) \(parts.grade(key.grade))</span></p>"
    }

    /// Who stands in the key for others that are no more.
    private func inherited(_ key: SharingKey) -> HTML? {
        guard !key.inherited.isEmpty else { return nil }
        let lines = key.inherited.map { heir, from in
            words("\(municipality(heir.text)) steht für \(from.map { municipality($0.text) }.joined(separator: ", "))", "\(municipality(heir.text)) stands for \(from.map { municipality($0.text) }.joined(separator: ", "))")
        }
        return "<p>\(words("Der Schlüssel ist älter als diese Änderungen", "The key is older than these changes")): \(lines.joined(separator: "; ")).</p>\n"
    }

    /// The keys by which nothing can be shared any more.
    private var lost: HTML? {
        let keys = parts.matter.lostKeys
        guard !keys.isEmpty else { return nil }
        let lines = keys.map { key, body -> HTML in
            "<p>\(words("Nach dem Schlüssel", "By the key")) \(page.quoted(key.content.title)) \(words("lässt sich nichts mehr verteilen: \(municipality(body.text)) gibt es nicht mehr, und ihr Anteil geht nicht auf genau eine andere über. Einen neuen Schlüssel eintragen.", "nothing can be shared any more: \(municipality(body.text)) is no more, and its share does not pass to just one other. Enter a new key."))</p>"
        }
        return "<div class=\"ev-alert ev-alert--info\" role=\"note\">\(lines)</div>\n"
    }

    private var bodiesLink: HTML {
        "<p><a href=\"\(page.link("/matters/\(parts.view.id)/bodies"))\">\(words("Städte und Gemeinden, Einwohnerzahlen", "Municipalities and inhabitants"))</a></p>\n"
    }

    private func choice(_ key: SharingKey, _ of: SharedAmount.Asked) -> HTML? {
        let options = keys.map { key in (key.id, key.title.in(page.language) + (CountedWords(words: words).days(key.counted).map { " – " + $0 } ?? "")) }
        let amounts = SharedAmount.choices(parts)
        guard options.count > 1 || amounts.count > 1 else { return nil }
        let isOpen = parts.matter.leadingKeys(asOf: page.asOf).count > 1
        let each = isOpen ? words("jeder, der zuletzt gesetzt sein kann", "each that may have been set last") : nil
        let keyChoice: HTML? = options.count > 1
            ? fields.choice("key", words("Schlüssel", "Key"), options, blank: each, chosen: chosenKey == nil && isOpen ? "" : key.id) : nil
        let amountChoice: HTML? = amounts.count > 1 ? fields.choice("of", words("Betrag", "Amount"), amounts, chosen: of.id) : nil
        let kept = Set([keyChoice == nil ? nil : "key", amountChoice == nil ? nil : "of"].compactMap { $0 })
        return """
            <form class="ev-filters" method="get" action="/matters/\(parts.view.id)/costs/shares">\(page.kept(except: kept))
            \(keyChoice)\(amountChoice)
            <button class="kern-btn">\(words("anwenden", "apply"))</button></form>

            """
    }

    /// The address names a key that is not there on this day.
    private var unknownKey: HTML? {
        guard let asked = page.query["key"], !asked.isEmpty, chosenKey == nil else { return nil }
        let shown = shownKeys.count > 1
            ? words("gezeigt werden andere", "others are shown") : words("gezeigt wird ein anderer", "another one is shown")
        let sentence = words(
            "Der Schlüssel „\(asked)“ ist an diesem Stand nicht verzeichnet; \(shown).",
            "The key “\(asked)” is not recorded as of this day; \(shown).")
        return "<div class=\"ev-alert ev-alert--info\" role=\"note\"><p>\(sentence)</p></div>\n"
    }

    private func standIn(_ key: SharingKey) -> HTML? {
        guard key.isStandIn else { return nil }
        let approximation = words("Diese Anteile sind eine Näherung.", "These shares are an approximation.")
        let levy = parts.matter.costs.keys.contains { $0.content.unit == .euro && $0.content.isStandIn != true }
            ? words("Die Kreisumlage richtet sich nach den Umlagegrundlagen; nach ihnen ist ein eigener Schlüssel eingetragen.", "The county levy goes by the Umlagegrundlagen, the bases of the levy, by which a key of its own is entered.")
            : words("Die Kreisumlage richtet sich nach den Umlagegrundlagen; sie sind hier nicht eingetragen.", "The county levy goes by the Umlagegrundlagen, the bases of the levy, which are not entered here.")
        return "<div class=\"ev-alert ev-alert--info\" role=\"note\"><p><strong>\(words("Ersatzschlüssel.", "Stand-in key."))</strong> \(levy) \(approximation) \(key.note.map(page.text))</p></div>\n"
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

    /// By which the key goes, or else by the latest counts.
    private func people(_ key: SharingKey, _ index: Int) -> Population? {
        let body = BodyID(key.plain.ids[index])
        return key.populations.first { $0.body == body } ?? parts.matter.council.inhabitants(of: body, asOf: page.asOf)
    }

    /// Of which day; where counts of several are added, of whom each is.
    private func counted(_ people: Population) -> String {
        guard !people.added.isEmpty else { return people.on?.description ?? "" }
        return people.parts.map { "\(municipality($0.body.text)) \($0.counted.on.description)" }.joined(separator: " + ")
    }

    /// Which of the numbers of inhabitants are sums: each row is divided by them.
    private func added(_ key: SharingKey) -> String? { parts.matter.addedCounts(by: key, asOf: page.asOf)?.in(page.language) }

    private func perInhabitant(_ people: Int64?, _ share: Share?) -> DataTable.Value {
        guard let share, let people, people > 0 else { return .empty }
        return .money(share.amount.times(1, over: people))
    }

    var form: HTML { KeyForm(parts: parts).html() }
}
