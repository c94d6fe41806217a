import Decisions

/// What would be so on a day that lies ahead, if nothing more came: nothing
/// of it is so yet.
struct AheadJSON: Encodable {
    struct Round: Encodable {
        let round: Link
        /// Nil where no agreement is needed.
        let outcome: String?
        let open: Bool
        /// Nobody would have determined whether it is still open.
        let perhapsOver: Bool
        /// Since when a reminder would be due, where none is today.
        let reminderDue: String?
        /// The conditions of consents that would stand otherwise.
        let conditions: [Condition]
    }

    struct Condition: Encodable {
        let body: Link?
        let condition: String
        let state: String
        let inDoubt: Bool
    }

    struct Requirement: Encodable {
        let requirement: Link
        let status: String?
    }

    /// The last day of which anything is known.
    let today: String
    let rounds: [Round]
    let requirements: [Requirement]
    let overdueMandates: [Link]
    let perhapsOverdueMandates: [Link]
    let overdueConditions: [Link]
    let dueReviews: [Link]
    let brokenProvisos: [Link]

    init(_ ahead: Ahead, in matter: Matter) {
        today = ahead.today.iso
        rounds = ahead.rounds.map {
            Round(
                round: Link($0.then.round.header, $0.then.round.content), outcome: $0.then.outcome?.rawValue, open: $0.then.isOpen,
                perhapsOver: $0.then.isPerhapsOver, reminderDue: $0.reminder?.iso,
                conditions: $0.conditions.map { change in
                    Condition(
                        body: matter.council.bodies.link(change.body), condition: change.then.condition.id,
                        state: change.then.isSettled ? change.then.state.rawValue : "undetermined", inDoubt: change.then.isInDoubt)
                })
        }
        requirements = ahead.requirements.map {
            Requirement(requirement: Link($0.then.requirement.header, $0.then.requirement.content), status: $0.then.status?.rawValue)
        }
        overdueMandates = ahead.overdue.map { Link($0.header, $0.content) }
        perhapsOverdueMandates = ahead.perhapsOverdue.map { Link($0.header, $0.content) }
        overdueConditions = ahead.imposed.map { Link($0.requirement.header, $0.requirement.content) }
        dueReviews = ahead.reviews.map { Link($0.review.header, $0.review.content) }
        brokenProvisos = ahead.provisos.map { Link($0.resolution.header, $0.resolution.content) }
    }
}
