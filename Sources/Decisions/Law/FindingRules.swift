import Costing

extension Finding: RefusableContent {
    func check(_ header: Header, in law: Law, of matter: any Surroundings) throws(Refusal) {
        try checkCompetence(as: header, matter)
        try checkSettled(on: header.on, law, matter)
        try checkContested(on: header.on, law, matter)
        guard let required = law.requirements[requirement] else {
            throw Refusal(
                Text(phrase: "Die Voraussetzung „\(requirement.text, "requirement")“ gibt es nicht."),
                key: "requirement")
        }
        if settledBy != nil, status == .contested {
            throw Refusal(Text(phrase: "Wer eine Streitfrage entscheidet, nennt sie nicht strittig."), key: "status")
        }
        if status == .contested, (required.content.readings ?? []).count < 2 {
            throw Refusal(
                Text(phrase: "Strittig kann nur sein, wozu zwei Vorschriften Verschiedenes sagen."),
                help: Text(phrase: "Beide Fundstellen bei der Voraussetzung nennen."),
                key: "status")
        }
    }

    /// Who settles a dispute has the competence for it.
    private func checkCompetence(as header: Header, _ matter: any Surroundings) throws(Refusal) {
        guard let organization = settledBy else { return }
        let name = matter.name(of: organization), may = matter.deciders(on: requirement.text, as: header)
        guard !may.isEmpty else {
            throw Refusal(
                Text(phrase: "Wer die Frage entscheiden kann, ist nicht verzeichnet."),
                help: Text(phrase: "Den Befund ohne Entscheidung eintragen."),
                key: "settled-by")
        }
        guard !matter.mayDecide(organization, on: requirement.text, as: header) else { return }
        throw Refusal(
            Text(
                phrase: """
                    „\(name, "name")“ kann die Frage nicht entscheiden; zuständig ist: \
                    \({ language in may.map { $0.in(language) }.joined(separator: "; ") }, "may").
                    """),
            help: Text(phrase: "Den Befund ohne Entscheidung eintragen."),
            key: "settled-by")
    }

    /// What is not contested on its day is not to be settled: it is met or not.
    private func checkContested(on date: PartialDate?, _ law: Law, _ matter: any Surroundings) throws(Refusal) {
        guard settledBy != nil, let required = law.requirements[requirement] else { return }
        let day = date?.lastDay ?? matter.lastDay ?? .first
        let found = matter.state(of: requirement, on: day)
        guard !found.isContested else { return }
        let title = required.content.title
        func state(_ language: Language) -> String {
            found.status?.inWords(language) ?? Phrase("nicht geprüft").in(language)
        }
        throw Refusal(
            Text(phrase: "„\(title, "title")“ ist am \(day.inWords, "day") nicht strittig, sondern \(state, "state")."),
            help: Text(
                phrase: """
                    Entscheiden lässt sich nur, wozu zwei Vorschriften an dem Tag Verschiedenes ergeben; sonst den \
                    Befund \
                    ohne Entscheidung eintragen.
                    """),
            key: "settled-by")
    }

    /// A dispute that is settled is settled anew on a later day only: two that
    /// settle it at once do not overrule one another unseen.
    private func checkSettled(on date: PartialDate?, _ law: Law, _ matter: any Surroundings) throws(Refusal) {
        guard settledBy != nil else { return }
        let earlier = law.findings(on: requirement).last { $0.content.settledBy != nil }
        guard let earlier, (earlier.header.on?.lastDay?.ordinal ?? .min) >= (date?.lastDay?.ordinal ?? .min) else {
            return
        }
        let title = matter.title(ofTag: requirement.text) ?? Text(requirement.text)
        let by = earlier.content.settledBy.map { matter.name(of: $0) } ?? Text("")
        throw Refusal(
            Text(
                phrase: """
                    Über „\(title, "title")“ ist schon entschieden: \(by, "by"), \
                    \({ language in earlier.header.on?.inWords(language) ?? Phrase("ohne Datum").in(language) },
                        "earlier").
                    """),
            help: Text(
                phrase: """
                    Eine neue Entscheidung trägt einen späteren Tag; eine irrig eingetragene ist zuerst zurückzuziehen.
                    """),
            key: "on")
    }
}
