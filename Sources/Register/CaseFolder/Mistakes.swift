import Decisions

/// The first hundred mistakes, and how many there are: what a hundred thousand
/// values are answered with is no longer than what a hundred are.
public struct Mistakes: Sendable {
    /// As many as are listed.
    public static let most = 100
    public private(set) var listed: [Mistake] = []
    /// Those that are not listed.
    public private(set) var further = 0

    public init(_ mistakes: [Mistake] = []) { for mistake in mistakes { append(mistake) } }

    public var count: Int { listed.count + further }
    public var isEmpty: Bool { count == 0 }

    /// The mistake is made only where it is listed.
    mutating func append(_ mistake: @autoclosure () -> Mistake) {
        if listed.count < Mistakes.most { listed.append(mistake()) } else { further += 1 }
    }

    static func += (a: inout Mistakes, b: Mistakes) {
        for mistake in b.listed { a.append(mistake) }
        a.further += b.further
    }

    var inOrder: Mistakes {
        var ordered = self
        ordered.listed.sort { ($0.isOfFile ? 0 : 1, $0.file, $0.line) < ($1.isOfFile ? 0 : 1, $1.file, $1.line) }
        return ordered
    }

    /// A line for each, and how many there are.
    fileprivate func told(in language: Language) -> String {
        let more = Text(phrase: "… und \(further, "further") weitere")
        let number = Phrase(count, one: "1 Fehler", other: "\(count, "count") Fehler")
        let rest = further > 0 ? [more.in(language)] : []
        return (listed.map { $0.description(in: language) } + rest + [number.in(language)]).joined(separator: "\n")
    }
}

/// All mistakes of a folder at once. Nothing was imported.
public struct CaseFolderError: Error, Sendable, CustomStringConvertible {
    public var all: Mistakes
    public var mistakes: [Mistake] { all.listed }
    /// What is missing may stand in one of these.
    public internal(set) var unread = UnreadFiles()
    public var description: String { description(in: .en) }

    public func description(in language: Language) -> String {
        (unread.lines(in: language) + [all.told(in: language)]).joined(separator: "\n")
            + Text(phrase: "; es wurde nichts importiert.").in(language)
    }
}

/// All mistakes in entries that were sent or written in a file of their own.
/// Nothing was recorded.
public struct WrittenError: Error, Sendable, CustomStringConvertible {
    public var all: Mistakes
    public var mistakes: [Mistake] { all.listed }
    public var description: String { description(in: .en) }

    public func description(in language: Language) -> String {
        all.told(in: language) + Text(phrase: "; es wurde nichts eingetragen.").in(language)
    }

    init(_ mistakes: Mistakes) { all = mistakes }
    init(_ mistake: Mistake) { all = Mistakes([mistake]) }
}
