import Costing
import Decisions
import Documents
import Register

/// A form for a kind of entry that has none of its own: its fields are the keys of the kind.
/// What is filled in is read as if it stood in a case folder, by the same reader.
struct DerivedForm: EntryForm {
    static let path = "entries", place = "/course", prefix = "entry-"
    let parts: MatterWriter
    let type: any Content.Type

    private var kind: EntryKind { type.kind }
    var path: String { Self.path(of: type) }
    static func path(of type: any Content.Type) -> String { "\(path)/\(type.kind.list)" }
    var title: String { kind.name.in(page.language) }
    var button: String { words("Eintragen", context: "derived form") }
    var origin: OriginFields {
        let day =
            switch kind.tense {
            case .happened: words("Geschehen am")
            case .holds: words("Gilt seit")
            case .always: words("Bekannt seit")
            }
        return OriginFields(parts, day)
    }

    private var keys: [DerivedField] {
        (ContentShape.byType[type.type]?.keys ?? []).map {
            DerivedField(parts: parts, type: type.type, key: $0)
        }
    }
    var fields: [any FormPiece] { keys.map(\.piece) }

    func entries(_ read: ReadForm) throws -> [Entry] {
        let header = try read.header(kind.list)
        var written = ["type: \(type.type)", "id: \(header.id)"]
        for key in keys {
            if let value = try key.written(read) { written.append("\(key.key.name): \(value)") }
        }
        do throws(WrittenError) {
            let read = try WrittenEntries(text: written.joined(separator: "\n") + "\n")
            return read.entries.map { Entry(header, $0.entry.content) }
        } catch {
            throw FormMistakes(
                all: error.mistakes.map { mistake in
                    FieldMistake(field(of: mistake), sentence: WrittenMistake(mistake).sentence)
                })
        }
    }

    /// The field whose value is wrong, or which is missing.
    private func field(of mistake: Mistake) -> String {
        let begin = mistake.key.split(separator: "/").first.map(String.init) ?? ""
        let meant =
            keys.first { $0.key.name == begin } ?? keys.first { mistake.found(in: .en).contains("“\($0.key.name)”") }
        return meant?.name ?? ""
    }
}

extension Site {
    /// Kinds of entries that can be entered by themselves and have no form of their own.
    static let kindsWithoutForm: [any Content.Type] = {
        let made = Set(ownForms.flatMap(\.makes).map { $0.type })
        return ContentTypes.all.filter { type in
            if case .byItself = type.kind.arrival { !made.contains(type.type) } else { false }
        }
    }()
}
