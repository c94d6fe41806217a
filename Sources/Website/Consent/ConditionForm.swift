import Costing
import Decisions
import Documents

/// What has become of a condition under which somebody consents.
struct ConditionForm: RoundEventForm {
    static let path = "conditions"
    private struct Named {
        var position: PositionID
        var condition: String
    }
    let parts: Parts
    let reading: RoundReading?

    var title: String { words("Stand einer Bedingung", "State of a condition") }
    var button: String { words("Stand eintragen", "Record the state") }
    var isOffered: Bool { !conditions.isEmpty }

    private var conditions: [FormOption<String>] {
        (reading?.answers ?? []).flatMap { answer in
            answer.conditions.map { known in
                let id = "\(answer.position?.header.id ?? "") \(known.condition.id)",
                    name = matter.name(of: answer.body), text = known.condition.text
                return FormOption(id, Text("\(name.de): \(text.de)", en: "\(name.in(.en)): \(text.in(.en))"), id)
            }
        }
    }
    /// By the ids of the answer and of the condition in it.
    private var condition: FormField<Named> {
        let expected = Text("eine Bedingung dieser Beteiligung", en: "a condition of this round")
        return Field.choice("condition", words("Bedingung", "Condition"), conditions).id
            .chosen(expected)
            .map { id, _ throws(FieldMistake) in
                let names = id.split(separator: " ").map(String.init)
                guard names.count == 2 else {
                    throw FieldMistake("condition", found: Site.quoted(id), expected: expected)
                }
                return Named(position: PositionID(names[0]), condition: names[1])
            }
    }
    private var state: FormField<ConditionReported.State> {
        Field.choice("state", words("Stand der Bedingung", "Its state")) { $0.condition($1) }
            .chosen(Text("ob sie erfüllt ist", en: "whether it is met"))
    }
    private var text: FormField<Text> {
        sentence(words("Was zu berichten ist", "What there is to report"), isLong: true)
    }

    var fields: [any FormPiece] { round; condition; state; text; letter }

    func entries(_ read: ReadForm) throws -> [Entry] {
        let named = try read[condition]
        return [try read.entry("bedingung", ConditionReported(
            position: named.position, condition: named.condition, state: read[state], text: read[text],
                file: read.kept(read[letter])))]
    }
}
