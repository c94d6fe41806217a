import Decisions

/// Where one of the asked stands in a round.
struct AnswerJSON: Keyed {
    let answer: RoundStanding.AskedBody
    let body: Link
    let matter: Matter

    /// Nil where the body is not public.
    init?(_ answer: RoundStanding.AskedBody, in matter: Matter) {
        guard let body = matter.council.bodies.link(answer.body) else { return nil }
        self.answer = answer
        self.body = body
        self.matter = matter
    }

    static let keys = Keys<Self>(
        "Answer",
        """
        Where one of the asked stands. The positions themselves are in the round’s list.
        """
    ) {
        Key("body") { $0.body }
        Key(
            "stand",
            """
            `silent`: it has given no answer of its own. `undetermined`: it may stand at any of those in `contested`.
            """, and: .words(of: Stand.self, or: "undetermined")
        ) {
            $0.answer.contested.isEmpty ? $0.answer.stand.rawValue : "undetermined"
        }
        Key("position", "The one that counts.") { $0.answer.position.map { Link($0) } }
        Key("conditions") { it in it.answer.conditions.map { ConditionJSON(condition: $0, matter: it.matter) } }
        Key("inDoubt", "Whether a condition of it was met once and is broken now.") { $0.answer.isInDoubt }
        Key(
            "contested",
            """
            Reports of the same grade conflict, or a day is missing: it may stand at any of these, `silent` where its \
            answer may not count. Empty otherwise.
            """
        ) { $0.answer.contested.sorted { $0.rawValue < $1.rawValue } }
        Key("earlier", "Corrected or changed.") { $0.answer.earlier.map { Link($0) } }
        Key(
            "takenBack",
            """
            Answers that no longer stand. Without another there is none, and no rule for silence speaks for the body.
            """
        ) { it in it.answer.takenBack.map { TakenBack(taken: $0, matter: it.matter) } }
        Key(
            "otherAccounts",
            """
            Reports of what it answered that do not count beside its own word, or that conflict.
            """
        ) { $0.answer.otherAccounts.map { Link($0) } }
        Key("late", "Given after the deadline, and without effect.") { $0.answer.late.map { Link($0) } }
        Key(
            "undated",
            """
            Given on a day that is not exactly known, so that it is not known whether they came in time.
            """
        ) { $0.answer.undated.map { Link($0) } }
        Key("before", "From the round that this one follows; it does not count here.") {
            $0.answer.before.map { Link($0) }
        }
        Key("claims", "What others claim of it.") { $0.answer.claims.map { Link($0) } }
    }

    /// An answer that no longer stands, and what took it back.
    struct TakenBack: Keyed {
        let taken: RoundStanding.TakenBack
        let matter: Matter

        static let keys = Keys<Self>("TakenBack", "An answer that no longer stands.") {
            Key("position") { Link($0.taken.position) }
            Key("withdrawal") { AnswerWithdrawal(entry: $0.taken.withdrawal, matter: $0.matter) }
        }
    }

    struct AnswerWithdrawal: Entered {
        let entry: Recorded<PositionWithdrawn>
        let matter: Matter

        static let keys = Keys<Self>("AnswerWithdrawal", "That an answer was taken back, and why.") {
            Key.origin
            Key("reason") { $0.content.reason }
            Key("document") { $0.matter.council.documents.link($0.content.document) }
            Key("file") { $0.content.file }
        }
    }
}

/// What has become of the condition of a consent.
struct ConditionJSON: Keyed {
    let condition: RoundStanding.Condition
    let matter: Matter
    static let states = JSON.words(of: ConditionReported.State.self, or: "undetermined")

    static let keys = Keys<Self>("Condition", "What has become of the condition of a consent.") {
        Key("id") { $0.condition.condition.id }
        Key("text") { $0.condition.condition.text }
        Key("state", and: states) { $0.condition.told }
        Key("reason", "Why. Left out where it is not computed.") { $0.condition.verdict?.reason }
        Key("report", "The last report on it. Left out where it is not settled which that is.") { it in
            it.condition.isSettled ? it.condition.report.map { Report(entry: $0, matter: it.matter) } : nil
        }
        Key("undated", "The reports of which it is not settled which is the last.") {
            $0.condition.undated.map { Link($0) }
        }
        Key("inDoubt", "Whether it was met once and is broken now.") { $0.condition.isInDoubt }
        Key("perhapsInDoubt", "Whether it is broken now and was met once or not, since a day is missing.") {
            $0.condition.isPerhapsInDoubt
        }
    }

    struct Report: Entered {
        let entry: Recorded<ConditionReported>
        let matter: Matter

        static let keys = Keys<Self>("ConditionReport", "What somebody reported on a condition.") {
            Key.origin
            Key("state") { $0.content.state }
            Key("text") { $0.content.text }
            Key("document") { $0.matter.council.documents.link($0.content.document) }
            Key("file") { $0.content.file }
        }
    }
}

extension RoundStanding.Condition {
    /// Its state, as far as it is settled.
    var told: String { isSettled ? state.rawValue : "undetermined" }
}
