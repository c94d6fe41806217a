import Costing
import Decisions
import Documents
import Register

/// Two states of the cost model side by side, and what explains the
/// difference, to the cent.
struct ComparePage {
    let parts: Parts
    let site: Site
    init(_ parts: Parts, site: Site) {
        self.parts = parts
        self.site = site
    }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    /// One side of the comparison.
    private struct Side {
        var day: Day
        var study: CostStudy
        var matter: Matter
    }

    var body: (String, HTML) {
        get throws {
            let title = words("Vergleich", "Comparison")
            return (title, CostsFrame(parts: parts)("/compare", title: title, try content))
        }
    }

    private var content: HTML {
        get throws {
            let from = try day("from") ?? firstDay, to = try day("to") ?? page.asOf
            guard let old = try side(from, edition: page.query["from-edition"]), let new = try side(to, edition: page.query["to-edition"]) else {
                return "\(form(from, to))<p class=\"ev-empty\">\(words("An einem der beiden Tage gibt es keine Kostenrechnung.", "On one of the two days there is no cost model."))</p>"
            }
            do throws(CostingError) {
                let bridge = try old.study.bridge(to: new.study)
                return "\(form(from, to))\(parts.section(words("Woher der Unterschied kommt", "Where the difference comes from"), explained(bridge, old, new)))\(parts.section(words("Die beiden Stände", "The two states"), states(bridge, old, new)))\(hindsight(old, new))"
            } catch {
                return "\(form(from, to))<p class=\"ev-empty\">\(page.text(Problem(error, in: parts.matter).sentence))</p>"
            }
        }
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

    private func side(_ day: Day, edition: String?) throws -> Side? {
        let view = try site.office.matter(parts.view.id, asOf: day, for: page.audience)
        let figures = view.figures
        let study = edition.flatMap { $0.isEmpty ? nil : $0 }.map { figures.study(on: Identifier($0)) } ?? figures.study
        return study.map { Side(day: day, study: $0, matter: view.matter) }
    }

    private func explained(_ bridge: Bridge<CostCause>, _ old: Side, _ new: Side) -> HTML {
        let chart = parts.chart(MatterCharts(parts.view, page.language).bridge(bridge, from: page.type.day(old.day), to: page.type.day(new.day)), id: "compare")
        guard !bridge.parts.isEmpty else {
            return "<p>\(words("Beide Stände rechnen mit demselben; nichts hat sich geändert.", "Both states rest on the same; nothing has changed."))</p>"
        }
        guard let chart else {
            let changed = bridge.parts.map { words.cause($0.cause) }.joined(separator: ", ")
            return "<p>\(words("Geändert hat sich: \(changed). Auf die Mehrkosten nach diesem Plan wirkt sich das nicht aus.", "Changed: \(changed). For the extra cost of this plan it makes no difference."))</p>"
        }
        return "\(chart)<p class=\"ev-src\">\(words("Jede Ursache trägt, was sie im Mittel über alle Reihenfolgen ausmacht (Shapley-Wert). Die Teile ergeben den Unterschied auf den Cent.", "Each cause carries what it makes on average over all orders (Shapley value). The parts add up to the difference to the cent."))</p>"
    }

    private func states(_ bridge: Bridge<CostCause>, _ old: Side, _ new: Side) -> HTML {
        let grants = [old, new].map { side in side.study.comparison.grant.flatMap { side.matter.entry($0.id) }?.content.headline.in(page.language) ?? words("keine", "none") }
        let leverage = try? Leverage(from: old.study.comparison, to: new.study.comparison)
        let rows: [[String]] = [
            [words("Kostensätze", "Rates")] + [old, new].map { $0.study.edition.content.title.in(page.language) },
            [words("Stellen im Plan", "Posts in the plan")] + [old, new].map { page.type.posts($0.study.comparison.plan.total) },
            [words("Förderung", "Grant")] + grants,
            [words("Mehrkosten vor Förderung", "Extra cost before the grant")] + [leverage?.gross.from, leverage?.gross.to].map { $0.map(page.type.money) ?? "–" },
            [words("Mehrkosten im Jahr, ungerundet", "Extra cost a year, unrounded")] + [bridge.from, bridge.to].map(page.type.money),
        ]
        let table = page.writer.blocks([.table(Table(
            caption: [.text(words("Beide Stände", "Both states"))],
            head: [Cell(""), Cell(page.type.day(old.day)), Cell(page.type.day(new.day))],
            rows: rows.map { row in row.enumerated().map { Cell($1, isRowHeader: $0 == 0) } }, numericColumns: [1, 2]))], idPrefix: "states")
        return "\(table)\(leverage.flatMap(enlarged))"
    }

    /// How a fixed grant enlarges a change.
    private func enlarged(_ leverage: Leverage) -> HTML? {
        guard let whole = leverage.gross.share, let net = leverage.net.share, whole != net, whole.value != 0 else { return nil }
        return "<p>\(words("Vor Förderung ist die Änderung \(page.type.change(whole)), nach Förderung \(page.type.change(net)): Was die Förderung nicht mitträgt, trägt der Kreis allein.", "Before the grant the change is \(page.type.change(whole)), after it \(page.type.change(net)): what the grant does not share, the county bears alone."))</p>"
    }

    /// What was expected of the years then, beside what is known since.
    private func hindsight(_ old: Side, _ new: Side) -> HTML? {
        guard let then = try? old.study.outlook(old.study.neutral) else { return nil }
        let years = then.years.map(\.year)
        let now = years.map { year in (try? new.study.outlook(new.study.neutral, in: year...year))?.years.first }
        let table = DataTable(
            title: words("Förderung und Mehrkosten für die jeweils geplanten Stellen, gerechnet mit dem, was am \(page.type.day(old.day)) und was am \(page.type.day(new.day)) bekannt war", "Grant and extra cost for the posts planned in each state, computed with what was known on \(page.type.day(old.day)) and on \(page.type.day(new.day))"),
            columns: [.init(words("Jahr", "Year"), isNumber: false), .init(words("Förderung damals", "grant then")), .init(words("Förderung jetzt", "grant now")), .init(words("Mehrkosten damals", "extra cost then")), .init(words("Mehrkosten jetzt", "extra cost now"))],
            rows: zip(then.years, now).map { then, now in
                [.text(String(then.year)), .money(then.grant), now.map { .money($0.grant) } ?? .text(words("nicht bekannt", "not known")), .money(then.net), now.map { .money($0.net) } ?? .text(words("nicht bekannt", "not known"))]
            })
        let known = Set(old.study.grants.map(\.id))
        let learned = parts.matter.costs.grants.filter { grant in !known.contains(grant.header.id) && (grant.header.on?.lastDay).map { $0 <= new.day } ?? true }
            .map { parts.row($0.header.on.map(page.type.date) ?? "", "soft", "\(page.text($0.content.title)): \(words("höchstens", "at most")) \($0.content.rule($0.header.id).cap.map(page.type.money) ?? words("nicht bekannt", "not known")) \(words("im Jahr", "a year")) \(parts.source($0.header, date: false))") }
        let since: HTML? = learned.isEmpty ? nil : "<h3>\(words("Seither bekannt geworden", "Known since"))</h3>\(parts.rows(Array(learned), empty: ""))"
        return parts.section(words("Was damals erwartet wurde, und was kam", "What was expected then, and what came"), "\(page.writer.blocks([.table(table.table(page.type))], idPrefix: "hindsight"))\(since)")
    }

    private func form(_ from: Day, _ to: Day) -> HTML {
        let fields = Fields(page: page, input: FormData(fields: page.query)), plain = Fields(page: page, input: FormData())
        let editions = parts.matter.costs.editions.map { ($0.header.id, $0.content.title.in(page.language)) }
        func edition(_ name: String, _ label: String) -> HTML {
            fields.choice(name, label, editions, blank: words("wie an dem Tag bekannt", "as known on the day"))
        }
        let papers = parts.matter.papers.issued.map { paper -> HTML in
            "<li><a href=\"\(page.link("/matters/\(parts.view.id)/costs/compare?from=\(paper.content.asOf.iso)"))\">\(words("seit der Vorlage \(paper.content.number)", "since the paper \(paper.content.number)"))</a> (\(page.type.day(paper.content.asOf)))</li>"
        }
        let list: HTML? = papers.isEmpty ? nil : "<ul>\(papers)</ul>"
        return """
            <form class="ev-filters" method="get" action="/matters/\(parts.view.id)/costs/compare">\(page.kept(except: ["from", "to", "from-edition", "to-edition"]))
            \(plain.date("from", words("Vom Stand", "From the state of"), from, required: false))\(edition("from-edition", words("Kostensätze", "Rates")))
            \(plain.date("to", words("zum Stand", "to the state of"), to, required: false))\(edition("to-edition", words("Kostensätze dann", "Rates then")))
            <button class="kern-btn">\(words("vergleichen", "compare"))</button></form>\(list)

            """
    }
}
