import Costing
import Decisions
import Documents

/// Newer counts of inhabitants, of all municipalities or of some.
struct CountForm: PlainForm {
    static let path = "counts", place = "/bodies"
    let parts: MatterWriter
    private var bodies: [Recorded<Body>] { matter.council.municipalities }

    var title: String { words("Neue Einwohnerzahlen eintragen") }
    var button: String { words("Einwohnerzahlen eintragen") }
    var origin: OriginFields { OriginFields(parts, words("Bekannt seit")) }

    private var counted: FormField<Day> {
        Field.day("counted", words("Tag, für den die Zahlen gelten"))
            .required(
                Text(phrase: "ein Tag wie 2024-12-31"),
                found: Text(
                    phrase: "kein Tag, für den die Zahlen gelten"))
    }
    private var counts: FormField<[InhabitantsCounted.Count]> {
        let fields = bodies.map { ($0.id, count(of: $0)) }
        return Field.group(
            "counts",
            words("Einwohner; leer, wo keine neue Zahl vorliegt")
        ) {
            fields.map { $0.1 as any FormPiece }
        } value: { input throws(FieldMistake) in
            var counts: [InhabitantsCounted.Count] = []
            for (body, field) in fields {
                if let count = try field.value(input) { counts.append(.init(body: body, count: count)) }
            }
            return counts
        }
    }

    private func count(of body: Recorded<Body>) -> FormField<Int?> {
        let latest = matter.council.inhabitants(of: body.id, asOf: page.asOf)
        let hint = latest.flatMap { latest -> String? in
            guard latest.added.isEmpty, let day = latest.on else {
                return matter.addedCounts([latest])?.in(page.language)
            }
            let count = page.type.count(latest.count)
            return words("Zuletzt \(count, "count"), gezählt \(day.inSentence, "day").")
        }
        return Field.number(
            "count-\(body.header.id)", body.content.name.in(page.language), hint: hint,
            expected: .count, FormNumber.count)
    }

    var fields: [any FormPiece] { counted; counts }

    func entries(_ read: ReadForm) throws -> [Entry] {
        [try read.entry("einwohner", InhabitantsCounted(counted: .day(read[counted]), counts: read[counts]))]
    }
}

extension Text {
    static let count = Text(phrase: "eine ganze Zahl ab 1, wie 12.345")
}

extension FormNumber {
    /// Of people or things, of which there is at least one.
    static func count(_ text: String, _ language: Language) -> Int? {
        whole(text, language).flatMap { $0 > 0 ? $0 : nil }
    }
}
