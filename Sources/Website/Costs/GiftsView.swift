import Costing
import Decisions
import Documents

/// What grants give without money: apart from every sum, valued where
/// somebody has, and with the grant that gives it.
struct GiftsView {
    let parts: MatterWriter
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    private var gifts: [ValuedGift] { parts.matter.gifts(asOf: page.asOf) }

    /// Nil where no grant names a gift.
    var table: CostTable? {
        let gifts = gifts
        guard !gifts.isEmpty else { return nil }
        let heads = [
            (words("Leistung"), false), (words("Stellen"), true), (words("Wert im Jahr"), true),
            (words("bewertet"), false),
            (words("Förderung", context: "by itself"), false), (words("seit"), false), (words("Stand"), false),
            (words("Güte"), false),
        ]
        return CostTable(
            .budget, "gifts", file: words("unentgeltliche-leistungen"),
            DataTable(
                title: words("Unentgeltliche Leistungen; sie stehen in keiner Summe"),
                columns: heads.map { .init($0.0, isNumber: $0.1) },
                rows: gifts.map { gift in
                    [
                        .text(gift.gift.title.in(page.language)), .posts(gift.gift.posts),
                        gift.value.map { .money($0) } ?? .text(words("nicht bewertet")),
                        .text(valuation(gift.valuation)),
                        .text(gift.grant.content.title.in(page.language)), .day(gift.grant.content.firstDay),
                        .text(state(gift)), .text(words.grade(gift.grade)),
                    ]
                }))
    }

    var html: HTML {
        let gifts = gifts
        let apart = words(
            """
            Hierfür fließt kein Geld. Die Leistungen stehen für sich und sind in keiner Summe dieser Seiten enthalten.
            """)
        let gone: HTML? =
            gifts.isEmpty || gifts.contains(where: \.isInForce)
            ? nil
            : """
            <p>\(words("""
                    Die geltende Förderung nennt hier keine solche Leistung. Ob die früheren weiter gegeben werden, \
                    ist nicht verzeichnet.
                    """))</p>
            """
        let traces = gifts.compactMap { gift -> HTML? in
            guard let trace = gift.trace else { return nil }
            return
                """
                <details><summary>\(words("Herleitung")): \(page.text(gift.gift.title))</summary><ul \
                class=\"ev-trace\">\(TraceTree(parts: parts).html(trace))</ul></details>\n
                """
        }
        let content: HTML =
            table.map { "\(parts.table($0))\(gone)\(traces)" }
            ?? "<p class=\"ev-empty\">\(words("Zu diesem Stand ist keine verzeichnet."))</p>"
        return parts.section(
            words("Unentgeltliche Leistungen des Landes"), wide: true, id: "gifts",
            "<p class=\"ev-src\">\(apart)</p>\(content)\(uncounted)")
    }

    /// Grants that name a gift in words alone.
    private var uncounted: HTML? {
        let grants = parts.matter.costs.grants.all.filter {
            $0.content.firstDay <= page.asOf && ($0.content.gifts ?? []).isEmpty
        }
        let items = grants.reversed().compactMap { grant in
            grant.content.inKind.map {
                """
                <p>\(page.text(grant.content.title)): \(page.text($0)) (\(words("nicht beziffert"))). \
                \(parts.source(grant.header))</p>\n
                """
                    as HTML
            }
        }
        return items.isEmpty ? nil : HTML(joining: items)
    }

    private func valuation(_ valuation: ValuedGift.Valuation) -> String {
        switch valuation {
        case .stated: words("wie angegeben")
        case .rate(let payGroup, let edition):
            words(
                """
                nach dem Personalsatz „\(payGroup, "payGroup")“, \(title(edition), "title"); ohne Gemeinkosten und \
                Arbeitsplatz
                """)
        case .noRate(let payGroup): words("kein Satz für „\(payGroup, "payGroup")“")
        case .none: words("keine Angabe")
        }
    }

    private func title(_ edition: RateEditionID) -> String {
        parts.matter.costs.editions[edition]?.content.title.in(page.language) ?? edition.text
    }

    private func state(_ gift: ValuedGift) -> String {
        let until = gift.grant.content.lastDay.map { words(", bis \(page.type.day($0), "day")") } ?? ""
        return (gift.isInForce ? words("geltende Förderung") : words("frühere Förderung")) + until
    }
}
