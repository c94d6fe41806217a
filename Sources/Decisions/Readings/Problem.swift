import Costing

/// Why figures of a cost model cannot be computed, for a reader.
public struct Problem: Sendable {
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
                "Die Ausgabe „\(edition.de)“ hat keinen Satz für „\(payGroup)“; die Stelle „\(post.de)“ braucht ihn.",
                en: "The edition “\(edition.in(.en))” has no rate for “\(payGroup)”, which the post “\(post.in(.en))” needs.")
        case .beyondRange(let post):
            let post = name(post)
            sentence = Text(
                "Der Satz oder Umfang der Stelle „\(post.de)“ ist größer, als ein Kreis ihn haben kann.",
                en: "The rate or size of the post “\(post.in(.en))” is larger than a county can have.")
        case .entryBeyondRange(let id):
            let entry = title(id)
            sentence = Text(
                "Ein Betrag, Anteil oder Umfang in „\(entry.de)“ ist negativ oder größer, als ein Kreis ihn haben kann.",
                en: "An amount, share or number in “\(entry.in(.en))” is negative or larger than a county can have.")
        case .assumption(let field):
            sentence = Text(
                "Die Annahme „\(field.name.de)“ liegt außerhalb dessen, womit sich rechnen lässt: \(field.limits.de).",
                en: "The assumption “\(field.name.in(.en))” is outside what can be computed with: \(field.limits.in(.en)).")
        case .years(let first, let last):
            sentence = Text(
                "Die Jahre \(first) bis \(last) lassen sich nicht berechnen: höchstens hundert Jahre zwischen 1 und 9999.",
                en: "The years \(first) to \(last) cannot be computed: at most a hundred years between 1 and 9999.")
        case .probabilities(let sum):
            sentence = Text(
                "Die Wahrscheinlichkeiten ergeben nicht 100 %, sondern \(sum.text.de), oder eine ist negativ.",
                en: "The probabilities do not add up to 100% but to \(sum.text.in(.en)), or one is negative.")
        case .key(let id, let fault):
            let key = title(id)
            sentence = Text(
                "Nach dem Schlüssel „\(key.de)“ lässt sich nicht verteilen: \(Problem.words(for: fault).de).",
                en: "The key “\(key.in(.en))” cannot share anything: \(Problem.words(for: fault).in(.en)).")
        case .levyBase(let base, let levy):
            sentence = Text(
                "Die Umlagegrundlagen von „\(title(levy).de)“ sind nicht größer als null (\(base.text.de)).",
                en: "The base of the levy “\(title(levy).in(.en))” is not above zero (\(base.text.in(.en))).")
        case .noAmount:
            sentence = Text("Verteilt werden kann nur ein Betrag in Euro.", en: "Only an amount of money can be shared.")
        case .amountBeyondRange(let amount):
            sentence = Text("Der Betrag \(amount.text.de) ist zu groß, um mit ihm zu rechnen.", en: "The amount \(amount.text.in(.en)) is too large to compute with.")
        case .bridge:
            sentence = Text("Die Änderung lässt sich nicht auf so viele Ursachen aufteilen.", en: "The change cannot be split into so many causes.")
        case .noEdition(let year, let known):
            let years = known.map { String($0) }
            sentence = year < known.first ?? year ? Text(
                "Für \(year) gibt es keine Ausgabe der Kostensätze, nur für \(Problem.list(years, "und")); zurückgerechnet wird nicht. Es hilft eine Ausgabe mit den Preisen von \(year), oder ein Kostenmodell, das \(known.first ?? year) beginnt.",
                en: "There is no edition of the rates for \(year), only for \(Problem.list(years, "and")); nothing is computed backwards. An edition with the prices of \(year) helps, or a cost model that begins in \(known.first ?? year).") : Text(
                "Für \(year) gibt es keine Ausgabe der Kostensätze, nur für \(Problem.list(years, "und")). Genannt ist auch nicht, um wie viel Löhne und Preise danach steigen (auch 0 % ist eine Angabe).",
                en: "There is no edition of the rates for \(year), only for \(Problem.list(years, "and")). Nor is it stated by how much wages and prices grow after that (0% is a statement too).")
        case .contestedEdition(let year, let editions):
            let named = Text.both { language in
                editions.map { id in title(id).quoted(language) + (matter.entry(id)?.header.on.map { " (" + $0.inWords(language) + ")" } ?? "") }
                    .joined(separator: language == .de ? " oder " : " or ")
            }
            sentence = Text(
                "Für \(year) steht nicht fest, welche Ausgabe der Kostensätze gilt: \(named.de). Es fehlt der genaue Tag der Veröffentlichung.",
                en: "For \(year) it is not settled which edition of the rates holds: \(named.in(.en)). The exact day of publication is missing.")
        case .openPriceYear(let id, let years):
            let edition = title(id), names = years.map { String($0) }
            sentence = Text(
                "Von welchem Jahr die Preise der Ausgabe „\(edition.de)“ sind, steht nicht fest: \(Problem.list(names, "oder")). "
                    + "Es fehlt der genaue Tag der Veröffentlichung oder das Preisjahr; ohne das lässt sich mit keiner Steigerung rechnen.",
                en: "Of which year the prices of the edition “\(edition.in(.en))” are is not settled: \(Problem.list(names, "or")). "
                    + "The exact day of publication or the year of the prices is missing; without it no growth can be reckoned with.")
        case .unknownGrant(let id):
            let grant = title(id)
            sentence = Text(
                "Was nach „\(grant.de)“ gezahlt wird, ist nicht bekannt; die Mehrkosten nach Förderung lassen sich zu diesem Stand nicht berechnen.",
                en: "What “\(grant.in(.en))” pays is not known; the extra cost after the grant cannot be computed as of this day.")
        }
    }

    private static func list(_ items: [String], _ and: String) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + " \(and) " + last
    }

    private static func words(for fault: KeyFault) -> Text {
        switch fault {
        case .empty: Text("niemand ist beteiligt", en: "nobody takes part")
        case .repeated(let party): Text("„\(party)“ steht zweimal darin", en: "“\(party)” is in it twice")
        case .negativeWeight(let party, let weight): Text("„\(party)“ hat das Gewicht \(weight)", en: "“\(party)” has the weight \(weight)")
        case .noWeight: Text("alle Gewichte sind null", en: "all weights are zero")
        case .beyondRange: Text("die Gewichte sind zu groß", en: "the weights are too large")
        case .unknown(let party): Text("„\(party)“ kommt darin nicht vor", en: "“\(party)” is not in it")
        case .negativeFactor(let party, let factor): Text("„\(party)“ hat die Belastung \(factor.text.de)", en: "“\(party)” has the burden \(factor.text.in(.en))")
        case .cells: Text("die Tabelle passt nicht", en: "the table does not fit")
        }
    }
}
