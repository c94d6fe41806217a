import Costing

/// What the rules of the slices may know of one another.
extension Matter: Surroundings {
    var county: BodyID? { opened?.content.county }

    func end(of body: BodyID) -> (day: Day, heirs: [BodyID])? {
        council.end(of: body)?.header.on?.lastDay.map { ($0, council.heirs(of: body)) }
    }

    var lastDay: Day? { entries.last?.header.on?.lastDay }

    func deciders(on tag: String, as header: Header) -> [Text] {
        competences(on: tag, as: header).map(\.content.decides)
    }

    func isBodyOrOrganization(_ id: String) -> Bool {
        council.bodies[Identifier(id)] != nil || council.organizations[Identifier(id)] != nil
    }

    func option(_ id: OptionID) -> Option? { options.options[id]?.content }
    var hasQuestions: Bool { !options.questions.isEmpty }
    func hasReview(of option: OptionID) -> Bool { options.reviews.contains { $0.content.option == option } }

    func hasReviewAhead(of option: OptionID, on day: Day) -> Bool {
        let then = Matter(entries.filter { $0.effectiveOrdinal <= day.ordinal })
        return Assessment(then, figures: nil, asOf: day).reviews.contains {
            $0.review.content.option == option && !$0.isDue && !$0.isOver
        }
    }

    func isClosed(_ review: Identifier<Review>) -> Bool { closing(of: review) != nil }

    func titleIfNoRoundMeets(_ requirement: RequirementID) -> Text? {
        law.requirements[requirement].flatMap { takesRounds($0) ? nil : $0.content.title }
    }

    func state(of requirement: RequirementID, on day: Day) -> (status: FindingStatus?, isContested: Bool) {
        // Only here is a day looked back at, and only when somebody settles.
        let then = Matter(entries.lazy.filter { $0.effectiveOrdinal <= day.ordinal })
        let found = Assessment(then, figures: FigureBook(then, asOf: day), asOf: day).examination(of: requirement)
        return (found?.status, found?.status == .contested || found?.computed?.computed.status == .contested)
    }
}
