import Costing
import Decisions
import Documents

/// Something that happened, or a circumstance that a decision has to know.
struct EventForm: PlainForm {
    static let path = "events", place = "/course"
    private enum Kind {
        /// Something that happened and is nothing more special.
        case occurrence
        case fact(Fact.Topic)
    }
    let parts: MatterWriter

    var title: String { words("Ein Ereignis oder einen Umstand eintragen") }
    var button: String { words("Eintragen", context: "event form") }
    var origin: OriginFields {
        OriginFields(parts, words("Geschehen am, oder so seit dem"))
    }

    private var kind: FormField<Kind> {
        let topics = Fact.Topic.allCases.map { topic in
            FormOption(
                topic.rawValue, Text(phrase: "ein Umstand: \({ Words($0).topic(topic) }, "topic")"),
                Kind.fact(topic))
        }
        let event = FormOption("occurrence", Text(phrase: "ein Ereignis"), Kind.occurrence)
        return Field.choice(
            "kind", words("Was es ist"), [event] + topics,
            hint: words(
                "„anderswo“ ist eine Erfahrung, auf die eine Wiedervorlage warten kann.")
        )
        .chosen(Text(phrase: "ein Ereignis oder ein Umstand"))
    }
    private var sentence: FormField<Text> {
        Field.authored("title", words("In einem Satz"))
            .required(Text(phrase: "was geschehen oder zu wissen ist"))
    }
    private var text: FormField<Text?> { Field.authored("text", words("Näheres"), isLong: true) }

    var fields: [any FormPiece] { kind; sentence; text }

    func entries(_ read: ReadForm) throws -> [Entry] {
        let sentence = try read[sentence], text = try read[text]
        switch try read[kind] {
        case .occurrence: return [try read.entry("ereignis", Occurrence(called: sentence, text: text))]
        case .fact(let topic):
            return [
                try read.entry(
                    "umstand",
                    Fact(on: topic, called: sentence, text: text ?? sentence))
            ]
        }
    }
}
