import Costing
import Decisions
import Documents
import HTTPTypes
import Hummingbird
import Register
import Serving

extension Site {
    func addEnteredRoute(to routes: inout Routes) {
        routes.get(Address.Shape.refused.route) { request, context in
            let page = try asked(request, context)
            let shown = try entered.shown(context.parameters.require("token"), parts(context, page))
            return fresh(page, status: shown.status, title: shown.title, shown.content)
        }
    }

    /// A form that was refused comes back as it was filled in, under an address
    /// of its own: to load it anew, in the other language or as of another day
    /// loses nothing. A browser is led there; a program is told at once.
    func refused(
        _ request: Request, _ parts: MatterWriter, _ form: FormData,
        _ show: @escaping @Sendable (MatterWriter, FormData) throws -> Entered.Shown
    ) throws -> Response {
        var typed = form.withoutFiles
        let token = Entered.token(), place = parts.path(.refused(token))
        let page = parts.page.at(place), files = form.files.values.map(\.name).sorted()
        // Drawn once: for whoever is told at once, or is led to it.
        var drawn = try show(MatterWriter(page: page, view: parts.view), typed)
        typed.shown = FormShown(drawn.content)
        drawn.put(above: [Site.chooseAgain(files, parts)])
        let kept = Entered.Kept(matter: parts.view.id, bytes: typed.bytes) { [typed, language = page.language] parts in
            var shown = try show(parts, typed)
            shown.put(above: [
                Site.chooseAgain(files, parts), Site.notShown(typed, in: shown.content, parts),
                language == parts.page.language ? nil : Site.writtenAs(language, typed, parts),
            ])
            return shown
        }
        guard Site.isNavigation(request) else {
            entered.keep(kept, as: token)
            var response = fresh(page, status: drawn.status, title: drawn.title, drawn.content)
            if let name = HTTPField.Name("Content-Location") { response.headers[name] = page.link(place) }
            return response
        }
        entered.keep(kept, as: token, drawn: drawn, for: MatterWriter(page: page, view: parts.view))
        return Response.redirect(to: page.link(place), type: .normal)
    }

    /// A browser that goes to a page, and can be led to another.
    static func isNavigation(_ request: Request) -> Bool {
        HTTPField.Name("Sec-Fetch-Mode").flatMap { request.headers[$0] } == "navigate"
    }

    /// A file is not kept: a browser sends it only where it was chosen.
    private static func chooseAgain(_ files: [String], _ parts: MatterWriter) -> HTML? {
        guard !files.isEmpty else { return nil }
        let names = files.map { parts.page.quoted(Text($0)) }
        return
            """
            <p>\(parts.words("Noch einmal zu wählen:")) \(HTML(joining: names, separator: ", ")). \
            \(parts.words("Dateien werden erst mit dem Eintrag behalten."))</p>
            """
    }

    /// What was typed in fields that the form does not have as of this day: it
    /// is kept, and sent only from where it is shown.
    private static func notShown(_ form: FormData, in content: HTML, _ parts: MatterWriter) -> HTML? {
        let drawn = FormShown(content).names
        guard !drawn.isEmpty else { return nil }
        let missing = form.fields.filter {
            !drawn.contains($0.key) && form.shown.names.contains($0.key) && !$0.value.isEmpty
        }.keys.sorted()
        guard !missing.isEmpty else { return nil }
        let names = missing.map { parts.page.quoted(Text(form.shown.labels[$0] ?? $0)) }
        return
            """
            <p><strong>\(parts.words("Zu diesem Stand nicht im Formular, und von hier nicht mit gesendet:"))\
            </strong> \(HTML(joining: names, separator: ", ")). \
            \(parts.words("Es ist behalten und steht am vorigen Stand wieder da."))</p>
            """
    }

    /// A number means something else where it is written in the other way.
    private static func writtenAs(_ language: Language, _ form: FormData, _ parts: MatterWriter) -> HTML? {
        guard form.fields.values.contains(where: { $0.contains(/\d[.,]\d/) }) else { return nil }
        let here = parts.page.language
        guard language.conventions.decimalMark != here.conventions.decimalMark else { return nil }
        func number(_ language: Language) -> String { FormNumber.shown(Money(cents: 6_100_050), language) }
        let sentence =
            language == .en
            ? parts.words(
                """
                Zahlen stehen hier, wie sie getippt wurden, in englischer Schreibweise; auf dieser Seite ist \
                \(number(here), "here"), was auf der englischen \(number(language), "there") ist.
                """)
            : parts.words(
                """
                Zahlen stehen hier, wie sie getippt wurden, in deutscher Schreibweise; auf dieser Seite ist \
                \(number(here), "here"), was auf der deutschen \(number(language), "there") ist.
                """)
        return "<p>\(sentence)</p>"
    }
}

extension FormData {
    /// What can be shown again.
    fileprivate var withoutFiles: FormData {
        FormData(fields: fields.filter { $0.key != MarkedForms.field && $0.key != FormData.againField }, alike: alike)
    }

    fileprivate var bytes: Int { fields.reduce(0) { $0 + $1.key.utf8.count + $1.value.utf8.count + 64 } }

    /// By what it was sent; nil where it has no mark, as from a script.
    /// - Parameter path: to which it was sent.
    func sending(to path: String) -> Sending? {
        let mark = self[MarkedForms.field]
        guard !mark.isEmpty else { return nil }
        var content: [UInt8] = []
        func add(_ bytes: some Collection<UInt8>) {
            content += Array("\(bytes.count):".utf8)
            content += bytes
        }
        add(path.utf8)
        for (name, value) in fields.sorted(by: { $0.key < $1.key })
        where name != MarkedForms.field && name != FormData.againField {
            add(name.utf8)
            add(value.utf8)
        }
        for (name, file) in files.sorted(by: { $0.key < $1.key }) {
            add(name.utf8)
            add(file.name.utf8)
            add(file.bytes)
        }
        return Sending(mark: mark, content: content)
    }
}

extension Entered.Shown {
    fileprivate mutating func put(above notes: [HTML?]) {
        let notes = notes.compactMap { $0 }
        guard !notes.isEmpty else { return }
        content = "<div class=\"ev-alert ev-alert--info\" role=\"note\">\(notes)</div>\n\(content)"
    }
}
