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
    let parts: MatterWriter
    let reading: RoundStanding?

    var title: String { words("Stand einer Bedingung", context: "by itself") }
    var button: String { words("Stand eintragen") }
    var isOffered: Bool { !conditions.isEmpty }

    private var conditions: [FormOption<String>] {
        (reading?.answers ?? []).flatMap { answer in
            answer.conditions.map { known in
                let id = "\(answer.position?.header.id ?? "") \(known.condition.id)",
                    name = matter.name(of: answer.body), text = known.condition.text
                return FormOption(id, Text(phrase: "\(name, "name"): \(text, "text")"), id)
            }
        }
    }
    /// By the ids of the answer and of the condition in it.
    private var condition: FormField<Named> {
        let expected = Text(phrase: "eine Bedingung dieser Beteiligung")
        return Field.choice("condition", words("Bedingung"), conditions).id
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
        Field.choice("state", words("Stand der Bedingung")) { $0.condition($1) }
            .chosen(Text(phrase: "ob sie erfüllt ist"))
    }
    private var text: FormField<Text> {
        sentence(words("Was zu berichten ist"), isLong: true)
    }

    var fields: [any FormPiece] { round; condition; state; text; letter }

    func entries(_ read: ReadForm) throws -> [Entry] {
        let named = try read[condition]
        return [
            try read.entry(
                "bedingung",
                ConditionReported(
                    position: named.position, condition: named.condition, state: read[state], text: read[text],
                    file: read.kept(read[letter])))
        ]
    }
}
