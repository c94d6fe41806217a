/// How one body or organization rates the fields of action in a round.
public struct FieldsRated: Content {
    public static let kind = EntryKind(
        "options.fields-rated", Text("Bewertung", en: "rating"), list: "ratings", file: .options,
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
    public var headline: Text { text ?? Text("Bewertung der Handlungsfelder", en: "Rating of the fields of action") }
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
            throw Refusal(Text("Bewertet wird mindestens ein Feld, mit 1 bis 5.", en: "At least one field is rated, from 1 to 5."))
        }
        guard Set(rated.ratings.map(\.field)).count == rated.ratings.count else {
            throw Refusal(Text("Ein Feld ist zweimal bewertet.", en: "A field is rated twice."))
        }
        for rating in rated.ratings where fields[rating.field] == nil {
            throw Refusal(Text("Das Handlungsfeld „\(rating.field.text)“ gibt es nicht.", en: "There is no field of action “\(rating.field.text)”."))
        }
        // “R1” and “r1 ” are meant to be one round, and would be two.
        if let alike = ratings.first(where: { $0.content.round != rated.round && FieldsRated.plain($0.content.round) == FieldsRated.plain(rated.round) }) {
            throw Refusal(
                Text("Die Bewertungsrunde heißt „\(alike.content.round)“, nicht „\(rated.round)“.", en: "The round of rating is called “\(alike.content.round)”, not “\(rated.round)”."),
                help: Text("Den Namen genau so schreiben, oder einen anderen wählen.", en: "Write the name just so, or choose another."))
        }
        let isAgain = ratings.contains { $0.content.round == rated.round && $0.content.by == rated.by }
        guard isAgain == (rated.changes ?? false) else {
            throw isAgain
                ? Refusal(
                    Text("„\(rated.by)“ hat in dieser Runde schon bewertet.", en: "“\(rated.by)” has rated in this round already."),
                    help: Text("Die Bewertung als Änderung der früheren eintragen.", en: "Enter the rating as a change of the earlier one."))
                : Refusal(
                    Text("Es gibt keine frühere Bewertung, die sich ändern könnte.", en: "There is no earlier rating that could change."),
                    help: Text("Sie nicht als Änderung eintragen.", en: "Do not enter it as a change."))
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
                Text("Wer bewertet, ist in diesem Vorgang nicht verzeichnet: „\(by)“.", en: "Who rates is not recorded in this matter: “\(by)”."),
                help: Text("Die Kennung einer Körperschaft oder eines Gremiums nennen.", en: "Name the id of a body or an organization."))
        }
        try options.check(self)
    }
}
