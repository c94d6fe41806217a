import Costing

/// What a resolution must not contradict in itself or in the rest of the matter.
extension Resolution: RefusableContent {
    func check(_ header: Header, in council: Council, of matter: any Surroundings) throws(Refusal) {
        try checkDecides(council, matter)
        try checkCompetence(as: header, matter)
        try checkOption(matter)
        try checkReview(as: header, matter)
        try checkGroups(council)
        try check()
    }

    /// A parliamentary group has an opinion; a body decides.
    private func checkDecides(_ council: Council, _ matter: any Surroundings) throws(Refusal) {
        let decides = !(settles ?? []).isEmpty || option != nil || !(serves ?? []).isEmpty || !(adopts ?? []).isEmpty
        guard decides, !outcome.isRecommendation, council.organizations[organization]?.content.kind == .group else {
            return
        }
        let name = matter.name(of: organization)
        throw Refusal(
            Text(phrase: "„\(name, "name")“ ist eine Fraktion und entscheidet nicht für die Körperschaft."),
            help: Text(phrase: "Den Beschluss als Empfehlung eintragen."),
            key: "outcome")
    }

    /// A resolution of a body without the competence is at most a recommendation.
    private func checkCompetence(as header: Header, _ matter: any Surroundings) throws(Refusal) {
        guard outcome == .adopted else { return }
        for tag in (settles ?? []).map(\.text) + (serves ?? []).map(\.text) + (adopts ?? [])
        where !matter.mayDecide(organization, on: tag, as: header) {
            let may = matter.deciders(on: tag, as: header), what = matter.title(ofTag: tag) ?? Text(tag)
            let name = matter.name(of: organization)
            throw Refusal(
                Text(
                    phrase: """
                        „\(name, "name")“ ist für „\(what, "what")“ nicht zuständig, sondern: \
                        \({ language in may.map { $0.in(language) }.joined(separator: "; ") }, "may").
                        """),
                help: Text(phrase: "Den Beschluss als Empfehlung eintragen."),
                key: "outcome")
        }
    }

    /// Who takes an option answers the question to which it is an answer.
    private func checkOption(_ matter: any Surroundings) throws(Refusal) {
        guard outcome == .adopted, let id = option, let taken = matter.option(id) else { return }
        let settled = settles ?? [], title = taken.title
        if let answered = taken.answers {
            guard !settled.contains(answered) else { return }
            let question = matter.title(ofTag: answered.text) ?? Text(answered.text)
            throw Refusal(
                Text(
                    phrase: """
                        Die Variante „\(title, "title")“ beantwortet die Frage „\(question, "question")“; die \
                        entscheidet \
                        dieser Beschluss nicht.
                        """),
                help: Text(phrase: "Die Frage mit nennen; wer für sie nicht zuständig ist, empfiehlt nur."),
                key: "settles")
        }
        guard settled.isEmpty, matter.hasQuestions else { return }
        throw Refusal(
            Text(phrase: "Der Beschluss nimmt die Variante „\(title, "title")“, entscheidet aber keine Frage."),
            help: Text(phrase: "Die Frage nennen, die er damit entscheidet."),
            key: "settles")
    }

    /// An option that only puts off is taken with a review that is set by then
    /// and still ahead.
    private func checkReview(as header: Header, _ matter: any Surroundings) throws(Refusal) {
        guard outcome == .adopted, let id = option, let taken = matter.option(id), taken.needsReview == true else {
            return
        }
        let isSet = matter.hasReview(of: id)
        guard let day = header.on?.lastDay, isSet else {
            guard !isSet else { return }
            throw refusal(taken, help: Text(phrase: "Zuerst eine Wiedervorlage zu dieser Variante eintragen."))
        }
        guard !matter.hasReviewAhead(of: id, on: day) else { return }
        throw refusal(
            taken,
            help: Text(
                phrase: """
                    Eine Wiedervorlage eintragen, die spätestens am \(day.inWords, "day") gesetzt ist und danach \
                    liegt; die \
                    vorhandenen sind schon fällig, erledigt oder erst später gesetzt.
                    """))
    }

    private func refusal(_ option: Option, help: Text) -> Refusal {
        Refusal(
            Text(
                phrase: """
                    „\(option.title, "title")“ kann nur gewählt werden, wenn feststeht, wann neu zu prüfen ist.
                    """), help: help, key: "option")
    }

    /// Only groups vote as groups; and where all of them are told, they make
    /// the result if nobody says how many votes there were in all.
    private func checkGroups(_ council: Council) throws(Refusal) {
        let told = votesByGroup ?? []
        for group in told {
            guard let organization = council.organizations[group.group], organization.content.kind != .group else {
                continue
            }
            let name = organization.content.name
            throw Refusal(
                Text(phrase: "„\(name, "name")“ ist keine Fraktion und hat keine Stimmen als solche."),
                help: Text(phrase: "Einzelne Stimmen zählen in der Summe mit."),
                key: "votes-by-group")
        }
        let body = council.organizations[organization]?.content.body
        let groups = council.organizations.filter { $0.content.kind == .group && $0.content.body == body }.map(\.id)
        guard votes == nil, !told.isEmpty, Set(told.map(\.group)).isSuperset(of: groups) else { return }
        // Where a number is not known, they make nothing.
        guard told.allSatisfy({ $0.votes.yes != nil && $0.votes.no != nil }) else { return }
        let yes = told.reduce(0) { $0 + ($1.votes.yes ?? 0) }, no = told.reduce(0) { $0 + ($1.votes.no ?? 0) }
        guard (yes > no) != outcome.isInFavour else { return }
        throw Refusal(
            Text(
                phrase: """
                    Die Fraktionen ergeben zusammen \(yes, "yes") Ja und \(no, "no") Nein, also das Gegenteil von dem, \
                    was eingetragen ist.
                    """),
            help: Text(phrase: "Haben auch andere abgestimmt, die Stimmen insgesamt angeben."))
    }
}
