import Costing
import Decisions

extension TraceWords {
    /// How the value comes from its inputs; for a leaf, where it was read.
    public func step(_ trace: Trace) -> String {
        switch trace.step {
        case .input(let entry): words("aus: ", "from: ") + (matter.entry(entry)?.content.headline.in(words.language) ?? entry)
        case .sum: words("Summe", "sum")
        case .difference: words("erster Wert abzüglich der weiteren", "first value less the others")
        case .postsTimesRate: words("Stellen × Satz, auf den Cent gerundet", "posts × rate, rounded to the cent")
        case .share: words("Anteil am Betrag, auf den Cent gerundet", "share of the amount, rounded to the cent")
        case .smaller: words("der kleinste der Werte", "the lowest of the values")
        case .notBelowZero: words("mindestens null", "not below zero")
        case .fundedPosts: words("Höchstbetrag für die besetzten Stellen, auf den Cent gerundet", "cap for the posts filled, rounded to the cent")
        case .daysOfYear(let days, let of): words("\(days) von \(of) Tagen des Jahres, auf den Cent gerundet", "\(days) of \(of) days of the year, rounded to the cent")
        case .quotient: words("geteilt durch die Zahl, auf den Cent gerundet", "divided by the number, rounded to the cent")
        case .rounded(let step): words("kaufmännisch gerundet auf ", "rounded to the nearest ") + type.money(step)
        case .assumed: words("Annahme", "assumption")
        case .grown(let year): words("fortgeschrieben auf \(year), auf den Cent gerundet", "carried on to \(year), rounded to the cent")
        case .held(let year):
            year.map { words("unverändert aus \($0) übernommen", "held as it was in \($0)") }
                ?? words("unverändert übernommen; das Preisjahr ist nicht angegeben", "held as it is; the year of the prices is not stated")
        case .less: words("erster Wert abzüglich des Anteils, auf den Cent gerundet", "first value less the share, rounded to the cent")
        case .products(let whole):
            whole == 1
                ? words("Summe der Produkte je zweier Werte", "sum of the products of the pairs")
                : words("Summe der Produkte je zweier Werte ÷ \(whole), auf den Cent gerundet", "sum of the products of the pairs ÷ \(whole), rounded to the cent")
        case .ended(let year): words("entfällt ab \(year), weil keine Förderung mehr gezahlt wird", "ends in \(year), since no grant is paid any more")
        case .continued(let day): words("Annahme: läuft nach dem \(type.day(day)) weiter", "assumption: goes on after \(type.day(day))")
        case .given: words("vorgegeben", "given")
        case .weighted: words("Gewicht × Belastung, in Zehntausendsteln", "weight × burden, in ten-thousandths")
        case .apportioned(let extraCent):
            words("Betrag × Gewicht ÷ Summe der Gewichte, auf den Cent abgerundet", "amount × weight ÷ sum of the weights, cut to the cent")
                + (extraCent ? words(", dazu ein Cent des Restes", ", and a cent of what was left") : "")
        case .percentagePoints: words("Betrag ÷ Grundlage × 100, auf ein Millionstel Punkt gerundet", "amount ÷ base × 100, rounded to the millionth of a point")
        case .change: words("Änderung gegenüber dem ersten Wert", "change from the first value")
        }
    }
}
