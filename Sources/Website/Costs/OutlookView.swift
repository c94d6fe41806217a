import Costing
import Decisions
import Documents

/// The years of a cost model: in words, as a chart, as tables, and one year
/// down to its inputs. Pages of saved and of tried assumptions share it.
struct OutlookView {
    let parts: Parts
    let cases: OutlookCases
    /// The case that is shown in full.
    let shown: Outlook
    /// Where the page is, for the links to a single year.
    let address: String
    /// Where its tables are as files: the page, and what their names begin with.
    var place = "years", file = ""
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var html: HTML {
        """
            \(sentences)<div class="ev-grid">
            \(parts.chart(MatterCharts(parts.view, page.language).years(shown), id: "outlook").map { parts.section(words("Jahr für Jahr", "Year by year"), $0) })
            \(parts.section(words("Wenn die Förderung endet, weiterläuft oder steigt", "If the grant ends, goes on or grows"), wide: cases.expected != nil, "\(parts.table(caseTable))\(assumedGrowth)"))
            \(parts.section(words("Woraus sich die Jahre zusammensetzen", "What the years are made of"), wide: true, parts.table(composition)))
            \(budget.map { parts.section(words("Was „Kosten“ heißen kann", "What “cost” can mean"), wide: true, "<dl class=\"ev-facts\">\(meanings)</dl>\(parts.table(meaning($0)))") })
            \(derivation)</div>
            """
    }

    var tables: [CostTable] { [caseTable, composition] + (budget.map { [meaning($0)] } ?? []) }

    private var budget: BudgetView? { try? BudgetView(of: shown) }

    /// In a file each year names its edition; on the page a sentence does.
    private var editionColumn: DataTable.Column { .init(words("Kostensätze", "rates"), isNumber: false, isForFiles: true) }
    private func title(_ edition: String) -> String {
        parts.matter.costs.editions[Identifier(edition)]?.content.title.in(page.language) ?? edition
    }

    private var rates: RatesOfYearsWords { RatesOfYearsWords(parts.matter, page.language) }

    private func table(_ name: String, file own: String, _ data: DataTable) -> CostTable { CostTable(place, name, file: file + own, data) }

    /// In a file a year stays a number; that it is carried on is a column.
    private var heldColumn: DataTable.Column { .init(words("fortgeschrieben", "extrapolated"), isNumber: false, isForFiles: true) }
    private func held(_ year: Int) -> DataTable.Value {
        .text(shown.years.first { $0.year == year }?.isExtrapolated ?? false ? words("ja", "yes") : words("nein", "no"))
    }

    /// What the years are made of.
    private var composition: CostTable {
        linked(table("composition", file: words("jahre", "years"), DataTable(
            title: words("Mehrkosten und ihre Teile, in Euro", "Extra cost and its parts, in euros"),
            columns: [.init(words("Jahr", "Year"), isNumber: false)] + [
                words("Personal", "Staff"), words("Gemeinkosten", "Overheads"), words("Sachkosten", "Non-staff"), words("einmalig", "one-off"),
                words("vorhandene Stellen", "existing posts"), words("Förderung", "Grant"), words("Mehrkosten", "Extra cost"), words("davon durch Löhne", "of it from wages"),
            ].map { .init($0) } + [editionColumn, heldColumn],
            rows: shown.years.map { year in
                [.year(year.year, isMarked: year.isExtrapolated)]
                    + [year.personnel, year.overhead, year.material, year.oneOff, year.baseline, year.grant, year.net].map { .money($0) }
                    + [year.erosion?.value.money.map { .money($0) } ?? .empty, .text(title(year.edition)), held(year.year)]
            })), column: 7)
    }

    /// On the page an amount of each year leads to how it comes about.
    private func linked(_ table: CostTable, column: Int) -> CostTable {
        var table = table, shown = table.shown ?? table.data.table(page.type)
        for (row, year) in shown.rows.indices.map({ ($0, self.shown.years[$0].year) }) where shown.rows[row].indices.contains(column) {
            shown.rows[row][column].content = [.link(to: derivation(of: year), shown.rows[row][column].content)]
        }
        table.shown = shown
        return table
    }

    private func derivation(of year: Int) -> String { "\(address)\(address.contains("?") ? "&" : "?")year=\(year)#derivation" }

    /// Where nobody states how fast the grant would grow, this page does.
    private var assumedGrowth: HTML? {
        guard place == "years" else { return nil }
        let growth = page.type.share(cases.growth)
        return "<p class=\"ev-src\">\(words("Dass die Förderung um \(growth) im Jahr steigt, nimmt diese Seite an; niemand hat es zugesagt. Unter „Was wäre, wenn“ lässt sich anderes angeben.", "That the grant grows by \(growth) a year is assumed by this page; nobody has promised it. “What if” takes another growth."))</p>"
    }

    private var caseTable: CostTable {
        let growth = page.type.share(cases.growth)
        var columns: [DataTable.Column] = [.init(words("Jahr", "Year"), isNumber: false), .init(words("endet", "ends")), .init(words("läuft weiter", "goes on")), .init(words("steigt um \(growth) im Jahr", "grows by \(growth) a year"))]
        if cases.expected != nil { columns.append(.init(words("erwartet", "expected"))) }
        columns.append(heldColumn)
        return table("cases", file: words("faelle", "cases"), DataTable(
            title: words("Mehrkosten je Jahr in drei Fällen", "Extra cost by year in three cases"), columns: columns,
            rows: cases.ends.years.indices.map { index in
                let nets = [cases.ends, cases.goesOn, cases.grows].map { DataTable.Value.money($0.years[index].net) }
                let expected = cases.expected.map { [$0[index].value.money.map { DataTable.Value.money($0) } ?? .empty] } ?? []
                let year = cases.ends.years[index].year
                return [.year(year)] + nets + expected + [held(year)]
            }))
    }

    func meaning(_ budget: BudgetView) -> CostTable {
        table("meanings", file: words("kostenbegriffe", "meanings"), MeaningsOfCost(words: words).table(budget))
    }

    private var meanings: HTML {
        HTML(joining: MeaningsOfCost(words: words).terms.map { "<div><dt>\($0.name)</dt><dd>\($0.sentence)</dd></div>" })
    }

    /// The cliff, what stays, and what is held as it was.
    private var sentences: HTML {
        var lines: [HTML] = []
        if let (before, after) = deepestFall {
            lines.append("\(words("\(after.year) sinkt die Förderung von \(page.type.money(before.grant)) auf \(page.type.money(after.grant)); die Mehrkosten gehen von \(page.type.money(before.net)) auf \(page.type.money(after.net)).", "In \(after.year) the grant falls from \(page.type.money(before.grant)) to \(page.type.money(after.grant)); the extra cost goes from \(page.type.money(before.net)) to \(page.type.money(after.net))."))")
        } else if shown.years.contains(where: { $0.grant != .zero }), cases.ends.years.map(\.net) == cases.goesOn.years.map(\.net) {
            lines.append("\(words("Die Förderung nennt in diesen Jahren kein Ende; die drei Fälle sind deshalb gleich.", "The grant names no end in these years, so the three cases are alike."))")
        }
        if let first = shown.years.first(where: { $0.remanent != nil }), let stays = first.remanent?.value.money, stays > .zero {
            lines.append("\(words("Ohne Förderung bleiben \(first.year) Mehrkosten von \(page.type.money(stays)). Angenommen ist, dass jede Stelle bleibt, die nicht als endend angegeben ist.", "Without the grant an extra cost of \(page.type.money(stays)) stays in \(first.year). It is assumed that every post stays that is not stated to end."))")
        }
        if let last = shown.years.last, let wages = last.erosion?.value.money, wages != .zero, let full = shown.years.first(where: \.isFull) {
            lines.append("\(words("Im Jahr \(last.year) sind davon \(page.type.money(wages)) Folge steigender Löhne seit \(full.year), Gemeinkosten eingeschlossen.", "In \(last.year), \(page.type.money(wages)) of it comes from wages that have risen since \(full.year), overheads included."))")
        }
        if shown.assumptions.start != nil {
            lines.append("\(words("Bis alle Stellen besetzt sind, zählen die vorhandenen Stellen anteilig weiter. Kosten gehen nach Monaten, die Förderung nach Tagen.", "Until all posts are filled, the existing posts count on in part. Costs go by months, the grant by days."))")
        }
        if let study = parts.view.figures.study, let unknown = study.unknownGrant, unknown.firstDay.year == study.years.upperBound + 1 {
            let title = parts.matter.entry(unknown.id).map { page.text($0.content.headline) } ?? "\(unknown.id)"
            lines.append("\(words("Ab \(unknown.firstDay.year) ist nicht bekannt, was die Förderung zahlt", "From \(unknown.firstDay.year) on it is not known what the grant pays")) (\(title)); \(words("gerechnet sind die Jahre davor.", "the years before are computed."))")
        }
        if let editions = rates.editions(shown.years) { lines.append("\(editions)") }
        if let carried = rates.carriedOn(shown) {
            let isHeld = [shown.assumptions.wageGrowth, shown.assumptions.priceGrowth].allSatisfy { ($0?.value ?? 0) == 0 } && shown.assumptions.baseYear != nil
            lines.append("* \(carried)\(isHeld ? words(" Unter „Was wäre, wenn“ lassen sich Steigerungen angeben.", " “What if” takes growth.") : "")")
        }
        return lines.isEmpty ? HTML() : "<div class=\"ev-alert ev-alert--info\" role=\"note\">\(lines.map { "<p>\($0)</p>" as HTML })</div>\n"
    }

    /// The two years between which the grant falls most, as the chart has them.
    private var deepestFall: (Outlook.Year, Outlook.Year)? {
        guard let index = shown.years.firstIndex(where: { $0.year == shown.cliff }), index > 0 else { return nil }
        return (shown.years[index - 1], shown.years[index])
    }

    /// One year, down to what it was made from.
    private var derivation: HTML {
        let chosen = page.query["year"].flatMap { Int($0) }.flatMap { number in shown.years.first { $0.year == number } }
        let links = shown.years.map { year -> HTML in
            let current: HTML = year.year == chosen?.year ? " aria-current=\"true\"" : ""
            return "<a href=\"\(derivation(of: year.year))\"\(current)>\(year.year)</a>"
        }
        let tree: HTML? = chosen.map { "<ul class=\"ev-trace\">\(TraceTree(parts: parts).html($0.trace))</ul>" }
        return parts.section(words("Ein Jahr herleiten", "Derive a year"), wide: true, id: "derivation", "<p class=\"ev-years\">\(HTML(joining: links, separator: " "))</p>\(tree)")
    }
}
