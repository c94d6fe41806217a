import Costing
import Decisions
import Documents

/// A bound on a figure as a form has it: “the grant is at least …”.
struct FigureLimit {
    let parts: Parts
    /// Begins the names of its fields.
    let name: String
    var words: Words { parts.words }
    var page: PageRequest { parts.page }

    /// Those that can be compared with a number or a day.
    private var figures: [Figure] { parts.view.figures.all.filter { $0.value != nil } }

    func fields(_ fields: Fields, _ legend: String) -> HTML {
        let now = words.now(parts.view.ahead, page.type)
        let figures = figures.map { figure in
            (figure.id, figure.label.in(page.language) + (figure.value.map { " (\(now) \(page.type.value($0, of: figure.id)))" } ?? ""))
        }
        let bounds = [("at-least", words("mindestens beträgt", "is at least")), ("at-most", words("höchstens beträgt", "is at most"))]
        return """
            <fieldset class="kern-fieldset"><legend>\(legend)</legend>
            \(fields.choice(name + "-figure", words("Kennzahl", "Figure"), figures, blank: "–"))
            \(fields.choice(name + "-bound", words("Grenze", "Bound"), bounds))
            \(fields.line(name + "-value", words("Wert", "Value"), hint: words("In der Einheit der Kennzahl: 170.000 in Euro, 20 in Prozent, 3,5 Stellen oder ein Tag wie 2017-12-31.", "In the figure’s unit: 170,000 in euros, 20 in per cent, 3.5 posts, or a day such as 2017-12-31."), required: false))
            </fieldset>
            """
    }

    /// Nil where no figure is chosen and no value typed.
    func predicate(_ form: FormData) throws -> Predicate? {
        let id = form[name + "-figure"], typed = form[name + "-value"]
        guard !(id.isEmpty && typed.isEmpty) else { return nil }
        guard let figure = figures.first(where: { $0.id == id }), let unit = figure.value else {
            throw Site.unknown(id, of: figures) { $1.label.in($0.language) }
        }
        guard let value = value(typed, like: unit) else {
            throw PageError.badForm(
                Site.quoted(typed),
                expected: Text("ein Wert in der Einheit von „\(figure.label.de)“, wie \(Typography(.de).value(unit))",
                               en: "a value in the unit of “\(figure.label.in(.en))”, such as \(Typography(.en).value(unit))"))
        }
        switch form[name + "-bound"] {
        case "at-most": return .figure(.init(id: id, atMost: value))
        case "at-least", "": return .figure(.init(id: id, atLeast: value))
        case let bound: throw PageError.badForm(Site.quoted(bound), expected: Text("mindestens oder höchstens", en: "at least or at most"))
        }
    }

    /// The same in words: `solange „Förderung im Jahr“ mindestens 170.000 € beträgt`.
    func sentence(_ predicate: Predicate) -> Text? {
        guard case .figure(let bounds) = predicate, let label = figures.first(where: { $0.id == bounds.id })?.label else { return nil }
        guard let value = bounds.atLeast ?? bounds.atMost else { return nil }
        let isLeast = bounds.atLeast != nil
        if case .day(let day) = value {
            return Text(
                "Solange „\(label.de)“ nicht \(isLeast ? "vor" : "nach") dem \(day.inWords(.de)) liegt.",
                en: "For as long as “\(label.in(.en))” is not \(isLeast ? "before" : "after") \(day.inWords(.en)).")
        }
        return Text(
            "Solange „\(label.de)“ \(isLeast ? "mindestens" : "höchstens") \(Typography(.de).value(value)) beträgt.",
            en: "For as long as “\(label.in(.en))” is \(isLeast ? "at least" : "at most") \(Typography(.en).value(value)).")
    }

    private func value(_ text: String, like unit: FigureValue) -> FigureValue? {
        switch unit {
        case .money: FormNumber.money(text, page.language).map { .money($0) }
        case .share: FormNumber.share(text, page.language).map { .share($0) }
        case .day: Day(iso: text).map { .day($0) }
        case .posts: FormNumber.posts(text, page.language).map { .posts($0) }
        case .count: FormNumber.whole(text, page.language).map { Int64($0) }.map { .count($0) }
        case .points: FormNumber.plain(text, page.language, as: .share, beside: []).flatMap { PercentagePoints($0 + " points") }.map { .points($0) }
        }
    }
}
