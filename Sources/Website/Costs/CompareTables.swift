import Costing
import Decisions
import Documents

/// The tables of a comparison of two states.
struct CompareTables {
    let page: PageRequest
    let old: ComparePage.Side
    let new: ComparePage.Side
    let bridge: Bridge<CostCause>
    /// Nil: a full year on the edition's rates.
    let year: Int?
    private var words: Words { page.words }

    var all: [CostTable] { (bridge.parts.isEmpty ? [] : [causes, steps]) + [states] + [hindsight].compactMap { $0 } }

    /// The difference, cause by cause.
    var causes: CostTable {
        table(
            "bridge", file: words("ursachen"),
            DataTable(
                title: words("Woher der Unterschied kommt"),
                columns: [.init(words("Schritt"), isNumber: false), .init(words("Betrag"))],
                rows: [[.text(name(old)), .money(bridge.from)]]
                    + bridge.parts.map { [.text(words.cause($0.cause)), .money($0.amount)] }
                    + [[.text(name(new)), .money(bridge.to)]]))
    }

    /// What each cause's amount is averaged of.
    var steps: CostTable { table("steps", file: words("reihenfolgen"), CauseReasons.data(bridge, words)) }

    var states: CostTable {
        let net = year.map { words("Mehrkosten \($0, "value"), ungerundet") } ?? words("Mehrkosten im Jahr, ungerundet")
        let rows: [(name: String, values: [DataTable.Value])] = [
            (words("Gerechnet mit"), sides { .text($0.title?.in(page.language) ?? words("dem Kostenmodell")) }),
            (words("Kostensätze", context: "by itself"), sides { .text(edition($0)) }),
            (words("Stellen im Plan"), sides { .posts($0.state.comparison.plan.total) }),
            (words("Förderung", context: "by itself"), sides { .text(grant($0)) }),
            (
                words("Mehrkosten vor Förderung"),
                sides { (try? $0.state.gross(in: year).value.money).map { .money($0) } ?? .empty }
            ),
            (net, [.money(bridge.from), .money(bridge.to)]),
        ]
        return table(
            "states", file: words("staende"),
            DataTable(
                title: words("Beide Stände"),
                columns: [
                    .init(words("Angabe"), isNumber: false), .init(name(old)), .init(name(new)),
                    DataTable.unitColumn(words),
                ],
                rows: rows.map { row in
                    [.text(row.name)] + row.values + [
                        .text(row.values.lazy.map { $0.unit(words) }.first { !$0.isEmpty } ?? "")
                    ]
                }))
    }

    /// What was expected of the years then, beside what is known since; nil
    /// where then nothing could be computed, or no time has passed.
    var hindsight: CostTable? {
        guard old.day != new.day, let then = try? old.study.outlook(old.study.neutral) else { return nil }
        let now = then.years.map { then in
            (try? new.study.outlook(new.study.neutral, in: then.year...then.year))?.years.first
        }
        let unknown = DataTable.Value.text(words("nicht bekannt"))
        return table(
            "hindsight", file: words("erwartet"),
            DataTable(
                title: words(
                    """
                    Förderung und Mehrkosten für die jeweils geplanten Stellen, gerechnet mit dem, was am \
                    \(page.type.day(old.day), "day") und was am \(page.type.day(new.day), "day2") bekannt war
                    """),
                columns: [
                    .init(words("Jahr"), isNumber: false), .init(words("Förderung damals")),
                    .init(words("Förderung jetzt")), .init(words("Mehrkosten damals")),
                    .init(words("Mehrkosten jetzt")),
                ],
                rows: zip(then.years, now).map { then, now in
                    [
                        .year(then.year), .money(then.grant), now.map { .money($0.grant) } ?? unknown, .money(then.net),
                        now.map { .money($0.net) } ?? unknown,
                    ]
                }))
    }

    /// How a side is called: its day, and what it is reckoned with.
    func name(_ side: ComparePage.Side) -> String {
        [page.type.day(side.day), side.title?.in(page.language)].compactMap { $0 }.joined(separator: ", ")
    }

    private func table(_ name: String, file: String, _ data: DataTable) -> CostTable {
        CostTable(.compare, name, file: file + "-\(old.day.iso)-\(new.day.iso)", data)
    }

    private func sides(_ value: (ComparePage.Side) -> DataTable.Value) -> [DataTable.Value] {
        [value(old), value(new)]
    }

    /// The one that the period is computed on, which differs from year to year.
    private func edition(_ side: ComparePage.Side) -> String {
        let id = side.state.edition(in: year)
        return side.matter.costs.editions[Identifier(id)]?.content.title.in(page.language) ?? id
    }

    private func grant(_ side: ComparePage.Side) -> String {
        side.state.comparison.grant.flatMap { side.matter.entry($0.id) }?.content.headline.in(page.language)
            ?? words("keine")
    }
}
