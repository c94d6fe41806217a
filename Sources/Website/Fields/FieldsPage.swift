import Decisions
import Documents
import Register
import Serving

/// What an entry of each kind may hold, for whoever writes case folders or programs, or wants to know what a
/// form asks for.
struct FieldsPage {
    let page: PageRequest
    private var words: Words { page.words }

    /// All kinds, by what they are about.
    var all: (String, HTML) {
        let title = words("Was ein Eintrag enthält")
        let groups = Dictionary(grouping: ContentTypes.all) { String($0.type.prefix { $0 != "." }) }
        let sections = groups.sorted { words.slice($0.key) < words.slice($1.key) }.map { slice, types -> HTML in
            let links = types.map { type -> HTML in
                """
                <li><a href="\(page.link(.fieldsOf(type.kind.list)))">\(type.kind.name.in(page.language))</a> \
                <code>\(type.type)</code></li>

                """
            }
            return "<h2>\(words.slice(slice))</h2>\n<ul>\n\(links)</ul>\n"
        }
        return (
            title,
            """
            <h1>\(title)</h1>
            \(page.writer.blocks(FieldList.lead(words), idPrefix: "fields"))
            \(sections)
            """
        )
    }

    /// One kind, by its list in a case folder.
    func of(_ list: String) throws -> (String, HTML) {
        guard let type = ContentTypes.all.first(where: { $0.kind.list == list }) else {
            throw PageError.notFound(list)
        }
        let fields = FieldList(type, page.language), title = fields.title
        return (
            title,
            """
            <p class="ev-eyebrow"><a href="\(page.link(.fields))">\(words("Was ein Eintrag enthält"))</a></p>
            <h1>\(title)</h1>
            \(page.writer.blocks(fields.blocks, idPrefix: "fields"))
            <h2>\(words("Ein Eintrag zum Anfangen"))</h2>
            <p>\(words("Was fehlen darf, steht hinter einem Nummernzeichen."))</p>
            <div class="ev-scroll" role="region" tabindex="0" aria-label="\(words("Muster in YAML"))"><pre>\
            <code>\(fields.example)</code></pre></div>
            """
        )
    }
}
