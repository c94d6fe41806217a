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
    let parts: Parts

    var title: String { words("Ein Ereignis oder einen Umstand eintragen", "Enter an event or a circumstance") }
    var button: String { words("Eintragen", "Enter") }
    var origin: OriginFields {
        OriginFields(parts, words("Geschehen am, oder so seit dem", "Happened on, or so since"))
    }

    private var kind: FormField<Kind> {
        let topics = Fact.Topic.allCases.map { topic in
            FormOption(topic.rawValue, Text(
                "ein Umstand: \(Words(.de).topic(topic))", en: "a circumstance: \(Words(.en).topic(topic))"),
                    Kind.fact(topic))
        }
        let event = FormOption("occurrence", Text("ein Ereignis", en: "an event"), Kind.occurrence)
        return Field.choice("kind", words("Was es ist", "What it is"), [event] + topics, hint: words(
            "„anderswo“ ist eine Erfahrung, auf die eine Wiedervorlage warten kann.",
            "“elsewhere” is experience for which a review may wait."))
            .chosen(Text("ein Ereignis oder ein Umstand", en: "an event or a circumstance"))
    }
    private var sentence: FormField<Text> {
        Field.authored("title", words("In einem Satz", "In one sentence"))
            .required(Text("was geschehen oder zu wissen ist", en: "what happened or is to be known"))
    }
    private var text: FormField<Text?> { Field.authored("text", words("Näheres", "Details"), isLong: true) }

    var fields: [any FormPiece] { kind; sentence; text }

    func entries(_ read: ReadForm) throws -> [Entry] {
        let sentence = try read[sentence], text = try read[text]
        switch try read[kind] {
        case .occurrence: return [try read.entry("ereignis", Occurrence(called: sentence, text: text))]
        case .fact(let topic): return [try read.entry("umstand",
            Fact(on: topic, called: sentence, text: text ?? sentence))]
        }
    }
}
