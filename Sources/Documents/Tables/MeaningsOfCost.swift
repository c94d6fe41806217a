import Costing

/// What "cost" can mean, side by side: on the page of the years and on that of
/// the budget.
public struct MeaningsOfCost: Sendable {
    let words: Words
    public init(words: Words) { self.words = words }

    /// Each meaning and what it says.
    public var terms: [(name: String, sentence: String)] {
        [
            (
                words("Vollkosten (KGSt)"),
                words(
                    """
                    Personalkosten, Gemeinkosten und Sachkosten aller geplanten Arbeitsplätze, dazu Einmaliges: was \
                    das \
                    Vorhaben den Kreis im Ganzen kostet.
                    """)
            ),
            (
                words("Haushalt (NKF)"),
                words(
                    """
                    Personal- und Sachaufwand aller geplanten Stellen, dazu Einmaliges, ohne kalkulatorische \
                    Gemeinkosten: was der Haushalt zeigen wird.
                    """)
            ),
            (
                words("zusätzlich"),
                words(
                    """
                    Wie im Haushalt, aber ohne die Stellen, die es schon gibt: nur, was ohne das Vorhaben nicht \
                    gezahlt \
                    würde.
                    """)
            ),
        ]
    }

    public func table(_ budget: BudgetView) -> DataTable {
        DataTable(
            title: words("Dieselben Jahre auf drei Weisen, nach Förderung"),
            columns: [.init(words("Jahr"), isNumber: false)] + terms.map { .init($0.name) }
                + [
                    words("Personalaufwand"),
                    words(
                        "Sachaufwand", context: "meanings of cost"), words("Ertrag aus Förderung"),
                ].map { .init($0) } + [.init(words("fortgeschrieben"), isNumber: false, isForFiles: true)],
            rows: budget.years.map { year in
                [.year(year.year)]
                    + [
                        year.fullCost.net, year.budget.net, year.additional.net, year.personnelExpense,
                        year.materialExpense, year.transferIncome,
                    ].map { .money($0) }
                    + [.text(year.isExtrapolated ? words("ja") : words("nein"))]
            })
    }
}
