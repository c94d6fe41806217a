import Costing
import Decisions
import Documents

/// What it costs: figures, years, posts, editions, grants.
struct CostsPage {
    let parts: MatterWriter
    init(_ parts: MatterWriter) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var body: (String, HTML) {
        let title = words("Kosten", context: "costs page")
        let model = parts.matter.costs.models.all.last
        let note: HTML? = parts.matter.costs.settledModel?.content.note.map {
            "<div class=\"ev-alert ev-alert--info\" role=\"note\"><p>\(page.text($0))</p></div>"
        }
        let filled = figureTables.filter { !$0.data.rows.isEmpty }
        let tables: HTML =
            filled.isEmpty
            ? "<p>\(page.text(parts.view.figures.whyUnknown))</p>" : HTML(joining: filled.map { parts.table($0) })
        let content: HTML = """
            \(parts.asPDF(.costs))\(KeyFigures(parts).html)
            \(note)\(model == nil ? nil : workbook)<div class="ev-grid">
            \((parts.chart(\.costByYear,
                id: "year").map { "\($0)\(heldRates)" } ?? noYears).map { parts.section(words("Mehrkosten je Jahr"),
                $0) })
            \(parts.bridge.map { parts.section(words("Was sich geändert hat"), $0) })
            \(parts.section(words("Kennzahlen und Stellen"), wide: true, tables))
            \(parts.section(words("Was Quellen nennen"), reported))
            \(parts.section(words("Förderung", context: "costs page"), grants))
            \(parts.section(words("Ausgaben der Kostensätze"), editions))
            \(model == nil ? nil : parts.section(words("Neue Ausgabe veröffentlichen"), id: "edition", """
                \(UploadForm(parts: parts, kind: .edition).html)\(EditionForm(parts: parts, sent: FormData()).html())
                """))
            \(model == nil ? nil : parts.section(words("Stellenpläne"), id: "plan", """
                \(plans)\(ModelForm(parts: parts).folded)\
                \(PlanForm(parts: parts, sent: FormData()).section(isOpen: false))
                """))
            </div>
            """
        return (title, CostsFrame(parts: parts)(.figures, title: title, content))
    }

    var tables: [CostTable] { figureTables + parts.matter.costs.editions.all.reversed().map(edition) }

    private var figureTables: [CostTable] {
        let annex = CostAnnex(parts.view, page.language)
        let plans = zip(
            [("planned-posts", words("stellen-geplant")), ("existing-posts", words("stellen-vorhanden"))],
            annex.planData)
        return [
            CostTable(
                .figures, "figures", file: words("kennzahlen"), annex.figureData,
                shown: annex.figureTable { page.link($0) })
        ]
            + plans.map { CostTable(.figures, $0.0, file: $0.1, $1) }
    }

    private func edition(_ edition: Recorded<RateEdition>) -> CostTable {
        let rows: [(name: String, value: DataTable.Value)] =
            edition.content.rates.map { ($0.payGroup, .money($0.personnel)) } + [
                (words("Gemeinkosten"), .share(edition.content.overhead)),
                (words("Sachkosten je Arbeitsplatz"), .money(edition.content.material)),
            ]
        return CostTable(
            .figures, "edition-" + edition.header.id, file: words("kostensaetze-") + edition.header.id,
            DataTable(
                title: words("Jährliche Personalkosten je Stelle, ") + edition.content.title.in(page.language),
                columns: [
                    .init(words("Entgeltgruppe"), isNumber: false), .init(words("Satz")), DataTable.unitColumn(words),
                ],
                rows: rows.map { [.text($0.name), $0.value, .text($0.value.unit(words))] }))
    }

    /// What the years rest on.
    private var heldRates: HTML? {
        guard let study = parts.view.figures.study, let years = parts.view.figures.projection?.years.map(\.year),
            let first = years.first, let last = years.last,
            let outlook = try? study.outlook(study.neutral, in: first...last)
        else { return nil }
        let rates = RatesOfYearsWords(parts.matter, page.language)
        return
            """
            <p class=\"ev-src\">\([rates.editions(outlook.years),
                    rates.carriedOn(outlook)].compactMap { $0 }.joined(separator: " "))</p>
            """
    }

    /// Why there are no years.
    private var noYears: HTML? {
        parts.view.figures.projectionProblem.map { "<p class=\"ev-empty\">\(page.text($0.sentence))</p>" }
    }

    private var workbook: HTML {
        """
        <p><a href=\"\(parts.link(.workbook))\">\(words("Zum Nachrechnen: Arbeitsmappe mit Formeln (.xlsx)"))</a>\
        </p>\n
        """
    }

    private var reported: HTML {
        let items = parts.matter.costs.reported.all.filter { $0.content.value.money != nil }.reversed().map {
            report -> HTML in
            let note: HTML? = report.content.note.map { " \(page.text($0))" }
            return parts.row(
                page.type.value(report.content.value), "soft",
                "\(page.text(report.content.label)).\(note) \(parts.source(report.header))")
        }
        return parts.rows(Array(items), empty: words("Nichts."))
    }

    private var grants: HTML {
        let all = parts.matter.costs.grants.all
        let items = all.reversed().map { grant -> HTML in
            let successor = parts.matter.costs.successor(of: grant)?.content.firstDay
            let others = GrantRule.interruptions(of: grant.header.id, in: parts.matter.costs.grantRules).compactMap {
                other in
                other.lastDay.map {
                    words(
                        "vom \(page.type.day(other.firstDay), "day") bis \(page.type.day($0), "day2") ersetzt")
                }
            }
            let cap = grant.content.rule(grant.header.id).cap.map(page.type.money) ?? words("nicht bekannt")
            let replaced = successor.map { day in
                day > page.asOf
                    ? words("wird abgelöst ab \(page.type.day(day), "day")")
                    : words("abgelöst ab \(page.type.day(day), "day")")
            }
            let last =
                replaced ?? grant.content.lastDay.map { words("bis \(page.type.day($0), "day")") }
                ?? words("ohne genanntes Ende")
            let remarks = [grant.content.inKind, grant.content.note].compactMap { $0 }.map {
                " \(page.text($0))" as HTML
            }
            return parts.row(
                cap, "soft",
                """
                \(page.text(grant.content.title)), \(words("ab")) \(page.type.day(grant.content.firstDay)), \
                \(([last] + others).joined(separator: ", ")).\(remarks) \(parts.source(grant.header))
                """
            )
        }
        return parts.rows(Array(items), empty: words("Keine Förderung bekannt."))
    }

    /// Every plan, and whether it is reckoned with.
    private var plans: HTML {
        let model = parts.matter.costs.settledModel?.content, rivals = parts.matter.costs.rivalModels.map(\.content)
        let items = parts.matter.costs.plans.map { plan -> HTML in
            let posts = plan.content.posts.map {
                "\(page.type.posts($0.posts)) \($0.title.in(page.language)) (\($0.payGroup))"
            }.joined(separator: "; ")
            let use =
                plan.id == model?.plan
                ? words("Planung")
                : plan.id == model?.baseline
                    ? words("Vergleich", context: "costs page")
                    : rivals.contains { $0.plan == plan.id || $0.baseline == plan.id }
                        ? words("vielleicht genutzt") : words("ungenutzt")
            return parts.row(
                use, "soft",
                """
                <span id=\"\(plan.header.id)\">\(page.text(plan.content.title))</span>: \(posts). \
                \(parts.source(plan.header))\(parts.confirmed(plan.content.confirmed))\(parts.withdrawLink(plan))
                """
            )
        }
        return parts.rows(items, empty: words("Noch kein Stellenplan."))
    }

    private var editions: HTML {
        let tables = parts.matter.costs.editions.all.reversed().map { edition -> HTML in
            return
                """
                <h3>\(page.text(edition.content.title))</h3><p>\(parts.source(edition.header))\
                \(parts.confirmed(edition.content.confirmed))\(parts.withdrawLink(edition))</p>\
                \(parts.table(self.edition(edition)))
                """
        }
        return HTML(joining: tables)
    }
}
