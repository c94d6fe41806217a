/// A text of the case: in German, and in English where somebody wrote it. Or
/// one that the program says of it, in all languages that it is translated to.
public struct Text: Sendable {
    private enum Origin: Sendable {
        case written(de: String, en: String?)
        indirect case said(Phrase)
        case each([Language: String])
    }

    private var origin: Origin

    public init(_ de: String, en: String? = nil) { origin = .written(de: de, en: en) }

    /// What the program says: `Text(phrase: "Es gibt schon \(name, "name").")`.
    public init(phrase: Phrase) { origin = .said(phrase) }

    public init(phrase: Phrase, context: StaticString) { origin = .said(phrase.in(context: context)) }

    /// What each language puts in its own way.
    public init(each said: (Language) -> String) { origin = .each(Language.each(said)) }

    public var de: String { self.in(.de) }

    /// Nil where nobody has written it.
    public var en: String? { language(for: .en) == .en ? self.in(.en) : nil }

    /// In the language asked for, or else in German.
    public func `in`(_ language: Language) -> String {
        switch origin {
        case .written(let de, let en): language == .en ? en ?? de : de
        case .said(let phrase): phrase.in(language)
        case .each(let said): said[language] ?? ""
        }
    }

    /// The language that `in` answers in.
    public func language(for wanted: Language) -> Language {
        switch origin {
        case .written(_, let en): wanted == .en && en != nil ? .en : .de
        case .said(let phrase): phrase.language(for: wanted)
        case .each: wanted
        }
    }
}

/// Texts are the same that say the same.
extension Text: Hashable {
    public static func == (one: Text, other: Text) -> Bool { one.de == other.de && one.en == other.en }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(de)
        hasher.combine(en)
    }
}

extension Text: Codable {
    enum CodingKeys: String, CodingKey { case de, en }

    /// A scalar is German; a mapping has `de` and may have `en`.
    public init(from decoder: any Decoder) throws {
        if let box = try? decoder.singleValueContainer(), let text = try? box.decode(String.self) {
            self.init(text)
            return
        }
        let box = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            try box.decode(String.self, forKey: .de),
            en: try box.decodeIfPresent(String.self, forKey: .en))
    }

    public func encode(to encoder: any Encoder) throws {
        guard let en else {
            var box = encoder.singleValueContainer()
            return try box.encode(de)
        }
        var box = encoder.container(keyedBy: CodingKeys.self)
        try box.encode(de, forKey: .de)
        try box.encode(en, forKey: .en)
    }
}
