import Costing
import Decisions
import Documents

/// Newer counts of inhabitants, of all municipalities or of some.
struct CountForm {
    let parts: Parts
    private var words: Words { parts.words }
    private var page: PageRequest { parts.page }
    private var bodies: [Recorded<Body>] { parts.matter.council.municipalities }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "count-")
        let numbers = bodies.map { body -> HTML in
            let latest = parts.matter.council.inhabitants(of: body.id, asOf: page.asOf)
            let hint = latest.flatMap { latest -> String? in
                guard latest.added.isEmpty, let day = latest.on else { return parts.matter.addedCounts([latest])?.in(page.language) }
                let count = page.type.count(latest.count)
                return words("Zuletzt \(count), gezählt \(day.inSentence(.de)).", "Last \(count), counted \(day.inSentence(.en)).")
            }
            return fields.line("count-\(body.header.id)", body.content.name.in(page.language), hint: hint, required: false)
        }
        return """
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/counts"))">
            \(fields.problem(error))
            \(fields.line("counted", words("Tag, für den die Zahlen gelten", "Day that the numbers are of"), type: "date"))
            <fieldset class="kern-fieldset"><legend>\(words("Einwohner; leer, wo keine neue Zahl vorliegt", "Inhabitants; blank where there is no new number"))</legend>\(numbers)</fieldset>
            \(parts.origin(fields, words("Bekannt seit", "Known since")))
            <button class="kern-btn kern-btn--primary">\(words("Einwohnerzahlen eintragen", "Enter the counts"))</button>
            </form>
            """
    }

    func entry(_ form: FormData, today: Day) throws -> Entry {
        guard let day = try form.day("counted") else {
            throw PageError.badForm(Text("kein Tag, für den die Zahlen gelten", en: "no day that the numbers are of"), expected: Text("ein Tag wie 2024-12-31", en: "a day such as 2024-12-31"))
        }
        let counts = try bodies.compactMap { body -> InhabitantsCounted.Count? in
            let typed = form["count-\(body.header.id)"], name = body.content.name
            guard !typed.isEmpty else { return nil }
            guard let number = FormNumber.whole(typed, page.language), number > 0 else {
                throw PageError.badForm(
                    Text("„\(typed)“ für \(name.de)", en: "“\(typed)” for \(name.in(.en))"),
                    expected: Text("eine ganze Zahl ab 1, wie 12.345", en: "a whole number from 1 on, such as 12,345"))
            }
            return InhabitantsCounted.Count(body: body.id, count: number)
        }
        return Entry(try Site.header(form, id: Site.newID("einwohner"), today: today), InhabitantsCounted(counted: .day(day), counts: counts))
    }
}
