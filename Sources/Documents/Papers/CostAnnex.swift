import Costing
import Decisions
import Register

/// The cost model as tables: figures with reported and computed values side
/// by side, and the posts behind them.
public struct CostAnnex {
    let view: MatterView
    let words: Words
    let type: Typography

    public init(_ view: MatterView, _ language: Language) {
        self.view = view
        words = Words(language)
        type = Typography(language)
    }

    /// Every figure of the cost model: reported, computed, grade.
    public var figureTable: Table { figureTable(caption: words("Finanzielle Auswirkungen", "Financial implications")) }

    private func figureTable(caption: String) -> Table {
        let figures = view.figures.all.filter { $0.computed != nil || $0.unknown != nil }
        return Table(
            caption: [.text(caption)],
            head: [words("Kennzahl", "Figure"), words("Wert", "Value"), words("nachgerechnet", "computed"), words("Güte", "Grade")].map { Cell($0) },
            rows: figures.map { figure in
                let value: [Inline] = figure.value.map { [.figure(FigureMark(
                    id: figure.id, shown: shown(figure, $0), grade: figure.grade.rawValue,
                    href: "/figures/\(view.id)/\(figure.id)", isMarked: false))] } ?? [.text(shown(figure))]
                return [
                    Cell(figure.label.in(words.language), isRowHeader: true), Cell(value),
                    Cell(figure.computed.map { shown(figure, $0) } ?? "–"), Cell(words.grade(figure.grade) + (figure.isStandIn ? words(", Ersatzschlüssel", ", stand-in key") : "")),
                ]
            },
            numericColumns: [1, 2])
    }

    /// The figure's value, or what there is instead: not yet quantifiable is
    /// not the same as not known.
    public func shown(_ figure: Figure) -> String {
        if let value = figure.value { return shown(figure, value) }
        return FigureBook.computedLabels[figure.id] == nil
            ? words("noch nicht bezifferbar", "not yet quantifiable") : words("nicht bekannt", "not known")
    }

    public func shown(_ figure: Figure, _ value: FigureValue) -> String { shown(figure.id, value) }

    /// A change is shown with its sign.
    public func shown(_ id: String, _ value: FigureValue) -> String {
        if case .share(let share) = value, id.hasSuffix("change") { return type.change(share) }
        return type.value(value)
    }

    /// The plans post by post, on the edition in force.
    var blocks: [Block] {
        [.table(figureTable(caption: words("Berechnung der Mehrkosten", "Calculation of the extra cost")))] + planTables.map { .table($0) }
    }

    public var planTables: [Table] {
        guard let calculation = view.figures.all.first(where: { $0.id == "plan-cost" })?.trace,
              let baseline = view.figures.all.first(where: { $0.id == "baseline-cost" })?.trace else { return [] }
        let texts = TraceWords(view.matter, words.language)
        return [calculation, baseline].map { trace in
            Table(
                caption: [.text(texts.label(trace) + " · " + (view.matter.costs.edition?.content.title.in(words.language) ?? ""))],
                head: [words("Stelle", "Post"), words("Personal", "Staff"), words("Gemeinkosten", "Overheads"), words("Sachkosten", "Non-staff"), words("zusammen", "total")].map { Cell($0) },
                rows: trace.inputs.map { post in
                    [Cell(texts.label(post), isRowHeader: true)] + post.inputs.map { Cell(texts.value($0)) } + [Cell(texts.value(post))]
                } + [[Cell(words("Summe", "Total"), isRowHeader: true), Cell(""), Cell(""), Cell(""), Cell(texts.value(trace))]],
                numericColumns: [1, 2, 3, 4])
        }
    }
}
