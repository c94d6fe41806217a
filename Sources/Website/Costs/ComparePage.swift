import Costing
import Decisions
import Documents
import Register

/// Two states of the cost model side by side, and what explains the
/// difference, to the cent.
struct ComparePage {
    let parts: MatterWriter
    let site: Site
    init(_ parts: MatterWriter, site: Site) {
        self.parts = parts
        self.site = site
    }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    /// One side of the comparison.
    struct Side {
        var day: Day
        var study: CostStudy
        var state: CostState
        /// What is reckoned with in place of the model's plan.
        var title: Text?
        /// The matter as of the side's day, with the entries that its traces name.
        var view: MatterView
        var matter: Matter { view.matter }
    }

    var body: (String, HTML) {
        get throws {
            let title = words("Vergleich")
            return (title, CostsFrame(parts: parts)(.compare, title: title, try content))
        }
    }

    private var content: HTML {
        get throws {
            var to = page.asOf, from = min(firstDay, page.asOf)
            do {
                to = try day("to") ?? page.asOf
                from = try day("from") ?? min(firstDay, to)
                try inOrder(from, to)
                guard let tables = try compared(from, to) else {
                    return
                        """
                        \(form(from, to))<p class=\"ev-empty\">\
                        \(words("An einem der beiden Tage gibt es keine Kostenrechnung."))</p>
                        """
                }
                return
                    """
                    \(form(from, to))\(parts.section(words("Woher der Unterschied kommt"), explained(tables)))\
                    \(parts.section(words("Die beiden Stände"), states(tables)))\(hindsight(tables))
                    """
            } catch let error as PageError {
                // In place, so that the fields stay as they were chosen.
                return
                    """
                    <div class=\"ev-alert ev-alert--error\" role=\"alert\"><p>\(ErrorText(error, words).detail)</p>\
                    </div>\n\(form(from, to))
                    """
            } catch let error as CostingError {
                return
                    """
                    \(form(from, to))<p class=\"ev-empty\">\
                    \(page.text(CostProblem(error, in: parts.matter).sentence))</p>
                    """
            }
        }
    }

    var tables: [CostTable] {
        get throws {
            let to = try day("to") ?? page.asOf, from = try day("from") ?? min(firstDay, to)
            try inOrder(from, to)
            return try compared(from, to)?.all ?? []
        }
    }

    /// What was known then is compared with what is known since.
    private func inOrder(_ from: Day, _ to: Day) throws(PageError) {
        guard from <= to else {
            throw .badForm(
                Text(phrase: "vom Stand \(from.inWords, "from") zum Stand \(to.inWords, "to")"),
                expected: Text(phrase: "der frühere Stand zuerst"))
        }
    }

    /// Nil where one of the two days has no cost model.
    private func compared(_ from: Day, _ to: Day) throws -> CompareTables? {
        guard let old = try side(from, "from"), let new = try side(to, "to") else { return nil }
        let year = try comparedYear(old, new)
        let bridge = try site.differences.bridge(from: old.state, to: new.state, in: year)
        return CompareTables(page: page, old: old, new: new, bridge: bridge, year: year)
    }

    /// The day on which the last round was told a figure, or the first day.
    private var firstDay: Day {
        parts.view.standing.drift?.round.header.on?.lastDay ?? parts.matter.consent.rounds.all.last?.header.on?.lastDay
            ?? parts.view.firstDay ?? page.asOf
    }

    private func day(_ name: String) throws(PageError) -> Day? {
        guard let text = page.query[name], !text.isEmpty else { return nil }
        guard let day = Day(iso: text) else { throw .badDay(text, page.language) }
        return day
    }

    /// - Parameter name: `from` or `to`, as the fields of this side begin.
    private func side(_ day: Day, _ name: String) throws -> Side? {
        let view = try site.matter(parts.view.id, asOf: day, for: page)
        let figures = view.figures
        guard let known = figures.study else { return nil }
        var study = known, state = known.state, title: Text?
        if let edition = asked(name + "-edition") {
            guard let on = figures.study(on: Identifier(edition)) else {
                let title = parts.matter.costs.editions[Identifier(edition)]?.content.title
                throw unknown(edition, title, on: day, view.matter.costs.editions.map(\.content.title))
            }
            study = on
            state = study.state
        }
        if let what = asked(name + "-what") {
            guard let choice = CostChoice(what), let chosen = study.state(choice) else {
                let title = parts.view.figures.study?.choices.first { $0.choice.description == what }?.title
                throw unknown(what, title, on: day, study.choices.map(\.title))
            }
            state = chosen
            title = study.choices.first { $0.choice == choice }?.title
        }
        return Side(day: day, study: study, state: state, title: title, view: view)
    }

    private func asked(_ name: String) -> String? { page.query[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// - Parameter title: what the page’s own day knows it by.
    private func unknown(_ found: String, _ title: Text?, on day: Day, _ known: [Text]) -> PageError {
        let found =
            title.map {
                Text(
                    phrase: "„\($0, "value")“, am \(day.inWords, "day") noch nicht bekannt")
            } ?? Site.quoted(found)
        let none = Text(phrase: "nichts")
        return .badForm(
            found,
            expected: Text(
                phrase: """
                    was am \(day.inWords, "day") bekannt war: \
                    \({ language in known.isEmpty ? none.in(language)
                        : known.map { Phrase("„\($0, "value")“").in(language) }.joined(separator: ", ") }, "known")
                    """))
    }

    /// A variant is about the years: without one the last is compared.
    private func comparedYear(_ old: Side, _ new: Side) throws -> Int? {
        guard let text = asked("year") else {
            return old.state.assumptions != old.study.neutral || new.state.assumptions != new.study.neutral
                ? new.study.years.upperBound : nil
        }
        guard let year = Int(text), old.study.years.contains(year) || new.study.years.contains(year) else {
            let years = new.study.years
            throw PageError.badForm(
                Site.quoted(text),
                expected: Text(
                    phrase: "ein Jahr von \(years.lowerBound, "years") bis \(years.upperBound, "years2")"))
        }
        return year
    }

    private func explained(_ tables: CompareTables) -> HTML {
        let bridge = tables.bridge
        let chart = parts.chart(
            MatterCharts(parts.view, page.language).bridge(
                bridge, from: tables.name(tables.old), to: tables.name(tables.new)), id: "compare")
        guard !bridge.parts.isEmpty else {
            return "<p>\(words("Beide Stände rechnen mit demselben; nichts hat sich geändert."))</p>"
        }
        guard let chart else {
            let changed = bridge.parts.map { words.cause($0.cause) }.joined(separator: ", ")
            return
                """
                <p>\(words("""
                        Geändert hat sich: \(changed, "changed"). Auf die Mehrkosten nach diesem Plan wirkt sich das \
                        nicht aus.
                        """))</p>\(parts.link(tables.causes))
                """
        }
        return
            """
            \(chart)\(parts.link(tables.causes))<p class=\"ev-src\">\(meant(tables.year)) \
            \(words("""
                    Jede Ursache trägt, was sie im Mittel über alle Reihenfolgen ausmacht (Shapley-Wert). Die Teile \
                    ergeben den Unterschied auf den Cent.
                    """))</p>\(CauseReasons(parts: parts, tables: tables).html)
            """
    }

    /// What the amounts are of.
    private func meant(_ year: Int?) -> String {
        year.map { words("Verglichen ist das Jahr \($0, "value") unter den Annahmen beider Seiten.") }
            ?? words("Verglichen ist ein volles Jahr zu den Sätzen der Ausgabe.")
    }

    private func states(_ tables: CompareTables) -> HTML {
        // Leverage is of a full year; a single year has its own amounts.
        let leverage =
            tables.year == nil ? try? Leverage(from: tables.old.state.comparison, to: tables.new.state.comparison) : nil
        return
            """
            \(parts.table(tables.states))\(leverage.flatMap(enlarged))\
            \([tables.old, tables.new].compactMap { derivation($0, tables) })
            """
    }

    /// A side's amount, down to its inputs as they were known on its day.
    private func derivation(_ side: Side, _ tables: CompareTables) -> HTML? {
        guard let trace = try? side.state.extraCost(in: tables.year) else { return nil }
        let tree = TraceTree(parts: MatterWriter(page: page, view: side.view)).html(trace)
        return
            """
            <details><summary>\(words("Herleitung")): \(tables.name(side)), \
            \(trace.value.money.map(page.type.money) ?? "")</summary><ul class=\"ev-trace\">\(tree)</ul></details>\n
            """
    }

    /// How a fixed grant enlarges a change.
    private func enlarged(_ leverage: Leverage) -> HTML? {
        guard let whole = leverage.gross.share, let net = leverage.net.share, whole != net, whole.value != 0 else {
            return nil
        }
        return
            """
            <p>\(words("""
                    Vor Förderung ist die Änderung \(page.type.change(whole), "change"), nach Förderung \
                    \(page.type.change(net), "change2"): Was die Förderung nicht mitträgt, trägt der Kreis allein.
                    """))</p>
            """
    }

    /// What was expected of the years then, beside what is known since.
    private func hindsight(_ tables: CompareTables) -> HTML? {
        guard let table = tables.hindsight else { return nil }
        let old = tables.old, new = tables.new
        let known = Set(old.study.grants.map(\.id))
        let learned = parts.matter.costs.grants.filter { grant in
            !known.contains(grant.header.id) && (grant.header.on?.lastDay).map { $0 <= new.day } ?? true
        }
        .map {
            parts.row(
                $0.header.on.map(page.type.date) ?? "", "soft",
                """
                \(page.text($0.content.title)): \(words("höchstens")) \
                \($0.content.rule($0.header.id).cap.map(page.type.money) ?? words("nicht bekannt")) \
                \(words("im Jahr")) \(parts.source($0.header, date: false))
                """
            )
        }
        let since: HTML? =
            learned.isEmpty
            ? nil : "<h3>\(words("Seither bekannt geworden"))</h3>\(parts.rows(Array(learned), empty: ""))"
        return parts.section(words("Was damals erwartet wurde, und was kam"), "\(parts.table(table))\(since)")
    }

    private func form(_ from: Day, _ to: Day) -> HTML {
        let fields = QueryFields(page: page, input: FormData(fields: page.query)),
            plain = QueryFields(page: page, input: FormData())
        let editions = parts.matter.costs.editions.map { ($0.header.id, $0.content.title.in(page.language)) }
        func edition(_ name: String, _ label: String) -> HTML {
            fields.choice(name, label, editions, blank: words("wie an dem Tag bekannt"))
        }
        let choices = (parts.view.figures.study?.choices ?? []).map {
            ($0.choice.description, "\(kind($0.choice)): \($0.title.in(page.language))")
        }
        func what(_ name: String, _ label: String) -> HTML {
            fields.choice(name, label, choices, blank: words("dem Kostenmodell"))
        }
        let years = (parts.view.figures.study?.years).map { Array($0) } ?? []
        let papers = parts.matter.papers.issued.map { paper -> HTML in
            """
            <li><a href=\"\(parts.link(.costs(.compare), [("from", paper.content.asOf.iso)]))\">\
            \(words("seit der Vorlage \(paper.content.number, "number")"))</a> (\
            \(page.type.day(paper.content.asOf)))</li>
            """
        }
        let list: HTML? = papers.isEmpty ? nil : "<ul>\(papers)</ul>"
        return """
            <form class="ev-filters" method="get" action="\(parts.path(.costs(.compare)))">\
            \(page.kept(except: ["from", "to", "from-edition", "to-edition", "from-what", "to-what", "year"]))
            \(plain.date("from", words("Vom Stand"), from))\
            \(edition("from-edition", words("Kostensätze", context: "by itself")))\
            \(what("from-what", words("gerechnet mit")))
            \(plain.date("to", words("zum Stand"), to))\(edition("to-edition", words("Kostensätze dann")))\
            \(what("to-what", words("gerechnet dann mit")))
            \(fields.choice("year", words("Zeitraum"), years.map { (String($0), words("Jahr \($0, "value")")) },
                blank: words("volles Jahr zu den Sätzen")))
            <button class="kern-btn kern-btn--secondary"><span class="kern-label">\(words("vergleichen"))</span>\
            </button></form>\(list)

            """
    }

    private func kind(_ choice: CostChoice) -> String {
        switch choice {
        case .plan: words("Stellenplan", context: "compare page")
        case .option: words("Variante", context: "by itself")
        case .variant: words("Was-wäre-wenn", context: "by itself")
        }
    }
}
