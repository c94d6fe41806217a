/// As a clerk enters them.
extension Document {
    /// - Parameter counts: what it counts as, where something asks for it.
    public init(title: Text, kind: Kind, from: OrganizationID?, counts: [String], file: FileReference?) {
        self.init(
            title: title, kind: kind, from: from.map { [$0] }, countsAs: counts.isEmpty ? nil : counts, file: file)
    }
}

extension Meeting {
    public init(of organization: OrganizationID, title: Text) {
        self.init(organization: organization, title: title)
    }
}

extension Motion {
    public init(called title: Text, by movers: [OrganizationID], text: Text?) {
        self.init(title: title, movers: movers, text: text)
    }
}
