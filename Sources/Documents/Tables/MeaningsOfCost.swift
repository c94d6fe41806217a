import Costing

/// What "cost" can mean, side by side: on the page of the years and on that of
/// the budget.
public struct MeaningsOfCost: Sendable {
    let words: Words
    public init(words: Words) { self.words = words }

    /// Each meaning and what it says.
    public var terms: [(name: String, sentence: String)] {
        [
            (words("Vollkosten (KGSt)", "Full cost (KGSt)"), words(
                "Personalkosten, Gemeinkosten und Sachkosten aller geplanten Arbeitsplätze, dazu Einmaliges: was das Vorhaben den Kreis im Ganzen kostet.",
                "Staff cost, overheads and non-staff cost of all planned workplaces, and one-off items: what the project costs the county as a whole.")),
            (words("Haushalt (NKF)", "Budget (NKF)"), words(
                "Personal- und Sachaufwand aller geplanten Stellen, dazu Einmaliges, ohne kalkulatorische Gemeinkosten: was der Haushalt zeigen wird.",
                "Staff and non-staff expense of all planned posts, and one-off items, without imputed overheads: what the budget will show.")),
            (words("zusätzlich", "additional"), words(
                "Wie im Haushalt, aber ohne die Stellen, die es schon gibt: nur, was ohne das Vorhaben nicht gezahlt würde.",
                "As in the budget, but without the posts that exist already: only what would not be paid without the project.")),
        ]
    }

    public func table(_ budget: BudgetView) -> DataTable {
        DataTable(
            title: words("Dieselben Jahre auf drei Weisen, nach Förderung", "The same years in three ways, after the grant"),
            columns: [.init(words("Jahr", "Year"), isNumber: false)] + terms.map { .init($0.name) } + [
                words("Personalaufwand", "Staff expense"), words("Sachaufwand", "Other expense"), words("Ertrag aus Förderung", "Grant income"),
            ].map { .init($0) } + [.init(words("fortgeschrieben", "extrapolated"), isNumber: false, isForFiles: true)],
            rows: budget.years.map { year in
                [.year(year.year)]
                    + [year.fullCost.net, year.budget.net, year.additional.net, year.personnelExpense, year.materialExpense, year.transferIncome].map { .money($0) }
                    + [.text(year.isExtrapolated ? words("ja", "yes") : words("nein", "no"))]
            })
    }
}
