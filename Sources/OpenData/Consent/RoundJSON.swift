import Costing
import Decisions

/// A round: what was asked of whom, on what they were given, what they
/// answered, and what it comes to. `einvernehmen consent --json` prints it, too.
struct RoundJSON: Encodable {
    struct Briefing: Encodable {
        let documents: [Link]
        let figures: [GivenFigureJSON]
        let draft: FileJSON?
        let ledgerPosition: Int64?
        let hash: String?
    }

    let title: TextJSON
    let question: TextJSON
    let strength: String
    let provision: Link?
    let forum: Link?
    let asked: [Link]
    let deadline: String?
    /// What holds where that is a Saturday, a Sunday or a holiday.
    let deadlineRule: String?
    /// The last day on which an answer counts.
    let lastDay: String?
    let perhapsLastDay: String?
    /// What there is to say of that day.
    let deadlineNote: TextJSON?
    let reminders: [String]
    /// What silence counts as after the deadline.
    let silence: String
    /// Whether answers still count.
    let open: Bool
    /// The decision that it was to prepare, and that has ended it.
    let decidedBy: Link?
    /// One that has ended it or not, since a day is missing.
    let perhapsDecidedBy: Link?
    /// Nil where the strength needs no agreement.
    let rule: RuleJSON?
    let follows: Link?
    let serves: [Link]
    /// In basis points.
    let driftThreshold: Int64?
    let briefing: Briefing
    let positions: [Sourced<PositionJSON>]
    let answers: [AnswerJSON]
    let result: ResultJSON?
    /// By heads, inhabitants and levy.
    let tallies: [TallyJSON]
    /// Which of their numbers of inhabitants are the sum of earlier counts.
    let addedCounts: TextJSON?
    /// Of which the number hangs on a day that is not known.
    let contestedCounts: TextJSON?
    /// Those that speakers make, as far as they count.
    let statements: [StatementJSON]
    /// What else is said of many, beside it.
    let otherStatements: [StatementJSON]
    let drift: [DriftedJSON]
    /// They should be asked again.
    let outdated: Bool
    let weighings: [Sourced<WeighingJSON>]
    let reminded: [Sourced<ReminderJSON>]
    /// The reminder that is due and has not been sent to all.
    let reminderDue: String?
    /// To whom that has not been sent.
    let toRemind: [Link]
    /// What may have been that reminder, since its day is missing.
    let perhapsReminded: Link?

    init(_ reading: RoundReading, in matter: Matter, asOf day: Day) {
        let content = reading.round.content
        title = TextJSON(content.title)
        question = TextJSON(content.question)
        strength = content.strength.rawValue
        provision = matter.law.provisions.link(content.provision)
        forum = matter.council.organizations.link(content.forum)
        asked = matter.council.bodies.links(content.asked)
        deadline = content.deadline?.iso
        deadlineRule = content.deadlineRule?.rawValue
        lastDay = content.lastDay?.iso
        perhapsLastDay = content.perhapsLastDay?.iso
        deadlineNote = content.deadline.flatMap { matter.note(on: $0) }.map { TextJSON($0.sentences(under: content.deadlineRule)) }
        reminders = (content.reminders ?? []).map(\.iso)
        silence = reading.ballot.silence.rawValue
        open = reading.isOpen
        decidedBy = reading.end.decision.map { Link($0.header, $0.content) }
        perhapsDecidedBy = reading.end.perhaps.map { Link($0.header, $0.content) }
        rule = reading.rule.map { RuleJSON($0) }
        follows = matter.consent.rounds.link(content.follows)
        serves = matter.law.requirements.links(content.serves)
        driftThreshold = content.driftThreshold?.value
        briefing = Briefing(
            documents: matter.council.documents.links(content.briefing.documents),
            figures: content.briefing.figures.map { GivenFigureJSON($0) }, draft: content.briefing.draft.map { FileJSON($0) },
            ledgerPosition: content.briefing.ledgerPosition, hash: content.briefing.hash)
        positions = matter.consent.positions(in: reading.round.id).map {
            Sourced($0.header, in: matter, PositionJSON($0.content, in: matter))
        }
        answers = reading.answers.compactMap { AnswerJSON($0, in: matter) }
        result = reading.rule.map { ResultJSON(reading, under: $0, in: matter) }
        tallies = Measure.allCases.map { TallyJSON(reading.ballot.tally(by: $0)) }
        addedCounts = matter.addedCounts(reading.weights.added).map { TextJSON($0) }
        contestedCounts = matter.contestedCounts(reading.weights.contested).map { TextJSON($0) }
        statements = reading.statements.map { StatementJSON($0, believed: nil) }
        otherStatements = reading.otherStatements.map { StatementJSON($0, believed: reading.outcome(believing: $0)) }
        drift = reading.drift.map { DriftedJSON($0) }
        outdated = reading.isOutdated
        weighings = matter.consent.weighings.filter { $0.content.round == reading.round.id }.map { Sourced($0.header, in: matter, WeighingJSON($0.content, in: matter)) }
        reminded = matter.consent.reminders.filter { $0.content.round == reading.round.id }.map { Sourced($0.header, in: matter, ReminderJSON($0.content, in: matter)) }
        reminderDue = reading.reminderDue(on: day)?.iso
        toRemind = matter.council.bodies.links(reading.reminderDue(on: day).map { reading.toRemind(for: $0) } ?? [])
        perhapsReminded = reading.reminderDue(on: day).flatMap { reading.perhapsReminded(for: $0) }.map { Link($0.header, $0.content) }
    }
}

/// What somebody says of many of the asked.
struct StatementJSON: Encodable {
    let position: Link
    /// What the result would be if it were believed; nil where it counts
    /// already, or no agreement is needed.
    let believed: String?

    init(_ statement: Recorded<Position>, believed: Outcome?) {
        position = Link(statement.header, statement.content)
        self.believed = believed?.rawValue
    }
}

/// How the views given were weighed.
struct WeighingJSON: Encodable {
    let by: Link?
    let text: TextJSON

    init(_ weighing: ViewsWeighed, in matter: Matter) {
        by = matter.council.organizations.link(weighing.by)
        text = TextJSON(weighing.text)
    }
}

/// That those who had not answered were reminded.
struct ReminderJSON: Encodable {
    let to: [Link]
    let text: TextJSON

    init(_ reminder: ReminderSent, in matter: Matter) {
        to = matter.council.bodies.links(reminder.to)
        text = TextJSON(reminder.text)
    }
}

/// A figure of a briefing that is no longer what it was.
struct DriftedJSON: Encodable {
    let figure: String
    let unit: String
    let then: ValueJSON
    /// Nil where it is not known any more.
    let now: ValueJSON?
    /// In basis points; nil between days and where the old value is nothing.
    let change: Int64?
    let beyondThreshold: Bool

    init(_ drift: RoundReading.Drift) {
        figure = drift.figure.id
        unit = drift.then.unit.code
        then = ValueJSON(drift.then)
        now = drift.now.map { ValueJSON($0) }
        change = drift.change?.value
        beyondThreshold = drift.isBeyondThreshold
    }
}
