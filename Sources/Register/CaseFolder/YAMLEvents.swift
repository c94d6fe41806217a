internal import CYaml
import Decisions

/// The events of libyaml, one after another, as values of Swift. Good only
/// while the bytes are.
final class YAMLEvents {
    enum Kind: Equatable {
        case alias, scalar(WrittenScalar), list, listEnd, mapping, mappingEnd
        /// The whole is at its end.
        case end
        /// Where a document begins or ends.
        case other
    }

    struct Event {
        let kind: Kind
        /// The name by which it is referred to, or refers to another.
        let anchor: String?
        /// From 1.
        let line: Int
    }

    /// libyaml keeps pointers into its parser, so it must not move.
    private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)

    private let bytes: UnsafeBufferPointer<UInt8>
    /// Where each line begins, and where the last one ends.
    private lazy var lines: [Int] =
        [0] + bytes.indices.filter { bytes[$0] == UInt8(ascii: "\n") }.map { $0 + 1 } + [bytes.count]

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    func next() throws(UnreadableText) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
        defer { yaml_event_delete(&event) }
        let line = Int(event.start_mark.line) + 1
        switch event.type {
        case YAML_ALIAS_EVENT: return Event(kind: .alias, anchor: Self.text(event.data.alias.anchor), line: line)
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            try Self.check(tag: scalar.tag, line)
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            let style = scalar.style
            let written = WrittenScalar(
                text: String(decoding: bytes, as: UTF8.self),
                isQuoted: style == YAML_SINGLE_QUOTED_SCALAR_STYLE || style == YAML_DOUBLE_QUOTED_SCALAR_STYLE,
                isBlock: style == YAML_LITERAL_SCALAR_STYLE || style == YAML_FOLDED_SCALAR_STYLE,
                folded: style == YAML_LITERAL_SCALAR_STYLE
                    ? nil : folded(event, isBlock: style == YAML_FOLDED_SCALAR_STYLE))
            return Event(kind: .scalar(written), anchor: Self.text(scalar.anchor), line: line)
        case YAML_SEQUENCE_START_EVENT:
            try Self.check(tag: event.data.sequence_start.tag, line)
            return Event(kind: .list, anchor: Self.text(event.data.sequence_start.anchor), line: line)
        case YAML_SEQUENCE_END_EVENT: return Event(kind: .listEnd, anchor: nil, line: line)
        case YAML_MAPPING_START_EVENT:
            try Self.check(tag: event.data.mapping_start.tag, line)
            return Event(kind: .mapping, anchor: Self.text(event.data.mapping_start.anchor), line: line)
        case YAML_MAPPING_END_EVENT: return Event(kind: .mappingEnd, anchor: nil, line: line)
        case YAML_STREAM_END_EVENT, YAML_NO_EVENT: return Event(kind: .end, anchor: nil, line: line)
        default: return Event(kind: .other, anchor: nil, line: line)
        }
    }

    /// The lines on which a scalar is written that goes over several; a block
    /// begins below its sign.
    private func folded(_ event: yaml_event_t, isBlock: Bool) -> [String]? {
        let first = Int(event.start_mark.line) + (isBlock ? 1 : 0)
        // A block ends where the line behind it begins.
        let last = Int(event.end_mark.line) - (isBlock && event.end_mark.column == 0 ? 1 : 0)
        guard isBlock || last > first else { return nil }
        guard last >= first, last + 1 < lines.count else { return [] }
        return (first...last).map { String(decoding: bytes[lines[$0]..<lines[$0 + 1]], as: UTF8.self) }
    }

    /// A tag says that a value is something else than is written there. What
    /// the types ask for decides that; only tags that say as much are passed over.
    private static func check(tag: UnsafePointer<UInt8>?, _ line: Int) throws(UnreadableText) {
        guard let tag = text(tag) else { return }
        let standard = "tag:yaml.org,2002:", known = ["str", "int", "float", "bool", "null", "timestamp", "seq", "map"]
        guard tag != "!", !(tag.hasPrefix(standard) && known.contains(String(tag.dropFirst(standard.count)))) else {
            return
        }
        let shown = tag.hasPrefix(standard) ? "!!" + tag.dropFirst(standard.count) : tag[...]
        throw UnreadableText(
            line: line, found: Text(phrase: "der Tag „\(shown.prefix(60), "value")“"),
            expected: Text(phrase: "der Wert selbst, ohne Tag; ein Text mit „!“ am Anfang in Anführungszeichen"))
    }

    /// What libyaml says of the place where it stopped.
    private var problem: UnreadableText {
        let told = parser.pointee.problem.map { String(cString: $0) } ?? "what cannot be read"
        // The reader, which sees bytes before lines are known, names no line.
        let line = parser.pointee.error == YAML_READER_ERROR ? 0 : Int(parser.pointee.problem_mark.line) + 1
        return .noYAML(line: line, told)
    }

    private static func text(_ name: UnsafePointer<UInt8>?) -> String? { name.map { String(cString: $0) } }
}
