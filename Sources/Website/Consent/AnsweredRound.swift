import Costing
import Decisions
import Documents

/// What all forms have that record an answer: the round, one sentence, the letter.
struct AnsweredRound {
    /// From where an answer can be known.
    static let grades: [Grade] = [.official, .press, .claim]
    let parts: MatterWriter
    /// Nil: it is chosen in the form.
    var round: Recorded<ConsentRound>?
    private var words: Words { parts.words }

    init(parts: MatterWriter, round: Recorded<ConsentRound>?) { (self.parts, self.round) = (parts, round) }

    /// The round that a form names, if it is there.
    init(parts: MatterWriter, sent: FormData) {
        self.init(parts: parts, round: parts.matter.consent.rounds[Identifier(sent["round"])])
    }

    var field: FormField<String> {
        if let round { return Field.hidden("round", round.header.id) }
        return Field.choice(
            "round", words("Beteiligung", context: "answered round"), of: parts.matter.consent.rounds.all.reversed(),
            \.title
        ).id
            .chosen(Text(phrase: "in welcher Beteiligung"))
    }
    func sentence(_ label: String) -> FormField<Text> {
        Field.authored("title", label)
            .required(
                Text(phrase: "die Stellungnahme in einem Satz"),
                found: Text(phrase: "kein Satz"))
    }
    var letter: FormField<FormData.File?> {
        Field.file("letter", words("Schreiben", context: "by itself"), hint: words("Höchstens 32 MiB."))
    }

    /// The page of the round, where it is known.
    var place: String { round.map { "/consent/\($0.header.id)" } ?? "/consent" }
}
