/// The languages of the page. German is the language of record.
public enum Language: String, Codable, Sendable, CaseIterable {
    case de, en
}

/// A text of the case: in German, and in English where somebody wrote it.
public struct Text: Hashable, Sendable {
    public var de: String
    public var en: String?
    public init(_ de: String, en: String? = nil) {
        self.de = de
        self.en = en
    }

    /// In the language asked for, or else in German.
    public func `in`(_ language: Language) -> String {
        language == .en ? en ?? de : de
    }

    /// The language that `in` answers in.
    public func language(for wanted: Language) -> Language {
        wanted == .en && en != nil ? .en : .de
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
