import Costing
import Decisions

extension TraceWords {
    /// How the value comes from its inputs; for a leaf, where it was read.
    public func step(_ trace: Trace) -> String {
        switch trace.step {
        case .input(let entry): words("aus: ", "from: ") + (matter.entry(entry)?.content.headline.in(words.language) ?? entry)
        case .sum: trace.inputs.isEmpty ? nothing(trace.label) : words("Summe", "sum")
        case .difference: words("der erste der folgenden Beträge, abzüglich der weiteren", "the first of what follows, less the rest")
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
        case .less: words("der Betrag abzüglich des Anteils, auf den Cent gerundet", "the amount less the share, rounded to the cent")
        case .products(let whole): products(trace, whole)
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

    /// Why a sum has no parts.
    private func nothing(_ label: Trace.Label) -> String {
        switch label {
        case .grantTotal: words("keine bekannte Förderung zahlt in diesem Jahr für besetzte Stellen", "no known grant pays for posts filled in this year")
        case .grant: words("die Förderung nennt keine Stellen, für die sie zahlt", "the grant names no posts that it pays for")
        case .planCost, .baselineCost, .personnel, .overhead, .material, .cashCost, .eligibleCost:
            words("keine Stellen, also keine Kosten", "no posts, so no cost")
        default: words("nichts, was zu zählen wäre", "nothing to count")
        }
    }

    /// Amounts by the part of a year, or by how likely they are.
    private func products(_ trace: Trace, _ whole: Int64) -> String {
        switch (trace.label, trace.inputs.last?.label) {
        case (.filledDays, _):
            words("geförderte Tage × besetzter Anteil, Monat für Monat zusammengezählt", "days paid × part filled, added up month by month")
        case (.expectedNet, _):
            words("jeder Betrag × seine Wahrscheinlichkeit, zusammengezählt, auf den Cent gerundet", "each amount × its probability, added up, rounded to the cent")
        case (_, .filledMonths?):
            words("Jahresbetrag nach besetzten Monaten (Zehntausendstel von zwölf Monaten), auf den Cent gerundet",
                  "amount of a year by the months filled (ten-thousandths of twelve months), rounded to the cent")
        case (_, .filledDays?):
            words("Jahresbetrag nach geförderten Tagen (Zehntausendstel von \(whole / 10_000) Tagen), auf den Cent gerundet",
                  "amount of a year by the days paid (ten-thousandths of \(whole / 10_000) days), rounded to the cent")
        default:
            whole == 1
                ? words("je zwei Werte malgenommen und zusammengezählt", "each two values multiplied, and added up")
                : words("je zwei Werte malgenommen und zusammengezählt, geteilt durch \(type.count(whole)), auf den Cent gerundet",
                        "each two values multiplied, and added up, divided by \(type.count(whole)), rounded to the cent")
        }
    }
}
