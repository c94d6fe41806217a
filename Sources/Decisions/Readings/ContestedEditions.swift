import Costing

/// What is known where it is not settled which rates hold.
extension FigureBook {
    /// The figures of the cost model: those that are the same on each edition,
    /// and of the others each value that they can have.
    func contestedFigures(in matter: Matter, asOf day: Day) -> [Figure] {
        let ways = matter.costs.rivalEditions(in: day.year).compactMap { edition in
            Calculation(matter, asOf: day, edition: edition.id).map { (edition: edition, figures: $0.figures().known) }
        }
        let known = Set(all.map(\.id)), ids = ways.flatMap { $0.figures.map(\.id) }.withoutRepeats.filter { !known.contains($0) }
        return ids.compactMap { id in
            let found = ways.compactMap { way in way.figures.first { $0.id == id }.map { (way.edition, $0) } }
            guard let item = found.last?.1 else { return nil }
            let values = found.map { FigureValue($0.1.trace.value) }
            guard found.count < ways.count || Set(values).count > 1 else { return FigureBook.figure(item, in: matter, nil) }
            let unknown = Text.both { language in
                let listed = zip(found, values).map { way, value in value.inWords(language) + FigureBook.named(way.0, language) }
                return (language == .de ? "Nicht feststellbar: " : "Undetermined: ") + listed.joined(separator: language == .de ? " oder " : " or ")
                    + ". " + FigureBook.whichHolds.in(language)
            }
            return Figure(
                id: id, label: item.label, value: nil, unknown: unknown, grade: found.map(\.1.grade).min() ?? .assumption,
                sources: found.flatMap(\.1.sources).withoutRepeats, computed: nil, trace: nil,
                reports: FigureBook.reports(id, in: matter), frozen: FigureBook.freezes(id, in: matter), isStandIn: item.isStandIn)
        }
    }

    /// Nil where it is settled.
    static func contestedEditions(in matter: Matter, asOf day: Day) -> Text? {
        let rivals = matter.costs.rivalEditions(in: day.year)
        guard !rivals.isEmpty else { return nil }
        return Text.both { language in
            let listed = rivals.map { named($0, language) }.joined(separator: language == .de ? " oder" : " or")
            return (language == .de ? "Mehrkosten sind nicht feststellbar: Es gelten die Kostensätze" : "The extra cost is undetermined: the rates are those") + listed
                + ". " + whichHolds.in(language)
        }
    }

    /// ` nach „Tabelle A“ (Februar 2024)`
    private static func named(_ edition: Recorded<RateEdition>, _ language: Language) -> String {
        let on = edition.header.on.map { " (" + $0.inWords(language) + ")" } ?? ""
        return language == .de ? " nach „\(edition.content.title.de)“\(on)" : " of “\(edition.content.title.in(.en))”\(on)"
    }

    private static let whichHolds = Text(
        "Welche Ausgabe gilt, lässt sich erst mit dem genauen Tag sagen.",
        en: "Which edition holds can only be said once the exact day is known.")
}
