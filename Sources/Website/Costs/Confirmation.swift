import Costing
import Decisions
import Documents

/// Unlikely numbers of a form: asked about before they are taken, whether they
/// came from a file or were typed.
struct Confirmation {
    let questions: [PlausibleQuestion]
    let form: FormData

    private static let field = "confirmed"
    /// So many are listed; the others are counted.
    private static let most = 40

    /// - Parameter content: as far as the form can be read.
    init(_ content: (any Confirmable)?, _ form: FormData, _ parts: MatterWriter) {
        let day = Day(iso: form["on-latest"]) ?? Day(iso: form["on"]) ?? parts.page.asOf
        questions = content.map { parts.matter.questions(on: Entry(Header(id: "", on: .day(day)), $0)) } ?? []
        self.form = form
    }

    /// To just these questions: where a number changes, it is asked again.
    private var answer: String { questions.map(\.id).joined(separator: "|") }

    private var isAnswered: Bool { form.fields[Confirmation.field] == answer }

    /// What is recorded with the entry: what was answered while a file was read, and the questions that were confirmed.
    func confirmed() throws(Refusal) -> [Text]? {
        let answers = try ImportAnswers.recorded(form)
        guard !questions.isEmpty else { return answers.isEmpty ? nil : answers }
        guard isAnswered else {
            throw Refusal.unlikely(
                questions,
                help: Text(
                    phrase: "Berichtigen, oder am Ende des Formulars bestätigen, dass es stimmt."))
        }
        return answers + questions.map(\.text)
    }

    func html(_ parts: MatterWriter, prefix: String) -> HTML? {
        guard !questions.isEmpty else { return nil }
        let words = parts.words
        let items = questions.prefix(Confirmation.most).map { "<li>\(parts.page.text($0.text))</li>" as HTML }
        let more: HTML? =
            questions.count > items.count
            ? "<li>\(words("und \(questions.count - items.count, "count") weitere"))</li>" : nil
        let checked: HTML? = isAnswered ? " checked" : nil
        return """
            <fieldset class="ev-confirm"><legend>\(words("Das ist unwahrscheinlich"))</legend><ul>\(items)\(more)</ul>
            <p><input type="checkbox" id="f-\(prefix)confirmed" name="\(Confirmation.field)" value="\(answer)"\
            \(checked) required> <label for="f-\(prefix)confirmed">\
            \(words("Es stimmt so; die Bestätigung wird mit eingetragen."))</label></p></fieldset>

            """
    }
}

extension MatterWriter {
    /// What was asked about when it was entered, and confirmed.
    func confirmed(_ texts: [Text]?) -> HTML? {
        guard let texts, !texts.isEmpty else { return nil }
        let list = texts.prefix(20).map(page.text)
        let more = texts.count > list.count ? " …" : ""
        return
            """
             <span class=\"ev-src\">\(words("Nachgefragt und bestätigt:")) \(HTML(joining: list, separator: " "))\
            \(more)</span>
            """
    }
}
