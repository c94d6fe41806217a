/// A name as it stands inside a sentence, with its gender where it takes an
/// article: `Kreistag` does, `Bonn` does not.
public struct Term: Hashable, Sendable {
    public enum Gender: String, Sendable, CaseIterable { case masculine, feminine, neuter }
    public var text: Text
    /// Nil where it takes no article, or nobody knows which.
    public var gender: Gender?

    /// - Parameter text: English common nouns in small letters:
    ///   `integration concept`.
    /// - Parameter gender: where nil, known by the first word's ending, if at all.
    public init(_ text: Text, gender: Gender? = nil) {
        self.text = text
        self.gender = gender ?? Term.gender(ofFirstWordIn: text.de)
    }

    /// The ending of a compound has its gender. Longer ones come first:
    /// `das Referat`, but `der Rat`.
    private static let endings: [(String, Gender)] = [
        ("rätin", .feminine), ("meisterin", .feminine), ("direktorin", .feminine), ("ministerin", .feminine),
        ("direktor", .masculine), ("meister", .masculine), ("minister", .masculine), ("referat", .neuter),
        ("ausschuss", .masculine), ("konzept", .neuter), ("konferenz", .feminine),
        ("ministerium", .neuter), ("schreiben", .neuter), ("gutachten", .neuter), ("antrag", .masculine),
        ("vertrag", .masculine), ("bericht", .masculine), ("bescheid", .masculine), ("beschluss", .masculine),
        ("vorstand", .masculine), ("schaft", .feminine), ("kreis", .masculine), ("stelle", .feminine),
        ("plan", .masculine), ("heit", .feminine), ("keit", .feminine), ("tag", .masculine), ("rat", .masculine),
        ("amt", .neuter), ("ung", .feminine),
    ]

    private static func gender(ofFirstWordIn title: String) -> Gender? {
        guard let word = title.split(separator: " ").first?.lowercased() else { return nil }
        return endings.first { word.hasSuffix($0.0) }?.1
    }
}

extension Term {
    /// The subject: `der Kreistag`, `the Kreistag`, `Bonn`.
    func subject(_ language: Language) -> String {
        language == .en
            ? (gender == nil ? "" : "the ") + text.in(.en) : article("der", "die", "das") + text.in(language)
    }

    /// A thing as the subject: `der Plan`, `„Leitlinien“`.
    func thing(_ language: Language) -> String { gender == nil ? text.quoted(language) : subject(language) }

    /// A thing as the object: `den Plan`, `„Leitlinien“`.
    func object(_ language: Language) -> String {
        guard language != .en, gender != nil else { return thing(language) }
        return article("den", "die", "das") + text.in(language)
    }

    /// `kein Konzept`, `no concept`; only with a gender.
    func none(_ language: Language) -> String {
        language == .en ? "no " + text.in(.en) : article("kein", "keine", "kein") + text.in(language)
    }

    /// `das`, as in “the concept that …”; only with a gender.
    var relativeObject: String { article("den", "die", "das", space: "") }

    private func article(_ masculine: String, _ feminine: String, _ neuter: String, space: String = " ") -> String {
        switch gender {
        case .masculine: masculine + space
        case .feminine: feminine + space
        case .neuter: neuter + space
        case nil: ""
        }
    }
}

extension Text {
    /// A sentence in every language.
    static func both(_ sentence: (Language) -> String) -> Text {
        Text(each: { sentence($0).capitalizedFirst })
    }

    public func quoted(_ language: Language) -> String {
        language.conventions.quoted(self.in(language))
    }

    /// Sentences one after the other.
    public static func joined(_ sentences: [Text]) -> Text {
        Text(each: { language in sentences.map { $0.in(language) }.joined(separator: " ") })
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}

extension Evidence {
    /// Its name; only where there is none, its id.
    func name(_ kind: Named.Kind, _ id: String) -> Term { term(for: Named(kind, id)) ?? Term(Text(id)) }
}
