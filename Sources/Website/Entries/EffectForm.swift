import Costing
import Decisions
import Documents

/// Work that falls on others: how much, or why that cannot be told yet.
struct EffectForm: PlainForm {
    static let path = "effects", place = "/options"
    /// In what it is counted.
    private enum Unit: String, CaseIterable { case money, posts, count }
    let parts: MatterWriter

    var title: String { words("Eine Auswirkung auf andere eintragen") }
    var button: String { words("Auswirkung eintragen") }
    var origin: OriginFields { OriginFields(parts, words("Erwartet seit")) }

    private var work: FormField<Text> {
        Field.authored("title", words("Welche Arbeit es ist"))
            .required(Text(phrase: "welche Arbeit es ist"))
    }
    private var text: FormField<Text> {
        Field.authored("text", words("Woraus sie folgt"), isLong: true)
            .required(Text(phrase: "woraus sie folgt"))
    }
    private var offices: FormField<[Recorded<Organization>]> {
        let kinds: [Organization.Kind] = [.administration, .office, .unit]
        return Field.ticks(
            "office", words("Auf welche Stellen sie fällt"),
            of: matter.council.organizations.filter { kinds.contains($0.content.kind) }, \.name)
    }
    private var bodies: FormField<[Recorded<Body>]> {
        Field.ticks(
            "body", words("Auf welche Städte und Gemeinden"),
            of: matter.council.municipalities, \.name)
    }
    private var extent: FormField<String?> {
        Field.line(
            "value", words("Umfang im Jahr"),
            hint: words(
                "Leer, solange er nicht zu beziffern ist; dann steht unten, warum."))
    }
    private var unit: FormField<Unit?> {
        Field.choice("unit", words("Einheit")) { EffectForm.name($1).in($0.language) }
    }
    private var reason: FormField<Text?> {
        Field.authored("reason", words("Noch nicht bezifferbar, weil"), isLong: true)
    }
    private var waits: FormField<Recorded<Question>?> {
        Field.choice(
            "waits", words("Das wartet auf die Frage"),
            of: matter.options.questions, \.title)
    }

    var fields: [any FormPiece] { work; text; offices; bodies; extent; unit; reason; waits }

    private static func name(_ unit: Unit) -> Text {
        switch unit {
        case .money: Text(phrase: "Euro")
        case .posts: Text(phrase: "Stellen", context: "within a sentence")
        case .count: Text(phrase: "Anzahl")
        }
    }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [
            try read.entry(
                "auswirkung",
                Effect(
                    title: read[work], on: read[offices].map(\.id).nilIfEmpty,
                    onBodies: read[bodies].map(\.id).nilIfEmpty,
                    text: read[text], value: value(read), notYetQuantifiable: read[reason], waitsFor: read[waits]?.id))
        ]
    }

    private func value(_ read: ReadForm) throws -> Quantity? {
        guard let typed = try read[extent] else { return nil }
        guard let unit = try read[unit] else {
            throw FieldMistake(
                "unit", found: .noChoice,
                expected: FormOption.expected(FormOption<Unit>.all { EffectForm.name($1).in($0.language) }))
        }
        let value: Quantity? =
            switch unit {
            case .money: FormNumber.money(typed, page.language).map { .money($0) }
            case .posts: FormNumber.posts(typed, page.language).map { .posts($0) }
            case .count: FormNumber.whole(typed, page.language).map { .count(Int64($0)) }
            }
        guard let value else {
            let name = EffectForm.name(unit)
            throw FieldMistake(
                "value", found: Site.quoted(typed),
                expected: Text(
                    phrase: "eine Zahl in \(name, "name"), wie 12.000 oder 1,5"))
        }
        return value
    }
}
