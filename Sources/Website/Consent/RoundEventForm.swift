import Costing
import Decisions
import Documents

/// A form on what happens in a round besides the answers.
protocol RoundEventForm: EntryForm {
    /// Nil where the round is not there as of this day: the rules say so.
    var reading: RoundStanding? { get }
    init(parts: MatterWriter, reading: RoundStanding?)
}

extension RoundEventForm {
    static var place: String { "/consent" }

    init(parts: MatterWriter, sent: FormData) {
        self.init(parts: parts, reading: parts.view.assessment.round(Identifier(sent["round"])))
    }

    var origin: OriginFields { OriginFields(parts, words("Datum"), isSinceOpening: true) }
    var round: FormField<String> { Field.hidden("round", reading?.round.header.id ?? "") }
    var letter: FormField<FormData.File?> {
        Field.file("letter", words("Nachweis", context: "round event form"), hint: words("Höchstens 32 MiB."))
    }
    func leads(to entry: Entry?) -> String { reading.map { "/consent/\($0.round.header.id)" } ?? Self.place }

    func sentence(_ label: String, isLong: Bool = false) -> FormField<Text> {
        Field.authored("text", label, isLong: isLong)
            .required(Text(phrase: "ein Satz dazu"), found: Text(phrase: "kein Satz"))
    }
}
