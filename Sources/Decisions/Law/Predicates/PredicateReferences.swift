import Costing

extension Predicate {
    /// All that it names, each once, so that one that refers to nothing can
    /// be refused.
    public var references: [Named] {
        switch self {
        case .adopted(let term): [Named(.concept, term.concept)] + (term.by.map { [Named(.organ, $0)] } ?? [])
        case .agreed(let term): [Named(.round, term.round)]
        case .resolved(let term): [Named(.organ, term.by), Named(.question, term.on)]
        case .posts(let term): term.kind.map { [Named(.posts, $0)] } ?? []
        case .document(let term): [Named(.document, term.kind)]
        case .happened(let term): [Named(.event, term.kind)]
        case .figure(let term): [Named(.figure, term.id)]
        case .applied, .reached, .until: []
        case .all, .any, .not, .unless: parts.flatMap(\.references).withoutRepeats
        }
    }

    /// Until when it asks for the application: one for each time that it does,
    /// nil where it sets no limit.
    var limitsOfApplication: [Day?] {
        if case .applied(let term) = self { return [term.deadline?.lastDay] }
        return parts.flatMap(\.limitsOfApplication)
    }

    /// The last day for the application by which it can still be met; nil where
    /// it asks for none, or sets no limit to one of the ways.
    var lastDayOfApplication: Day? {
        let asking = parts.filter(\.asksForApplication)
        switch self {
        case .applied(let term): return term.deadline?.lastDay
        case .all: return asking.compactMap(\.lastDayOfApplication).min()
        case .any, .unless:
            let limits = asking.map(\.lastDayOfApplication)
            return limits.contains(nil) ? nil : limits.compactMap { $0 }.max()
        default: return nil
        }
    }

    /// The last days that it sets for something to be done.
    var deadlines: [Day] {
        let own: Deadline? =
            switch self {
            case .adopted(let term): term.deadline
            case .resolved(let term): term.deadline
            case .document(let term): term.deadline
            case .applied(let term): term.deadline
            case .happened(let term): term.deadline
            case .agreed, .posts, .figure, .reached, .until, .all, .any, .not, .unless: nil
            }
        return own.map { [$0.lastDay] } ?? parts.flatMap(\.deadlines)
    }

    /// Whether an application is part of it.
    public var asksForApplication: Bool { !limitsOfApplication.isEmpty }

    /// The rounds that it asks for.
    var agreements: [Agreed] {
        if case .agreed(let term) = self { return [term] }
        return parts.flatMap(\.agreements)
    }

    /// Refuses one that refers to nothing or cannot be meant.
    /// - Parameter exists: whether there is what is named.
    public func check(_ exists: (Named) -> Bool) throws(Refusal) {
        for reference in references where !exists(reference) {
            throw Refusal(
                .both { language in
                    Phrase(
                        """
                        Die Bedingung nennt \(reference.kind.inWords(language), "kind") \
                        „\(reference.id, "reference")“, dazu gibt es nichts.
                        """
                    ).in(language)
                },
                help: Text(
                    phrase: """
                        Gemeint ist die Kennung eines benannten Begriffs, einer Voraussetzung, einer Frage, eines \
                        Gremiums oder seiner Art, einer Stellenart oder einer Kennzahl.
                        """))
        }
        if let problem = problems.first { throw Refusal(problem.text) }
    }
}

extension Named.Kind {
    func inWords(_ language: Language) -> String {
        switch self {
        case .concept: Phrase("das Konzept").in(language)
        case .organ: Phrase("die Körperschaft oder das Gremium").in(language)
        case .round: Phrase("die Beteiligung").in(language)
        case .question: Phrase("die Frage").in(language)
        case .posts: Phrase("die Stellenart").in(language)
        case .document: Phrase("die Unterlage").in(language)
        case .event: Phrase("das Ereignis").in(language)
        case .figure: Phrase("die Kennzahl").in(language)
        case .entry: Phrase("den Eintrag").in(language)
        }
    }
}
