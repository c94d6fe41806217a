import Costing

extension Finding: RefusableContent {
    func check(_ header: Header, in law: Law, of matter: any Surroundings) throws(Refusal) {
        try checkCompetence(as: header, matter)
        try checkSettled(on: header.on, law, matter)
        try checkContested(on: header.on, law, matter)
        guard let required = law.requirements[requirement] else {
            throw Refusal(Text("Die Voraussetzung „\(requirement.text)“ gibt es nicht.",
                               en: "There is no requirement “\(requirement.text)”."))
        }
        if settledBy != nil, status == .contested {
            throw Refusal(Text("Wer eine Streitfrage entscheidet, nennt sie nicht strittig.", en: "Whoever settles a dispute does not call it contested."))
        }
        if status == .contested, (required.content.readings ?? []).count < 2 {
            throw Refusal(
                Text("Strittig kann nur sein, wozu zwei Vorschriften Verschiedenes sagen.",
                     en: "Only a point on which two provisions say different things can be contested."),
                help: Text("Beide Fundstellen bei der Voraussetzung nennen.",
                           en: "Name both provisions with the requirement."))
        }
    }

    /// Who settles a dispute has the competence for it.
    private func checkCompetence(as header: Header, _ matter: any Surroundings) throws(Refusal) {
        guard let organization = settledBy else { return }
        let name = matter.name(of: organization), may = matter.deciders(on: requirement.text, as: header)
        guard !may.isEmpty else {
            throw Refusal(
                Text("Wer die Frage entscheiden kann, ist nicht verzeichnet.", en: "It is not recorded who can settle the point."),
                help: Text("Den Befund ohne Entscheidung eintragen.", en: "Enter the finding without settling it."))
        }
        guard !matter.mayDecide(organization, on: requirement.text, as: header) else { return }
        throw Refusal(
            Text("„\(name.de)“ kann die Frage nicht entscheiden; zuständig ist: \(may.map(\.de).joined(separator: "; ")).",
                 en: "“\(name.in(.en))” cannot settle the point; who has the competence: \(may.map { $0.in(.en) }.joined(separator: "; "))."),
            help: Text("Den Befund ohne Entscheidung eintragen.", en: "Enter the finding without settling it."))
    }

    /// What is not contested on its day is not to be settled: it is met or not.
    private func checkContested(on date: PartialDate?, _ law: Law, _ matter: any Surroundings) throws(Refusal) {
        guard settledBy != nil, let required = law.requirements[requirement] else { return }
        let day = date?.lastDay ?? matter.lastDay ?? .first
        let found = matter.state(of: requirement, on: day)
        guard !found.isContested else { return }
        let title = required.content.title
        func state(_ language: Language) -> String {
            found.status?.inWords(language) ?? (language == .de ? "nicht geprüft" : "not examined")
        }
        throw Refusal(
            Text("„\(title.de)“ ist am \(day.inWords(.de)) nicht strittig, sondern \(state(.de)).",
                 en: "“\(title.in(.en))” is not contested on \(day.inWords(.en)) but \(state(.en))."),
            help: Text("Entscheiden lässt sich nur, wozu zwei Vorschriften an dem Tag Verschiedenes ergeben; sonst den Befund ohne Entscheidung eintragen.",
                       en: "Only a point on which two provisions come to different findings on the day can be settled; otherwise enter the finding without settling it."))
    }

    /// A dispute that is settled is settled anew on a later day only: two that
    /// settle it at once do not overrule one another unseen.
    private func checkSettled(on date: PartialDate?, _ law: Law, _ matter: any Surroundings) throws(Refusal) {
        guard settledBy != nil else { return }
        let earlier = law.findings(on: requirement).last { $0.content.settledBy != nil }
        guard let earlier, (earlier.header.on?.lastDay?.ordinal ?? .min) >= (date?.lastDay?.ordinal ?? .min) else { return }
        let title = matter.title(ofTag: requirement.text) ?? Text(requirement.text)
        let by = earlier.content.settledBy.map { matter.name(of: $0) } ?? Text("")
        throw Refusal(
            Text("Über „\(title.de)“ ist schon entschieden: \(by.de), \(earlier.header.on?.inWords(.de) ?? "ohne Datum").",
                 en: "“\(title.in(.en))” is settled already: \(by.in(.en)), \(earlier.header.on?.inWords(.en) ?? "undated")."),
            help: Text("Eine neue Entscheidung trägt einen späteren Tag; eine irrig eingetragene ist zuerst zurückzuziehen.",
                       en: "A new decision has a later day; one that was entered in error is to be withdrawn first."))
    }
}
