import Costing
import Decisions
import Documents
import Register

/// A key of a kind of entry as a field: what is filled in becomes what would be written in a
/// case folder.
struct DerivedField {
    let parts: MatterWriter
    /// Of the kind of entry.
    let type: String
    let key: ContentShape.Key
    private var words: Words { parts.words }
    private var language: Language { parts.page.language }

    /// Apart from what every form asks for.
    var name: String { "entry-" + key.name }
    private var label: String { KeyLabel.of(key.name, in: type).in(language) }

    var piece: any FormPiece { isFile ? file : field }

    /// As it would be written; nil where nothing was filled in. A file is kept before.
    func written(_ read: ReadForm) throws -> String? {
        if isFile { return try read.kept(try read[file]).map(DerivedField.written) }
        return try read[field]
    }

    private var isFile: Bool { if case .file = key.value { true } else { false } }

    private var field: FormField<String?> { asked(made) }
    private var file: FormField<FormData.File?> { asked(Field.file(name, label, hint: words("Höchstens 32 MiB."))) }

    private func asked<Value>(_ plain: FormField<Value?>) -> FormField<Value?> {
        (key.isRequired ? plain.required(key.value.expected).map { $0 } : plain).filling(key.name)
    }

    private var made: FormField<String?> {
        switch key.value {
        case .words:
            Field.authored(
                name, label,
                isLong: key.name == "text" || key.name == "note"
            ).map { $0.map(DerivedField.written) }
        case .text: Field.line(name, label).map { $0.map(DerivedField.quoted) }
        case .written(let type): written(as: type)
        case .truth:
            Field.choice(
                name, label,
                [
                    FormOption("true", Text(phrase: "ja"), "true"), FormOption("false", Text(phrase: "nein"), "false"),
                ])
        case .number: number { FormNumber.whole($0, $1).map { "\($0)" } }
        case .choice(let cases):
            Field.choice(name, label, cases.map { FormOption($0, KeyLabel.ofChoice($0, under: key.name), $0) })
        case .reference(let type): Field.choice(name, label, recorded(type))
        case .list(.reference(let type)):
            Field.ticks(
                name, label,
                recorded(type)
            ).map { $0.isEmpty ? nil : "[\($0.joined(separator: ", "))]" }
        case .list(.words), .list(.text):
            Field.lines(name, label, hint: words("Jedes in einer eigenen Zeile."))
                .map { $0.isEmpty ? nil : "[\($0.map { DerivedField.quoted($0.de) }.joined(separator: ", "))]" }
        case .list, .mapping, .either, .again, .file:
            Field.long(
                name, label,
                hint: words(
                    "In YAML, wie in einem Fallordner: \(key.value.expected, "expected").")
            ).nested
        }
    }

    /// A text that has a form of its own.
    private func written(as type: any Decodable.Type) -> FormField<String?> {
        switch type {
        case is Day.Type: Field.day(name, label).map { $0?.iso }
        case is Money.Type: number { FormNumber.money($0, $1).map { "\($0)" } }
        case is BasisPoints.Type: number { FormNumber.share($0, $1).map { "\($0)" } }
        case is Posts.Type: number { FormNumber.posts($0, $1).map { "\($0)" } }
        default: Field.line(name, label, hint: key.value.expected.in(language)).map { $0.map(DerivedField.quoted) }
        }
    }

    private func number(_ read: @escaping (String, Language) -> String?) -> FormField<String?> {
        Field.number(name, label, expected: key.value.expected) { read($0, $1).map(DerivedField.quoted) }
    }

    /// Entries of a kind that are there as of the day, the latest first.
    private func recorded(_ type: String) -> [FormOption<String>] {
        parts.matter.entries.reversed().filter { $0.type == type }.map {
            FormOption(
                $0.header.id, $0.content.headline,
                $0.header.id)
        }
    }

    static func written(_ text: Text) -> String {
        guard let english = text.en else { return quoted(text.de) }
        return "{de: \(quoted(text.de)), en: \(quoted(english))}"
    }

    private static func written(_ file: FileReference) -> String {
        "{name: \(quoted(file.name)), hash: \(file.hash), bytes: \(file.bytes)}"
    }

    /// In double quotes a text means itself, whatever stands in it.
    static func quoted(_ text: String) -> String {
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": out += "\\\""
            case "\\": out += "\\\\"
            case "\n": out += "\\n"
            case "\r": continue
            case "\t": out += "\\t"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}

extension FormField where Value == String? {
    /// Below its key, with the white space at the start of each line as it was typed.
    fileprivate var nested: FormField<String?> {
        map { [name] typed, input throws(FieldMistake) in
            guard typed != nil else { return nil }
            let lines = (input.data.fields[name] ?? "").split(
                omittingEmptySubsequences: false,
                whereSeparator: \.isNewline)
            return "\n" + lines.map { "  " + $0 }.joined(separator: "\n")
        }
    }
}
