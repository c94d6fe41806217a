import Decisions

extension Office {
    /// An id that no entry of the matter has, of whatever day, nor one that was
    /// withdrawn: made from a title, with a number behind it where it is taken.
    public func freeID(like title: String, in matter: String) throws -> String {
        try entries(of: matter).freeID(like: title)
    }

    /// The files that entries of a matter name, also those withdrawn since, as
    /// far as the audience may read the entries.
    public func files(of matter: String, for audience: Audience) throws -> [FileReference] {
        try entries(of: matter).entries.filter { audience.mayRead($0.header) }.flatMap(\.files)
    }
}

extension MatterFile {
    /// An id stands once, also where its entry is withdrawn since: whatever names it,
    /// on paper too, means that one.
    func checkIsFree(_ entry: Entry, in matter: Matter) throws(Refusal) {
        func isSame(_ other: Entry) -> Bool { other.header.id == entry.header.id && other.type == entry.type }
        guard index.isTaken(entry.header.id, by: entry.type) else { return }
        let id = entry.header.id, help = Text(phrase: "Eine andere Kennung wählen.")
        if matter.entries.contains(where: isSame) {
            throw Refusal(Text(phrase: "Einen Eintrag „\(id, "id")“ gibt es schon."), help: help, key: "id")
        }
        throw Refusal(
            Text(
                phrase: """
                    Die Kennung „\(id, "id")“ hatte ein Eintrag, der zurückgezogen ist; sie wird nicht noch einmal \
                    vergeben.
                    """), help: help, key: "id")
    }

    func freeID(like title: String) -> String {
        let id = IdentifierRule.id(from: title, most: 74)
        var free = id, count = 1
        while index.isTaken(free) {
            count += 1
            free = "\(id)-\(count)"
        }
        return free
    }
}
