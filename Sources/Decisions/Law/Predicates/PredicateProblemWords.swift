import Costing

extension PredicateProblem {
    public var text: Text {
        switch self {
        case .empty:
            Text(phrase: "„all“ und „any“ nennen mindestens eine Bedingung.")
        case .tooDeep:
            Text(
                phrase: """
                    Bedingungen stehen höchstens \(Predicate.greatestDepth, "greatestDepth") Stufen tief ineinander.
                    """)
        case .contradiction(let predicate):
            Text(phrase: "„\(predicate.shown, "predicate")“ ist zugleich verlangt und ausgeschlossen.")
        case .saysNothing(let predicate):
            Text(phrase: "„\(predicate.shown, "predicate")“ oder das Gegenteil davon: Das verlangt nichts.")
        case .exemptsItself(let predicate):
            Text(phrase: "„\(predicate.shown, "predicate")“ ist verlangt und zugleich die Ausnahme davon.")
        case .postsCross:
            Text(phrase: "So viele Stellen sind verlangt, wie zugleich ausgeschlossen sind: Das kann nie gelten.")
        case .daysCross(let from, let until):
            Text(
                phrase: """
                    Vom \(from.inWords, "from") an und nur bis zum \(until.inWords, "until"): Das kann nie gelten.
                    """)
        case .noBound(let id):
            Text(phrase: "Für „\(id, "id")“ fehlt die Grenze: „at-least“ oder „at-most“.")
        case .boundsCross(let id):
            Text(phrase: "Die Grenzen für „\(id, "id")“ lassen keinen Wert zu oder haben verschiedene Einheiten.")
        case .badRule(let rule, let why):
            Text(phrase: "Die Regel „\(rule, "rule")“ lässt sich nicht anwenden: \(why, "why")")
        case .noPosts:
            Text(phrase: "Verlangt ist mehr als null Stellen.")
        }
    }
}

extension Predicate {
    /// As its author would find it: the key and what it names.
    var shown: String {
        let names = references.map(\.id).joined(separator: ", ")
        let detail =
            switch self {
            case .reached(let day), .until(let day): day.iso
            default: names
            }
        return detail.isEmpty ? key.rawValue : key.rawValue + ": " + detail
    }

    private var key: CodingKeys {
        switch self {
        case .adopted: .adopted
        case .agreed: .agreed
        case .resolved: .resolved
        case .posts: .posts
        case .applied: .applied
        case .document: .document
        case .happened: .happened
        case .reached: .reached
        case .until: .until
        case .figure: .figure
        case .all: .all
        case .any: .any
        case .not: .not
        case .unless: .unless
        }
    }
}
