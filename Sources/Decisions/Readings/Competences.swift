extension Matter {
    /// Who may decide on a question, a requirement or a concept; none where
    /// nobody is named.
    public func competences(on tag: String) -> [Recorded<Competence>] {
        law.competences.filter { ($0.content.about ?? []).contains(tag) && !($0.content.by ?? []).isEmpty }
    }

    func mayDecide(_ organization: OrganizationID, on tag: String) -> Bool {
        let named = competences(on: tag).flatMap { $0.content.by ?? [] }
        let kind = council.organizations[organization]?.content.kind.rawValue
        return named.isEmpty || named.contains(organization.text) || kind.map(named.contains) ?? false
    }

    /// A resolution of a body without the competence is at most a recommendation.
    func checkCompetence(of resolution: Resolution) throws(Refusal) {
        guard resolution.outcome == .adopted else { return }
        for tag in (resolution.settles ?? []).map(\.text) + (resolution.serves ?? []).map(\.text) + (resolution.adopts ?? []) where !mayDecide(resolution.organization, on: tag) {
            let may = competences(on: tag).map(\.content.decides), what = title(ofTag: tag) ?? Text(tag)
            let name = name(of: resolution.organization)
            throw Refusal(
                Text("„\(name.de)“ ist für „\(what.de)“ nicht zuständig, sondern: \(may.map(\.de).joined(separator: "; ")).",
                     en: "“\(name.in(.en))” has no competence for “\(what.in(.en))”; who has: \(may.map { $0.in(.en) }.joined(separator: "; "))."),
                help: Text("Den Beschluss als Empfehlung eintragen.", en: "Record the resolution as a recommendation."))
        }
    }

    /// An option that only puts off needs a day or an event for looking again.
    func checkReview(of resolution: Resolution) throws(Refusal) {
        guard resolution.outcome == .adopted, let id = resolution.option, let option = options.options[id], option.content.needsReview == true,
              !options.reviews.contains(where: { $0.content.option == id }) else { return }
        throw Refusal(
            Text("„\(option.content.title.de)“ kann nur gewählt werden, wenn feststeht, wann neu zu prüfen ist.",
                 en: "“\(option.content.title.in(.en))” can only be chosen once it is settled when to look again."),
            help: Text("Zuerst eine Wiedervorlage zu dieser Variante eintragen.", en: "First enter a review of this option."))
    }
}
