import Decisions
import Documents

/// One of the things that can be chosen.
struct FormOption<Value> {
    let id: String
    let name: Text
    let value: Value

    init(_ id: String, _ name: Text, _ value: Value) { (self.id, self.name, self.value) = (id, name, value) }
}

extension FormOption where Value: RawRepresentable<String> & CaseIterable {
    /// All cases, as pages call them.
    static func all(_ cases: [Value] = Array(Value.allCases), _ word: (Words, Value) -> String) -> [FormOption] {
        cases.map { one in FormOption(one.rawValue, Text(each: { word(Words($0), one) }), one) }
    }
}

extension FormOption {
    /// What is recorded.
    static func of<C: Content>(_ recorded: some Sequence<Recorded<C>>, _ name: (C) -> Text) -> [FormOption<Recorded<C>>]
    where Value == Recorded<C> {
        recorded.map { FormOption($0.header.id, name($0.content), $0) }
    }

    static func expected(_ options: [FormOption]) -> Text {
        func list(_ language: Language) -> String { options.map { $0.name.in(language) }.joined(separator: ", ") }
        return Text(each: list)
    }
}

extension Field {
    /// One of several. The first is never taken for whoever has chosen nothing.
    /// - Parameters:
    ///   - all: what is taken; nil: what is offered.
    ///   - blank: what it means that nothing is chosen.
    static func choice<Choice>(
        _ name: String, _ label: String, _ options: [FormOption<Choice>], read all: [FormOption<Choice>]? = nil,
        hint: String? = nil, blank: String = "–"
    ) -> FormField<Choice?> {
        FormField(FieldLook(name: name, label: label, hint: hint)) { look, drawing in
            let empty = look.isRequired ? drawing.page.words("bitte wählen") : blank
            return drawing.choice(
                look, drawing.shown(look), options.map { ($0.id, $0.name.in(drawing.page.language)) },
                first: "<option value=\"\">\(empty)</option>")
        } value: { input throws(FieldMistake) in
            let id = input[name]
            guard !id.isEmpty else { return nil }
            guard let found = (all ?? options).first(where: { $0.id == id }) else {
                throw FieldMistake(name, found: Site.quoted(id), expected: FormOption.expected(options))
            }
            return found.value
        }
    }

    /// One of what is recorded.
    static func choice<C: Content>(
        _ name: String, _ label: String, of recorded: some Sequence<Recorded<C>>, hint: String? = nil,
        blank: String = "–",
        _ title: (C) -> Text
    ) -> FormField<Recorded<C>?> {
        choice(name, label, FormOption<Recorded<C>>.of(recorded, title), hint: hint, blank: blank)
    }

    /// One of the cases of a list that does not grow.
    static func choice<E: RawRepresentable<String> & CaseIterable>(
        _ name: String, _ label: String, among cases: [E] = Array(E.allCases), hint: String? = nil, blank: String = "–",
        _ word: (Words, E) -> String
    ) -> FormField<E?> {
        choice(name, label, FormOption<E>.all(cases, word), hint: hint, blank: blank)
    }
}

extension FormField {
    /// The id that was chosen, offered or not: the rules say whether it is there.
    var id: FormField<String?> {
        FormField<String?>(
            look, of: inner,
            control: control
        ) { [name] input in input[name].isEmpty ? nil : input[name] }
    }

    /// What must be chosen.
    func chosen<Wrapped>(_ expected: Text) -> FormField<Wrapped> where Value == Wrapped? {
        required(expected, found: .noChoice)
    }
}

extension FormDrawing {
    /// - Parameter first: what stands for no choice; nil: something is always chosen.
    func choice(_ look: FieldLook, _ picked: String, _ options: [(id: String, name: String)], first: HTML?) -> HTML {
        let items = options.map { id, name -> HTML in
            let selected: HTML = picked == id ? " selected" : ""
            return "<option value=\"\(id)\"\(selected)>\(name)</option>"
        }
        let attributes = attributes(look, class: "kern-form-input__select")
        return field(
            look,
            """
            <div class="kern-form-input__select-wrapper">\
            <select\(attributes.head) name="\(look.name)"\(attributes.tail)>\
            \(first)\(gone(picked, of: look, options.map(\.id)))\(items)</select></div>
            """)
    }

    /// What was chosen where the page does not offer it now, as on an earlier
    /// day: it stays chosen, or a browser would take another in its place.
    private func gone(_ picked: String, of look: FieldLook, _ offered: [String]) -> HTML? {
        guard !picked.isEmpty, !offered.contains(picked) else { return nil }
        let text = input.shown.options[FormShown.Option(name: look.name, value: picked)] ?? picked
        let told = page.words("\(text, "text") (zu diesem Stand nicht zu wählen)")
        return "<option value=\"\(picked)\" selected>\(told)</option>"
    }
}
