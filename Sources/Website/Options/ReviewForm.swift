import Costing
import Decisions
import Documents

/// When to look again: on a day, or once something happens.
struct ReviewForm: PlainForm {
    static let path = "reviews", place = "/options"
    let parts: Parts

    var title: String { words("Eine Wiedervorlage setzen", "Set a review") }
    var button: String { words("Wiedervorlage setzen", "Set the review") }
    var origin: OriginFields { OriginFields(parts, words("Gesetzt am", "Set on")) }

    private var what: FormField<Text> {
        Field.authored("title", words("Was neu zu prüfen ist", "What to look at again"))
            .required(Text("was neu zu prüfen ist", en: "what to look at again"))
    }
    private var option: FormField<Recorded<Option>?> {
        Field.choice("option", words("Zur Variante", "On the option"), of: matter.options.options, \.title)
    }
    private var day: FormField<Day?> { Field.day("look-again-on", words("An diesem Tag", "On this day")) }
    private var triggers: FormField<[Review.Trigger]> {
        Field.ticks("trigger", words("Oder durch", "Or upon")) { $0.trigger($1) }
    }
    private var once: FormField<Predicate?> {
        FigureLimit(parts: parts, name: "once").field(words("Oder sobald diese Kennzahl", "Or once this figure"))
    }

    var fields: [any FormPiece] { what; option; day; triggers; once }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [try read.entry("wiedervorlage", Review(
            title: read[what], option: read[option]?.id, on: read[day], onceAny: read[triggers].nilIfEmpty,
                onceMet: read[once]))]
    }
}
