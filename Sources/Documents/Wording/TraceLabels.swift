import Costing
import Decisions

extension TraceWords {
    /// What a step of a calculation is the number of.
    public func label(_ trace: Trace) -> String {
        switch trace.label {
        case .planCost: words("Kosten der geplanten Stellen", "Cost of the planned posts")
        case .baselineCost: words("Kosten der vorhandenen Stellen", "Cost of the existing posts")
        case .grossExtraCost: words("Mehrkosten vor Förderung", "Extra cost before the grant")
        case .extraCost: words("Mehrkosten im Jahr", "Extra cost a year")
        case .extraCostExact: words("Mehrkosten, ungerundet", "Extra cost, unrounded")
        case .grant, .grantTotal: words("Förderung im Jahr", "Grant a year")
        case .grantLine(let kind): words("Förderung: ", "Grant: ") + postKind(kind)
        case .grantCap: words("Höchstbetrag", "Cap")
        case .grantShare: words("Anteil der Förderung", "Share that the grant pays")
        case .grantCeiling: words("Höchstbetrag der Förderung im Jahr", "Most that the grant pays in a year")
        case .eligibleCost: words("Zuwendungsfähige Kosten", "Eligible cost")
        case .ownContribution: words("Eigenanteil, mindestens", "Own contribution, at least")
        case .leftByOwnContribution: words("Zuwendungsfähige Kosten abzüglich des Eigenanteils", "Eligible cost less the own contribution")
        case .personnel: words("Personalkosten", "Staff cost")
        case .overhead: words("Gemeinkosten", "Overheads")
        case .material: words("Sachkosten", "Non-staff cost")
        case .post(let id): post(id)
        case .rate(let payGroup): words("Satz ", "Rate for ") + payGroup
        case .posts: posts(trace)
        case .overheadShare: words("Gemeinkostenzuschlag", "Overheads rate")
        case .materialRate: words("Sachkosten je Arbeitsplatz", "Non-staff cost per workplace")
        case .unitCost: words("Kosten je Einheit", "Cost per unit")
        case .inhabitants: entryName(trace) ?? words("Einwohner", "Inhabitants")
        // By the name that it has now, and also where one entry has the counts of many.
        case .inhabitantsOf(let body): name(body)
        case .perInhabitant: words("Mehrkosten je Einwohner", "Extra cost per inhabitant")
        case .year(let year): words("Mehrkosten ", "Extra cost in ") + String(year)
        case .shareOf(let party): words("Anteil ", "Share of ") + name(party)
        case .weight(let party): words("Gewicht ", "Weight of ") + name(party)
        case .weightTotal: words("Summe der Gewichte", "Sum of the weights")
        case .burdenFactor(let party): words("Belastung ", "Burden of ") + name(party)
        case .levyBase: words("Umlagegrundlagen", "Base of the levy")
        case .levyPoints: words("Punkte der Kreisumlage", "Points of the county levy")
        case .wageGrowth: words("Lohnsteigerung im Jahr", "Wage growth a year")
        case .priceGrowth: words("Preissteigerung im Jahr", "Price growth a year")
        case .grantGrowth: words("Steigerung der Förderung im Jahr", "Growth of the grant a year")
        case .vacancy: words("Unbesetzte Stellen im Mittel", "Posts vacant on average")
        case .oneOff(let id): id
        case .oneOffTotal: words("Einmalige Kosten und Erträge", "One-off costs and income")
        case .month(let month): words("Besetzt im Monat ", "Filled in ") + type.month(month)
        case .filledMonths: words("Besetzte Monate, in Zehntausendsteln", "Months filled, in ten-thousandths")
        case .filledDays: words("Geförderte Tage nach Besetzung, in Zehntausendsteln", "Days paid as posts are filled, in ten-thousandths")
        case .daysPaid(let month): words("Geförderte Tage im Monat ", "Days paid in ") + type.month(month)
        case .erosion: words("Mehrbelastung durch Lohnsteigerung", "Additional burden from wage growth")
        case .remanent: words("Kosten, die ohne Förderung bleiben", "Cost that stays without the grant")
        case .expectedNet(let year): words("Erwartete Mehrkosten ", "Expected extra cost in ") + String(year)
        case .probability(let id):
            switch id {
            case "ends": words("Wahrscheinlichkeit: Förderung endet", "Probability: the grant ends")
            case "goes-on": words("Wahrscheinlichkeit: Förderung läuft weiter", "Probability: the grant goes on")
            default: words("Wahrscheinlichkeit: Förderung steigt", "Probability: the grant grows")
            }
        case .cashCost: words("Auszahlungen ohne Gemeinkosten", "Payments without overheads")
        case .additionalCash: words("Zusätzliche Auszahlungen", "Additional payments")
        case .fullCost(let year): words("Vollkosten nach Förderung ", "Full cost after the grant in ") + String(year)
        case .budget(let year): words("Belastung des Haushalts ", "Burden on the budget in ") + String(year)
        case .additional(let year): words("Zusätzliche Belastung ", "Additional burden in ") + String(year)
        case .amount: entryName(trace) ?? words("Betrag", "Amount")
        }
    }
}
