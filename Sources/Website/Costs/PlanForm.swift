import Costing
import Decisions
import Documents

/// A staffing plan as it is entered. It is reckoned with once a cost model
/// names it.
struct PlanForm: EntryForm {
    /// So many rows at most.
    static let most = 1000
    static let path = "plans", place = "/costs"
    let parts: MatterWriter
    /// As it was sent, or as a file filled it: so many rows are shown.
    let sent: FormData

    /// A kind of post for which a grant may pay.
    struct Kind {
        var id: String
        var title: Text

        static func expected(_ kinds: [Kind]) -> Text {
            Text(
                phrase: """
                    nichts oder eine dieser Arten: \
                    \({ language in kinds.map { $0.title.in(language) }.joined(separator: ", ") }, "title")
                    """)
        }
    }

    /// The kinds of posts that grants or plans of the matter name.
    static func kinds(_ matter: Matter) -> [Kind] {
        let costs = matter.costs
        let funded = costs.grants.flatMap { ($0.content.lines ?? []).map(\.kind) }
        return Set(funded + costs.plans.flatMap { $0.content.posts.compactMap(\.kind) }).sorted()
            .map { Kind(id: $0, title: costs.title(ofKind: $0)) }
    }

    var title: String { words("Einen Stellenplan eintragen") }
    var button: String { words("Stellenplan eintragen") }
    var origin: OriginFields {
        OriginFields(parts, words("Gilt ab"), isSinceOpening: true, unsaid: .assumption)
    }

    private var name: FormField<String> {
        Field.line(
            "title", words("Name des Stellenplans"),
            hint: words(
                "Gerechnet wird mit ihm erst, wenn er darüber unter „Mit anderen Stellenplänen rechnen“ gewählt ist.")
        )
        .required(
            Text(phrase: "der Name des Stellenplans"),
            found: Text(phrase: "kein Name"))
    }
    private var rows: [PlanRow] {
        let kinds = Self.kinds(matter)
        return NumberedRows(sent, ["post", "group", "posts", "kind"], most: Self.most).shown(first: [Never]()) {
            index,
            _ in
            PlanRow(index: index, words: words, kinds: kinds)
        }
    }
    private var posts: FormField<[PostPlan.Line]> {
        let rows = rows
        let table = FormTable(
            "posts", words("Stellen; leere Zeilen zählen nicht"),
            head: [
                words("Stelle"), words("Entgeltgruppe"), words("Zahl"),
                words("Art für die Förderung"),
            ],
            rows.map { FormTable.Row(nil, [$0.post, $0.group, $0.number, $0.kind]) })
        return Field.table(table) { input throws(FieldMistake) in
            var ids: Set<String> = [], lines: [PostPlan.Line] = []
            for row in rows {
                guard let posts = try row.number.value(input) else { continue }
                let title = input[row.post.name]
                lines.append(
                    PostPlan.Line(
                        id: PlanForm.id(title, &ids), title: Text(title), payGroup: input[row.group.name], posts: posts,
                        kind: try row.kind.value(input)))
            }
            let first = rows.first?.number.name ?? "posts"
            guard !lines.isEmpty else {
                throw FieldMistake(
                    first, found: Text(phrase: "keine Stelle"),
                    expected: Text(phrase: "mindestens eine"))
            }
            guard lines.contains(where: { $0.posts > .zero }) else {
                throw FieldMistake(
                    first, found: Text(phrase: "0 Stellen im Ganzen"),
                    expected: Text(
                        phrase: "mindestens eine Stelle oder ein Teil davon"))
            }
            return lines
        }
    }

    var fields: [any FormPiece] {
        name
        FormNote(
            """
            <datalist id=\"plan-groups\">\((matter.costs.edition?.content.rates ?? []).map { """
                    <option value=\"\($0.payGroup)\"></option>
                    """ as HTML })</datalist>
            """
        )
        posts
    }

    /// Behind its name; open where a file has filled it.
    func section(isOpen: Bool) -> HTML {
        let open: HTML? = isOpen ? " open" : nil
        return
            """
            <details class=\"ev-details\"\(open)><summary>\(title)</summary>\
            \(UploadForm(parts: parts, kind: .plan).html)\(html(sent))</details>\n
            """
    }

    func closing(_ drawing: FormDrawing) -> HTML? {
        let input = FormInput(data: drawing.input, language: page.language, today: page.asOf)
        let plan = (try? posts.value(input)).map { PostPlan(title: Text(input["title"]), posts: $0) }
        return Confirmation(plan, drawing.input, parts).html(parts, prefix: Self.prefix)
    }

    func entries(_ read: ReadForm) throws -> [Entry] {
        var plan = PostPlan(title: Text(try read[name]), posts: try read[posts])
        let header = try read.header(named: name, for: PostPlan.self, or: "stellenplan")
        plan.confirmed = try Confirmation(plan, read.input.data, parts).confirmed()
        return [Entry(header, plan)]
    }

    /// An id that no other post of the plan has.
    private static func id(_ title: String, _ taken: inout Set<String>) -> String {
        let plain = IdentifierRule.id(from: title)
        let base = plain.isEmpty ? "stelle" : plain
        var id = base, number = 2
        while !taken.insert(id).inserted {
            id = "\(base)-\(number)"
            number += 1
        }
        return id
    }
}

/// A post of a plan; a row that is left empty is none.
private struct PlanRow {
    let index: Int
    let words: Words
    let kinds: [PlanForm.Kind]

    private func label(_ what: String) -> String { words("\(what, "what") in Zeile \(index + 1, "row")") }

    var post: FormField<String?> { Field.line("post-\(index)", label(words("Stelle"))) }
    var group: FormField<String?> {
        Field.line("group-\(index)", label(words("Entgeltgruppe")), attributes: " list=\"plan-groups\"")
    }
    var kind: FormField<String?> {
        Field.choice("kind-\(index)", label(words("Art")), kinds.map { FormOption($0.id, $0.title, $0.id) })
    }
    /// Nil where the row is empty.
    var number: FormField<Posts?> {
        let line = Field.line("posts-\(index)", label(words("Zahl")), attributes: " inputmode=\"decimal\"")
        return line.map { [index] typed, input throws(FieldMistake) in
            let title = input["post-\(index)"], group = input["group-\(index)"], typed = typed ?? ""
            guard !(title + group + typed + input["kind-\(index)"]).isEmpty else { return nil }
            guard !title.isEmpty, !group.isEmpty else {
                let missing =
                    title.isEmpty
                    ? Text(phrase: "Stelle", context: "within a sentence")
                    : Text(
                        phrase: "Entgeltgruppe", context: "within a sentence")
                throw FieldMistake(
                    title.isEmpty ? "post-\(index)" : "group-\(index)",
                    found: Text(phrase: "Zeile \(index + 1, "index") ohne \(missing, "missing")"),
                    expected: Text(phrase: "beides in jeder Zeile"))
            }
            guard let posts = FormNumber.posts(typed, input.language), posts >= .zero else {
                throw FieldMistake(
                    "posts-\(index)", found: Text(phrase: "„\(typed, "typed")“ (\(title, "title"))"),
                    expected: NumberKind.posts.expected)
            }
            return posts
        }
    }
}

extension PlanForm.Kind {
    /// Whether a cell of a table means it.
    func isMeant(by cell: SheetCell) -> Bool {
        [id, title.de, title.in(.en)].contains { $0.lowercased() == cell.folded }
    }
}
