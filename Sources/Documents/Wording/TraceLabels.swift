import Costing
import Decisions

extension TraceWords {
    /// What a step of a calculation is the number of.
    public func label(_ trace: Trace) -> String {
        switch trace.label {
        case .planCost: words("Kosten der geplanten Stellen")
        case .baselineCost: words("Kosten der vorhandenen Stellen")
        case .grossExtraCost: words("Mehrkosten vor Förderung")
        case .extraCost: words("Mehrkosten im Jahr")
        case .extraCostExact: words("Mehrkosten, ungerundet")
        case .grant, .grantTotal: words("Förderung im Jahr")
        case .grantLine(let kind): words("Förderung: ") + postKind(kind)
        case .grantCap: words("Höchstbetrag")
        case .grantShare: words("Anteil der Förderung")
        case .grantCeiling: words("Höchstbetrag der Förderung im Jahr")
        case .eligibleCost: words("Zuwendungsfähige Kosten")
        case .ownContribution: words("Eigenanteil, mindestens")
        case .leftByOwnContribution: words("Zuwendungsfähige Kosten abzüglich des Eigenanteils")
        case .personnel: words("Personalkosten")
        case .overhead: words("Gemeinkosten")
        case .material: words("Sachkosten")
        case .post(let id): post(id)
        case .rate(let payGroup): words("Satz ") + payGroup
        case .posts: posts(trace)
        case .overheadShare: words("Gemeinkostenzuschlag")
        case .materialRate: words("Sachkosten je Arbeitsplatz")
        case .unitCost: words("Kosten je Einheit")
        case .inhabitants: entryName(trace) ?? words("Einwohner", context: "by itself")
        // By the name that it has now, and also where one entry has the counts of many.
        case .inhabitantsOf(let body): name(body)
        case .perInhabitant: words("Mehrkosten je Einwohner")
        case .year(let year): words("Mehrkosten ") + String(year)
        case .shareOf(let party): words("Anteil ") + name(party)
        case .weight(let party): words("Gewicht ") + name(party)
        case .weightTotal: words("Summe der Gewichte")
        case .burdenFactor(let party): words("Belastung ") + name(party)
        case .levyBase: words("Umlagegrundlagen", context: "by itself")
        case .levyPoints: words("Punkte der Kreisumlage")
        case .wageGrowth: words("Lohnsteigerung im Jahr")
        case .priceGrowth: words("Preissteigerung im Jahr")
        case .grantGrowth: words("Steigerung der Förderung im Jahr")
        case .vacancy: words("Unbesetzte Stellen im Mittel")
        case .oneOff(let id): id
        case .oneOffTotal: words("Einmalige Kosten und Erträge")
        case .month(let month): words("Besetzt im Monat ") + type.month(month)
        case .filledMonths: words("Besetzte Monate, in Zehntausendsteln")
        case .filledDays: words("Geförderte Tage nach Besetzung, in Zehntausendsteln")
        case .daysPaid(let month): words("Geförderte Tage im Monat ") + type.month(month)
        case .erosion: words("Mehrbelastung durch Lohnsteigerung")
        case .remanent: words("Kosten, die ohne Förderung bleiben")
        case .expectedNet(let year): words("Erwartete Mehrkosten ") + String(year)
        case .probability(let id):
            switch id {
            case "ends": words("Wahrscheinlichkeit: Förderung endet")
            case "goes-on": words("Wahrscheinlichkeit: Förderung läuft weiter")
            default: words("Wahrscheinlichkeit: Förderung steigt")
            }
        case .cashCost: words("Auszahlungen ohne Gemeinkosten")
        case .additionalCash: words("Zusätzliche Auszahlungen")
        case .fullCost(let year): words("Vollkosten nach Förderung ") + String(year)
        case .budget(let year): words("Belastung des Haushalts ") + String(year)
        case .additional(let year): words("Zusätzliche Belastung ") + String(year)
        case .amount: entryName(trace) ?? words("Betrag")
        }
    }
}
