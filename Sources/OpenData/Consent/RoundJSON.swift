import Costing
import Decisions

/// A round: what was asked of whom, on what they were given, what they answered, and what it comes to.
struct RoundJSON: Entered {
    let reading: RoundStanding
    let matter: Matter
    private let reminder: Day?
    var entry: Recorded<ConsentRound> { reading.round }

    init(_ reading: RoundStanding, in matter: Matter, asOf day: Day) {
        self.reading = reading
        self.matter = matter
        reminder = reading.reminderDue(on: day)
    }

    static let keys = Keys<Self>("Round", "Asking the municipalities, in one of three strengths.") {
        Key.origin
        Key("title") { $0.content.title }
        Key("question") { $0.content.question }
        Key("strength", "They may speak; their view is weighed; without it, no.") { $0.content.strength }
        Key("provision") { $0.matter.law.provisions.link($0.content.provision) }
        Key("forum") { $0.matter.council.organizations.link($0.content.forum) }
        Key("asked", "Each is asked for itself.") { $0.matter.council.bodies.links($0.content.asked) }
        Key("deadline", "The last day for an answer, as it was set. Left out where none was.") { $0.content.deadline }
        Key(
            "deadlineRule",
            """
            What holds where that is a Saturday, a Sunday or a holiday of the Land: it remains that day, or the next \
            working day takes its place (§ 31 (3) VwVfG, § 193 BGB). Left out where nobody has said; then it is not \
            settled until the next working day whether an answer came in time.
            """
        ) { $0.content.deadlineRule }
        Key("lastDay", "The last day on which an answer counts: the deadline, or the working day in its place.") {
            $0.content.lastDay
        }
        Key(
            "perhapsLastDay",
            """
            The last day on which an answer may count, where it has not been determined, or is not known, whether the \
            deadline ends only then.
            """
        ) { $0.content.perhapsLastDay }
        Key("deadlineNote", "What there is to say of that day.") { it in
            it.content.deadline.flatMap { it.matter.note(on: $0) }?.sentences(under: it.content.deadlineRule)
        }
        Key("reminders", "On which days those who have not answered are to be reminded.") { $0.content.reminders ?? [] }
        Key("silence", "What silence counts as after the deadline.") { $0.reading.ballot.silence }
        Key("open", "Whether answers still count.") { $0.reading.isOpen }
        Key("decidedBy", "The decision that it was to prepare, and that has ended it.") {
            $0.reading.end.decision.map { Link($0) }
        }
        Key("perhapsDecidedBy", "A decision that has ended it or not, since a day is missing.") {
            $0.reading.end.perhaps.map { Link($0) }
        }
        Key("rule", "The rule that counts. Left out where the strength needs no agreement.") {
            $0.reading.rule.map { RuleJSON(rule: $0) }
        }
        Key("follows", "The round that this one asks again.") { $0.matter.consent.rounds.link($0.content.follows) }
        Key("serves", "The requirements that its result answers.") {
            $0.matter.law.requirements.links($0.content.serves)
        }
        Key(
            "driftThreshold",
            """
            In basis points: by how much a figure of the briefing may move. Left out: by nothing.
            """, and: ["minimum": 0]
        ) {
            $0.content.driftThreshold?.value
        }
        Key("briefing") { BriefingJSON(briefing: $0.content.briefing, matter: $0.matter) }
        Key("positions", "All that were given or are said, in the order in which they took effect.") { it in
            it.matter.consent.positions(in: it.entry.id).map { PositionJSON(entry: $0, matter: it.matter) }
        }
        Key("answers", "Where each of the asked stands. Nothing is carried over from another round.") { it in
            it.reading.answers.compactMap { AnswerJSON($0, in: it.matter) }
        }
        Key("result", "Left out where the strength needs no agreement.") { it in
            it.reading.rule.map { ResultJSON(it.reading.ballot, under: $0, in: it.matter.council) }
        }
        Key("tallies", "By heads, inhabitants and the base of the levy.") { it in
            Measure.allCases.map { it.reading.ballot.tally(by: $0) }
        }
        Key(
            "addedCounts",
            """
            Which of the numbers of inhabitants are added from earlier counts, since a body has taken others in. Left \
            out where none is.
            """
        ) { $0.matter.addedCounts($0.reading.weights.added) }
        Key(
            "contestedCounts",
            """
            Of which of those asked the number of inhabitants hangs on a day that is not known, and between which \
            numbers. Left out where none does.
            """
        ) { $0.matter.contestedCounts($0.reading.weights.contested) }
        Key(
            "statements",
            """
            What speakers say of many, as far as it counts: of the best grade, and more than a claim.
            """
        ) { $0.reading.statements.map { StatementJSON(position: $0, believed: nil) } }
        Key("otherStatements", "What else is said of many; it stands beside and does not count.") { it in
            it.reading.otherStatements.map { StatementJSON(position: $0, believed: it.reading.outcome(believing: $0)) }
        }
        Key("drift", "Figures of the briefing that are no longer what they were.") {
            $0.reading.drift.map { DriftedJSON(drift: $0) }
        }
        Key(
            "outdated",
            """
            Whether a figure has moved by more than the round allows, so that asking again is proposed.
            """
        ) { $0.reading.isOutdated }
        Key("weighings") { it in
            it.matter.consent.weighings.filter { $0.content.round == it.entry.id }
                .map { WeighingJSON(entry: $0, matter: it.matter) }
        }
        Key("reminded") { it in
            it.matter.consent.reminders.filter { $0.content.round == it.entry.id }
                .map { ReminderJSON(entry: $0, matter: it.matter) }
        }
        Key("reminderDue", "The reminder that is due and has not been sent to all. Left out where none is.") {
            $0.reminder
        }
        Key("toRemind", "To whom the reminder that is due has not been sent.") { it in
            it.matter.council.bodies.links(it.reminder.map { it.reading.toRemind(for: $0) })
        }
        Key("perhapsReminded", "What may have been that reminder, since its day is missing.") { it in
            it.reminder.flatMap { it.reading.perhapsReminded(for: $0) }.map { Link($0) }
        }
    }
}

struct BriefingJSON: Keyed {
    let briefing: ConsentRound.Briefing
    let matter: Matter

    static let keys = Keys<Self>("Briefing", "What the asked were given, frozen.") {
        Key("documents") { $0.matter.council.documents.links($0.briefing.documents) }
        Key("figures") { $0.briefing.figures }
        Key("draft", "The draft of the paper as it was then.") { $0.briefing.draft }
        Key("ledgerPosition", "The position in the ledger of the matter’s last entry by then.", and: ["minimum": 0]) {
            $0.briefing.ledgerPosition
        }
        Key("hash", "SHA-256 of all of it, in hexadecimal. Left out where it was not given through this program.") {
            $0.briefing.hash
        }
    }
}

struct StatementJSON: Keyed {
    let position: Recorded<Position>
    let believed: RoundOutcome?

    static let keys = Keys<Self>(
        "Statement",
        """
        What somebody says of many of the asked. The position itself is in the round’s list.
        """
    ) {
        Key("position") { Link($0.position) }
        Key(
            "believed",
            """
            What the result would be if it were believed. Left out where it counts already, or where no agreement is \
            needed.
            """
        ) { $0.believed }
    }
}

struct WeighingJSON: Entered {
    let entry: Recorded<ViewsWeighed>
    let matter: Matter

    static let keys = Keys<Self>("Weighing", "How the views given were weighed.") {
        Key.origin
        Key("by") { $0.matter.council.organizations.link($0.content.by) }
        Key("text") { $0.content.text }
    }
}

struct ReminderJSON: Entered {
    let entry: Recorded<ReminderSent>
    let matter: Matter

    static let keys = Keys<Self>("Reminder", "That those who had not answered were reminded.") {
        Key.origin
        Key("to") { $0.matter.council.bodies.links($0.content.to) }
        Key("text") { $0.content.text }
    }
}

struct DriftedJSON: Moved {
    let drift: RoundStanding.Drift
    var figure: Figure { drift.figure }
    var then: Quantity { drift.then }
    var now: Quantity? { drift.now }
    var change: BasisPoints? { drift.change }

    static let keys = Keys<Self>("Drifted", "A figure of a briefing that is no longer what it was.") {
        Key.moved
        Key("beyondThreshold", "Whether it has moved by more than the round allows.") { $0.drift.isBeyondThreshold }
    }
}
