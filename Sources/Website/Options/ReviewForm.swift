import Costing
import Decisions
import Documents

/// When to look again: on a day, or once something happens.
struct ReviewForm: PlainForm {
    static let path = "reviews", place = "/options"
    let parts: MatterWriter

    var title: String { words("Eine Wiedervorlage setzen") }
    var button: String { words("Wiedervorlage setzen") }
    var origin: OriginFields { OriginFields(parts, words("Gesetzt am")) }

    private var what: FormField<Text> {
        Field.authored("title", words("Was neu zu prüfen ist"))
            .required(Text(phrase: "was neu zu prüfen ist"))
    }
    private var option: FormField<Recorded<Option>?> {
        Field.choice("option", words("Zur Variante"), of: matter.options.options, \.title)
    }
    private var day: FormField<Day?> { Field.day("look-again-on", words("An diesem Tag")) }
    private var triggers: FormField<[Review.Trigger]> {
        Field.ticks("trigger", words("Oder durch")) { $0.trigger($1) }
    }
    private var once: FormField<Predicate?> {
        FigureLimit(parts: parts, name: "once").field(words("Oder sobald diese Kennzahl"))
    }

    var fields: [any FormPiece] { what; option; day; triggers; once }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [
            try read.entry(
                "wiedervorlage",
                Review(
                    title: read[what], option: read[option]?.id, on: read[day], onceAny: read[triggers].nilIfEmpty,
                    onceMet: read[once]))
        ]
    }
}
