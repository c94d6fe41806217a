extension Matter {
    /// Who may decide on a question, a requirement or a concept; none where
    /// nobody is named.
    public func competences(on tag: String) -> [Recorded<Competence>] {
        law.competences.filter { ($0.content.about ?? []).contains(tag) && !($0.content.by ?? []).isEmpty }
    }

    /// A competence holds from its day on, and always where it has none.
    func competences(on tag: String, as header: Header) -> [Recorded<Competence>] {
        guard let day = header.on?.lastDay else { return competences(on: tag) }
        return competences(on: tag).filter { ($0.header.on?.lastDay).map { $0 <= day } ?? true }
    }

    /// Whether a body may decide on something by an entry with this header.
    func mayDecide(_ organization: OrganizationID, on tag: String, as header: Header) -> Bool {
        let named = competences(on: tag, as: header).flatMap { $0.content.by ?? [] }
        return named.isEmpty || named.contains(organization.text) || otherNames(of: organization).contains(where: named.contains)
    }

    /// A resolution of a body without the competence is at most a recommendation.
    func checkCompetence(of resolution: Resolution, as header: Header) throws(Refusal) {
        guard resolution.outcome == .adopted else { return }
        for tag in (resolution.settles ?? []).map(\.text) + (resolution.serves ?? []).map(\.text) + (resolution.adopts ?? [])
        where !mayDecide(resolution.organization, on: tag, as: header) {
            let may = competences(on: tag, as: header).map(\.content.decides), what = title(ofTag: tag) ?? Text(tag)
            let name = name(of: resolution.organization)
            throw Refusal(
                Text("„\(name.de)“ ist für „\(what.de)“ nicht zuständig, sondern: \(may.map(\.de).joined(separator: "; ")).",
                     en: "“\(name.in(.en))” has no competence for “\(what.in(.en))”; who has: \(may.map { $0.in(.en) }.joined(separator: "; "))."),
                help: Text("Den Beschluss als Empfehlung eintragen.", en: "Record the resolution as a recommendation."))
        }
    }
}
