import Decisions

/// A round, what the asked were given, and what was answered.
struct RoundJSON: Encodable {
    struct Briefing: Encodable {
        let documents: [Link]
        let figures: [GivenFigureJSON]
    }

    let title: TextJSON
    let question: TextJSON
    let strength: String
    let provision: Link?
    let forum: Link?
    let asked: [Link]
    let briefing: Briefing
    let positions: [Sourced<PositionJSON>]

    init(_ round: Recorded<ConsentRound>, in matter: Matter) {
        let content = round.content
        title = TextJSON(content.title)
        question = TextJSON(content.question)
        strength = content.strength.rawValue
        provision = matter.law.provisions.link(content.provision)
        forum = matter.council.organizations.link(content.forum)
        asked = matter.council.bodies.links(content.asked)
        briefing = Briefing(
            documents: matter.council.documents.links(content.briefing.documents),
            figures: content.briefing.figures.map { GivenFigureJSON($0) })
        positions = matter.consent.positions(in: round.id).map {
            Sourced($0.header, in: matter, PositionJSON($0.content, in: matter))
        }
    }
}

/// An answer: of one body for itself, or of a speaker who says for how many.
struct PositionJSON: Encodable {
    /// `majority`, or a number.
    enum Extent: Encodable {
        case majority
        case count(Int)

        func encode(to encoder: any Encoder) throws {
            var box = encoder.singleValueContainer()
            switch self {
            case .majority: try box.encode("majority")
            case .count(let number): try box.encode(number)
            }
        }
    }

    let title: TextJSON
    let answer: String
    let body: Link?
    let speaker: Link?
    /// For how many it is said to speak; whose votes these are stays unknown.
    let extent: Extent?
    let concedes: TextJSON?
    let reasons: [TextJSON]
    let document: Link?

    init(_ position: Position, in matter: Matter) {
        title = TextJSON(position.title)
        answer = position.answer.rawValue
        body = matter.council.bodies.link(position.body)
        speaker = matter.council.people.link(position.speaker)
        extent = switch position.extent {
        case .majority: .majority
        case .count(let number): .count(number)
        case nil: nil
        }
        concedes = position.concedes.map { TextJSON($0) }
        reasons = (position.reasons ?? []).map { TextJSON($0) }
        document = matter.council.documents.link(position.document)
    }
}
