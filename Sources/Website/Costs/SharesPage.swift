import Costing
import Decisions
import Documents

/// Who pays: each municipality's share of the cost, by a key that can be
/// chosen.
struct SharesPage {
    let parts: MatterWriter
    init(_ parts: MatterWriter) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    private var fields: QueryFields { QueryFields(page: page, input: FormData(fields: page.query)) }

    var keys: [SharingKey] { parts.matter.sharingKeys(asOf: page.asOf) }
    private var chosenKey: SharingKey? { keys.first { $0.id == page.query["key"] } }
    /// Those whose shares are shown: the one that was chosen, or else the one set
    /// last, which may be each of several.
    private var shownKeys: [SharingKey] { chosenKey.map { [$0] } ?? parts.matter.leadingKeys(asOf: page.asOf) }

    /// A key, and what is shared by it.
    private typealias Shared = (key: SharingKey, costs: SharedAmounts)

    var body: (String, HTML) {
        get throws {
            let title = words("Wer zahlt")
            return (title, CostsFrame(parts: parts)(.shares, title: title, try content))
        }
    }

    /// Where a missing day leaves open which key was set last, each is named.
    private func rivals(_ shown: SharingKey) -> HTML? {
        let rivals = rivals(of: shown)
        guard !rivals.isEmpty else { return nil }
        let names = HTML(
            joining: rivals.map { key in
                "\(page.quoted(key.title))\(key.on.map { " (\(page.type.date($0)))" } ?? "")" as HTML
            }, separator: "\(words(" oder "))")
        return """
            <div class="ev-alert ev-alert--info" role="note"><p>\
            \(words("Welcher Schlüssel zuletzt gesetzt wurde, lässt sich erst mit dem genauen Tag sagen:")) \(names)\
            .</p></div>
            """
    }

    private var content: HTML {
        get throws {
            let chosen = try askedBody
            let of = try SharedAmount.Asked(parts)
            guard let first = shownKeys.first else {
                return "\(lost)<p class=\"ev-empty\">\(parts.write(shares.whyNoKey))</p>\(bodiesLink)\(form)"
            }
            let shared = try shared(of)
            let drawn = byKey(shared)
            return """
                \(rivals(first))
                \(unknownKey)\(lost)\(shared.compactMap { standIn($0.key) })\(choice(first, of))
                \(parts.section(words("Anteile der Städte und Gemeinden"), "\(drawn)\(bodiesLink)"))
                \(derivation(shared, of: chosen))\(form)
                """
        }
    }

    /// The municipality whose share is to be derived.
    private var askedBody: String? {
        get throws(PageError) {
            let known = shownKeys.first?.plain.ids ?? parts.matter.council.municipalities.map(\.header.id)
            return try page.asked(
                "body",
                Text(
                    phrase: "Stadt oder Gemeinde", context: "within a sentence"), among: known.map { ($0, $0) })
        }
    }

    /// None where nothing can be shared. A file of another key than the one
    /// asked for would be taken for that one.
    var tables: [CostTable] {
        get throws {
            _ = try askedBody
            _ = try page.asked(
                "key",
                Text(
                    phrase: "Schlüssel", context: "within a sentence"), among: keys.map { ($0.id, $0) })
            let of = try SharedAmount.Asked(parts)
            return files(try shared(of))
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

    private func file(_ data: DataTable) -> CostTable { CostTable(.shares, "shares", file: words("anteile"), data) }

    /// By each key that is shown, and then what holds for all of them.
    private func byKey(_ shared: [Shared]) -> HTML {
        let unknown = (shared.first?.costs.unknown ?? []).map { item -> HTML in
            "<p>\(page.text(item.label)): \(words("nicht bekannt")). \(page.text(item.reason))</p>\n"
        }
        let known = shared.filter { !$0.costs.known.isEmpty }
        guard let first = known.first else {
            let none = words("Zu diesem Stand gibt es keinen Betrag, der zu verteilen wäre.")
            return "\(shared.map(head))\(unknown)<p class=\"ev-empty\">\(none)</p>"
        }
        let without =
            keys.contains { $0.levy != nil }
            ? words("In Punkten der Kreisumlage lässt es sich nach einem Schlüssel der Umlagegrundlagen sagen.")
            : words(
                """
                In Punkten der Kreisumlage lässt sich das erst sagen, wenn Umlagegrundlagen eingetragen sind, nach \
                denen sich verteilen lässt.
                """)
        let noPoints: HTML? = known.contains { $0.key.levy == nil } ? "<p class=\"ev-src\">\(without)</p>" : nil
        let basis = first.costs.sentences(parts.sheet)
        let said = known.compactMap { added($0.key) }.reduce(into: basis) { said, sentence in
            if !said.contains(sentence) { said.append(sentence) }
        }
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
            let table: HTML? =
                one.costs.known.isEmpty
                ? nil
                : page.writer.blocks(
                    [.table(data(one.key, one.costs, false).table(page.type))], idPrefix: "table-shares-\(index + 1)")
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
            return "<p>\(cost.label.in(page.language)): \(points) \(words("der Kreisumlage")).</p>"
        }
    }

    /// One municipality's share, down to what it was made from.
    private func derivation(_ shared: [Shared], of body: String?) -> HTML? {
        guard let first = shared.first(where: { !$0.costs.known.isEmpty }) else { return nil }
        let options = first.key.plain.ids.map { ($0, municipality($0)) }
        let trees = body.map { id in shared.compactMap { tree($0, of: id, isOneOfSeveral: shared.count > 1) } } ?? []
        return parts.section(
            words("Wie ein Anteil entsteht"), id: "derivation",
            """
            <form class="ev-filters" method="get" action="\(parts.path(.costs(.shares)))#derivation">\
            \(page.kept(except: ["body"]))
            \(fields.choice("body", words("Stadt oder Gemeinde"), options))
            <button class="kern-btn kern-btn--secondary"><span class="kern-label">\(words("herleiten"))</span></button>\
            </form>\(trees)
            """)
    }

    private func tree(_ shared: Shared, of body: String, isOneOfSeveral: Bool) -> HTML? {
        guard let share = shared.costs.known.first?.shares.first(where: { $0.id == body }) else { return nil }
        let by: HTML? =
            isOneOfSeveral ? "<p>\(words("Nach")) \(LeadingKeyWords(words: words).named(shared.key)):</p>" : nil
        return "\(by)<ul class=\"ev-trace\">\(TraceTree(parts: parts).html(share.trace))</ul>"
    }

    /// Where the key comes from, and how far it can be trusted.
    private func origin(_ key: SharingKey) -> HTML {
        let title: HTML = "\(words("Schlüssel")): \(page.text(key.title))."
        if let entry = parts.matter.costs.keys[Identifier(key.id)] {
            // That of a stand-in stands with what it stands in for.
            let note: HTML? =
                entry.content.isStandIn == true
                ? nil : entry.content.note.map { " <span class=\"ev-src\">\(page.text($0))</span>" }
            return "<p>\(title) \(parts.source(entry.header))\(note)\(parts.confirmed(entry.content.confirmed))</p>"
        }
        let titles = key.sources.compactMap { parts.matter.sources[$0]?.content.title }.map(page.text)
        return
            """
            <p>\(title) \(CountedWords(words: words).sentence(key.counted) ?? "") <span class=\"ev-src\">\
            \(HTML(joining: titles, separator: "; ")) \(parts.grade(key.grade))</span></p>
            """
    }

    /// Who stands in the key for others that are no more.
    private func inherited(_ key: SharingKey) -> HTML? {
        guard !key.inherited.isEmpty else { return nil }
        let lines = key.inherited.map { heir, from in
            words(
                """
                \(municipality(heir.text), "municipality") steht für \
                \(from.map { municipality($0.text) }.joined(separator: ", "), "municipality2")
                """)
        }
        return "<p>\(words("Der Schlüssel ist älter als diese Änderungen")): \(lines.joined(separator: "; ")).</p>\n"
    }

    /// The keys by which nothing can be shared any more.
    private var lost: HTML? {
        let keys = parts.matter.lostKeys
        guard !keys.isEmpty else { return nil }
        let lines = keys.map { key, body -> HTML in
            """
            <p>\(words("Nach dem Schlüssel")) \(page.quoted(key.content.title)) \
            \(words("""
                    lässt sich nichts mehr verteilen: \(municipality(body.text), "municipality") gibt es nicht mehr, \
                    und ihr Anteil geht nicht auf genau eine andere über. Einen neuen Schlüssel eintragen.
                    """))</p>
            """
        }
        return "<div class=\"ev-alert ev-alert--info\" role=\"note\">\(lines)</div>\n"
    }

    private var bodiesLink: HTML {
        "<p><a href=\"\(parts.link(.bodies))\">\(words("Städte und Gemeinden, Einwohnerzahlen"))</a></p>\n"
    }

    private func choice(_ key: SharingKey, _ of: SharedAmount.Asked) -> HTML? {
        let options = keys.map { key in
            (
                key.id,
                key.title.in(page.language) + (CountedWords(words: words).days(key.counted).map { " – " + $0 } ?? "")
            )
        }
        let amounts = SharedAmount.choices(parts.sheet)
        guard options.count > 1 || amounts.count > 1 else { return nil }
        let isOpen = parts.matter.leadingKeys(asOf: page.asOf).count > 1
        let each = isOpen ? words("jeder, der zuletzt gesetzt sein kann") : nil
        let keyChoice: HTML? =
            options.count > 1
            ? fields.choice(
                "key", words("Schlüssel"), options, blank: each, chosen: chosenKey == nil && isOpen ? "" : key.id) : nil
        let amountChoice: HTML? = amounts.count > 1 ? fields.choice("of", words("Betrag"), amounts, chosen: of.id) : nil
        let kept = Set([keyChoice == nil ? nil : "key", amountChoice == nil ? nil : "of"].compactMap { $0 })
        return """
            <form class="ev-filters" method="get" action="\(parts.path(.costs(.shares)))">\(page.kept(except: kept))
            \(keyChoice)\(amountChoice)
            <button class="kern-btn kern-btn--secondary"><span class="kern-label">\(words("anwenden"))</span></button>\
            </form>

            """
    }

    /// The address names a key that is not there on this day.
    private var unknownKey: HTML? {
        guard let asked = page.query["key"], !asked.isEmpty, chosenKey == nil else { return nil }
        let shown =
            shownKeys.count > 1
            ? words("gezeigt werden andere") : words("gezeigt wird ein anderer")
        let sentence = words(
            "Der Schlüssel „\(asked, "asked")“ ist an diesem Stand nicht verzeichnet; \(shown, "value").")
        return "<div class=\"ev-alert ev-alert--info\" role=\"note\"><p>\(sentence)</p></div>\n"
    }

    private func standIn(_ key: SharingKey) -> HTML? {
        shares.standIn(key).map {
            "<div class=\"ev-alert ev-alert--info\" role=\"note\"><p>\(parts.write($0))</p></div>\n"
        }
    }

    private func municipality(_ id: String) -> String { parts.sheet.name(BodyID(id)) }

    private func data(_ key: SharingKey, _ costs: SharedAmounts, _ isFile: Bool) -> DataTable {
        shares.data(key, costs, isFile: isFile)
    }

    private func rivals(of key: SharingKey) -> [SharingKey] { shares.rivals(of: key) }

    private func shared(_ of: SharedAmount.Asked) throws -> [Shared] {
        try shownKeys.map { (key: $0, costs: try SharedAmount.all(of, by: $0, parts.sheet)) }
    }

    private var shares: CostShares { CostShares(parts.sheet) }

    /// Which of the numbers of inhabitants are sums: each row is divided by them.
    private func added(_ key: SharingKey) -> String? {
        parts.matter.addedCounts(by: key, asOf: page.asOf)?.in(page.language)
    }

    var form: HTML { KeyForm(parts: parts).section() }
}

extension SharedAmount.Asked {
    /// What the address asks to share.
    init(_ parts: MatterWriter) throws(PageError) {
        let all = SharedAmount.asked(parts.sheet).filter { $0 != .figures }.map { ($0.id, $0) }
        self = try parts.page.asked("of", Text(phrase: "Betrag", context: "within a sentence"), among: all) ?? .figures
    }
}
