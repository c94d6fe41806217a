import Costing
import Decisions
import Documents

/// Why a cause of a bridge has its amount: in which orders the causes can come,
/// what the result is before and after it in each, and the average of that.
struct CauseReasons {
    let parts: MatterWriter
    let tables: CompareTables
    private var bridge: Bridge<CostCause> { tables.bridge }
    private var words: Words { parts.words }
    private var page: PageRequest { parts.page }

    var html: HTML {
        let intro = words(
            """
            Die Ursachen können in \(page.type.count(bridge.orders), "count") Reihenfolgen eintreten. Was eine von \
            ihnen ausmacht, hängt davon ab, welche schon eingetreten sind; ihr Betrag ist der Durchschnitt über alle \
            Reihenfolgen.
            """)
        let single: HTML? = bridge.parts.count == 1 ? nil : "<p class=\"ev-src\">\(intro)</p>"
        return "\(single)\(bridge.parts.map(reason))\(parts.link(tables.steps))"
    }

    private func reason(_ part: Bridge<CostCause>.Part) -> HTML {
        let name = words.cause(part.cause)
        return
            """
            <details><summary>\(words("Wie der Betrag entsteht")): \(name), \(page.type.money(part.amount))\
            </summary>\(parts.page.writer.blocks([.table(table(part).table(page.type))],
                    idPrefix: "steps-\(part.cause.rawValue)"))\(formula(part))</details>\n
            """
    }

    /// The results that the average is made of, one row for each set of causes
    /// that can have come before.
    private func table(_ part: Bridge<CostCause>.Part) -> DataTable {
        DataTable(
            title: words("Mehrkosten ohne und mit dieser Änderung"),
            columns: CauseReasons.columns(words), rows: CauseReasons.rows(part, of: bridge, words))
    }

    private static func columns(_ words: Words) -> [DataTable.Column] {
        [.init(words("schon geändert"), isNumber: false)]
            + [
                words("ohne"), words("mit"), words("Unterschied"), words("Reihenfolgen"),
            ].map { .init($0) }
    }

    private static func rows(_ part: Bridge<CostCause>.Part, of bridge: Bridge<CostCause>, _ words: Words)
        -> [[DataTable.Value]]
    {
        bridge.steps(of: part.cause).map { step in
            let before = step.before.isEmpty ? words("nichts") : step.before.map(words.cause).joined(separator: ", ")
            return [.text(before), .money(step.without), .money(step.with), .money(step.change), .count(step.orders)]
        }
    }

    /// Of all causes, as a file has them.
    static func data(_ bridge: Bridge<CostCause>, _ words: Words) -> DataTable {
        DataTable(
            title: words("Mehrkosten ohne und mit jeder Änderung"),
            columns: [.init(words("Ursache"), isNumber: false)] + columns(words),
            rows: bridge.parts.flatMap { part in
                rows(part, of: bridge, words).map { [.text(words.cause(part.cause))] + $0 }
            })
    }

    /// The sum of the differences, each as often as it occurs, over all orders.
    private func formula(_ part: Bridge<CostCause>.Part) -> HTML {
        let steps = bridge.steps(of: part.cause)
        let products = steps.map { step in
            let change = step.change < .zero ? "(\(page.type.money(step.change)))" : page.type.money(step.change)
            return step.orders == 1 ? change : "\(page.type.count(step.orders)) × \(change)"
        }
        guard bridge.orders > 1 else {
            return "<p>\(words("Nur diese Ursache hat sich geändert; der Unterschied ist ihr Betrag."))</p>"
        }
        return
            """
            <p>(\(products.joined(separator: " + "))) ÷ \(page.type.count(bridge.orders)) = <strong>\
            \(page.type.money(part.amount))</strong>\
            \(words(", auf den Cent gerundet; ein Cent, der dabei übrig bleibt, geht an den größten Rest."))</p>
            """
    }
}
