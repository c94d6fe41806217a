import Costing
import Decisions
import Documents

/// Municipalities that are no more, and the one that takes their place: one
/// that is there, or a new one.
struct EndForm {
    let parts: Parts
    private var words: Words { parts.words }
    private var page: PageRequest { parts.page }
    private var bodies: [Recorded<Body>] { parts.matter.council.municipalities }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "end-")
        let names = bodies.map { ($0.header.id, $0.content.name.in(page.language)) }
        return """
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/ended-bodies"))">
            \(fields.problem(error))
            \(fields.checks(words("Nicht mehr vorhanden", "No more there"), names.map { ("ended-" + $0.0, $0.1) }))
            \(fields.choice("successor", words("An ihrer Stelle, wenn es sie schon gibt", "In their place, where it is there already"), names, blank: words("eine neue oder keine", "a new one or none")))
            <fieldset class="kern-fieldset"><legend>\(words("Oder eine neue Stadt oder Gemeinde", "Or a new municipality"))</legend>
            \(fields.line("new-name", words("Name", "Name"), required: false))
            \(fields.line("new-ags", words("Amtlicher Gemeindeschlüssel", "Official municipality key"), hint: words("Acht Ziffern.", "Eight digits."), required: false))
            \(fields.line("new-count", words("Einwohner am ersten Tag", "Inhabitants on the first day"), hint: words("Leer, wenn noch nicht bekannt.", "Blank where not known yet."), required: false))</fieldset>
            \(fields.authored("title", words("In einem Satz", "In one sentence")))
            \(parts.origin(fields, words("Erster Tag ohne sie, meist ein 1. Januar", "First day without them, mostly 1 January")))
            <button class="kern-btn kern-btn--primary">\(words("Ende eintragen", "Enter the end"))</button>
            </form>
            """
    }

    func entries(_ form: FormData, today: Day) throws -> [Entry] {
        let ended = try form.ticked("ended", of: bodies.map(\.header.id))
        guard !ended.isEmpty else {
            throw PageError.badForm(Text("keine Stadt oder Gemeinde", en: "no municipality"), expected: Text("mindestens eine, die es nicht mehr gibt", en: "at least one that is no more"))
        }
        let title = try form.authored("title", Text("wie es dazu kam, etwa: Adorf geht in Bedorf auf", en: "how it came about, such as: Adorf merges into Bedorf"))
        var header = try Site.header(form, id: Site.newID("ende"), today: today)
        var entries: [Entry] = [], successors: [BodyID]? = form["successor"].isEmpty ? nil : [Identifier(form["successor"])]
        if let new = try newBody(form, header) {
            guard successors == nil else {
                throw PageError.badForm(Text("zwei Nachfolgerinnen", en: "two successors"), expected: Text("eine vorhandene oder eine neue", en: "one that is there, or a new one"))
            }
            entries.append(new)
            successors = [Identifier(new.header.id)]
        }
        for body in ended {
            entries.append(Entry(header, BodyEnded(body: Identifier(body), successors: successors, title: title)))
            header.id = Site.newID("ende")
        }
        return entries
    }

    private func newBody(_ form: FormData, _ header: Header) throws -> Entry? {
        guard !form["new-name"].isEmpty else {
            guard form["new-ags"].isEmpty, form["new-count"].isEmpty else {
                throw PageError.badForm(Text("eine neue Stadt oder Gemeinde ohne Namen", en: "a new municipality without a name"), expected: Text("ihr Name", en: "its name"))
            }
            return nil
        }
        let ags = form["new-ags"].filter { !$0.isWhitespace }
        guard ags.isEmpty || (ags.utf8.count == 8 && ags.utf8.allSatisfy { (48...57).contains($0) }) else {
            throw PageError.badForm(Site.quoted(form["new-ags"]), expected: Text("ein Schlüssel aus acht Ziffern, wie 05999020", en: "a key of eight digits, such as 05999020"))
        }
        var body = Body(name: Text(form["new-name"]), kind: .municipality, ags: ags.isEmpty ? nil : ags)
        if !form["new-count"].isEmpty {
            guard let on = header.on, let number = FormNumber.whole(form["new-count"], page.language), number > 0 else {
                throw PageError.badForm(Site.quoted(form["new-count"]), expected: Text("eine ganze Zahl ab 1, wie 12.345", en: "a whole number from 1 on, such as 12,345"))
            }
            body.inhabitants = [Body.Inhabitants(on: on, count: number)]
        }
        var named = header
        named.id = Site.id(from: form["new-name"], or: "gemeinde")
        try parts.refuse(taken: form["new-name"], id: named.id, for: Body.self)
        return Entry(named, body)
    }
}
