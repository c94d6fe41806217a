import Costing

extension Grant {
    /// Refuses what no grant is: an end before the beginning, amounts below
    /// zero, two ways of paying at once, shares beyond the whole.
    func check() throws(Refusal) {
        if let lastDay, lastDay < firstDay {
            throw Refusal(Text(phrase: "Die Förderung endet, bevor sie beginnt."), key: "last-day")
        }
        let isLine = (lines ?? []).contains { $0.posts < .zero || $0.amount < .zero }
        if isLine || (ceiling ?? .zero) < .zero {
            throw Refusal(
                Text(phrase: "Eine Förderung kann keine negativen Stellen oder Beträge haben."),
                key: isLine ? "lines" : "ceiling")
        }
        let ways = [lines != nil, share != nil, deficit == true].count { $0 }
        guard ways <= 1 else {
            throw Refusal(
                Text(phrase: "Die Förderung nennt mehrere Arten zu zahlen."),
                help: Text(
                    phrase: """
                        Entweder Beträge je Stelle (lines), einen Anteil (share) oder den Fehlbedarf (deficit) angeben.
                        """))
        }
        for (part, key) in [(share, "share"), (ownContribution, "own-contribution")] {
            guard let part, !(0...10_000).contains(part.value) else { continue }
            throw Refusal(
                Text(phrase: "Ein Anteil liegt zwischen 0 und 100 %, angegeben sind \(part.text, "part")."), key: key)
        }
        guard ways == 1 || (ceiling == nil && ownContribution == nil) else {
            throw Refusal(
                Text(phrase: "Höchstbetrag und Eigenanteil gehören zu einer Art zu zahlen; angegeben ist keine."),
                help: Text(phrase: "Ist nicht bekannt, was gezahlt wird, beides weglassen."))
        }
        guard eligible == nil || share != nil || deficit == true || ownContribution != nil else {
            throw Refusal(
                Text(phrase: "Zuwendungsfähige Kosten zählen nur bei Anteil, Fehlbedarf oder Eigenanteil."),
                key: "eligible")
        }
    }
}
