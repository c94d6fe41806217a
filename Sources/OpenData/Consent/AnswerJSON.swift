import Decisions

/// Where one of the asked stands in a round. The positions themselves are in
/// the round's list.
struct AnswerJSON: Encodable {
    struct Condition: Encodable {
        struct Report: Encodable {
            let state: String
            let text: TextJSON
            let document: Link?
            let file: FileJSON?
        }

        let id: String
        let text: TextJSON
        let state: String
        /// Why, where it is computed.
        let reason: TextJSON?
        /// The last report on it.
        let report: Sourced<Report>?
        /// The reports of which it is not settled which is the last.
        let undated: [Link]
        /// Met once and broken now.
        let inDoubt: Bool
        /// Broken now, and met once or not: a day is missing.
        let perhapsInDoubt: Bool

        init(_ condition: RoundReading.Condition, in matter: Matter) {
            id = condition.condition.id
            text = TextJSON(condition.condition.text)
            state = condition.isSettled ? condition.state.rawValue : "undetermined"
            reason = condition.verdict.map { TextJSON($0.reason) }
            undated = condition.undated.map { Link($0.header, $0.content) }
            report = (condition.isSettled ? condition.report : nil).map {
                Sourced($0.header, in: matter, Report(
                    state: $0.content.state.rawValue, text: TextJSON($0.content.text),
                    document: matter.council.documents.link($0.content.document), file: $0.content.file.map { FileJSON($0) }))
            }
            inDoubt = condition.isInDoubt
            perhapsInDoubt = condition.isPerhapsInDoubt
        }
    }

    /// An answer that no longer stands, and what took it back.
    struct TakenBack: Encodable {
        struct Reason: Encodable {
            let reason: TextJSON
            let document: Link?
            let file: FileJSON?
        }
        let position: Link
        let withdrawal: Sourced<Reason>
    }

    let body: Link
    /// `undetermined` where it may stand at several: then they are in `contested`.
    let stand: String
    /// The one that counts.
    let position: Link?
    let conditions: [Condition]
    let inDoubt: Bool
    /// Accounts conflict, or a day is missing: it may stand at any of these, also
    /// at none of its own; empty otherwise.
    let contested: [String]
    /// Corrected or changed in this round.
    let earlier: [Link]
    let takenBack: [TakenBack]
    /// Other accounts of what it answered, of a lesser grade or in conflict.
    let otherAccounts: [Link]
    /// After the deadline, and without effect.
    let late: [Link]
    /// Whether these came in time depends on a day that is not known.
    let undated: [Link]
    /// From the round before; it never counts here.
    let before: Link?
    /// What others claim of it.
    let claims: [Link]

    /// Nil where the body is not public.
    init?(_ answer: RoundReading.Answer, in matter: Matter) {
        guard let body = matter.council.bodies.link(answer.body) else { return nil }
        func link(_ position: Recorded<Position>) -> Link { Link(position.header, position.content) }
        self.body = body
        stand = answer.contested.isEmpty ? answer.stand.rawValue : "undetermined"
        position = answer.position.map(link)
        conditions = answer.conditions.map { Condition($0, in: matter) }
        inDoubt = answer.isInDoubt
        contested = answer.contested.map(\.rawValue).sorted()
        earlier = answer.earlier.map(link)
        takenBack = answer.takenBack.map { taken in
            TakenBack(position: link(taken.position), withdrawal: Sourced(taken.withdrawal.header, in: matter, TakenBack.Reason(
                reason: TextJSON(taken.withdrawal.content.reason), document: matter.council.documents.link(taken.withdrawal.content.document),
                file: taken.withdrawal.content.file.map { FileJSON($0) })))
        }
        otherAccounts = answer.otherAccounts.map(link)
        late = answer.late.map(link)
        undated = answer.undated.map(link)
        before = answer.before.map(link)
        claims = answer.claims.map(link)
    }
}
