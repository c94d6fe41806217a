import Costing

extension Grant {
    /// Refuses what no grant is: an end before the beginning, amounts below
    /// zero, two ways of paying at once, shares beyond the whole.
    func check() throws(Refusal) {
        if let lastDay, lastDay < firstDay {
            throw Refusal(Text("Die Förderung endet, bevor sie beginnt.", en: "The grant ends before it begins."))
        }
        if (lines ?? []).contains(where: { $0.posts < .zero || $0.amount < .zero }) || (ceiling ?? .zero) < .zero {
            throw Refusal(Text("Eine Förderung kann keine negativen Stellen oder Beträge haben.",
                               en: "A grant cannot have negative posts or amounts."))
        }
        let ways = [lines != nil, share != nil, deficit == true].count { $0 }
        guard ways <= 1 else {
            throw Refusal(
                Text("Die Förderung nennt mehrere Arten zu zahlen.", en: "The grant names more than one way of paying."),
                help: Text("Entweder Beträge je Stelle (lines), einen Anteil (share) oder den Fehlbedarf (deficit) angeben.",
                           en: "Give sums per post (lines), a share (share) or the deficit (deficit)."))
        }
        for part in [share, ownContribution].compactMap({ $0 }) where !(0...10_000).contains(part.value) {
            throw Refusal(Text("Ein Anteil liegt zwischen 0 und 100 %, angegeben sind \(part.text.de).",
                               en: "A share is between 0 and 100%, but \(part.text.in(.en)) is given."))
        }
        guard ways == 1 || (ceiling == nil && ownContribution == nil) else {
            throw Refusal(
                Text("Höchstbetrag und Eigenanteil gehören zu einer Art zu zahlen; angegeben ist keine.",
                     en: "A ceiling and an own contribution belong to a way of paying; none is given."),
                help: Text("Ist nicht bekannt, was gezahlt wird, beides weglassen.", en: "If it is not known what is paid, leave both out."))
        }
        guard eligible == nil || share != nil || deficit == true || ownContribution != nil else {
            throw Refusal(Text("Zuwendungsfähige Kosten zählen nur bei Anteil, Fehlbedarf oder Eigenanteil.",
                               en: "Eligible cost counts only for a share, a deficit or an own contribution."))
        }
    }
}
