import Costing
import Decisions
import Register

/// The costs of a matter as a workbook: its figures, the years to come, who
/// pays, and under each the calculation in live formulas.
public struct CostWorkbook {
    let view: MatterView
    let words: Words
    let type: Typography
    let variant: Recorded<CostVariant>?
    let trial: Trial?
    var traces: TraceSheets
    var matter: Matter { view.matter }

    /// Assumptions that nobody has saved.
    public struct Trial: Sendable {
        public var assumptions: Assumptions
        public var changes: [CostVariant.Change]
        public var amounts: [CostVariant.GrantAmount]
        /// Of the case in which the grant grows, a year.
        public var growth: BasisPoints

        public init(
            assumptions: Assumptions, changes: [CostVariant.Change], amounts: [CostVariant.GrantAmount] = [],
            growth: BasisPoints
        ) {
            self.assumptions = assumptions
            self.changes = changes
            self.amounts = amounts
            self.growth = growth
        }
    }

    /// - Parameters:
    ///   - variant: saved assumptions; nil: those of the cost model.
    ///   - trial: what is tried instead, on the ground of one of these.
    public init(_ view: MatterView, _ language: Language, variant: Recorded<CostVariant>? = nil, trial: Trial? = nil) {
        self.view = view
        self.variant = variant
        self.trial = trial
        words = Words(language)
        type = Typography(language)
        traces = TraceSheets(TraceWords(view.matter, language))
    }

    /// Nil where there is no cost model as of the day.
    public func workbook() -> Workbook? {
        guard let study = view.figures.study else { return nil }
        var copy = self
        return copy.build(study)
    }

    private mutating func build(_ study: CostStudy) -> Workbook {
        var derivation = traces.sheet(
            words("Herleitung"),
            note: words(
                """
                Jede Zahl ist eine Formel über die Zeilen, die unter ihr eingerückt stehen. Gerundet wird \
                kaufmännisch, \
                wo der Rechenschritt es sagt.
                """))
        for figure in view.figures.all {
            guard let trace = figure.trace else { continue }
            traces.derive(trace, as: text(figure.label), on: &derivation)
        }
        let (years, yearly) = years(study)
        let shares = shares(on: &derivation)
        let entered = [rates(study), posts(study)]
        let overview = overview()
        let sheets =
            [overview, derivation, years, yearly].compactMap { $0 } + shares + entered.compactMap { $0 } + [
                traces.inputs.sheet, assumptions(study),
            ]
        let title = matter.opened?.content.title.in(words.language) ?? view.id
        return Workbook(language: words.language, title: title, asOf: view.asOf, sheets: sheets)
    }

    func text(_ text: Text) -> String { text.in(words.language) }

    /// What is assumed of the years.
    func tried(_ study: CostStudy) -> Trial {
        trial
            ?? Trial(
                assumptions: variant?.content.assumptions ?? study.neutral, changes: variant?.content.changes ?? [],
                amounts: variant?.content.grantAmounts ?? [], growth: BasisPoints(200))
    }

    /// What the assumptions are called; nil: those of the cost model.
    var whatIf: String? {
        let saved = variant.map { words("Was-wäre-wenn „\(text($0.content.title), "title")“") }
        guard trial != nil else { return saved }
        let none = words("ein Versuch, nicht gespeichert")
        return saved.map { none + words(", ausgehend von ") + $0 } ?? none
    }

    /// A sheet with its title, notes below it, and the heads of its columns.
    func sheet(_ name: String, title: String, notes: [String], widths: [Int], head: [String]) -> Workbook.Sheet {
        var sheet = Workbook.Sheet(name: name, widths: widths)
        sheet.add([.text(title, .title)])
        for note in notes { sheet.add([.text(note, .note)]) }
        sheet.add(head.map { .text($0, .head) })
        sheet.frozen = sheet.rows.count
        return sheet
    }

    /// The figures: what holds, what the formulas give, what the program gave.
    private mutating func overview() -> Workbook.Sheet {
        let name = words("Übersicht")
        var sheet = sheet(
            name, title: matter.opened.map { text($0.content.title) } ?? view.id,
            notes: [
                words(
                    """
                    Stand: \(type.day(view.asOf), "day"). „Nachgerechnet“ ist eine Formel; „laut Programm“ ist ihr \
                    Wert, als diese Mappe entstand.
                    """),
                words("Wo eine Quelle einen Wert nennt, der auf denselben Grundlagen beruht, gilt dieser."),
            ],
            widths: [54, 18, 18, 30, 34, 66],
            head: [
                words("Kennzahl"), words("nachgerechnet"), words("laut Programm"),
                words("es gilt"), words("Güte"), words("Quelle"),
            ])
        for figure in view.figures.all {
            let sources = figure.sources.compactMap { matter.sources[$0].map { text($0.content.title) } }.joined(
                separator: "; ")
            let computed = figure.trace.map { traces.cell($0, on: name, .strong) } ?? .empty
            let value =
                figure.value.map { Workbook.Cell.value($0) }
                ?? .text(figure.unknown.map(text) ?? words("nicht bekannt"))
            sheet.add([
                .text(text(figure.label)), computed, figure.trace.map { .value($0.value) } ?? .empty, value,
                .text(words.originAndKey(of: figure) ?? "–"), .text(sources),
            ])
        }
        if let problem = view.figures.problem { sheet.add([.text(text(problem.sentence), .note)]) }
        return sheet
    }
}
