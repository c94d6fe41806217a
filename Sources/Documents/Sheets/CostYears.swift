import Costing
import Decisions
import Register

/// The years of a cost model: in words and as tables.
public struct CostYears: Sendable {
    let parts: SheetParts
    let cases: OutlookCases
    /// The case that is shown in full.
    let shown: Outlook
    private var words: Words { parts.words }

    public init(_ parts: SheetParts, cases: OutlookCases, shown: Outlook) {
        self.parts = parts
        self.cases = cases
        self.shown = shown
    }

    /// As the cost model has them; nil where there is none.
    /// - Throws: `CostingError` where they cannot be computed.
    public init?(_ parts: SheetParts) throws {
        guard let study = parts.view.figures.study else { return nil }
        let cases = try study.cases(study.neutral)
        self.init(parts, cases: cases, shown: try study.outlook(study.neutral, changes: [], amounts: [], among: cases))
    }

    public var budget: BudgetView? { try? BudgetView(of: shown) }

    /// In a file each year names its edition; on the page a sentence does.
    private var editionColumn: DataTable.Column {
        .init(words("Kostensätze"), isNumber: false, isForFiles: true)
    }
    private func title(_ edition: String) -> String {
        parts.matter.costs.editions[Identifier(edition)]?.content.title.in(words.language) ?? edition
    }

    private var rates: RatesOfYearsWords { RatesOfYearsWords(parts.matter, words.language) }

    /// In a file a year stays a number; that it is carried on is a column.
    private var heldColumn: DataTable.Column {
        .init(words("fortgeschrieben"), isNumber: false, isForFiles: true)
    }
    private func held(_ year: Int) -> DataTable.Value {
        .text(shown.years.first { $0.year == year }?.isExtrapolated ?? false ? words("ja") : words("nein"))
    }

    /// What the years are made of.
    public var composition: DataTable {
        DataTable(
            title: words("Mehrkosten und ihre Teile, in Euro"),
            columns: [.init(words("Jahr"), isNumber: false)]
                + [
                    words("Personal"), words("Gemeinkosten"), words("Sachkosten", context: "cost years"),
                    words("einmalig"),
                    words("vorhandene Stellen"), words("Förderung", context: "by itself"),
                    words("Mehrkosten"), words("davon durch Löhne"),
                ].map { .init($0) } + [editionColumn, heldColumn],
            rows: shown.years.map { year in
                [.year(year.year, isMarked: year.isExtrapolated)]
                    + [year.personnel, year.overhead, year.material, year.oneOff, year.baseline, year.grant, year.net]
                    .map { .money($0) }
                    + [
                        year.erosion?.value.money.map { .money($0) } ?? .empty, .text(title(year.edition)),
                        held(year.year),
                    ]
            })
    }

    public var inCases: DataTable {
        let growth = parts.type.share(cases.growth)
        var columns: [DataTable.Column] = [
            .init(words("Jahr"), isNumber: false), .init(words("endet")),
            .init(words("läuft weiter")),
            .init(words("steigt um \(growth, "growth") im Jahr")),
        ]
        if cases.expected != nil { columns.append(.init(words("erwartet"))) }
        columns.append(heldColumn)
        return DataTable(
            title: words("Mehrkosten je Jahr in drei Fällen"), columns: columns,
            rows: cases.ends.years.indices.map { index in
                let nets = [cases.ends, cases.goesOn, cases.grows].map { DataTable.Value.money($0.years[index].net) }
                let expected =
                    cases.expected.map { [$0[index].value.money.map { DataTable.Value.money($0) } ?? .empty] } ?? []
                let year = cases.ends.years[index].year
                return [.year(year)] + nets + expected + [held(year)]
            })
    }

    public func meanings(_ budget: BudgetView) -> DataTable { MeaningsOfCost(words: words).table(budget) }

    /// The cliff, what stays, and what is held as it was.
    public var sentences: [Block] {
        var lines: [Line] = []
        if let (before, after) = deepestFall {
            lines.append(
                """
                \(words("""
                    \(after.year, "year") sinkt die Förderung von \(parts.type.money(before.grant), "money") auf \
                    \(parts.type.money(after.grant), "money2"); die Mehrkosten gehen von \
                    \(parts.type.money(before.net), "money3") auf \(parts.type.money(after.net), "money4").
                    """))
                """
            )
        } else if shown.years.contains(where: { $0.grant != .zero }),
            cases.ends.years.map(\.net) == cases.goesOn.years.map(\.net)
        {
            lines.append(
                """
                \(words("Die Förderung nennt in diesen Jahren kein Ende; die drei Fälle sind deshalb gleich."))
                """
            )
        }
        if let first = shown.years.first(where: { $0.remanent != nil }), let stays = first.remanent?.value.money,
            stays > .zero
        {
            lines.append(
                """
                \(words("""
                    Ohne Förderung bleiben \(first.year, "year") Mehrkosten von \(parts.type.money(stays), "money"). \
                    Angenommen ist, dass jede Stelle bleibt, die nicht als endend angegeben ist.
                    """))
                """
            )
        }
        if let last = shown.years.last, let wages = last.erosion?.value.money, wages != .zero,
            let full = shown.years.first(where: \.isFull)
        {
            lines.append(
                """
                \(words("""
                    Im Jahr \(last.year, "year") sind davon \(parts.type.money(wages), "money") Folge steigender Löhne \
                    seit \(full.year, "year2"), Gemeinkosten eingeschlossen.
                    """))
                """
            )
        }
        if shown.assumptions.start != nil {
            lines.append(
                """
                \(words("""
                    Bis alle Stellen besetzt sind, zählen die vorhandenen Stellen anteilig weiter. Kosten gehen nach \
                    Monaten, die Förderung nach Tagen.
                    """))
                """
            )
        }
        if let study = parts.view.figures.study, let unknown = study.unknownGrant,
            unknown.firstDay.year == study.years.upperBound + 1
        {
            let title = parts.matter.entry(unknown.id).map { parts.text($0.content.headline) } ?? Line(unknown.id)
            lines.append(
                """
                \(words("Ab \(unknown.firstDay.year, "year") ist nicht bekannt, was die Förderung zahlt"))\
                 (\(title)); \(words("gerechnet sind die Jahre davor."))
                """
            )
        }
        if let editions = rates.editions(shown.years) { lines.append("\(editions)") }
        if let carried = rates.carriedOn(shown) {
            let isHeld =
                [shown.assumptions.wageGrowth, shown.assumptions.priceGrowth].allSatisfy { ($0?.value ?? 0) == 0 }
                && shown.assumptions.baseYear != nil
            lines.append(
                """
                * \(carried)\
                \(isHeld ? words(" Unter „Was wäre, wenn“ lassen sich Steigerungen angeben.") : "")
                """
            )
        }
        return lines.map(\.paragraph)
    }

    /// The two years between which the grant falls most, as the chart has them.
    private var deepestFall: (Outlook.Year, Outlook.Year)? {
        guard let index = shown.years.firstIndex(where: { $0.year == shown.cliff }), index > 0 else { return nil }
        return (shown.years[index - 1], shown.years[index])
    }
}
