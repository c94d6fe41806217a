/// How one body or organization rates the fields of action in a round.
public struct FieldsRated: Content {
    public static let kind = EntryKind(
        "options.fields-rated", Text(phrase: "Bewertung"), list: "ratings", file: .options,
        course: nil, tense: .happened)
    public struct Rating: Hashable, Codable, Sendable {
        public var field: FieldID
        /// 1 (not important) … 5 (very important)
        public var score: Int
        public init(field: FieldID, score: Int) {
            self.field = field
            self.score = score
        }
    }
    /// What the round is called; ratings of one name belong together.
    public var round: String
    /// A body or an organization.
    public var by: String
    public var ratings: [Rating]
    /// It takes the place of the rater's earlier rating in the round.
    public var changes: Bool?
    public var text: Text?
    public var headline: Text { text ?? Text(phrase: "Bewertung der Handlungsfelder") }
    public var named: [Named] { [Named(.entry, by)] }
    public init(round: String, by: String, ratings: [Rating], changes: Bool? = nil, text: Text? = nil) {
        self.round = round
        self.by = by
        self.ratings = ratings
        self.changes = changes
        self.text = text
    }
}

extension Options {
    fileprivate func check(_ rated: FieldsRated) throws(Refusal) {
        guard !rated.ratings.isEmpty, rated.ratings.allSatisfy({ (1...5).contains($0.score) }) else {
            throw Refusal(Text(phrase: "Bewertet wird mindestens ein Feld, mit 1 bis 5."), key: "ratings")
        }
        guard Set(rated.ratings.map(\.field)).count == rated.ratings.count else {
            throw Refusal(Text(phrase: "Ein Feld ist zweimal bewertet."), key: "ratings")
        }
        for rating in rated.ratings where fields[rating.field] == nil {
            throw Refusal(
                Text(phrase: "Das Handlungsfeld „\(rating.field.text, "field")“ gibt es nicht."), key: "ratings")
        }
        // “R1” and “r1 ” are meant to be one round, and would be two.
        if let alike = ratings.first(where: {
            $0.content.round != rated.round && FieldsRated.plain($0.content.round) == FieldsRated.plain(rated.round)
        }) {
            throw Refusal(
                Text(
                    phrase: """
                        Die Bewertungsrunde heißt „\(alike.content.round, "round")“, nicht „\(rated.round, "round2")“.
                        """),
                help: Text(phrase: "Den Namen genau so schreiben, oder einen anderen wählen."),
                key: "round")
        }
        let isAgain = ratings.contains { $0.content.round == rated.round && $0.content.by == rated.by }
        guard isAgain == (rated.changes ?? false) else {
            throw isAgain
                ? Refusal(
                    Text(phrase: "„\(rated.by, "rated")“ hat in dieser Runde schon bewertet."),
                    help: Text(phrase: "Die Bewertung als Änderung der früheren eintragen."),
                    key: "changes")
                : Refusal(
                    Text(phrase: "Es gibt keine frühere Bewertung, die sich ändern könnte."),
                    help: Text(phrase: "Sie nicht als Änderung eintragen."),
                    key: "changes")
        }
    }
}

extension FieldsRated {
    /// A round's name without what the eye passes over.
    fileprivate static func plain(_ round: String) -> String { round.lowercased().filter { !$0.isWhitespace } }
}

extension FieldsRated: RefusableContent {
    func check(_ header: Header, in options: Options, of matter: any Surroundings) throws(Refusal) {
        guard matter.isBodyOrOrganization(by) else {
            throw Refusal(
                Text(phrase: "Wer bewertet, ist in diesem Vorgang nicht verzeichnet: „\(by, "by")“."),
                help: Text(phrase: "Die Kennung einer Körperschaft oder eines Gremiums nennen."),
                key: "by")
        }
        try options.check(self)
    }
}
