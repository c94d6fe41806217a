import Decisions
import Documents

/// The fields of action and how they were rated: the spread, agreement and
/// dissent by name, never an average alone.
struct FieldsView {
    let parts: MatterWriter
    init(_ parts: MatterWriter) { self.parts = parts }
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    var html: HTML {
        let fields = parts.matter.options.fields.map { field -> HTML in
            let approaches = field.content.approaches.map { "<li>\(page.text($0))</li>" as HTML }
            let list: HTML? = approaches.isEmpty ? nil : "<ul>\(approaches)</ul>"
            return
                """
                <h3>\(page.text(field.content.title))</h3>\
                \(field.content.text.map { "<p>\(page.text($0))</p>" as HTML })\(list)<p>\
                \(parts.source(field.header))\(parts.withdrawalLink(field))</p>
                """
        }
        let form: HTML? = RatingForm(parts: parts).folded
        let naming: HTML? = parts.view.isOpen ? FieldForm(parts: parts).folded : nil
        let empty: HTML? =
            fields.isEmpty
            ? "<p class=\"ev-empty\">\(words("Zu diesem Stand sind keine Handlungsfelder beschrieben."))</p>" : nil
        return parts.section(
            words("Handlungsfelder"), wide: true, id: "fields",
            "\(empty)\(fields)\(parts.matter.fieldWeighings.enumerated().map(round))\(form)\(naming)")
    }

    private func round(_ index: Int, _ weighing: FieldWeighing) -> HTML {
        let rows = weighing.results.map { result in
            [Cell(page.inlines(result.field.content.title), isRowHeader: true)] + result.counts.map { Cell(String($0)) }
                + [
                    result.lowest.map { String($0) }, result.median?.text(page.language),
                    result.highest.map { String($0) },
                ].map { Cell($0 ?? "–") } + [Cell(view(result))]
        }
        let table = page.writer.blocks(
            [
                .table(
                    Table(
                        caption: [
                            .text(
                                words(
                                    """
                                    Bewertung „\(weighing.round, "round")“: wie viele 1 (nicht wichtig) bis 5 \
                                    (sehr wichtig) gaben
                                    """
                                ))
                        ],
                        head: [
                            words("Handlungsfeld", context: "by itself"), "1", "2", "3", "4", "5", words("niedrigste"),
                            words("mittlere"), words("höchste"), words("Einigkeit"),
                        ].map { Cell($0) },
                        rows: rows, numericColumns: Set(1...8)))
            ], idPrefix: "rating-\(index)")
        let raters = weighing.raters.map { page.text(parts.name(ofRater: $0)) }
        let given = parts.matter.options.ratings.filter { $0.content.round == weighing.round }
        let reasons = given.enumerated().map { index, rating -> HTML in
            let text: HTML? = rating.content.text.map { ". \(page.text($0))" }
            let own = Set(rating.content.ratings.map(\.field))
            let isOld = given.dropFirst(index + 1).contains {
                $0.content.by == rating.content.by && !own.isDisjoint(with: $0.content.ratings.map(\.field))
            }
            let old: HTML? = isOld ? " (\(words("seither geändert")))" : nil
            let scores = rating.content.ratings.map { one -> HTML in
                "\(parts.matter.options.fields[one.field].map { page.text($0.content.title) }) \(String(one.score))"
            }
            return
                """
                <li id=\"\(rating.header.id)\">\(page.text(parts.name(ofRater: rating.content.by)))\(old): \
                \(HTML(joining: scores, separator: "; "))\(text) \(parts.source(rating.header))\
                \(parts.withdrawalLink(rating))</li>
                """
        }
        return """
            <h3>\(words("Bewertung", context: "by itself")): \(weighing.round)</h3>\(table)
            <p class="ev-src">\(words("Bewertet haben")): \(HTML(joining: raters, separator: "; "))</p><ul>\(reasons)\
            </ul>
            """
    }

    /// Agreement or dissent, by name.
    private func view(_ result: FieldWeighing.Result) -> [Inline] {
        guard result.number > 1 else { return [.text(words("nur eine Bewertung"))] }
        if result.isDisputed {
            let sides = [result.scores.filter { $0.score >= 4 }, result.scores.filter { $0.score <= 2 }].map { side in
                side.map { parts.name(ofRater: $0.by).in(page.language) + " \($0.score)" }.joined(separator: ", ")
            }
            return [.strong([.text(words("strittig"))]), .text(": " + sides.joined(separator: words(" gegen ")))]
        }
        if result.isAgreed { return [.text(words("einig"))] }
        let apart = result.apart.map { parts.name(ofRater: $0.by).in(page.language) + " \($0.score)" }
        return [.text(words("abweichend") + ": " + apart.joined(separator: ", "))]
    }
}

extension MatterWriter {
    /// A body or an organization, by its id.
    func name(ofRater id: String) -> Text {
        matter.council.bodies[Identifier(id)]?.content.name ?? matter.council.organizations[Identifier(id)]?.content
            .name ?? Text(id)
    }
}
