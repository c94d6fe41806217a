import Costing

/// What the rules of a slice ask of the rest of the matter. They know nothing else
/// of it, and never the state of another slice.
protocol Surroundings {
    func name(of body: BodyID) -> Text
    func name(of organization: OrganizationID) -> Text
    /// How far an entry can be trusted, by itself or by its sources.
    func grade(of header: Header) -> Grade
    /// To whom the matter belongs.
    var county: BodyID? { get }
    /// The day from which a body is no more, and who stands in its place.
    func end(of body: BodyID) -> (day: Day, heirs: [BodyID])?
    /// The last day of which anything is known.
    var lastDay: Day? { get }

    /// What a question, a requirement or a concept is called.
    func title(ofTag id: String) -> Text?
    /// Who has the competence for it, in words; none where nobody is named.
    func deciders(on tag: String, as header: Header) -> [Text]
    func mayDecide(_ organization: OrganizationID, on tag: String, as header: Header) -> Bool
    /// Whether it is a body or an organization of the matter.
    func isBodyOrOrganization(_ id: String) -> Bool

    func option(_ id: OptionID) -> Option?
    var hasQuestions: Bool { get }
    func hasReview(of option: OptionID) -> Bool
    /// Whether on a day a review of it is set and still ahead.
    func hasReviewAhead(of option: OptionID, on day: Day) -> Bool
    /// Whether somebody has looked again.
    func isClosed(_ review: Identifier<Review>) -> Bool

    /// A requirement that a round's result cannot meet, by its title.
    func titleIfNoRoundMeets(_ requirement: RequirementID) -> Text?
    /// How a requirement stands on a day, and whether it is contested, by what was
    /// found or by what is computed.
    func state(of requirement: RequirementID, on day: Day) -> (status: FindingStatus?, isContested: Bool)
}
