import Decisions
import Documents

/// What a form is made of, in the order in which it is shown.
protocol FormPiece {
    /// The fields in it.
    var looks: [FieldLook] { get }
    func drawn(_ drawing: FormDrawing) -> HTML
    func mistakes(_ input: FormInput) -> [FieldMistake]
}

/// What a field is called, and what stands in it at first.
struct FieldLook {
    /// In what is sent.
    let name: String
    let label: String
    var hint: String?
    var isRequired = false
    /// Where nothing was entered yet: what is recorded, never what nobody has chosen.
    var value = ""
    var isFile = false
    /// Carried along unseen.
    var isHidden = false
    /// The key of the entry that it fills, as a case folder writes it; nil: that of its name.
    var key: String?
    /// More that a browser should know of it: how a number is typed, a list of suggestions.
    var attributes: HTML?
}

/// A value of a form, said once: how it is drawn and how it is read back.
struct FormField<Value>: FormPiece {
    var look: FieldLook
    /// What it is put together of, where several fields say one thing.
    let inner: [any FormPiece]
    let control: (FieldLook, FormDrawing) -> HTML
    let value: (FormInput) throws(FieldMistake) -> Value

    init(
        _ look: FieldLook, of inner: [any FormPiece] = [], control: @escaping (FieldLook, FormDrawing) -> HTML,
        value: @escaping (FormInput) throws(FieldMistake) -> Value
    ) {
        (self.look, self.inner, self.control, self.value) = (look, inner, control, value)
    }

    var name: String { look.name }
    var looks: [FieldLook] { [look] + inner.flatMap(\.looks) }
    func drawn(_ drawing: FormDrawing) -> HTML { control(look, drawing) }

    func mistakes(_ input: FormInput) -> [FieldMistake] {
        let within = inner.flatMap { $0.mistakes(input) }
        guard within.isEmpty else { return within }
        do throws(FieldMistake) {
            _ = try value(input)
            return []
        } catch { return [error] }
    }
}

extension FormField {
    /// The same field, read further.
    func map<New>(_ change: @escaping (Value, FormInput) throws(FieldMistake) -> New) -> FormField<New> {
        FormField<New>(
            look, of: inner,
            control: control
        ) { input throws(FieldMistake) in try change(try value(input), input) }
    }

    func map<New>(_ change: @escaping (Value) -> New) -> FormField<New> {
        map { value, _ throws(FieldMistake) in change(value) }
    }

    /// What does not hold is a mistake of this field.
    func checked(_ expected: Text, found: Text? = nil, _ holds: @escaping (Value) -> Bool) -> FormField {
        map { [name] value, input throws(FieldMistake) in
            guard holds(value) else {
                throw FieldMistake(name, found: found ?? Site.quoted(input[name]), expected: expected)
            }
            return value
        }
    }

    /// What holds where a program leaves the field out, as it did before there was one.
    func unsent(_ default: Value) -> FormField {
        FormField(look, of: inner, control: control) { [name] input throws(FieldMistake) in
            input.wasSent(name) ? try value(input) : `default`
        }
    }

    /// What must be filled in.
    /// - Parameter expected: what belongs there.
    func required<Wrapped>(_ expected: Text, found: Text = .nothing) -> FormField<Wrapped> where Value == Wrapped? {
        var field = map { [name] value, _ throws(FieldMistake) -> Wrapped in
            guard let value else { throw FieldMistake(name, found: found, expected: expected) }
            return value
        }
        field.look.isRequired = true
        return field
    }

    /// Fills a key of the entry that is called otherwise.
    func filling(_ key: String) -> FormField {
        var field = self
        field.look.key = key
        return field
    }

    /// At first with what is recorded.
    func filled(_ value: String) -> FormField {
        var field = self
        field.look.value = value
        return field
    }
}

/// The kinds of fields that there are.
enum Field {
    /// One value from several fields under a heading.
    /// - Parameter name: tells the group from others, and is no name of a field.
    static func group<Value>(
        _ name: String, _ legend: String, hint: String? = nil, @FormBuilder _ pieces: () -> [any FormPiece],
        value: @escaping (FormInput) throws(FieldMistake) -> Value
    ) -> FormField<Value> {
        let group = FormGroup(name, legend, hint: hint, pieces)
        return FormField(group.look, of: group.pieces, control: { _, drawing in group.drawn(drawing) }, value: value)
    }

    /// One value from rows of fields.
    static func table<Value>(
        _ table: FormTable, value: @escaping (FormInput) throws(FieldMistake) -> Value
    ) -> FormField<Value> {
        FormField(
            table.look, of: table.rows.flatMap(\.cells), control: { _, drawing in table.drawn(drawing) }, value: value)
    }
}

@resultBuilder
enum FormBuilder {
    static func buildExpression(_ piece: any FormPiece) -> [any FormPiece] { [piece] }
    static func buildExpression(_ pieces: [any FormPiece]) -> [any FormPiece] { pieces }
    static func buildBlock(_ pieces: [any FormPiece]...) -> [any FormPiece] { pieces.flatMap { $0 } }
    static func buildOptional(_ pieces: [any FormPiece]?) -> [any FormPiece] { pieces ?? [] }
}
