import Costing

/// Why figures of a cost model cannot be computed, for a reader.
public struct CostProblem: Sendable {
    public let error: CostingError
    public let sentence: Text

    public init(_ error: CostingError, in matter: Matter) {
        self.error = error
        func name(_ post: String) -> Text {
            matter.costs.plans.lazy.flatMap(\.content.posts).first { $0.id == post }?.title ?? Text(post)
        }
        func title(_ id: String) -> Text { matter.entry(id)?.content.headline ?? Text(id) }
        switch error {
        case .noRate(let payGroup, let edition, let post):
            let edition = title(edition), post = name(post)
            sentence = Text(
                phrase: """
                    Die Ausgabe „\(edition, "edition")“ hat keinen Satz für „\(payGroup, "payGroup")“; die Stelle \
                    „\(post, "post")“ braucht ihn.
                    """)
        case .beyondRange(let post):
            let post = name(post)
            sentence = Text(
                phrase: "Der Satz oder Umfang der Stelle „\(post, "post")“ ist größer, als ein Kreis ihn haben kann.")
        case .entryBeyondRange(let id):
            let entry = title(id)
            sentence = Text(
                phrase: """
                    Ein Betrag, Anteil oder Umfang in „\(entry, "entry")“ ist negativ oder größer, als ein Kreis ihn \
                    haben kann.
                    """)
        case .assumption(let field):
            sentence = Text(
                phrase: """
                    Die Annahme „\(field.name, "name")“ liegt außerhalb dessen, womit sich rechnen lässt: \
                    \(field.limits, "limits").
                    """)
        case .years(let first, let last):
            sentence = Text(
                phrase: """
                    Die Jahre \(first, "first") bis \(last, "last") lassen sich nicht berechnen: höchstens hundert \
                    Jahre \
                    zwischen 1 und 9999.
                    """)
        case .probabilities(let sum):
            sentence = Text(
                phrase: """
                    Die Wahrscheinlichkeiten ergeben nicht 100 %, sondern \(sum.text, "sum"), oder eine ist negativ.
                    """)
        case .key(let id, let fault):
            let key = title(id)
            sentence = Text(
                phrase: """
                    Nach dem Schlüssel „\(key, "key")“ lässt sich nicht verteilen: \
                    \(CostProblem.words(for: fault), "words").
                    """)
        case .levyBase(let base, let levy):
            sentence = Text(
                phrase: """
                    Die Umlagegrundlagen von „\(title(levy), "title")“ sind nicht größer als null (\(base.text, "base")\
                    ).
                    """)
        case .noAmount:
            sentence = Text(phrase: "Verteilt werden kann nur ein Betrag in Euro.")
        case .amountBeyondRange(let amount):
            sentence = Text(phrase: "Der Betrag \(amount.text, "amount") ist zu groß, um mit ihm zu rechnen.")
        case .bridge:
            sentence = Text(phrase: "Die Änderung lässt sich nicht auf so viele Ursachen aufteilen.")
        case .noEdition(let year, let known):
            let years = known.map { String($0) }
            sentence =
                year < known.first ?? year
                ? Text(
                    phrase: """
                        Für \(year, "year") gibt es keine Ausgabe der Kostensätze, nur für \
                        \({ $0.conventions.all(years) }, "years"); zurückgerechnet wird \
                        nicht. Es hilft eine Ausgabe mit den Preisen von \(year, "year"), oder ein Kostenmodell, das \
                        \(known.first ?? year, "year2") beginnt.
                        """)
                : Text(
                    phrase: """
                        Für \(year, "year") gibt es keine Ausgabe der Kostensätze, nur für \
                        \({ $0.conventions.all(years) }, "years"). Genannt ist auch \
                        nicht, um wie viel Löhne und Preise danach steigen (auch 0 % ist eine Angabe).
                        """)
        case .contestedEdition(let year, let editions):
            let named = Text.both { language in
                editions.map { id in
                    title(id).quoted(language)
                        + (matter.entry(id)?.header.on.map { " (" + $0.inWords(language) + ")" } ?? "")
                }
                .joined(separator: Phrase(" oder ").in(language))
            }
            sentence = Text(
                phrase: """
                    Für \(year, "year") steht nicht fest, welche Ausgabe der Kostensätze gilt: \(named, "named"). Es \
                    fehlt der genaue Tag der Veröffentlichung.
                    """)
        case .openPriceYear(let id, let years):
            let edition = title(id), names = years.map { String($0) }
            sentence = Text(
                phrase: """
                    Von welchem Jahr die Preise der Ausgabe „\(edition, "edition")“ sind, steht nicht fest: \
                    \({ $0.conventions.either(names) }, "years"). Es fehlt der genaue Tag der Veröffentlichung oder \
                    das \
                    Preisjahr; ohne das lässt sich mit keiner Steigerung rechnen.
                    """)
        case .unknownGrant(let id):
            let grant = title(id)
            sentence = Text(
                phrase: """
                    Was nach „\(grant, "grant")“ gezahlt wird, ist nicht bekannt; die Mehrkosten nach Förderung lassen \
                    sich zu diesem Stand nicht berechnen.
                    """)
        }
    }

    private static func words(for fault: KeyFault) -> Text {
        switch fault {
        case .empty: Text(phrase: "niemand ist beteiligt")
        case .repeated(let party): Text(phrase: "„\(party, "party")“ steht zweimal darin")
        case .negativeWeight(let party, let weight):
            Text(
                phrase: "„\(party, "party")“ hat das Gewicht \(weight, "weight")")
        case .noWeight: Text(phrase: "alle Gewichte sind null")
        case .beyondRange: Text(phrase: "die Gewichte sind zu groß")
        case .unknown(let party): Text(phrase: "„\(party, "party")“ kommt darin nicht vor")
        case .negativeFactor(let party, let factor):
            Text(
                phrase: "„\(party, "party")“ hat die Belastung \(factor.text, "factor")")
        case .cells: Text(phrase: "die Tabelle passt nicht")
        }
    }
}
