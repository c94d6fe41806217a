import Decisions
import Register

/// Puts figures, dates and names of a matter into an authored text.
struct EntryBinder: MarkBinder {
    let view: MatterView
    let language: Language
    /// A paper that goes out says nothing that is not known; a draft may.
    var isFinal = false
    var type: Typography { Typography(language) }

    func bind(kind: MarkKind, target: String) throws(MarkError) -> [Inline] {
        switch kind {
        case .figure: return [.figure(try figure(target))]
        case .date:
            guard let date = view.matter.entry(target)?.header.on else {
                throw MarkError(expected: "the id of an entry with a date")
            }
            return [.text(type.date(date))]
        case .name:
            guard let entry = view.matter.entry(target) else { throw MarkError(expected: "the id of an entry") }
            return [.text(name(entry))]
        }
    }

    private func name(_ entry: Entry) -> String {
        if let organization = entry.content as? Organization, let short = organization.short { return short.in(language) }
        return Typography.protect(entry.content.headline.in(language))
    }

    func figure(_ target: String) throws(MarkError) -> FigureMark {
        let parts = target.split(separator: "@", maxSplits: 1).map(String.init)
        let id = parts.first ?? ""
        if view.figures[id] == nil, FigureBook.computedLabels[id] != nil {
            // Computed at other times; as of this day there is nothing to compute it from.
            guard !isFinal else { throw MarkError(expected: "a figure that is known as of this day") }
            return FigureMark(id: target, shown: Words(language)("nicht bekannt", "not known"))
        }
        guard let figure = view.figures[id] else {
            throw MarkError(expected: "one of: " + view.figures.all.map(\.id).joined(separator: ", "))
        }
        let placed = parts.count == 2 ? view.figures.value(id, at: parts[1]) : nil
        let value = parts.count == 2 ? placed?.value : figure.value
        let grade = placed?.grade ?? figure.grade
        let shown: String
        switch value {
        case .share(let share)? where id.hasSuffix("change"): shown = type.change(share)
        case let value?: shown = type.value(value)
        case nil where parts.count == 2: throw MarkError(expected: "an edition, a round or an issued paper that holds the figure")
        case nil: shown = figure.unknown?.in(language) ?? "—"
        }
        return FigureMark(
            id: target, shown: shown, grade: grade.rawValue, href: "/figures/\(view.id)/\(id)",
            isMarked: grade == .assumption && value != nil)
    }
}
