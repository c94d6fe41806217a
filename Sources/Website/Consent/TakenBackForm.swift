import Costing
import Decisions
import Documents

/// That somebody takes an answer back.
struct TakenBackForm: RoundEventForm {
    static let path = "positions/taken-back", prefix = "taken-back-"
    let parts: MatterWriter
    let reading: RoundStanding?

    var title: String { words("Jemand nimmt eine Antwort zurück") }
    var button: String { words("Rücknahme eintragen") }
    var isOffered: Bool { !answers.isEmpty }

    private var what: String {
        words(
            """
            Dann liegt keine Antwort vor, auch wenn die Frist abgelaufen ist; eine Regel, wonach Schweigen etwas \
            bedeutet, gilt dafür nicht. Eine geänderte Antwort wird oben als Änderung eingetragen.
            """)
    }
    private var answers: [FormOption<String>] {
        guard let reading else { return [] }
        let own = reading.answers.compactMap { answer in
            answer.position.map { FormOption($0.header.id, matter.name(of: answer.body), $0.header.id) }
        }
        return own
            + reading.statements.map {
                let title = $0.content.title
                return FormOption(
                    $0.header.id, Text(phrase: "für mehrere: \(title, "title")"),
                    $0.header.id)
            }
    }
    private var position: FormField<String> {
        Field.choice("position", words("Wessen Antwort"), answers).id
            .chosen(Text(phrase: "welche Antwort"))
    }
    private var reason: FormField<Text> { sentence(words("Grund"), isLong: true).filling("reason") }

    var fields: [any FormPiece] {
        round
        FormNote("<p>\(what)</p>")
        position; reason; letter
    }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [
            try read.entry(
                "ruecknahme",
                PositionWithdrawn(
                    position: PositionID(read[position]), reason: read[reason], file: read.kept(read[letter])))
        ]
    }
}
