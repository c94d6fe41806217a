import Costing

/// A cost model and an edition that can both hold, as far as the dates tell.
private struct PossibleBasis {
    /// Nil where it is settled.
    var model: Recorded<CostModel>?
    var edition: Recorded<RateEdition>?
    var figures: [Computed]

    /// ` nach „Tabelle A“ (Februar 2024)`
    func inWords(_ language: Language) -> String {
        let named = [
            model.map { FigureBook.named($0.content.title, $0.header, language) },
            edition.map { FigureBook.named($0.content.title, $0.header, language) },
        ]
        return Phrase(" nach ").in(language) + named.compactMap { $0 }.joined(separator: Phrase(" und ").in(language))
    }
}

/// What is known where it is not settled which cost model or which rates hold.
extension FigureBook {
    /// The figures of the cost model: those that are the same whichever holds,
    /// and of the others each value that they can have.
    func contestedFigures(in matter: Matter, asOf day: Day) -> [Figure] {
        let models: [Recorded<CostModel>?] = matter.costs.rivalModels.isEmpty ? [nil] : matter.costs.rivalModels
        let editions: [Recorded<RateEdition>?] =
            matter.costs.rivalEditions(in: day.year).isEmpty ? [nil] : matter.costs.rivalEditions(in: day.year)
        guard models.count * editions.count > 1 else { return [] }
        let ways = models.flatMap { model in
            editions.map { edition in
                PossibleBasis(
                    model: model, edition: edition,
                    figures: Calculation(matter, asOf: day, edition: edition?.id, model: model)?.figures().known ?? [])
            }
        }
        let known = Set(all.map(\.id)), possible = ways.flatMap { $0.figures.map(\.figure) }.withoutRepeats
        return possible.filter { !known.contains($0.rawValue) }.compactMap { figure in
            let found = ways.compactMap { way in way.figures.first { $0.figure == figure }.map { (way, $0) } }
            guard let item = found.last?.1 else { return nil }
            let values = found.map { $0.1.trace.value }
            guard found.count < ways.count || Set(values).count > 1 else {
                return FigureBook.figure(item, in: matter, nil)
            }
            let unknown = Text.both { language in
                let listed = zip(found, values).map { way, value in value.inWords(language) + way.0.inWords(language) }
                return Phrase("Nicht feststellbar: ").in(language)
                    + listed.joined(separator: Phrase(" oder ").in(language))
                    + ". " + FigureBook.whichHolds(models.count > 1, editions.count > 1).in(language)
            }
            return Figure(
                id: figure.rawValue, label: figure.label, value: nil, unknown: unknown,
                possible: found.count < ways.count ? [] : values.withoutRepeats,
                grade: found.map(\.1.grade).min() ?? .assumption,
                sources: found.flatMap(\.1.sources).withoutRepeats, computed: nil, trace: nil,
                reports: FigureBook.reports(figure.rawValue, in: matter),
                frozen: FigureBook.freezes(figure.rawValue, in: matter), isStandIn: item.isStandIn)
        }
    }

    /// Nil where it is settled which cost model holds.
    static func contestedModels(in matter: Matter) -> Text? {
        undetermined(
            matter.costs.rivalModels.map { ($0.content.title, $0.header) }, Text(phrase: "Es gilt die Kostenrechnung"),
            whichHolds(true, false))
    }

    /// Nil where it is settled which rates hold.
    static func contestedEditions(in matter: Matter, asOf day: Day) -> Text? {
        let rivals = matter.costs.rivalEditions(in: day.year).map { ($0.content.title, $0.header) }
        return undetermined(rivals, Text(phrase: "Es gelten die Kostensätze nach"), whichHolds(false, true))
    }

    private static func undetermined(_ rivals: [(Text, Header)], _ what: Text, _ which: Text) -> Text? {
        guard !rivals.isEmpty else { return nil }
        return Text.both { language in
            let listed = rivals.map { named($0.0, $0.1, language) }.joined(separator: Phrase(" oder ").in(language))
            return Phrase("Mehrkosten sind nicht feststellbar: ").in(language) + what.in(language) + " " + listed
                + ". " + which.in(language)
        }
    }

    /// `„Tabelle A“ (Februar 2024)`
    fileprivate static func named(_ title: Text, _ header: Header, _ language: Language) -> String {
        title.quoted(language) + (header.on.map { " (" + $0.inWords(language) + ")" } ?? "")
    }

    private static func whichHolds(_ model: Bool, _ edition: Bool) -> Text {
        switch (model, edition) {
        case (true, true):
            Text(
                phrase: "Welche Kostenrechnung und welche Ausgabe gelten, lässt sich erst mit dem genauen Tag sagen.")
        case (true, false): Text(phrase: "Welche Kostenrechnung gilt, lässt sich erst mit dem genauen Tag sagen.")
        default: Text(phrase: "Welche Ausgabe gilt, lässt sich erst mit dem genauen Tag sagen.")
        }
    }
}
