import Decisions
import Register

/// Puts figures, dates and names of a matter into an authored text.
struct EntryBinder: MarkBinder {
    let view: MatterView
    let language: Language
    /// A paper that goes out says nothing that is not known; a draft may.
    var isFinal = false
    var type: Typography { Typography(language) }

    func bind(_ mark: Mark) throws(MarkError) -> [Inline] {
        switch mark.kind {
        case .figure: return [.figure(try figure(mark))]
        case .date:
            guard let date = view.matter.entry(mark.id)?.header.on else {
                throw MarkError(expected: "the id of an entry with a date")
            }
            return [.text(type.date(date))]
        case .name:
            guard let entry = view.matter.entry(mark.id) else { throw MarkError(expected: "the id of an entry") }
            return [.text(name(entry))]
        }
    }

    private func name(_ entry: Entry) -> String {
        if let organization = entry.content as? Organization, let short = organization.short {
            return short.in(language)
        }
        return Typography.protect(entry.content.headline.in(language))
    }

    private func figure(_ mark: Mark) throws(MarkError) -> FigureMark {
        let figure = view.figures[mark.id]
        guard figure != nil || ComputedFigure(rawValue: mark.id) != nil else {
            throw MarkError(expected: "one of: " + view.figures.all.map(\.id).joined(separator: ", "))
        }
        let placed = mark.place.flatMap { view.figures.value(mark.id, at: $0) }
        guard let value = mark.place == nil ? figure?.value : placed?.value else {
            return try unknown(mark, figure)
        }
        let grade = placed?.grade ?? figure?.grade
        return FigureMark(
            id: mark.target, shown: CostAnnex(view, language).shown(mark.id, value), grade: grade?.rawValue,
            href: address(of: figure), isMarked: grade == .assumption)
    }

    /// With the day: on another one the figure may not be known.
    private func address(of figure: Figure?) -> String? {
        figure.map { "/matters/\(view.id)/figures/\($0.id)?as-of=\(view.asOf.iso)" }
    }

    /// In the sentence it only says that there is no value; why is said below.
    private func unknown(_ mark: Mark, _ figure: Figure?) throws(MarkError) -> FigureMark {
        let isNamed = ComputedFigure(rawValue: mark.id) != nil
        if let place = mark.place, view.matter.entry(place) == nil || !isNamed {
            throw MarkError(expected: "an edition, a round or an issued paper that holds the figure")
        }
        // Not yet quantifiable is something to say; not known as of this day is not.
        guard !isFinal || !isNamed else { throw MarkError(expected: "a figure that is known as of this day") }
        let annex = CostAnnex(view, language)
        return FigureMark(
            id: mark.target, shown: "[" + annex.shownUnknown(mark.id) + "]",
            href: address(of: figure),
            unknown: view.figures.whyUnknown(mark.id).in(language))
    }
}
