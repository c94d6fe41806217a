import Costing
import Decisions

extension CostWorkbook {
    /// The years as tables, and the sheet that derives every amount in them.
    mutating func years(_ study: CostStudy) -> (tables: Workbook.Sheet, derivation: Workbook.Sheet?) {
        let head = words("Jahre")
        let title = words("Die Jahre") + (whatIf.map { ": " + $0 } ?? "")
        let tried = tried(study)
        do throws(CostingError) {
            let cases = try study.cases(
                tried.assumptions, changes: tried.changes, amounts: tried.amounts, growth: tried.growth)
            let shown = try study.outlook(
                tried.assumptions, changes: tried.changes, amounts: tried.amounts, among: cases)
            let budget = try BudgetView(of: shown)
            var derivation = traces.sheet(
                words("Herleitung der Jahre"),
                note: words(
                    "Ein Block je Jahr. Was in einem früheren Jahr ebenso gerechnet ist, verweist dorthin."))
            var tables = sheet(
                head, title: title, notes: notes(shown), widths: [10] + Array(repeating: 17, count: 9),
                head: composedHead)
            for index in shown.years.indices {
                let year = shown.years[index], meaning = budget.years[index]
                for trace in [
                    year.trace, meaning.fullCost.trace, meaning.budget.trace, meaning.additional.trace, year.erosion,
                    year.remanent,
                ] {
                    if let trace { traces.derive(trace, on: &derivation) }
                }
                for (item, name) in zip([cases.ends, cases.goesOn, cases.grows], caseNames) {
                    traces.derive(
                        item.years[index].trace, as: words("Mehrkosten \(year.year, "year")") + ", " + name,
                        on: &derivation)
                }
                tables.add([.text(String(year.year) + (year.isExtrapolated ? " *" : ""))] + composed(year, on: head))
            }
            tables.add([])
            add(
                to: &tables, words("Mehrkosten je Jahr in drei Fällen"),
                [words("Jahr"), words("endet"), words("läuft weiter"), words("steigt")])
            for index in shown.years.indices {
                let nets = [cases.ends, cases.goesOn, cases.grows].map { traces.cell($0.years[index].trace, on: head) }
                tables.add([.text(String(shown.years[index].year))] + nets)
            }
            tables.add([])
            add(
                to: &tables, words("Was „Kosten“ heißen kann, nach Förderung"),
                [
                    words("Jahr"), words("Vollkosten (KGSt)"), words("Haushalt (NKF)"), words("zusätzlich"),
                ])
            for year in budget.years {
                tables.add(
                    [.text(String(year.year))]
                        + [year.fullCost, year.budget, year.additional].map { traces.cell($0.trace, on: head) })
            }
            return (tables, derivation)
        } catch {
            let sentence = text(CostProblem(error, in: matter).sentence)
            return (sheet(head, title: title, notes: [sentence], widths: [10], head: []), nil)
        }
    }

    private var caseNames: [String] {
        [
            words("wenn die Förderung endet"), words("wenn die Förderung weiterläuft"),
            words("wenn die Förderung steigt"),
        ]
    }

    private var composedHead: [String] {
        [
            words("Jahr"), words("Personal"), words("Gemeinkosten"), words("Sachkosten", context: "cost workbook"),
            words("einmalig"),
            words("vorhandene Stellen"), words("Förderung", context: "by itself"), words("Mehrkosten"),
            words("davon durch Löhne"),
            words("bleibt ohne Förderung"),
        ]
    }

    /// The net of a year is (plan − baseline) − grant, and the plan's cost
    /// staff, overheads, non-staff and what comes once.
    private mutating func composed(_ year: Outlook.Year, on sheet: String) -> [Workbook.Cell] {
        let gross = year.trace.inputs.first
        let plan = gross?.inputs.first?.inputs ?? []
        let kinds = (0..<4).map { index in
            plan.indices.contains(index) ? traces.cell(plan[index], on: sheet) : Workbook.Cell.empty
        }
        let others = [gross?.inputs.last, year.trace.inputs.last].map { trace in
            trace.map { traces.cell($0, on: sheet) } ?? .empty
        }
        let further = [year.erosion, year.remanent].map { trace in trace.map { traces.cell($0, on: sheet) } ?? .empty }
        return kinds + others + [traces.cell(year.trace, on: sheet, .strong)] + further
    }

    private func add(to sheet: inout Workbook.Sheet, _ title: String, _ head: [String]) {
        sheet.add([.text(title, .subtitle)])
        sheet.add(head.map { .text($0, .head) })
    }

    private func notes(_ shown: Outlook) -> [String] {
        var notes = [words("Jeder Betrag verweist auf seine Herleitung.")]
        let rates = RatesOfYearsWords(matter, words.language)
        notes += [rates.editions(shown.years), rates.carriedOn(shown).map { "* " + $0 }].compactMap { $0 }
        if whatIf != nil {
            notes.append(
                words(
                    "Eine Annahme, keine Kennzahl des Vorgangs.") + (variant?.content.note.map { " " + text($0) } ?? "")
            )
        }
        return notes
    }
}
