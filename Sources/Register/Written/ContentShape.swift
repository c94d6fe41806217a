import Decisions

/// The keys of a content, and what may stand under each: whatever draws, describes or
/// reads entries of a kind without knowing it asks here. Nobody writes it down: it is
/// what the type asks for when it is read (`ShapeReading`).
public struct ContentShape: Sendable {
    public struct Key: Sendable {
        public let name: String
        public let isRequired: Bool
        public let value: Value
    }

    /// What stands under a key, or in a list.
    public indirect enum Value: Sendable {
        case text
        /// A `Text`: in German, and in English where somebody wrote it.
        case words
        case number(ClosedRange<Int64>)
        case truth
        /// One of these words.
        case choice([String])
        /// The id of an entry of this kind.
        case reference(to: String)
        case file
        /// Text that has a form of its own: a `Day`, `Money`, `ResultRule` …
        case written(any Decodable.Type)
        case list(Value)
        case mapping(ContentShape)
        /// One or the other, as in a predicate, for this type.
        case either(any Decodable.Type, [Value])
        /// A value of this type, inside of itself.
        case again(any Decodable.Type)

        /// What should stand there, in words for whoever writes it.
        public var expected: Text {
            switch self {
            case .text: Expectation.of(String.self)
            case .words: Expectation.of(Text.self)
            case .number: Expectation.of(Int64.self)
            case .truth: Expectation.of(Bool.self)
            case .choice(let words): Expectation.one(of: words)
            case .reference(let kind): Expectation.reference(to: kind)
            case .file: Expectation.of(FileReference.self)
            case .written(let type), .either(let type, _), .again(let type): Expectation.of(type)
            case .list: Expectation.of([String].self)
            case .mapping(let shape): Expectation.of(shape.type)
            }
        }
    }

    /// What a value with a form of its own should look like, for whoever writes it.
    public static func expected(_ type: any Decodable.Type) -> Text { Expectation.of(type) }

    /// The type that is read from it.
    public let type: any Decodable.Type
    /// In the order in which the type asks for them.
    public let keys: [Key]

    public subscript(name: String) -> Key? { keys.first { $0.name == name } }

    /// Of every kind, by the name that stands with its events.
    public static let byType: [String: ContentShape] = Dictionary(
        uniqueKeysWithValues: ContentTypes.all.compactMap { type in
            ShapeReading().shape(of: type).map { (type.type, $0) }
        })

    /// What every entry says of itself, beside its content.
    public static let header: ContentShape? = ShapeReading().shape(of: Header.self)
}
