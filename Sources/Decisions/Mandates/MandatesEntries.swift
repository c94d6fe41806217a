import Costing

extension Mandate {
    public init(
        meeting: MeetingID, mark: String, title: Text, to organization: OrganizationID, due: Day?,
        by resolution: ResolutionID?
    ) {
        self.init(meeting: meeting, mark: mark, title: title, to: [organization], due: due, resolution: resolution)
    }
}

extension Mandate {
    /// - Parameter organizations: who is to do it, at least one.
    public init(
        in meeting: MeetingID, mark: String, title: Text, to organizations: [OrganizationID], due: Day?,
        by resolution: ResolutionID?
    ) {
        self.init(meeting: meeting, mark: mark, title: title, to: organizations, due: due, resolution: resolution)
    }
}

extension Mandates {
    /// The number after the highest that a mandate of the matter has, so that
    /// no two are called the same. What is longer than a number of mandates
    /// can be is a mark of another kind.
    public var nextNumber: Int {
        (mandates.compactMap { Int($0.content.mark) }.filter { $0 < 1_000_000 }.max() ?? 0) + 1
    }
}
