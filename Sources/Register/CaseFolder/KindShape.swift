import Costing
import Decisions

/// What a form has to offer for a kind that has none of its own: the keys of its entries,
/// each with the sort of field that it takes.
public struct KindShape: Sendable {
    public enum Holds: Sendable, Equatable {
        case text, line, day, date, yesNo, money, share, posts, whole, file
        /// A number with its unit, or whatever else stands on one line.
        case value
        case one(of: [String])
        /// The id of an entry, or several, by its type.
        case id(of: String), ids(of: String)
        case texts, lines
        /// What is nested deeper: written as in a case folder.
        case nested
    }

    public struct Key: Sendable {
        public let name: String
        public let holds: Holds
        public let isRequired: Bool
        /// What belongs there, in words.
        public let expected: Text
    }

    public let keys: [Key]

    public init(_ type: any Content.Type) {
        keys = (ContentShape.byType[type.type]?.keys ?? []).map { key in
            Key(
                name: key.name, holds: Holds(key.value), isRequired: key.isRequired,
                expected: KindShape.expected(key.value))
        }
    }

    private static func expected(_ value: ContentShape.Value) -> Text {
        switch value {
        case .text: Expectation.of(String.self)
        case .reference(let kind): Expectation.reference(to: kind)
        case .words: Expectation.of(Text.self)
        case .number: Expectation.of(Int64.self)
        case .truth: Expectation.of(Bool.self)
        case .file: Expectation.of(FileReference.self)
        case .choice(let words): Expectation.one(of: words)
        case .written(let type), .either(let type, _), .again(let type): ContentShape.expected(type)
        case .list: Expectation.of([String].self)
        case .mapping(let shape): ContentShape.expected(shape.type)
        }
    }
}

extension KindShape.Holds {
    fileprivate init(_ value: ContentShape.Value) {
        self = switch value {
        case .text: .line
        case .words: .text
        case .number: .whole
        case .truth: .yesNo
        case .choice(let words): .one(of: words)
        case .reference(let kind): .id(of: kind)
        case .file: .file
        case .written(let type): .init(writtenAs: type)
        case .list(.words): .texts
        case .list(.text): .lines
        case .list(.reference(let kind)): .ids(of: kind)
        case .list, .mapping, .either, .again: .nested
        }
    }

    private init(writtenAs type: any Decodable.Type) {
        self = switch type {
        case is Day.Type: .day
        case is PartialDate.Type: .date
        case is Money.Type: .money
        case is BasisPoints.Type: .share
        case is Posts.Type: .posts
        default: .value
        }
    }
}
