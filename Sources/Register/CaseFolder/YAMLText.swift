internal import CYaml
import Decisions

/// Reads YAML by the events of libyaml, which Yams brings along. Yams’ own
/// tree will not do for what strangers have written: it copies what an alias
/// stands for and then compares all of it wherever it is a key, so that some
/// hundred bytes keep it busy for ever; and it takes `on` and `"on"` for two
/// keys. Here the cost is in the length of the text.
struct YAMLText {
    /// Values that aliases may stand for, all together.
    static let mostRepeated = 10_000
    /// Lines that begin with `%`: libyaml compares each with all before it.
    static let mostDirectives = 20

    private let parser: YAMLEvents
    private var count = 0
    private var repeated = 0
    private var anchors: [String: (value: WrittenValue, size: Int)] = [:]

    /// - Returns: nil where nothing is written.
    static func read(_ text: String) throws(UnreadableText) -> WrittenValue? {
        try checkDirectives(text)
        var text = text
        text.makeContiguousUTF8()
        var result: Result<WrittenValue?, UnreadableText> = .success(nil)
        text.utf8.withContiguousStorageIfAvailable { bytes in
            do throws(UnreadableText) {
                var reading = YAMLText(parser: YAMLEvents(bytes))
                result = .success(try reading.document())
            } catch { result = .failure(error) }
        }
        return try result.get()
    }

    private static func checkDirectives(_ text: String) throws(UnreadableText) {
        var line = 1, found = 0, isAtStart = true
        for byte in text.utf8 {
            if isAtStart, byte == UInt8(ascii: "%") { found += 1 }
            if found > mostDirectives {
                throw UnreadableText(
                    line: line,
                    found: Text(
                        phrase: "mehr als \(mostDirectives, "mostDirectives") Zeilen, die mit „%“ beginnen"),
                    expected: Text(phrase: "gültiges YAML"))
            }
            isAtStart = byte == UInt8(ascii: "\n")
            if isAtStart { line += 1 }
        }
    }

    private init(parser: YAMLEvents) { self.parser = parser }

    private mutating func document() throws(UnreadableText) -> WrittenValue? {
        var event = try parser.next()
        while event.kind == .other { event = try parser.next() }
        guard event.kind != .end else { return nil }
        let value = try value(event, depth: 1)
        repeat { event = try parser.next() } while event.kind == .other
        guard event.kind == .end else {
            throw .noYAML(line: event.line, "a second document")
        }
        return value
    }

    private mutating func value(_ event: YAMLEvents.Event, depth: Int) throws(UnreadableText) -> WrittenValue {
        guard depth < WrittenValue.deepest else { throw .tooDeep(line: event.line) }
        let before = count + repeated
        count += 1
        let content: WrittenValue.Content
        switch event.kind {
        case .alias: return try aliased(event)
        case .scalar(let scalar): content = .scalar(scalar)
        case .list: content = .list(try list(depth: depth))
        case .mapping: content = .mapping(try mapping(depth: depth))
        case .listEnd, .mappingEnd, .other, .end: throw .noYAML(line: event.line, "the end")
        }
        let value = WrittenValue(content, line: event.line)
        if let anchor = event.anchor { anchors[anchor] = (value, count + repeated - before) }
        return value
    }

    /// What stands elsewhere, by its name. It keeps the lines of that place.
    private mutating func aliased(_ event: YAMLEvents.Event) throws(UnreadableText) -> WrittenValue {
        guard let anchor = event.anchor, let known = anchors[anchor] else {
            throw .noYAML(line: event.line, "found undefined alias")
        }
        repeated += known.size
        guard repeated <= YAMLText.mostRepeated else {
            throw UnreadableText(
                line: event.line,
                found: Text(
                    phrase: "Verweise („*…“), die für mehr als \(YAMLText.mostRepeated, "mostRepeated") Werte stehen"),
                expected: Text(phrase: "die Werte selbst, wo sie gebraucht werden"))
        }
        return known.value
    }

    private mutating func list(depth: Int) throws(UnreadableText) -> [WrittenValue] {
        var items: [WrittenValue] = []
        while true {
            let event = try parser.next()
            if event.kind == .listEnd { return items }
            items.append(try value(event, depth: depth + 1))
        }
    }

    private mutating func mapping(depth: Int) throws(UnreadableText) -> WrittenMapping {
        var mapping = WrittenMapping()
        while true {
            let event = try parser.next()
            if event.kind == .mappingEnd { return mapping }
            guard let key = try value(event, depth: depth + 1).text else {
                throw UnreadableText(
                    line: event.line,
                    found: Text(phrase: "eine Liste oder Zuordnung als Schlüssel"),
                    expected: Text(phrase: "ein Text als Schlüssel"))
            }
            let item = try value(try parser.next(), depth: depth + 1)
            guard mapping.add(key, line: event.line, item) else {
                throw UnreadableText(
                    line: event.line,
                    found: Text(phrase: "ein Schlüssel zweimal: \(key.prefix(60), "key")"),
                    expected: Text(phrase: "jeder Schlüssel einmal", context: "yamltext"))
            }
        }
    }
}
