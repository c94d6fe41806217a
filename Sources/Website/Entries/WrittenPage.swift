import Decisions
import Documents
import Hummingbird
import Register
import Serving

/// Entries in writing, for all that has no form of its own: they are taken as
/// `record` takes them, all or none.
struct WrittenPage {
    let parts: MatterWriter
    var words: Words { parts.words }
    private var page: PageRequest { parts.page }

    var body: (String, HTML) { (title, whole(FormData())) }
    var title: String { words("Eintrag in Schriftform") }

    /// - Parameters:
    ///   - mistakes: what was wrong with what was sent; it stays as typed.
    ///   - further: how many more there are.
    func whole(_ input: FormData, mistakes: [WrittenMistake] = [], further: Int = 0) -> HTML {
        let content: HTML = """
            <p class="ev-lead">\(words(
                """
                    Für alles, wofür es kein eigenes Formular gibt: Vorschriften, Voraussetzungen, Zuständigkeiten, \
                    Kennzahlen, Quellen und anderes, in der Form der Fallordner. Es gilt alles oder nichts; was kein \
                    Datum hat, trägt das von heute.
                    """))</p>
            <p>\(words(
                """
                    Gemeinden, Gremien, Fraktionen und Personen gehören dem Kreis mit all seinen Vorgängen; was hier \
                    über sie eingetragen wird, gilt in jedem. Ein neuer Vorgang kommt mit „einvernehmen import“.
                    """))</p>
            \(parts.derivedForms)
            <form class="ev-form" method="post" action="\(parts.link(.written))">
            \(told(mistakes, further))
            \(area(input))
            <button class="kern-btn kern-btn--primary"><span class="kern-label">\
            \(words("Eintragen", context: "written page"))</span></button>
            </form>
            \(parts.section(words("Ein Muster"), """
                <div class=\"ev-scroll\" role=\"region\" tabindex=\"0\" aria-label=\"\(words("Muster in YAML"))\"><pre>\
                <code>\(Self.example)</code></pre></div>
                """))
            """
        return MatterFrame(parts: parts)(part: .course, title: title, content)
    }

    private func told(_ mistakes: [WrittenMistake], _ further: Int) -> HTML? {
        guard !mistakes.isEmpty else { return nil }
        let items = mistakes.map { mistake -> HTML in
            let line: HTML? =
                mistake.line > 0
                ? "\(mistake.isLineKnown ? words("Zeile") : words("Ab Zeile")) \(String(mistake.line)): " : nil
            return "<li>\(line)\(page.text(mistake.sentence))</li>"
        }
        let more: HTML? = further > 0 ? "<p>\(words("Und \(further, "further") weitere Fehler."))</p>" : nil
        return
            """
            <div class=\"ev-alert ev-alert--error\" role=\"alert\"><p>\
            \(words("Es wurde nichts eingetragen.", context: "written page"))</p><ul>\(items)</ul>\(more)</div>
            """
    }

    /// Long enough to write in, and as it was typed, to the last space.
    private func area(_ input: FormData) -> HTML {
        """
        <div class=\"kern-form-input\"><label class=\"kern-label\" for=\"f-written-entries\">\
        \(words("Einträge in YAML oder JSON"))</label><textarea class=\"kern-form-input__input\" \
        id=\"f-written-entries\" name=\"entries\" rows=\"16\" spellcheck=\"false\" required>\n\
        \(input.fields["entries"] ?? "")</textarea></div>
        """
    }

    private static let example = """
        sources:
          - id: niederschrift-1
            title: Niederschrift der Sitzung
        status-reports:
          - id: sachstand-1
            on: 2024-11-05
            sources: [niederschrift-1]
            mandate: auftrag-1
            status: under-way
            text: {de: Begonnen., en: Begun.}
        """
}

/// What is wrong in entries in writing, and in which line.
struct WrittenMistake {
    /// 0: none in particular.
    var line: Int
    /// Else it is somewhere from there on.
    var isLineKnown = true
    var sentence: Text

    init(_ sentence: Text) {
        line = 0
        self.sentence = sentence
    }

    init(_ mistake: Mistake) {
        (line, isLineKnown) = (mistake.line, mistake.isLineKnown)
        sentence = Text(
            phrase: """
                Gefunden: \({ mistake.found(in: $0) }, "found"). Erwartet: \({ mistake.expected(in: $0) }, "expected").
                """)
    }

    init(_ refused: RefusedEntries.Refused) {
        let place = refused.entry.place(of: refused.refusal)
        (line, isLineKnown) = (place.line, place.isKnown)
        sentence = refused.refusal.sentence
    }
}

extension Site {
    func addWrittenRoute(to routes: inout Routes) {
        page(&routes, .written) { context, page in WrittenPage(parts: try parts(context, page)).body }
        routes.post("/matters/:id/written") { request, context in
            let page = try asked(request, context)
            let parts = try parts(context, page)
            let actor = try page.reader.entering()
            let form = try await FormData.read(request)
            func again(_ mistakes: [WrittenMistake], further: Int = 0) throws -> Response {
                try refused(request, parts, form) { parts, form in
                    let written = WrittenPage(parts: parts)
                    return Entered.Shown(
                        status: .unprocessableContent, title: written.title,
                        content: written.whole(form, mistakes: mistakes, further: further))
                }
            }
            do {
                let text = form.fields["entries"] ?? ""
                let written = try await IntakeDesk.shared.read(bytes: text.utf8.count) {
                    try WrittenEntries(text: text)
                }
                let recorded = try await once(form, to: request.uri.path, in: parts.view.id) { sending in
                    try await office.recordTogether(written, in: parts.view.id, by: actor, sending: sending)
                }
                return page.redirect(to: "/matters/\(parts.view.id)/course", showing: recorded)
            } catch let error as WrittenError {
                return try again(error.mistakes.map { WrittenMistake($0) }, further: error.all.further)
            } catch let error as RefusedEntries {
                return try again(
                    error.refused.prefix(Mistakes.most).map { WrittenMistake($0) },
                    further: max(0, error.refused.count - Mistakes.most))
            } catch let error as SentBefore {
                return try again([WrittenMistake(Text(each: { ErrorText(error, Words($0)).detail }))])
            }
        }
    }
}
