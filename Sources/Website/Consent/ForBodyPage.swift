import Decisions
import Documents
import Register

/// What somebody sees who opens a link for one municipality: what that is asked,
/// until when, what it costs it, what it has said, and what has changed since.
struct ForBodyPage {
    let parts: MatterWriter
    let sheet: ForBodySheet

    init(_ parts: MatterWriter, body id: String, office: Office) throws {
        self.parts = parts
        sheet = try office.knownSheet(forBody: id, in: parts.view, parts.page.language)
    }

    var body: (String, HTML) {
        let content: HTML = """
            <p>\(parts.linkToPDF("for/\(sheet.body.text)"))</p>
            \(parts.sections(sheet))
            """
        let first = parts.write(sheet.lead, id: "first")
        return (sheet.title, MatterFrame(parts: parts)(part: .consent, title: sheet.title, first: first, content))
    }
}
