import Costing
import Decisions
import Documents

/// What the budget will show: the three meanings of cost side by side, the
/// lines of the budget, and what is given without money.
struct BudgetPage {
    let parts: MatterWriter
    init(_ parts: MatterWriter) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    private var placement: Recorded<BudgetPlacement>? { rivals.isEmpty ? parts.matter.costs.budgets.all.last : nil }
    private var rivals: [Recorded<BudgetPlacement>] { parts.matter.costs.rivalBudgets }
    private var lines: BudgetLines { BudgetLines(placement: placement?.content, page: page) }

    var body: (String, HTML) {
        get throws {
            let title = words("Haushalt")
            return (title, CostsFrame(parts: parts)(.budget, title: title, try content))
        }
    }

    var tables: [CostTable] {
        get throws {
            let budget = try reckoned?.budget
            return [budget.map(meanings), budget.map(lines.table), GiftsView(parts: parts).table].compactMap { $0 }
        }
    }

    private var content: HTML {
        get throws {
            let figures: HTML
            do {
                figures = try reckoned.map { try sections($0.study, $0.budget) } ?? CostsFrame(parts: parts).noModel
            } catch let error as CostingError {
                figures = "<p class=\"ev-empty\">\(page.text(CostProblem(error, in: parts.matter).sentence))</p>"
            }
            return
                """
                <div class=\"ev-grid\">\(place)\(figures)\(GiftsView(parts: parts).html)\
                \(BudgetForm(parts: parts).section)</div>
                """
        }
    }

    /// Nil where there is no cost model.
    private var reckoned: (study: CostStudy, budget: BudgetView)? {
        get throws {
            guard let study = parts.view.figures.study else { return nil }
            return (study, try study.budget(of: try study.outlook(study.neutral)))
        }
    }

    private func meanings(_ budget: BudgetView) -> CostTable {
        let data = MeaningsOfCost(words: words).table(budget)
        var shown = data.table(page.type)
        for (row, year) in zip(shown.rows.indices, budget.years) where !shown.rows[row].isEmpty {
            shown.rows[row][0].content = [.link(to: derivation(of: year.year), shown.rows[row][0].content)]
        }
        return CostTable(.budget, "meanings", file: words("kostenbegriffe"), data, shown: shown)
    }

    /// The columns of years lead to how their amounts come about.
    private func linked(_ table: CostTable, _ budget: BudgetView) -> CostTable {
        var table = table, shown = table.shown ?? table.data.table(page.type)
        for (place, year) in zip(shown.head.indices.suffix(budget.years.count), budget.years) {
            shown.head[place].content = [.link(to: derivation(of: year.year), shown.head[place].content)]
        }
        table.shown = shown
        return table
    }

    private func derivation(of year: Int) -> String {
        page.address(without: ["year"], adding: ["year=\(year)"]) + "#derivation"
    }

    private func sections(_ study: CostStudy, _ budget: BudgetView) throws(PageError) -> HTML {
        let terms = MeaningsOfCost(words: words).terms.map {
            "<div><dt>\($0.name)</dt><dd>\($0.sentence)</dd></div>" as HTML
        }
        return """
            \(parts.section(words("Was im Haushalt steht"), wide: true, id: "lines", """
                \(parts.table(linked(lines.table(budget), budget)))<p class=\"ev-src\">\(reading)\(held(study, budget))\
                </p><p>\(basis(study))</p>
                """))
            \(parts.section(words("Was „Kosten“ heißen kann"), wide: true, id: "meanings", """
                <dl class=\"ev-facts\">\(terms)</dl>\(parts.table(meanings(budget)))
                """))
            \(try derivation(budget))
            """
    }

    private var reading: String {
        words(
            """
            Erträge sind positiv, Aufwendungen negativ; ein negativer Saldo belastet den Haushalt. Gezeigt ist das \
            ganze Vorhaben, auch mit den Stellen, die es schon gibt. Die Sachkosten folgen dem Satz je Arbeitsplatz; \
            was davon intern verrechnet wird, etwa für Räume, ist nicht getrennt.
            """)
    }

    /// What the amounts rest on, and how far that can be trusted.
    private func basis(_ study: CostStudy) -> HTML {
        """
        \(words("Grundlage", context: "budget page")): \(page.text(study.model.content.title)) \
        \(parts.source(study.model.header))\
        \(study.editions.map { edition -> HTML in """
                ; \(page.text(edition.content.title)) \(parts.source(edition.header))
                """ })
        """
    }

    private func held(_ study: CostStudy, _ budget: BudgetView) -> String {
        RatesOfYearsWords(parts.matter, page.language).carriedOn(
            budget.years.map { ($0.year, $0.isExtrapolated) }, study.neutral
        ).map { " " + $0 } ?? ""
    }

    /// Product and cover, or that nobody has stated them.
    private var place: HTML {
        let content = placement?.content
        guard rivals.isEmpty else { return parts.section(words("Ort im Haushalt"), wide: true, contested) }
        let product: HTML =
            content.map { "\($0.product.number) \(page.text($0.product.title))" } ?? "\(words("nicht angegeben"))"
        let cover: HTML = content?.cover.map(page.text) ?? "\(words("Deckung nicht vorgeschlagen"))"
        let note: HTML? = content?.note.map { "<p class=\"ev-src\">\(page.text($0))</p>" }
        let origin: HTML =
            placement.map { "\(note)<p>\(parts.source($0.header))</p>" } ?? """
                <div class="ev-alert ev-alert--info" role="note"><p>\(words(
                """
                    Was zu diesem Stand verzeichnet ist, nennt weder ein Produkt noch ein Konto. Zeilen und Konten \
                    bleiben deshalb offen.
                    """))</p></div>
                """
        return parts.section(
            words("Ort im Haushalt"), wide: true, id: placement?.header.id,
            """
            <dl class="ev-facts"><div><dt>\(words("Produkt"))</dt><dd>\(product)</dd></div>
            <div><dt>\(words("Deckung"))</dt><dd>\(cover)</dd></div></dl>\(origin)
            """)
    }

    /// Both places, where a missing day leaves open which was named last.
    private var contested: HTML {
        let rows = rivals.map { place in
            parts.row(
                place.content.product.number, "soft",
                "\(page.text(place.content.product.title)) \(parts.source(place.header))")
        }
        return """
            <div class="ev-alert ev-alert--info" role="note"><p>\(words(
                """
                    Welcher dieser Orte zuletzt angegeben ist, lässt sich erst mit dem genauen Tag sagen. Zeilen und \
                    Konten bleiben deshalb offen.
                    """))</p></div>
            \(parts.rows(rows, empty: ""))
            """
    }

    /// The three meanings of one year, down to their inputs.
    private func derivation(_ budget: BudgetView) throws(PageError) -> HTML {
        let chosen = try page.asked("year", year: budget.years.map(\.year)).flatMap { number in
            budget.years.first { $0.year == number }
        }
        let links = budget.years.map { year -> HTML in
            let current: HTML = year.year == chosen?.year ? " aria-current=\"true\"" : ""
            return "<a href=\"\(derivation(of: year.year))\"\(current)>\(year.year)</a>"
        }
        let tree: HTML? = chosen.map { year in
            """
            <ul class=\"ev-trace\">\([year.fullCost, year.budget,
                    year.additional].map { TraceTree(parts: parts).html($0.trace) })</ul>
            """
        }
        return parts.section(
            words("Ein Jahr herleiten"), wide: true, id: "derivation",
            "<p class=\"ev-years\">\(HTML(joining: links, separator: " "))</p>\(tree)")
    }
}
