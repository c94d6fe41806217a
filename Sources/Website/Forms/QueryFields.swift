import Costing
import Decisions
import Documents

/// Fields of what an address asks for: nothing is entered by them, and what is not said
/// is as the page has it.
struct QueryFields {
    private let drawing: FormDrawing
    private var words: Words { drawing.page.words }

    /// - Parameter wrong: the field that was wrong, and the id of what says so.
    init(page: PageRequest, input: FormData, prefix: String = "", wrong: (name: String, message: String)? = nil) {
        drawing = FormDrawing(page: page, input: input, prefix: prefix, wrong: wrong)
    }

    /// What a form carries along unseen.
    static func hidden(_ fields: [String: String], except names: Set<String>) -> [HTML] {
        fields.filter { !names.contains($0.key) }.sorted { $0.key < $1.key }
            .map { "<input type=\"hidden\" name=\"\($0.key)\" value=\"\($0.value)\">" }
    }

    /// - Parameter chosen: what is selected; nil: what was entered before.
    func choice(
        _ name: String, _ label: String, _ options: [(String, String)], blank: String? = nil,
        chosen: String? = nil
    ) -> HTML {
        let picked = chosen ?? drawing.input[name]
        let empty: HTML? = blank.map { "<option value=\"\">\($0)</option>" }
        return drawing.choice(FieldLook(name: name, label: label), picked, options, first: empty)
    }

    func line(
        _ name: String, _ label: String, value: String = "", hint: String? = nil, type: HTML = "text"
    ) -> HTML {
        Field.line(name, label, hint: hint, type: type).filled(value).drawn(drawing)
    }

    func date(_ name: String, _ label: String, _ day: Day) -> HTML { line(name, label, value: day.iso, type: "date") }

    func check(_ name: String, _ label: String, value: String = "on", isTicked: Bool? = nil) -> HTML {
        drawing.box(
            FieldLook(name: name, label: label), isTicked: isTicked ?? (drawing.input[name] == value),
            value: value)
    }
}
