import Costing
import Decisions

extension TraceWords {
    /// How the value comes from its inputs; for a leaf, where it was read.
    public func step(_ trace: Trace) -> String {
        switch trace.step {
        case .input(let entry): words("aus: ") + (matter.entry(entry)?.content.headline.in(words.language) ?? entry)
        case .sum: trace.inputs.isEmpty ? nothing(trace.label) : words("Summe")
        case .difference: words("der erste der folgenden Beträge, abzüglich der weiteren")
        case .postsTimesRate: words("Stellen × Satz, auf den Cent gerundet")
        case .share: words("Anteil am Betrag, auf den Cent gerundet")
        case .smaller: words("der kleinste der Werte")
        case .notBelowZero: words("mindestens null")
        case .fundedPosts: words("Höchstbetrag für die besetzten Stellen, auf den Cent gerundet")
        case .daysOfYear(let days, let of):
            words(
                "\(days, "days") von \(of, "of") Tagen des Jahres, auf den Cent gerundet")
        case .quotient: words("geteilt durch die Zahl, auf den Cent gerundet")
        case .rounded(let step): words("kaufmännisch gerundet auf ") + type.money(step)
        case .assumed: words("Annahme")
        case .grown(let year): words("fortgeschrieben auf \(year, "year"), auf den Cent gerundet")
        case .held(let year):
            year.map { words("unverändert aus \($0, "value") übernommen") }
                ?? words("unverändert übernommen; das Preisjahr ist nicht angegeben")
        case .less: words("der Betrag abzüglich des Anteils, auf den Cent gerundet")
        case .products(let whole): products(trace, whole)
        case .ended(let year): words("entfällt ab \(year, "year"), weil keine Förderung mehr gezahlt wird")
        case .continued(let day): words("Annahme: läuft nach dem \(type.day(day), "day") weiter")
        case .given: words("vorgegeben")
        case .weighted: words("Gewicht × Belastung, in Zehntausendsteln")
        case .apportioned(let extraCent):
            words("Betrag × Gewicht ÷ Summe der Gewichte, auf den Cent abgerundet")
                + (extraCent ? words(", dazu ein Cent des Restes") : "")
        case .percentagePoints: words("Betrag ÷ Grundlage × 100, auf ein Millionstel Punkt gerundet")
        case .change: words("Änderung gegenüber dem ersten Wert")
        }
    }

    /// Why a sum has no parts.
    private func nothing(_ label: Trace.Label) -> String {
        switch label {
        case .grantTotal: words("keine bekannte Förderung zahlt in diesem Jahr für besetzte Stellen")
        case .grant: words("die Förderung nennt keine Stellen, für die sie zahlt")
        case .planCost, .baselineCost, .personnel, .overhead, .material, .cashCost, .eligibleCost:
            words("keine Stellen, also keine Kosten")
        default: words("nichts, was zu zählen wäre")
        }
    }

    /// Amounts by the part of a year, or by how likely they are.
    private func products(_ trace: Trace, _ whole: Int64) -> String {
        switch (trace.label, trace.inputs.last?.label) {
        case (.filledDays, _):
            words("geförderte Tage × besetzter Anteil, Monat für Monat zusammengezählt")
        case (.expectedNet, _):
            words("jeder Betrag × seine Wahrscheinlichkeit, zusammengezählt, auf den Cent gerundet")
        case (_, .filledMonths?):
            words("Jahresbetrag nach besetzten Monaten (Zehntausendstel von zwölf Monaten), auf den Cent gerundet")
        case (_, .filledDays?):
            words(
                """
                Jahresbetrag nach geförderten Tagen (Zehntausendstel von \(whole / 10_000, "value") Tagen), auf den \
                Cent gerundet
                """)
        default:
            whole == 1
                ? words("je zwei Werte malgenommen und zusammengezählt")
                : words(
                    """
                    je zwei Werte malgenommen und zusammengezählt, geteilt durch \(type.count(whole), "count"), auf \
                    den Cent gerundet
                    """)
        }
    }
}
