import Decisions

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

    /// What a conditional consent asks for.
    struct Condition: Encodable {
        let id: String
        let text: TextJSON
    }

    let title: TextJSON
    let answer: String
    let body: Link?
    /// Who gave it: `mayor`, `council`, `speaker`.
    let givenBy: String?
    let speaker: Link?
    /// For how many it is said to speak; whose votes these are stays unknown.
    let extent: Extent?
    /// That of all others nothing has come in; nil where nobody says so.
    let othersSilent: Bool?
    /// The earlier answer that it corrects or changes.
    let replaces: Link?
    let concedes: TextJSON?
    let conditions: [Condition]
    let reasons: [TextJSON]
    let reasonKinds: [String]
    let document: Link?
    let file: FileJSON?

    init(_ position: Position, in matter: Matter) {
        title = TextJSON(position.title)
        answer = position.answer.rawValue
        body = matter.council.bodies.link(position.body)
        givenBy = position.givenBy?.rawValue
        speaker = matter.council.people.link(position.speaker)
        extent = switch position.extent {
        case .majority: .majority
        case .count(let number): .count(number)
        case nil: nil
        }
        othersSilent = position.othersSilent
        replaces = matter.consent.positions.link(position.replaces)
        concedes = position.concedes.map { TextJSON($0) }
        conditions = (position.conditions ?? []).map { Condition(id: $0.id, text: TextJSON($0.text)) }
        reasons = (position.reasons ?? []).map { TextJSON($0) }
        reasonKinds = (position.reasonKinds ?? []).map(\.rawValue)
        document = matter.council.documents.link(position.document)
        file = position.file.map { FileJSON($0) }
    }
}
