import Costing
import Decisions
import Documents

/// A bound on a figure as a form has it: “the grant is at least …”.
struct FigureLimit {
    private enum Bound: String, CaseIterable {
        case atLeast = "at-least", atMost = "at-most"

        func name(_ words: Words) -> String {
            self == .atLeast ? words("mindestens beträgt", "is at least") : words("höchstens beträgt", "is at most")
        }
    }
    let parts: Parts
    /// Begins the names of its fields.
    let name: String
    private var words: Words { parts.words }
    private var page: PageRequest { parts.page }

    /// Those that can be compared with a number or a day.
    private var figures: [Figure] { parts.view.figures.all.filter { $0.value != nil } }

    private var figure: FormField<Figure?> {
        func now(_ language: Language) -> String { Words(language).now(parts.view.ahead, Typography(language)) }
        let options = figures.map { figure in
            func value(_ language: Language) -> String {
                figure.value.map { " (\(now(language)) \(Typography(language).value($0, of: figure.id)))" } ?? ""
            }
            return FormOption(figure.id, Text(figure.label.de + value(.de), en: figure.label.in(.en) + value(.en)),
                figure)
        }
        return Field.choice(name + "-figure", words("Kennzahl", "Figure"), options)
    }
    private var bound: FormField<Bound?> { Field.choice(name + "-bound", words("Grenze", "Bound")) { $1.name($0) } }
    private var value: FormField<String?> {
        Field.line(name + "-value", words("Wert", "Value"), hint: words(
            "In der Einheit der Kennzahl: 170.000 in Euro, 20 in Prozent, 3,5 Stellen oder ein Tag wie 2017-12-31.",
            "In the figure’s unit: 170,000 in euros, 20 in per cent, 3.5 posts, or a day such as 2017-12-31."))
    }

    /// Nil where no figure is chosen and no value typed.
    func field(_ legend: String) -> FormField<Predicate?> {
        Field.group(name + "-limit", legend) {
            figure
            bound
            value
        } value: { input throws(FieldMistake) in try predicate(input) }
    }

    private func predicate(_ input: FormInput) throws(FieldMistake) -> Predicate? {
        let typed = try value.value(input) ?? ""
        guard let figure = try figure.value(input), let unit = figure.value else {
            guard typed.isEmpty else {
                throw FieldMistake(figure.name, found: .noChoice,
                    expected: Text("die Kennzahl, die diesen Wert hat", en: "the figure that has this value"))
            }
            return nil
        }
        guard let limit = read(typed, like: unit) else {
            throw FieldMistake(value.name, found: Site.quoted(typed), expected: Text(
                "ein Wert in der Einheit von „\(figure.label.de)“, wie \(Typography(.de).value(unit))",
                en: "a value in the unit of “\(figure.label.in(.en))”, such as \(Typography(.en).value(unit))"))
        }
        switch try bound.value(input) {
        case .atMost: return .figure(.init(id: figure.id, atMost: limit))
        case .atLeast: return .figure(.init(id: figure.id, atLeast: limit))
        // So it was read where a program left it out.
        case nil where !input.wasSent(bound.name): return .figure(.init(id: figure.id, atLeast: limit))
        case nil:
            throw FieldMistake(bound.name, found: .noChoice,
                expected: Text("mindestens oder höchstens", en: "at least or at most"))
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

    private func read(_ text: String, like unit: FigureValue) -> FigureValue? {
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
