import Decisions

/// An answer: of one body for itself, or of a speaker who says for how many.
struct PositionJSON: Entered {
    let entry: Recorded<Position>
    let matter: Matter

    static let keys = Keys<Self>(
        "Position",
        """
        What one of the asked answered for itself (`body`), or what is said for several (`extent`, `speaker`). A \
        speaker’s word is nobody’s own vote.
        """
    ) {
        Key.origin
        Key("title") { $0.content.title }
        Key("answer") { $0.content.answer }
        Key("body") { $0.matter.council.bodies.link($0.content.body) }
        Key("givenBy", "Who gave it.") { $0.content.givenBy }
        Key("speaker") { $0.matter.council.people.link($0.content.speaker) }
        Key(
            "extent",
            """
            For how many it is said to speak: a majority, or a number. Whose votes these are is not known.
            """
        ) { $0.content.extent }
        Key(
            "othersSilent",
            """
            Whoever counted says that of all others nothing has come in; absent where nobody says so.
            """
        ) { $0.content.othersSilent }
        Key("replaces", "The earlier answer that it corrects or changes.") {
            $0.matter.consent.positions.link($0.content.replaces)
        }
        Key("concedes", "What they agree with although they refuse.") { $0.content.concedes }
        Key("conditions", "What a conditional consent asks for; what has become of it stands with the answer.") {
            $0.content.conditions ?? []
        }
        Key("reasons") { $0.content.reasons ?? [] }
        Key("reasonKinds") { $0.content.reasonKinds ?? [] }
        Key("document") { $0.matter.council.documents.link($0.content.document) }
        Key("file") { $0.content.file }
    }
}

extension Position.Condition: Keyed {
    static let keys = Keys<Self>("AskedCondition", "A condition as the body stated it.") {
        Key("id") { $0.id }
        Key("text") { $0.text }
    }
}

extension Position.Extent: Described {
    static func schema(in parts: inout SchemaParts) -> JSON {
        ["oneOf": [["const": "majority"], ["type": "integer", "minimum": 1]]]
    }

    func write(to encoder: any Encoder) throws {
        switch self {
        case .majority: try "majority".encode(to: encoder)
        case .count(let number): try number.encode(to: encoder)
        }
    }
}
