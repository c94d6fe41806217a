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

    private var figures: [Figure] { view.figures.all.filter { $0.computed != nil || $0.unknown != nil } }

    /// Every figure of the cost model: reported, computed, grade.
    public var figureData: DataTable { figureData(caption: words("Finanzielle Auswirkungen", "Financial implications")) }

    private func figureData(caption: String) -> DataTable {
        DataTable(
            title: caption,
            columns: [
                .init(words("Kennzahl", "Figure"), isNumber: false), .init(words("Wert", "Value")), .init(words("nachgerechnet", "computed")),
                .init(words("Güte", "Grade"), isNumber: false), DataTable.unitColumn(words),
            ],
            rows: figures.map { figure in
                let unit = (figure.value ?? figure.computed).map { data(figure.id, $0).unit(words) } ?? ""
                return [
                    .text(figure.label.in(words.language)), figure.value.map { data(figure.id, $0) } ?? .text(shown(figure)),
                    figure.computed.map { data(figure.id, $0) } ?? .empty,
                    .text(words.grade(figure.grade) + (figure.isStandIn ? words(", Ersatzschlüssel", ", stand-in key") : "")), .text(unit),
                ]
            })
    }

    /// The same, each value leading to its derivation.
    public var figureTable: Table { figureTable { $0 } }

    /// - Parameter link: the address on a page, which keeps its day and language.
    public func figureTable(link: (String) -> String) -> Table { figureTable(of: figureData, link: link) }

    private func figureTable(of data: DataTable, link: (String) -> String = { $0 }) -> Table {
        var table = data.table(type)
        for (row, figure) in figures.enumerated() {
            guard let value = figure.value else { continue }
            table.rows[row][1] = Cell([.figure(FigureMark(
                id: figure.id, shown: shown(figure, value), grade: figure.grade.rawValue,
                href: link("/figures/\(view.id)/\(figure.id)"), isMarked: false))])
        }
        return table
    }

    /// The figure's value, or what there is instead: not yet quantifiable is
    /// not the same as not known.
    public func shown(_ figure: Figure) -> String {
        if let value = figure.value { return shown(figure, value) }
        return FigureBook.computedLabels[figure.id] == nil
            ? words("noch nicht bezifferbar", "not yet quantifiable") : words("nicht bekannt", "not known")
    }

    public func shown(_ figure: Figure, _ value: FigureValue) -> String { shown(figure.id, value) }

    public func shown(_ id: String, _ value: FigureValue) -> String { DataTable.shown(data(id, value), type) }

    /// A change is shown with its sign.
    private func data(_ id: String, _ value: FigureValue) -> DataTable.Value {
        if case .share(let share) = value, id.hasSuffix("change") { return .change(share) }
        return DataTable.Value(value)
    }

    /// The plans post by post, on the edition in force.
    var blocks: [Block] {
        [.table(figureTable(of: figureData(caption: words("Berechnung der Mehrkosten", "Calculation of the extra cost"))))] + planTables.map { .table($0) }
    }

    var planTables: [Table] { planData.map { $0.table(type) } }

    /// The posts of the plan, and those that there are without it; none where
    /// nothing is computed.
    public var planData: [DataTable] {
        guard let calculation = view.figures.all.first(where: { $0.id == "plan-cost" })?.trace,
              let baseline = view.figures.all.first(where: { $0.id == "baseline-cost" })?.trace else { return [] }
        let texts = TraceWords(view.matter, words.language)
        return [calculation, baseline].map { trace in
            DataTable(
                title: texts.label(trace) + " · " + (view.matter.costs.edition?.content.title.in(words.language) ?? ""),
                columns: [.init(words("Stelle", "Post"), isNumber: false)]
                    + [words("Personal", "Staff"), words("Gemeinkosten", "Overheads"), words("Sachkosten", "Non-staff"), words("zusammen", "total")].map { .init($0) },
                rows: trace.inputs.map { post in
                    [.text(texts.label(post))] + post.inputs.map { .init(FigureValue($0.value)) } + [.init(FigureValue(post.value))]
                } + [[.text(words("Summe", "Total")), .text(""), .text(""), .text(""), .init(FigureValue(trace.value))]],
                hasSum: true)
        }
    }
}
