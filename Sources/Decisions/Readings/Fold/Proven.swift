import Costing

/// A claim proves nothing and changes nothing: what decides is more than that.
/// It stays where it was recorded, and is shown as a claim.
extension Matter {
    public func isClaim(_ header: Header) -> Bool { grade(of: header) == .claim }

    /// What is more than a claim.
    public func proven<C>(_ entries: some Sequence<Recorded<C>>) -> [Recorded<C>] {
        entries.filter { !isClaim($0.header) }
    }

    /// What is only claimed.
    public func claimed<C>(_ entries: some Sequence<Recorded<C>>) -> [Recorded<C>] {
        entries.filter { isClaim($0.header) }
    }

    /// A body's own answers in a round that were neither taken back nor changed.
    public func ownPositions(of body: BodyID, in round: RoundID) -> [Recorded<Position>] {
        consent.ownPositions(of: body, in: round, grade: grade(of:))
    }

    /// What came of a review; nil where nobody has looked.
    public func closing(of review: Identifier<Review>) -> Recorded<ReviewClosed>? {
        proven(options.closedReviews.filter { $0.content.review == review }).last
    }

    /// The last resolution on the matter, or of a body that decides, that is only
    /// claimed; nil where the last one that is not was certainly later.
    public var claimedDecision: Recorded<Resolution>? {
        let last = lastDecision?.header.on
        return claimed(council.resolutions).last { resolution in
            guard [.adopted, .rejected].contains(resolution.content.outcome),
                wouldAnswer(resolution) || isDecider(resolution.content.organization)
            else { return false }
            return last.flatMap { day in resolution.header.on.map { day.isAfter($0) != true } } ?? true
        }
    }
}
