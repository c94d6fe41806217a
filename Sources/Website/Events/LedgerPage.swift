import Costing
import Decisions
import Documents
import Register

/// What happened, the last first, by slice, actor and words.
struct LedgerPage {
    let site: Site
    let page: PageRequest
    static let limit = 100

    var body: (String, HTML) {
        get throws {
            let words = page.words
            let title = words("Was geschah")
            let filter = HappeningFilter(
                slice: value("slice"), actor: value("actor"), words: value("words"),
                kinds: ContentTypes.byName.keys.reduce(into: [:]) { $0[$1] = words.kind(of: $1) },
                asOf: page.asked, audience: page.audience, before: page.query["before"].flatMap { Int64($0) },
                limit: Self.limit)
            let found = try site.happenings(filter, for: page)
            let fates = try fates(of: found)
            let more: HTML? =
                found.count == Self.limit
                ? found.last.map {
                    """
                    <p><a class=\"kern-btn kern-btn--secondary\" href=\"\(earlier($0.position))\"><span \
                    class=\"kern-label\">\(words("frühere Ereignisse"))</span></a></p>
                    """
                } : nil
            return (
                title,
                """
                <h1>\(title)</h1>
                <p class="ev-lead">\(words("""
                    Jedes Ereignis steht hier einmal und für immer: wann es geschah, wann es bekannt wurde, und wer es \
                    eingetragen hat.
                    """))</p>
                \(form)
                \(found.isEmpty ? "<p class=\"ev-empty\">\(words("Nichts gefunden."))</p>"
                    : page.writer.blocks([.table(table(found, fates))], idPrefix: "ledger"))
                \(more)
                """
            )
        }
    }

    private func value(_ name: String) -> String? { page.query[name].flatMap { $0.isEmpty ? nil : $0 } }

    private func earlier(_ position: Int64) -> String {
        let parts =
            page.query.filter { $0.key != "before" }.sorted { $0.key < $1.key }.map {
                "\($0.key)=\(URLText.escaped($0.value))"
            } + ["before=\(position)"]
        return page.path + "?" + parts.joined(separator: "&")
    }

    /// What has become of the entries listed, by matter.
    private func fates(of found: [Happening]) throws -> [String: EntryFates] {
        var fates: [String: EntryFates] = [:]
        for id in Set(found.compactMap { LedgerPage.matter($0) }) {
            let view = try site.matter(id, for: page)
            fates[id] = view.fates
        }
        return fates
    }

    private static func matter(_ item: Happening) -> String? {
        item.stream.hasPrefix("matter/") ? item.stream.split(separator: "/").last.map(String.init) : nil
    }

    private func table(_ found: [Happening], _ fates: [String: EntryFates]) -> Table {
        let words = page.words
        return Table(
            caption: [.text(words("Ereignisse"))],
            head: [
                words("Nr."), words("geschehen"), words("eingetragen"), words("Art"), words("Inhalt"),
                words("von", context: "ledger page"),
            ].map { Cell($0) },
            rows: found.map { item in
                let matter = LedgerPage.matter(item), name: [Inline] = [.text(item.title.in(page.language))]
                let fate =
                    matter.flatMap { fates[$0]?.of(item.entry, at: item.position) }.map {
                        [Inline.text(" "), .strong([.text(words.fate($0, page.type))])]
                    } ?? []
                let title = (matter.map { [.link(to: page.link(.matter($0, .overview)), name)] } ?? name) + fate
                let files: [Inline] =
                    matter.map { matter in
                        item.files.flatMap {
                            [.text(" "), .link(to: $0.address(in: matter), [.text(FileName.safe($0.name))])] as [Inline]
                        }
                    } ?? []
                return [
                    Cell(String(item.position), isRowHeader: true), Cell(item.date.map(page.type.date) ?? "–"),
                    Cell(item.recordedDay.map(page.type.day) ?? item.recorded), Cell(words.kind(of: item.type)),
                    Cell(title + files), Cell(words.actor(item.actor)),
                ]
            },
            numericColumns: [0])
    }

    private var form: HTML {
        let words = page.words
        let slices = ["matters", "council", "mandates", "consent", "law", "options", "costs", "papers", "sources"].map {
            slice -> HTML in
            let selected: HTML = page.query["slice"] == slice ? " selected" : ""
            return "<option value=\"\(slice)\"\(selected)>\(words.slice(slice))</option>"
        }
        let kept: HTML? =
            page.language == .de
            ? nil : "<input type=\"hidden\" name=\"lang\" value=\"\(page.language.rawValue)\">"
        let day: HTML? = page.asked.map { "<input type=\"hidden\" name=\"as-of\" value=\"\($0.iso)\">" }
        return """
            <form class="ev-form ev-filters" method="get" action="/ledger">\(kept)\(day)
            <div class="kern-form-input"><label class="kern-label" for="slice">\(words("Bereich"))</label><div \
            class="kern-form-input__select-wrapper"><select class="kern-form-input__select" id="slice" name="slice">\
            <option value="">\(words("alle"))</option>\(slices)</select></div></div>
            <div class="kern-form-input"><label class="kern-label" for="words">\(words("Suchbegriffe"))</label><input \
            class="kern-form-input__input" id="words" name="words" value="\(page.query["words"] ?? "")"></div>
            <button class="kern-btn kern-btn--secondary"><span class="kern-label">\(words("filtern"))</span></button>
            </form>
            """
    }
}
