import Costing

extension PredicateProblem {
    public var text: Text {
        switch self {
        case .empty:
            Text("„all“ und „any“ nennen mindestens eine Bedingung.", en: "“all” and “any” list at least one predicate.")
        case .tooDeep:
            Text("Bedingungen stehen höchstens \(Predicate.greatestDepth) Stufen tief ineinander.",
                 en: "Predicates stand at most \(Predicate.greatestDepth) deep in each other.")
        case .contradiction(let predicate):
            Text("„\(predicate.shown)“ ist zugleich verlangt und ausgeschlossen.", en: "“\(predicate.shown)” is demanded and excluded at once.")
        case .saysNothing(let predicate):
            Text("„\(predicate.shown)“ oder das Gegenteil davon: Das verlangt nichts.", en: "“\(predicate.shown)” or its opposite: this demands nothing.")
        case .exemptsItself(let predicate):
            Text("„\(predicate.shown)“ ist verlangt und zugleich die Ausnahme davon.", en: "“\(predicate.shown)” is required and is the exemption from it as well.")
        case .postsCross:
            Text("So viele Stellen sind verlangt, wie zugleich ausgeschlossen sind: Das kann nie gelten.",
                 en: "As many posts are demanded as are excluded: this can never hold.")
        case .daysCross(let from, let until):
            Text("Vom \(from.inWords(.de)) an und nur bis zum \(until.inWords(.de)): Das kann nie gelten.",
                 en: "From \(from.inWords(.en)) on and only until \(until.inWords(.en)): this can never hold.")
        case .noBound(let id):
            Text("Für „\(id)“ fehlt die Grenze: „at-least“ oder „at-most“.", en: "There is no bound for “\(id)”: “at-least” or “at-most”.")
        case .boundsCross(let id):
            Text("Die Grenzen für „\(id)“ lassen keinen Wert zu oder haben verschiedene Einheiten.",
                 en: "The bounds for “\(id)” leave no value or have different units.")
        case .badRule(let rule, let why):
            Text("Die Regel „\(rule)“ lässt sich nicht anwenden: \(why.de)", en: "The rule “\(rule)” cannot be used: \(why.in(.en))")
        case .noPosts:
            Text("Verlangt ist mehr als null Stellen.", en: "More than zero posts have to be required.")
        }
    }
}

extension Predicate {
    /// As its author would find it: the key and what it names.
    var shown: String {
        let names = references.map(\.id).joined(separator: ", ")
        let detail = switch self {
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
