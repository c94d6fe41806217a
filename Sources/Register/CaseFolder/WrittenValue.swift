import Decisions

/// A value as somebody has written it, in YAML or in JSON, and the line on
/// which it stands, from 1. Both are read into it, so both are held to one
/// schema.
struct WrittenValue {
    enum Content {
        case scalar(WrittenScalar)
        case list([WrittenValue])
        case mapping(WrittenMapping)
    }

    var content: Content
    let line: Int

    init(_ content: Content, line: Int) {
        self.content = content
        self.line = line
    }

    /// Values nested deeper than any predicate that a person writes.
    static let deepest = 60

    var scalar: WrittenScalar? { if case .scalar(let scalar) = content { scalar } else { nil } }
    var text: String? { scalar?.text }
    var list: [WrittenValue]? { if case .list(let list) = content { list } else { nil } }
    var mapping: WrittenMapping? { if case .mapping(let mapping) = content { mapping } else { nil } }

    subscript(key: String) -> WrittenValue? { mapping?[key] }

    /// As a person would quote it.
    var shown: Text {
        switch content {
        case .scalar(let scalar) where scalar.text.isEmpty: Text(phrase: "nichts")
        case .scalar(let scalar): Text(phrase: "„\(scalar.text.prefix(60), "scalar")“")
        case .list: Text(phrase: "eine Liste")
        case .mapping: Text(phrase: "eine Zuordnung")
        }
    }

    var isNull: Bool {
        guard let scalar, !scalar.isQuoted, !scalar.isBlock else { return false }
        return ["", "~", "null"].contains(scalar.text)
    }
}

/// One text, number, day or truth, which only its reader can tell apart.
struct WrittenScalar: Equatable {
    var text: String
    var isQuoted = false
    /// Whether its text begins on the line below, as after `|`.
    var isBlock = false
    /// The lines of the file, where they are not those of the text.
    var folded: [String]?
}

/// Keys with their values, in the order in which they were written. A key is
/// its text, whether in quotation marks or not: YAML 1.1 takes `on` and `yes`
/// for truths, and who knows that writes them in quotation marks.
struct WrittenMapping {
    struct Pair {
        let key: String
        let line: Int
        var value: WrittenValue
    }

    private(set) var pairs: [Pair] = []
    private var places: [String: Int] = [:]

    subscript(key: String) -> WrittenValue? { places[key].map { pairs[$0].value } }

    /// False where the key is there already.
    mutating func add(_ key: String, line: Int, _ value: WrittenValue) -> Bool {
        guard places.updateValue(pairs.count, forKey: key) == nil else { return false }
        pairs.append(Pair(key: key, line: line, value: value))
        return true
    }

    /// Puts a value in the place of the one that the key has, or at the end.
    mutating func set(_ key: String, _ value: WrittenValue) {
        if let place = places[key] { pairs[place].value = value } else { _ = add(key, line: value.line, value) }
    }

    func without(_ key: String) -> WrittenMapping {
        var rest = WrittenMapping()
        for pair in pairs where pair.key != key { _ = rest.add(pair.key, line: pair.line, pair.value) }
        return rest
    }
}

/// What cannot be read at all, and where.
struct UnreadableText: Error {
    /// 0 where the whole is meant.
    var line: Int
    var found: Text
    var expected: Text

    /// - Parameter line: from 1.
    static func tooDeep(line: Int) -> UnreadableText {
        UnreadableText(
            line: line,
            found: Text(
                phrase: "Werte, die mehr als \(WrittenValue.deepest, "deepest")-mal ineinander stehen"),
            expected: Text(phrase: "ein Eintrag"))
    }

    /// What is no YAML, in the words of libyaml or in its manner.
    static func noYAML(line: Int, _ told: String) -> UnreadableText {
        let german = YAMLProblem.german(told)
        return UnreadableText(
            line: line, found: Text(german.found, en: told),
            expected: Text(each: { $0 == .en ? Phrase("gültiges YAML").in(.en) : german.expected }))
    }
}
