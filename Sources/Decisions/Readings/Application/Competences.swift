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
        return named.isEmpty || named.contains(organization.text)
            || otherNames(of: organization).contains(where: named.contains)
    }
}
