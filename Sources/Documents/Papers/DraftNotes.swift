import Costing
import Decisions

/// What a draft says of itself: how old its texts are, and why a figure that
/// they name has no value.
extension PaperComposer {
    /// Authored texts stand still while figures and findings go on. As of a
    /// later day than theirs the reader is told so.
    var ageOfTexts: [Block] {
        let dates = draft.content.outline.flatMap { $0.texts ?? [] }.compactMap { matter.papers.texts[$0]?.header.on }
        let known = dates.compactMap { date in date.lastDay.map { (day: $0, date: date) } }.sorted { $0.day < $1.day }
        guard let first = known.first, let last = known.last, last.day < view.asOf else { return [] }
        let written =
            first.date == last.date
            ? type.date(last.date)
            : words(
                "\(type.date(first.date), "date") bis \(type.date(last.date), "date2")")
        return [
            .note(
                kind: .info,
                [
                    .paragraph([
                        .text(
                            words(
                                """
                                Die Texte dieses Entwurfs sind älter als sein Stand. Stand der Texte: \
                                \(written, "written"). Zahlen und \
                                Befunde: \(type.day(view.asOf), "day"). Was die Texte sagen, ist für diesen Stand zu \
                                prüfen.
                                """))
                    ])
                ])
        ]
    }

    /// Each reason once, with the figures it holds for.
    func reasons(for blocks: [Block]) -> [Block] {
        reasons(blocks.figureMarks.filter { $0.unknown != nil }.map { (id: $0.figure, label: label(of: $0)) })
    }

    func label(of mark: FigureMark) -> Text {
        view.figures[mark.figure]?.label ?? ComputedFigure(rawValue: mark.figure)?.label ?? Text(mark.figure)
    }

    /// The figures of the cost table without a value; work that falls on others
    /// says by itself why it has no number.
    var figuresWithoutValue: [Figure] {
        view.figures.all.filter { $0.value == nil && ComputedFigure(rawValue: $0.id) != nil }
    }

    /// Why the years cannot be computed; nil where they can be, and where there
    /// is no cost model.
    var whyNoYears: Text? {
        guard view.figures.projection == nil, !matter.costs.models.all.isEmpty else { return nil }
        return view.figures.projectionProblem?.sentence ?? view.figures.whyUnknown
    }

    func reasons(_ unknown: [(id: String, label: Text)]) -> [Block] {
        let reasons = view.figures.reasons(of: unknown)
        guard !reasons.isEmpty else { return [] }
        return [
            .note(
                kind: .unknown,
                reasons.map { item in
                    .paragraph([
                        .strong([.text(item.labels.map { $0.in(language) }.joined(separator: "; ") + ":")]),
                        .text(" " + item.reason.in(language)),
                    ])
                })
        ]
    }
}
