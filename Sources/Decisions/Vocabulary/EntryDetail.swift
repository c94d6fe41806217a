/// What a list of what happened says of an entry beside its headline.
public enum EntryDetail: Sendable {
    case text(Text)
    /// By whom it was moved.
    case movers([OrganizationID])
    /// On which documents it rests.
    case basis([DocumentID])
    case decided(by: OrganizationID, Resolution.Outcome, Resolution.Majority)
}
