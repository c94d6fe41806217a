import Decisions

/// What would be so on a day that lies ahead, if nothing more came: nothing of it is so yet.
struct AheadJSON: Keyed {
    let ahead: Ahead
    let matter: Matter

    static let keys = Keys<Self>(
        "Ahead",
        """
        Only where the day asked for lies ahead: what would be so on it if nothing more came until then. Nothing of it \
        is so yet.
        """
    ) {
        Key("today", "The last day of which anything is known.") { $0.ahead.today }
        Key("rounds", "Rounds that would stand otherwise than today.") { it in
            it.ahead.rounds.map { Round(round: $0, matter: it.matter) }
        }
        Key("requirements", "Requirements that would be found otherwise than today.") {
            $0.ahead.requirements.map { Requirement(then: $0.then) }
        }
        Key("overdueMandates", "Mandates that would be overdue, and are not today.") {
            $0.ahead.overdue.map { Link($0) }
        }
        Key(
            "perhapsOverdueMandates",
            """
            Mandates of which it would not be known whether they are overdue, since a day is missing.
            """
        ) { $0.ahead.perhapsOverdue.map { Link($0) } }
        Key("overdueConditions", "Imposed conditions that would be overdue, and are not today.") {
            $0.ahead.imposed.map { Link($0.requirement) }
        }
        Key("dueReviews", "What would have to be looked at again.") { $0.ahead.reviews.map { Link($0.review) } }
        Key("brokenProvisos", "Resolutions with a proviso that would no longer hold.") {
            $0.ahead.provisos.map { Link($0.resolution) }
        }
    }

    struct Round: Keyed {
        let round: Ahead.Round
        let matter: Matter

        static let keys = Keys<Self>("RoundAhead", "A round that would stand otherwise than today.") {
            Key("round") { Link($0.round.then.round) }
            Key("outcome", "Absent where no agreement is needed.") { $0.round.then.outcome }
            Key("open", "Whether answers would still count, or may.") { $0.round.then.isOpen }
            Key("perhapsOver", "Whether nobody would have determined if answers still count.") {
                $0.round.then.isPerhapsOver
            }
            Key("reminderDue", "Since when a reminder would be due that is not due today.") { $0.round.reminder }
            Key("conditions", "Conditions of consents that would stand otherwise than today.") { it in
                it.round.conditions.map { Condition(change: $0, matter: it.matter) }
            }
        }
    }

    struct Condition: Keyed {
        let change: Ahead.Condition
        let matter: Matter

        static let keys = Keys<Self>(
            "ConditionAhead",
            """
            A condition of a consent that would stand otherwise than today.
            """
        ) {
            Key("body") { $0.matter.council.bodies.link($0.change.body) }
            Key("condition") { $0.change.then.condition.id }
            Key("state", and: ConditionJSON.states) { $0.change.then.told }
            Key("inDoubt", "Whether it would have been met once and be broken then.") { $0.change.then.isInDoubt }
        }
    }

    struct Requirement: Keyed {
        let then: Examination

        static let keys = Keys<Self>("RequirementAhead", "A requirement that would be found otherwise than today.") {
            Key("requirement") { Link($0.then.requirement) }
            Key("status", "Absent where nobody would have examined it.") { $0.then.status }
        }
    }
}
