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
    func freeID(like title: String) -> String {
        let taken = Set(entries.map(\.header.id))
        let id = IdentifierRule.id(from: title, most: 74)
        var free = id, count = 1
        while taken.contains(free) {
            count += 1
            free = "\(id)-\(count)"
        }
        return free
    }
}
