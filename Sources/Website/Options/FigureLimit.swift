import Costing
import Decisions
import Documents

/// A bound on a figure as a form has it: “the grant is at least …”.
struct FigureLimit {
    private enum Bound: String, CaseIterable {
        case atLeast = "at-least", atMost = "at-most"

        func name(_ words: Words) -> String {
            self == .atLeast ? words("mindestens beträgt") : words("höchstens beträgt")
        }
    }
    let parts: MatterWriter
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
            return FormOption(
                figure.id, Text(each: { figure.label.in($0) + value($0) }),
                figure)
        }
        return Field.choice(name + "-figure", words("Kennzahl"), options)
    }
    private var bound: FormField<Bound?> { Field.choice(name + "-bound", words("Grenze")) { $1.name($0) } }
    private var value: FormField<String?> {
        Field.line(
            name + "-value", words("Wert"),
            hint: words(
                "In der Einheit der Kennzahl: 170.000 in Euro, 20 in Prozent, 3,5 Stellen oder ein Tag wie 2017-12-31.")
        )
    }

    /// Nil where no figure is chosen and no value typed.
    func field(_ legend: String) -> FormField<Predicate?> {
        Field.group(name + "-limit", legend) {
            figure
            bound
            value
        } value: { input throws(FieldMistake) in
            try predicate(input)
        }
    }

    private func predicate(_ input: FormInput) throws(FieldMistake) -> Predicate? {
        let typed = try value.value(input) ?? ""
        guard let figure = try figure.value(input), let unit = figure.value else {
            guard typed.isEmpty else {
                throw FieldMistake(
                    figure.name, found: .noChoice,
                    expected: Text(phrase: "die Kennzahl, die diesen Wert hat"))
            }
            return nil
        }
        guard let limit = read(typed, like: unit) else {
            throw FieldMistake(
                value.name, found: Site.quoted(typed),
                expected: Text(
                    phrase: """
                        ein Wert in der Einheit von „\(figure.label, "label")“, wie \
                        \({ Typography($0).value(unit) }, "unit")
                        """))
        }
        switch try bound.value(input) {
        case .atMost: return .figure(.init(id: figure.id, atMost: limit))
        case .atLeast: return .figure(.init(id: figure.id, atLeast: limit))
        // So it was read where a program left it out.
        case nil where !input.wasSent(bound.name): return .figure(.init(id: figure.id, atLeast: limit))
        case nil:
            throw FieldMistake(
                bound.name, found: .noChoice,
                expected: Text(phrase: "mindestens oder höchstens"))
        }
    }

    /// The same in words: `solange „Förderung im Jahr“ mindestens 170.000 € beträgt`.
    func sentence(_ predicate: Predicate) -> Text? {
        guard case .figure(let bounds) = predicate, let label = figures.first(where: { $0.id == bounds.id })?.label
        else { return nil }
        guard let value = bounds.atLeast ?? bounds.atMost else { return nil }
        let isLeast = bounds.atLeast != nil
        if case .day(let day) = value {
            return Text(
                phrase: """
                    Solange „\(label, "label")“ nicht \(isLeast ? Phrase("vor") : Phrase("nach"), "form") dem \
                    \(day.inWords, "day") liegt.
                    """)
        }
        return Text(
            phrase: """
                Solange „\(label, "label")“ \(isLeast ? Phrase("mindestens") : Phrase("höchstens"), "form") \
                \({ Typography($0).value(value) }, "value") beträgt.
                """)
    }

    private func read(_ text: String, like unit: Quantity) -> Quantity? {
        switch unit {
        case .money: FormNumber.money(text, page.language).map { .money($0) }
        case .share: FormNumber.share(text, page.language).map { .share($0) }
        case .day: Day(iso: text).map { .day($0) }
        case .posts: FormNumber.posts(text, page.language).map { .posts($0) }
        case .count: FormNumber.whole(text, page.language).map { Int64($0) }.map { .count($0) }
        case .points:
            FormNumber.plain(text, page.language, as: .share, beside: []).flatMap { PercentagePoints($0 + " points") }
                .map { .points($0) }
        }
    }
}
