import Costing
import Texts

/// What the program says, in German, with named gaps. It is translated by what
/// it is in German: `"Gezählt am \(day, "day")."` stands in a catalogue as
/// `Gezählt am {day}.` Where it has no translation it is said in German.
public struct Phrase: Sendable {
    enum Piece: Sendable {
        case text(String)
        case gap(String, Gap)
    }

    /// What stands in a gap; what differs by language is said in that of the phrase.
    enum Gap: Sendable {
        case plain(String)
        case text(Text)
        case date(PartialDate)
        case each([Language: String])

        func said(in language: Language) -> String {
            switch self {
            case .plain(let text): text
            case .text(let text): text.in(language)
            case .date(let date): date.inWords(language)
            case .each(let said): said[language] ?? ""
            }
        }
    }

    private enum Form: Sendable {
        case plain(String)
        case gaps([Piece])
        case counted(Int, one: [Piece], other: [Piece])
    }

    private let form: Form
    /// Tells apart what is the same in German and not in another language.
    private var context: String?

    /// What is said of a number: `Phrase(n, one: "Eine Stelle.", other: "\(n, "count") Stellen.")`.
    public init(_ count: Int, one: Phrase, other: Phrase) {
        form = .counted(count, one: one.pieces, other: other.pieces)
    }

    func `in`(context: StaticString) -> Phrase {
        var phrase = self
        phrase.context = context.description
        return phrase
    }

    /// `Phrase("Stand", context: "of a mandate")`
    public init(_ phrase: Phrase, context: StaticString) { self = phrase.in(context: context) }

    /// In the language asked for, or else in German.
    public func `in`(_ language: Language) -> String {
        language == .de ? german : translation(language) ?? german
    }

    /// The language that `in` answers in.
    public func language(for wanted: Language) -> Language {
        wanted == .de || template(wanted) != nil ? wanted : .de
    }

    private var german: String {
        switch form {
        case .plain(let text): return text
        case .gaps(let pieces): return Self.said(pieces)
        case .counted(let count, let one, let other): return Self.said(count == 1 ? one : other)
        }
    }

    private func translation(_ language: Language) -> String? {
        template(language)?.filled { name in
            switch form {
            case .plain: nil
            case .gaps(let pieces): Self.value(name, pieces, language)
            case .counted(_, let one, let other):
                Self.value(name, one, language) ?? Self.value(name, other, language)
            }
        }
    }

    private func template(_ language: Language) -> Template? {
        let catalogue = language.catalogue
        return switch form {
        case .plain(let text): catalogue.text(Template.escaped(text), context: context)
        case .gaps(let pieces): catalogue.text(Self.key(pieces), context: context)
        case .counted(let count, let one, _): catalogue.text(Self.key(one), count: count, context: context)
        }
    }

    private var pieces: [Piece] {
        switch form {
        case .plain(let text): [.text(text)]
        case .gaps(let pieces): pieces
        case .counted(let count, let one, let other): count == 1 ? one : other
        }
    }

    private static func said(_ pieces: [Piece]) -> String {
        pieces.reduce(into: "") { said, piece in
            switch piece {
            case .text(let text): said += text
            case .gap(_, let gap): said += gap.said(in: .de)
            }
        }
    }

    private static func key(_ pieces: [Piece]) -> String {
        pieces.reduce(into: "") { key, piece in
            switch piece {
            case .text(let text): key += Template.escaped(text)
            case .gap(let name, _): key += "{" + name + "}"
            }
        }
    }

    private static func value(_ name: String, _ pieces: [Piece], _ language: Language) -> String? {
        for case .gap(name, let gap) in pieces { return gap.said(in: language) }
        return nil
    }
}

extension Language {
    private static let catalogues = Dictionary(uniqueKeysWithValues: allCases.map { ($0, Catalogue.of($0.rawValue)) })

    /// What is said in each.
    static func each(_ said: (Language) -> String) -> [Language: String] {
        Dictionary(uniqueKeysWithValues: allCases.map { ($0, said($0)) })
    }

    var catalogue: Catalogue { Self.catalogues[self] ?? .empty }
}

extension Phrase: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) { form = .plain(text) }

    public init(stringInterpolation interpolation: StringInterpolation) { form = .gaps(interpolation.pieces) }

    /// A gap has a value and a name: `\(day, "day")`.
    public struct StringInterpolation: StringInterpolationProtocol {
        var pieces: [Piece] = []

        public init(literalCapacity: Int, interpolationCount: Int) {
            pieces.reserveCapacity(2 * interpolationCount + 1)
        }

        public mutating func appendLiteral(_ text: String) {
            if !text.isEmpty { pieces.append(.text(text)) }
        }

        public mutating func appendInterpolation(_ value: String, _ name: StaticString) {
            pieces.append(.gap(name.description, .plain(value)))
        }

        public mutating func appendInterpolation(_ value: Text, _ name: StaticString) {
            pieces.append(.gap(name.description, .text(value)))
        }

        public mutating func appendInterpolation(_ value: Phrase, _ name: StaticString) {
            pieces.append(.gap(name.description, .text(Text(phrase: value))))
        }

        public mutating func appendInterpolation(_ value: Day, _ name: StaticString) {
            pieces.append(.gap(name.description, .date(.day(value))))
        }

        public mutating func appendInterpolation(_ value: PartialDate, _ name: StaticString) {
            pieces.append(.gap(name.description, .date(value)))
        }

        /// A number as it is counted, an id, a part of a text: the same in all languages.
        public mutating func appendInterpolation(_ value: some CustomStringConvertible, _ name: StaticString) {
            pieces.append(.gap(name.description, .plain(value.description)))
        }

        /// What each language puts in its own way: `\(amount.inWords, "amount")`.
        public mutating func appendInterpolation(_ said: (Language) -> String, _ name: StaticString) {
            pieces.append(.gap(name.description, .each(Language.each(said))))
        }
    }
}
