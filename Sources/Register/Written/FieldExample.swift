import Costing
import Decisions

/// What may stand under a key, as somebody would write it in a case folder. An entry that is put together of
/// nothing else can be read; a test does that for each kind.
public struct FieldExample {
    /// Of whatever is named.
    private let id: String
    /// What a text says, by the key with the way to it: `readings/says`.
    private let text: (String) -> String

    public init(id: String, text: @escaping (_ way: String) -> String) {
        self.id = id
        self.text = text
    }

    /// On one line; nil for what has keys of its own.
    public func of(_ value: ContentShape.Value, at way: String) -> String? {
        switch value {
        // An entry's own id, which is a text like others.
        case .text where way == "id": id
        case .text, .words: quoted(text(way))
        case .number(let range): "\(min(max(1, range.lowerBound), range.upperBound))"
        case .truth: "true"
        case .choice(let words): words.first
        case .reference: id
        case .file: "files/anlage.pdf"
        case .written(let type): ShapeReading.written(type)
        case .list(let element): of(element, at: way).map { "[\($0)]" }
        case .either(_, let forms): forms.lazy.compactMap { of($0, at: way) }.first
        case .mapping, .again: nil
        }
    }

    /// An entry of a kind as it stands in a list of a case folder, and as `record` takes it. What may be left out
    /// stands behind a `#`.
    public func entry(of type: any Content.Type) -> String {
        let header = ContentShape.header?.keys ?? [], content = ContentShape.byType[type.type]?.keys ?? []
        let own = header.filter { $0.name != "sending" } + content
        var lines = ["\(type.kind.list):"]
        for (place, key) in own.enumerated() {
            let written = self.lines(key, at: key.name)
            lines += written.enumerated().map { number, line in
                let begin = place == 0 && number == 0 ? "  - " : "    "
                return key.isRequired ? begin + line : begin + "# " + line
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// A key with what stands under it, nested keys below it.
    private func lines(_ key: ContentShape.Key, at way: String) -> [String] {
        if let line = of(key.value, at: way) { return ["\(key.name): \(line)"] }
        return ["\(key.name):"] + nested(key.value, at: way).map { "  " + $0 }
    }

    private func nested(_ value: ContentShape.Value, at way: String) -> [String] {
        switch value {
        case .mapping(let shape): needed(shape.keys).flatMap { lines($0, at: way + "/" + $0.name) }
        case .list(let element): begun(nested(element, at: way))
        case .either(_, let forms): forms.first.map { nested($0, at: way) } ?? []
        default: []
        }
    }

    /// Where all may be left out, the first: what is empty is nothing.
    private func needed(_ keys: [ContentShape.Key]) -> [ContentShape.Key] {
        keys.contains(where: \.isRequired) ? keys.filter(\.isRequired) : Array(keys.prefix(1))
    }

    /// As an element of a list.
    private func begun(_ lines: [String]) -> [String] {
        lines.enumerated().map { ($0 == 0 ? "- " : "  ") + $1 }
    }

    private func quoted(_ text: String) -> String {
        "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}
