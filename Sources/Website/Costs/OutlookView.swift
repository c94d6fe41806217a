import Costing
import Decisions
import Documents

/// The years of a cost model: in words, as a chart, as tables, and one year
/// down to its inputs. Pages of saved and of tried assumptions share it.
struct OutlookView {
    let parts: MatterWriter
    let cases: OutlookCases
    /// The case that is shown in full.
    let shown: Outlook
    /// Where the page is, for the links to a single year.
    let address: String
    /// Where its tables are as files: the page, and what their names begin with.
    var place = Address.Costs.Table.years, file = ""
    var words: Words { parts.words }
    var page: PageRequest { parts.page }
    private var years: CostYears { CostYears(parts.sheet, cases: cases, shown: shown) }

    var html: HTML {
        """
        \(parts.write(sentences, id: "years"))<div class="ev-grid">
        \(parts.chart(MatterCharts(parts.view, page.language).years(shown),
            id: "outlook").map { parts.section(words("Jahr für Jahr"), $0) })
        \(parts.section(words("Wenn die Förderung endet, weiterläuft oder steigt"), wide: cases.expected != nil, """
            \(parts.table(caseTable))\(assumedGrowth)
            """))
        \(parts.section(words("Woraus sich die Jahre zusammensetzen"), wide: true, parts.table(composition)))
        \(budget.map { parts.section(words("Was „Kosten“ heißen kann"), wide: true, """
            <dl class=\"ev-facts\">\(meanings)</dl>\(parts.table(meaning($0)))
            """) })
        \(derivation)</div>
        """
    }

    var tables: [CostTable] { [caseTable, composition] + (budget.map { [meaning($0)] } ?? []) }

    private var budget: BudgetView? { years.budget }
    private var sentences: [Block] { years.sentences.isEmpty ? [] : [.note(kind: .info, years.sentences)] }

    private func table(_ name: String, file own: String, _ data: DataTable) -> CostTable {
        CostTable(place, name, file: file + own, data)
    }

    private var caseTable: CostTable { table("cases", file: words("faelle"), years.inCases) }

    func meaning(_ budget: BudgetView) -> CostTable {
        table("meanings", file: words("kostenbegriffe"), years.meanings(budget))
    }

    private var composition: CostTable {
        linked(table("composition", file: words("jahre"), years.composition), column: 7)
    }

    /// On the page an amount of each year leads to how it comes about.
    private func linked(_ table: CostTable, column: Int) -> CostTable {
        var table = table, shown = table.shown ?? table.data.table(page.type)
        for (row, year) in shown.rows.indices.map({ ($0, self.shown.years[$0].year) })
        where shown.rows[row].indices.contains(column) {
            shown.rows[row][column].content = [.link(to: derivation(of: year), shown.rows[row][column].content)]
        }
        table.shown = shown
        return table
    }

    private func derivation(of year: Int) -> String {
        "\(address)\(URLText.hasQuery(address) ? "&" : "?")year=\(year)#derivation"
    }

    /// Where nobody states how fast the grant would grow, this page does.
    private var assumedGrowth: HTML? {
        guard place == .years else { return nil }
        let growth = page.type.share(cases.growth)
        return
            """
            <p class=\"ev-src\">\(words("""
                    Dass die Förderung um \(growth, "growth") im Jahr steigt, nimmt diese Seite an; niemand hat es \
                    zugesagt. Unter „Was wäre, wenn“ lässt sich anderes angeben.
                    """))</p>
            """
    }

    private var meanings: HTML {
        HTML(
            joining: MeaningsOfCost(words: words).terms.map { "<div><dt>\($0.name)</dt><dd>\($0.sentence)</dd></div>" })
    }

    /// One year, down to what it was made from.
    private var derivation: HTML {
        let chosen = page.query["year"].flatMap { Int($0) }.flatMap { number in shown.years.first { $0.year == number }
        }
        let links = shown.years.map { year -> HTML in
            let current: HTML = year.year == chosen?.year ? " aria-current=\"true\"" : ""
            return "<a href=\"\(derivation(of: year.year))\"\(current)>\(year.year)</a>"
        }
        let tree: HTML? = chosen.map { "<ul class=\"ev-trace\">\(TraceTree(parts: parts).html($0.trace))</ul>" }
        return parts.section(
            words("Ein Jahr herleiten"), wide: true, id: "derivation",
            "<p class=\"ev-years\">\(HTML(joining: links, separator: " "))</p>\(tree)")
    }
}
