import Costing

/// What a resolution must not contradict in the rest of the matter.
extension Matter {
    /// A parliamentary group has an opinion; a body decides.
    func checkDecides(_ resolution: Resolution) throws(Refusal) {
        let decides = !(resolution.settles ?? []).isEmpty || resolution.option != nil || !(resolution.serves ?? []).isEmpty || !(resolution.adopts ?? []).isEmpty
        guard decides, !resolution.outcome.isRecommendation, council.organizations[resolution.organization]?.content.kind == .group else { return }
        let name = name(of: resolution.organization)
        throw Refusal(
            Text("„\(name.de)“ ist eine Fraktion und entscheidet nicht für die Körperschaft.", en: "“\(name.in(.en))” is a parliamentary group and does not decide for the body."),
            help: Text("Den Beschluss als Empfehlung eintragen.", en: "Record the resolution as a recommendation."))
    }

    /// Who takes an option answers the question to which it is an answer.
    func checkOption(of resolution: Resolution) throws(Refusal) {
        guard resolution.outcome == .adopted, let id = resolution.option, let option = options.options[id] else { return }
        let settled = resolution.settles ?? [], title = option.content.title
        if let answered = option.content.answers {
            guard !settled.contains(answered) else { return }
            let question = self.title(ofTag: answered.text) ?? Text(answered.text)
            throw Refusal(
                Text("Die Variante „\(title.de)“ beantwortet die Frage „\(question.de)“; die entscheidet dieser Beschluss nicht.",
                     en: "The option “\(title.in(.en))” answers the question “\(question.in(.en))”, which this resolution does not settle."),
                help: Text("Die Frage mit nennen; wer für sie nicht zuständig ist, empfiehlt nur.",
                           en: "Name the question, too; who has no competence for it only recommends."))
        }
        guard settled.isEmpty, !options.questions.isEmpty else { return }
        throw Refusal(
            Text("Der Beschluss nimmt die Variante „\(title.de)“, entscheidet aber keine Frage.", en: "The resolution takes the option “\(title.in(.en))” but settles no question."),
            help: Text("Die Frage nennen, die er damit entscheidet.", en: "Name the question that it settles by that."))
    }

    /// An option that only puts off is taken with a review that is set by then
    /// and still ahead.
    func checkReview(of resolution: Resolution, as header: Header) throws(Refusal) {
        guard resolution.outcome == .adopted, let id = resolution.option, let option = options.options[id], option.content.needsReview == true else { return }
        let own = options.reviews.filter { $0.content.option == id }
        guard let day = header.on?.lastDay, !own.isEmpty else {
            guard own.isEmpty else { return }
            throw refusal(option, help: Text("Zuerst eine Wiedervorlage zu dieser Variante eintragen.", en: "First enter a review of this option."))
        }
        let then = Matter(entries.filter { $0.effectiveOrdinal <= day.ordinal })
        let isAhead = Assessment(then, figures: nil, asOf: day).reviews.contains { $0.review.content.option == id && !$0.isDue && !$0.isOver }
        guard !isAhead else { return }
        throw refusal(option, help: Text(
            "Eine Wiedervorlage eintragen, die spätestens am \(day.inWords(.de)) gesetzt ist und danach liegt; die vorhandenen sind schon fällig, erledigt oder erst später gesetzt.",
            en: "Enter a review that is set no later than \(day.inWords(.en)) and lies after it; those there are already due, done with, or set later."))
    }

    private func refusal(_ option: Recorded<Option>, help: Text) -> Refusal {
        Refusal(
            Text("„\(option.content.title.de)“ kann nur gewählt werden, wenn feststeht, wann neu zu prüfen ist.",
                 en: "“\(option.content.title.in(.en))” can only be chosen once it is settled when to look again."), help: help)
    }

    /// Only groups vote as groups; and where all of them are told, they make
    /// the result if nobody says how many votes there were in all.
    func checkGroups(of resolution: Resolution) throws(Refusal) {
        let told = resolution.votesByGroup ?? []
        for group in told {
            guard let organization = council.organizations[group.group], organization.content.kind != .group else { continue }
            let name = organization.content.name
            throw Refusal(
                Text("„\(name.de)“ ist keine Fraktion und hat keine Stimmen als solche.", en: "“\(name.in(.en))” is no parliamentary group and has no votes as one."),
                help: Text("Einzelne Stimmen zählen in der Summe mit.", en: "Single votes count in the sum."))
        }
        let body = council.organizations[resolution.organization]?.content.body
        let groups = council.organizations.filter { $0.content.kind == .group && $0.content.body == body }.map(\.id)
        guard resolution.votes == nil, !told.isEmpty, Set(told.map(\.group)).isSuperset(of: groups) else { return }
        // Where a number is not known, they make nothing.
        guard told.allSatisfy({ $0.votes.yes != nil && $0.votes.no != nil }) else { return }
        let yes = told.reduce(0) { $0 + ($1.votes.yes ?? 0) }, no = told.reduce(0) { $0 + ($1.votes.no ?? 0) }
        guard (yes > no) != resolution.outcome.isInFavour else { return }
        throw Refusal(
            Text("Die Fraktionen ergeben zusammen \(yes) Ja und \(no) Nein, also das Gegenteil von dem, was eingetragen ist.",
                 en: "The groups make \(yes) yes and \(no) no together, the opposite of what is entered."),
            help: Text("Haben auch andere abgestimmt, die Stimmen insgesamt angeben.", en: "If others voted, too, give the votes in all."))
    }
}
