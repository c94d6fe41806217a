import Decisions
import Documents

extension Field {
    /// One box to tick.
    static func check(_ name: String, _ label: String) -> FormField<Bool> {
        FormField(FieldLook(name: name, label: label)) { look, drawing in
            drawing.box(look, isTicked: drawing.shown(look) == "on")
        } value: { input in
            input[name] == "on"
        }
    }
}

extension Field {
    /// A group of boxes to tick, each with a name of its own: `prefix-ID`. A box that the
    /// page no longer has, since something has happened, is not passed over in silence.
    static func ticks<Choice>(
        _ prefix: String, _ legend: String, _ options: [FormOption<Choice>], hint: String? = nil,
        ticked: Set<String> = []
    ) -> FormField<[Choice]> {
        FormField(FieldLook(name: prefix, label: legend, hint: hint)) { look, drawing in
            guard !options.isEmpty else { return HTML() }
            let boxes = options.map { option -> HTML in
                let name = "\(prefix)-\(option.id)"
                let isTicked = drawing.input.fields.isEmpty ? ticked.contains(option.id) : drawing.input[name] == "on"
                return drawing.box(
                    FieldLook(name: name, label: option.name.in(drawing.page.language)), isTicked: isTicked)
            }
            return drawing.fieldset(look, "\(boxes)")
        } value: { input throws(FieldMistake) in
            let begin = prefix + "-"
            let names = input.data.fields.keys.filter { $0.hasPrefix(begin) && input[$0] == "on" }
            let ticked = Set(names.map { $0.dropFirst(begin.count) })
            if let gone = ticked.filter({ id in !options.contains { $0.id == id } }).min() {
                let now = FormOption.expected(options)
                throw FieldMistake(
                    prefix, found: Site.quoted(String(gone)),
                    expected: Text(
                        phrase: """
                            was die Seite jetzt anbietet; seit sie geladen wurde, ist etwas eingetragen worden: \
                            \(now, "now")
                            """))
            }
            return options.filter { ticked.contains($0.id[...]) }.map(\.value)
        }
    }

    static func ticks<C: Content>(
        _ prefix: String, _ legend: String, of recorded: some Sequence<Recorded<C>>, hint: String? = nil,
        _ title: (C) -> Text
    ) -> FormField<[Recorded<C>]> {
        ticks(prefix, legend, FormOption<Recorded<C>>.of(recorded, title), hint: hint)
    }

    static func ticks<E: RawRepresentable<String> & CaseIterable>(
        _ prefix: String, _ legend: String, among cases: [E] = Array(E.allCases), _ word: (Words, E) -> String
    ) -> FormField<[E]> {
        ticks(prefix, legend, FormOption<E>.all(cases, word))
    }

}

extension FormField {
    /// At least one.
    func some<Choice>(_ expected: Text) -> FormField where Value == [Choice] {
        checked(expected, found: .noChoice) { !$0.isEmpty }
    }
}

extension FormDrawing {
    func box(_ look: FieldLook, isTicked: Bool, value: String = "on") -> HTML {
        let checked: HTML? = isTicked ? " checked" : nil
        let attributes = attributes(look, class: "kern-form-check__checkbox")
        return """
            <div class="kern-form-check"><input type="checkbox"\(attributes.head) \
            name="\(look.name)" value="\(value)"\(checked)\(attributes.tail)>\
            <label class="kern-label" for="\(id(look.name))">\(look.label)</label>\(error(look))</div>

            """
    }
}

extension Array {
    /// An event leaves out a list with nothing in it.
    var nilIfEmpty: [Element]? { isEmpty ? nil : self }
}
