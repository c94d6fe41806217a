import Costing
import Decisions
import Documents

/// A staffing plan as it is entered. It is reckoned with once a cost model
/// names it.
struct PlanForm {
    /// So many rows at most.
    static let most = 1000
    let parts: Parts
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    /// A kind of post for which a grant may pay.
    struct Kind {
        var id: String
        var title: Text

        static func expected(_ kinds: [Kind]) -> Text {
            Text(
                "nichts oder eine dieser Arten: \(kinds.map(\.title.de).joined(separator: ", "))",
                en: "nothing or one of these kinds: \(kinds.map { $0.title.in(.en) }.joined(separator: ", "))")
        }
    }

    /// The kinds of posts that grants or plans of the matter name.
    var kinds: [Kind] {
        let costs = parts.matter.costs
        let funded = costs.grants.flatMap { ($0.content.lines ?? []).map(\.kind) }
        return Set(funded + costs.plans.flatMap { $0.content.posts.compactMap(\.kind) }).sorted()
            .map { Kind(id: $0, title: costs.title(ofKind: $0)) }
    }

    func html(_ input: FormData = FormData(), error: String? = nil) -> HTML {
        let fields = Fields(page: page, input: input, prefix: "plan-")
        let isFilled = error != nil || !input.fields.isEmpty
        var rows = PlanForm.rows(input).map { index in ["post", "group", "posts", "kind"].map { input["\($0)-\(index)"] } }
            .filter { !$0.allSatisfy(\.isEmpty) }
        for _ in 0..<3 { rows.append(["", "", "", ""]) }
        let groups = (parts.matter.costs.edition?.content.rates ?? []).map { "<option value=\"\($0.payGroup)\"></option>" as HTML }
        return """
            <details\(isFilled ? " open" as HTML : nil)><summary>\(words("Einen Stellenplan eintragen", "Enter a staffing plan"))</summary>
            \(UploadForm(parts: parts, kind: .plan).html)
            <form class="kern-form" method="post" action="\(page.link("/matters/\(parts.view.id)/plans"))">
            \(fields.problem(error))\(ImportAnswers.hidden(input))
            \(fields.line("title", words("Name des Stellenplans", "Name of the staffing plan"), hint: words("Gerechnet wird mit ihm erst, wenn er darüber unter „Mit anderen Stellenplänen rechnen“ gewählt ist.", "It is reckoned with once it is chosen above, under “Reckon with other staffing plans”.")))
            <datalist id="plan-groups">\(groups)</datalist>
            <div class="ev-scroll" role="region" tabindex="0" aria-labelledby="plan-posts"><table><caption id="plan-posts">\(words("Stellen; leere Zeilen zählen nicht", "Posts; empty rows do not count"))</caption>
            <thead><tr><th scope="col">\(words("Stelle", "Post"))</th><th scope="col">\(words("Entgeltgruppe", "Pay group"))</th><th scope="col">\(words("Zahl", "Number"))</th><th scope="col">\(words("Art für die Förderung", "Kind for the grant"))</th></tr></thead><tbody>
            \(rows.enumerated().map(row))</tbody></table></div>
            \(fields.date("on", words("Gilt ab", "Holds from"), page.asOf))
            \(fields.choice("grade", words("Güte", "Grade"), Grade.allCases.reversed().map { ($0.rawValue, words.grade($0)) }))
            \(Confirmation(try? plan(input), input, parts).html(parts, prefix: "plan-"))
            \(ImportAnswers.button(input, words, words("Stellenplan eintragen", "Enter the staffing plan")))
            </form></details>

            """
    }

    private func row(_ index: Int, _ values: [String]) -> HTML {
        let place = words("in Zeile \(index + 1)", "in row \(index + 1)")
        let options = kinds.map { kind -> HTML in
            let selected: HTML = kind.id == values[3] ? " selected" : ""
            return "<option value=\"\(kind.id)\"\(selected)>\(kind.title.in(page.language))</option>"
        }
        return """
            <tr><td><input class="kern-input" name="post-\(index)" aria-label="\(words("Stelle", "Post")) \(place)" value="\(values[0])"></td>
            <td><input class="kern-input" name="group-\(index)" list="plan-groups" aria-label="\(words("Entgeltgruppe", "Pay group")) \(place)" value="\(values[1])"></td>
            <td><input class="kern-input" name="posts-\(index)" inputmode="decimal" aria-label="\(words("Zahl", "Number")) \(place)" value="\(values[2])"></td>
            <td><select class="kern-input" name="kind-\(index)" aria-label="\(words("Art", "Kind")) \(place)"><option value="">–</option>\(options)</select></td></tr>

            """
    }

    /// The rows that a form holds, in their order.
    private static func rows(_ form: FormData) -> [Int] {
        let indices = form.fields.keys.compactMap { name -> Int? in
            guard ["post-", "group-", "posts-", "kind-"].contains(where: name.hasPrefix) else { return nil }
            return Int(name.drop { $0 != "-" }.dropFirst()).flatMap { (0..<(most + 10)).contains($0) ? $0 : nil }
        }
        return Set(indices).sorted()
    }

    func entry(_ form: FormData, today: Day) throws -> Entry {
        guard !form["title"].isEmpty else {
            throw PageError.badForm(Text("kein Name", en: "no name"), expected: Text("der Name des Stellenplans", en: "the name of the staffing plan"))
        }
        var plan = try plan(form)
        let header = try parts.header(form, named: "title", for: PostPlan.self, or: "stellenplan", today: today, grade: Grade(in: form))
        plan.confirmed = try Confirmation(plan, form, parts).confirmed()
        return Entry(header, plan)
    }

    private func plan(_ form: FormData) throws -> PostPlan {
        var ids: Set<String> = []
        let lines = try PlanForm.rows(form).compactMap { index -> PostPlan.Line? in
            let title = form["post-\(index)"], group = form["group-\(index)"], number = form["posts-\(index)"], kind = form["kind-\(index)"]
            guard !(title + group + number + kind).isEmpty else { return nil }
            guard !title.isEmpty, !group.isEmpty else {
                throw PageError.badForm(
                    Text("Zeile \(index + 1) ohne \(title.isEmpty ? "Stelle" : "Entgeltgruppe")", en: "row \(index + 1) without a \(title.isEmpty ? "post" : "pay group")"),
                    expected: Text("beides in jeder Zeile", en: "both in every row"))
            }
            guard let posts = FormNumber.posts(number, page.language), posts >= .zero else {
                throw PageError.badForm(Text("„\(number)“ (\(title))", en: "“\(number)” (\(title))"), expected: NumberKind.posts.expected)
            }
            guard kind.isEmpty || kinds.contains(where: { $0.id == kind }) else { throw PageError.badForm(Site.quoted(kind), expected: Kind.expected(kinds)) }
            return PostPlan.Line(id: PlanForm.id(title, &ids), title: Text(title), payGroup: group, posts: posts, kind: kind.isEmpty ? nil : kind)
        }
        guard !lines.isEmpty else {
            throw PageError.badForm(Text("keine Stelle", en: "no post"), expected: Text("mindestens eine", en: "at least one"))
        }
        guard lines.contains(where: { $0.posts > .zero }) else {
            throw PageError.badForm(Text("0 Stellen im Ganzen", en: "0 posts in all"), expected: Text("mindestens eine Stelle oder ein Teil davon", en: "at least one post or a part of one"))
        }
        return PostPlan(title: Text(form["title"]), posts: lines)
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

extension PlanForm.Kind {
    /// Whether a cell of a table means it.
    func isMeant(by cell: SheetCell) -> Bool {
        [id, title.de, title.in(.en)].contains { $0.lowercased() == cell.folded }
    }
}
