import Costing
import Decisions
import Register

/// The cost model as tables: figures with reported and computed values side
/// by side, the way from the posts to the extra cost, and the posts.
public struct CostAnnex {
    let view: MatterView
    let words: Words
    let type: Typography

    public init(_ view: MatterView, _ language: Language) {
        self.view = view
        words = Words(language)
        type = Typography(language)
    }

    /// What can be computed, whether or not it is; what a source reports of it stands for it where it is not.
    private var figures: [Figure] {
        view.figures.all.filter { figure in
            figure.computed != nil || figure.unknown != nil
                || figure.value != nil && ComputedFigure(rawValue: figure.id) != nil
        }
    }

    /// Every figure of the cost model: reported, computed, grade.
    ///
    /// A computed value stands beside one that a source reports; where there is
    /// no other it is the value.
    public var figureData: DataTable {
        DataTable(
            title: words("Finanzielle Auswirkungen"),
            columns: [
                .init(words("Kennzahl"), isNumber: false), .init(words("Wert")), .init(words("nachgerechnet")),
                .init(words("Güte"), isNumber: false), DataTable.unitColumn(words),
            ],
            rows: figures.map { figure in
                let unit = (figure.value ?? figure.computed).map { data(figure.id, $0).unit(words) } ?? ""
                return [
                    .text(figure.label.in(words.language)),
                    figure.value.map { data(figure.id, $0) } ?? .text(shown(figure)),
                    figure.leadingReport == nil ? .empty : figure.computed.map { data(figure.id, $0) } ?? .empty,
                    words.originAndKey(of: figure).map { .text($0) } ?? .empty, .text(unit),
                ]
            })
    }

    /// The same, each value leading to its derivation; where there is none, why.
    public var figureBlocks: [Block] {
        guard figures.isEmpty else { return [.table(figureTable { $0 })] }
        return [.paragraph(words.inlines(view.figures.whyUnknown))]
    }

    /// - Parameter link: the address on a page, which keeps its day and language.
    public func figureTable(link: (String) -> String) -> Table {
        var table = figureData.table(type)
        for (row, figure) in figures.enumerated() {
            guard let value = figure.value else { continue }
            table.rows[row][1] = Cell([
                .figure(
                    FigureMark(
                        id: figure.id, shown: shown(figure, value), grade: figure.grade.rawValue,
                        href: link("/matters/\(view.id)/figures/\(figure.id)"), isMarked: false))
            ])
        }
        return table
    }

    /// The figure's value, or what there is instead: not yet quantifiable is
    /// not the same as not known.
    public func shown(_ figure: Figure) -> String {
        if let value = figure.value { return shown(figure, value) }
        return shownUnknown(figure.id)
    }

    func shownUnknown(_ id: String) -> String {
        ComputedFigure(rawValue: id) == nil
            ? words("noch nicht bezifferbar") : words("nicht bekannt")
    }

    public func shown(_ figure: Figure, _ value: Quantity) -> String { shown(figure.id, value) }

    public func shown(_ id: String, _ value: Quantity) -> String { DataTable.shown(data(id, value), type) }

    /// A change is shown with its sign.
    private func data(_ id: String, _ value: Quantity) -> DataTable.Value {
        if case .share(let share) = value, Quantity.isChange(id) { return .change(share) }
        return DataTable.Value(value)
    }
}
