import Decisions

extension Problem: Keyed {
    static let keys = Keys<Self>("Problem", "Why there is no answer, or why nothing was recorded (RFC 9457).") {
        Key(
            "type",
            """
            Leads to the response here that explains it, or `about:blank`.
            """, and: ["format": "uri-reference"]
        ) {
            $0.type
        }
        Key("title") { $0.title }
        Key("status") { $0.status }
        Key("detail") { $0.detail }
        Key("found", "What stood in the address or in a header field.") { $0.found }
        Key("expected", "What may stand there.") { $0.expected }
        Key("firstDay", "The first day on which there is something to read.", and: ["format": "date"]) { $0.firstDay }
        Key("mistakes", "What cannot be read in the body; the first hundred.") { $0.mistakes }
        Key("refusals", "The entries that the rules refuse.") { $0.refusals }
        Key(
            "further",
            """
            How many more mistakes or refusals there are than the hundred that are listed.
            """, and: ["minimum": 1]
        ) {
            $0.further
        }
        Key(
            "changed",
            """
            What the matter has got meanwhile, in the order of the ledger; of more than 100 entries the last 100.
            """
        ) {
            $0.changed
        }
        Key("position", "Where the ledger stands.") { $0.position }
        Key("head", "The same with the hash of the last event.") { $0.head }
    }
}

extension Problem.MistakeJSON: Keyed {
    static let keys = Keys<Self>("Mistake", "What cannot be read in the body.") {
        Key("key", "A JSON Pointer into the body; empty for the whole.", and: ["format": "json-pointer"]) { $0.key }
        Key("line", "From 1; 0 where the whole is meant.") { $0.line }
        Key("found") { $0.found }
        Key("expected") { $0.expected }
    }
}

extension Problem.RefusalJSON: Keyed {
    static let keys = Keys<Self>("Refusal", "An entry that the rules refuse, or ask about.") {
        Key("entry", "Its id.") { $0.entry }
        Key("index", "Its place in the body, from 0.") { $0.index }
        Key("detail") { $0.detail }
        Key("help", "What would help.") { $0.help }
        Key(
            "confirm",
            """
            Only where the entry is not refused but asked about, since a number in it is unlikely: the questions, the \
            first hundred. To confirm that it is meant, the entry is sent again with each of them under `confirmed`, \
            as it stands here or in one of its languages; it is recorded with the entry. Where a number changes, it is \
            asked about again.
            """
        ) { $0.confirm }
    }
}

extension Problem.ChangeJSON: Keyed {
    static let keys = Keys<Self>("Change", "An entry that the matter has got meanwhile.") {
        Key("id") { Id($0.id) }
        Key("type", "The kind of entry.") { $0.type }
        Key("position") { $0.position }
        Key("recorded", "When the ledger learned it.", and: ["format": "date-time"]) { $0.recorded }
        Key("title") { $0.title }
    }
}
