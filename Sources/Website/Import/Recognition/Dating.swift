/// Of when, or in what state, a column has its numbers: „2012“, „2013 (Prognose)“, „Ergebnis“.
struct Dating: Hashable, Sendable {
    /// Years, and days as they are written.
    private(set) var times: Set<String> = []
    private(set) var states: Set<String> = []
    /// Words that are neither.
    private(set) var others: [String] = []

    var isEmpty: Bool { times.isEmpty && states.isEmpty }

    init(_ parts: [String]) {
        for part in parts {
            let kept = Heading.undated(part).split(whereSeparator: \.isWhitespace).map(String.init)
            let days = part.split(whereSeparator: \.isWhitespace).map(String.init).filter { piece in
                !kept.contains(piece) && piece.contains { ".-/".contains($0) }
            }
            times.formUnion(days)
            for word in Tokens(part).words {
                if Tokens.isYear(word) {
                    times.insert(word)
                } else if Dating.isState(word) {
                    states.insert(word)
                } else {
                    others.append(word)
                }
            }
        }
    }

    /// Whether another column is of another time, or of another state.
    func differs(from other: Dating) -> Bool { times != other.times || states != other.states }

    static func isState(_ word: String) -> Bool {
        words.contains(word) || starts.contains(where: word.hasPrefix)
            || ends.contains { word.hasSuffix($0) && word != $0 }
    }

    /// Of numbers as of a plan.
    static let statesOfPlans: Set<String> = [
        "ist", "soll", "bestand", "bedarf", "neu", "neue", "alt", "alte", "bisher", "künftig", "aktuell", "derzeit",
        "actual", "planned", "proposed", "new", "old",
    ]
    private static let words = statesOfPlans.union([
        "plan", "ansatz", "ergebnis", "entwurf", "vorschlag", "rechnung", "budget", "forecast", "estimate", "estimated",
        "draft", "provisional", "final", "projected", "projection",
    ])
    private static let starts = [
        "prognos", "hochrechn", "hochgerechn", "vorläuf", "endgült", "fortgeschrieb", "fortschreib", "schätz",
        "geschätz", "modellrechn", "planung",
        "plansatz", "planwert", "festgesetz", "festsetz", "beschloss", "beschluss", "nachtrag", "bisherig", "künftige",
        "aktuelle", "derzeitig", "geplant",
        "erwart", "voraussicht",
    ]
    private static let ends = [
        "entwurf", "ansatz", "ansätze", "ergebnis", "prognose", "vorschlag", "schätzung", "hochrechnung",
        "modellrechnung",
    ]
}
