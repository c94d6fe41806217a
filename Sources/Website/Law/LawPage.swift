import Decisions
import Documents

/// What an application needs, what is found on it and why, and what is still
/// missing.
struct LawPage {
    let parts: MatterWriter
    let site: Site
    init(_ parts: MatterWriter, site: Site) {
        self.parts = parts
        self.site = site
    }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var body: (String, HTML) {
        get throws {
            let title = words("Recht", context: "by itself")
            let missing = MissingSheet(parts.sheet), requirements = RequirementsSheet(parts.sheet)
            let content: HTML = """
                \(parts.asPDF(.application))\(parts.sections(missing))<div class="ev-grid">
                \(parts.sections(requirements, wide: true))
                \(try NormsView(parts: parts, site: site).html)
                \(CompetencesView(parts).html)
                \(forms)
                </div>
                """
            return (title, MatterFrame(parts: parts)(part: .law, title: title, content))
        }
    }

    private var forms: HTML? {
        guard parts.view.isOpen else { return nil }
        return parts.section(
            words("Eintragen", context: "law page"), wide: true, id: "enter",
            """
            \(FindingForm(parts: parts).folded)\(DocumentForm(parts: parts).folded)\(ImposedForm(parts: parts).folded)\
            \(NormChangeForm(parts: parts).folded)\(ReadingForm(parts: parts).folded)\(NormForm(parts: parts).folded)\
            \(RequirementForm(parts: parts).folded)\(CompetenceForm(parts: parts).folded)
            """)
    }
}

extension MatterWriter {
    /// A form behind its name, so that a page stays legible.
    func folded(_ title: String, _ form: HTML) -> HTML {
        "<details class=\"ev-details\"><summary>\(title)</summary>\(form)</details>\n"
    }
}
