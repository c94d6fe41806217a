import Costing

/// A text that a person wrote for the paper: Markdown with figure marks.
public struct TextBlock: Content {
    public static let kind = EntryKind(
        "papers.text-written", Text(phrase: "Text"), list: "texts", file: .texts,
        course: nil, tense: .holds)
    public var title: Text
    public var text: Text
    public var headline: Text { title }
}

/// A part of a paper, in the order in which it is printed.
public struct PaperPart: Hashable, Codable, Sendable {
    /// What the program composes from the matter.
    public enum Composed: String, Codable, Sendable, CaseIterable {
        case mandates, positions, fields, requirements, questions, options, effects
        case costTable = "cost-table", costByYear = "cost-by-year", bridge, course, map, competences
    }
    public var heading: Text?
    public var texts: [TextBlockID]?
    public var composed: Composed?
}

/// One step of the paper through the committees (OParl: Consultation).
public struct Consultation: Hashable, Codable, Sendable {
    public enum Role: String, Codable, Sendable, CaseIterable { case deliberation, recommendation, decision }
    public var organization: OrganizationID
    public var role: Role
    public var meeting: MeetingID?
}

/// Something attached to a paper.
public struct Annex: Content {
    public static let kind = EntryKind(
        "papers.annex-named", Text(phrase: "Anlage", context: "within a sentence"), list: "annexes", file: .paper,
        course: nil, tense: .holds)
    public enum Hold: String, Codable, Sendable, CaseIterable {
        /// only its existence and what the paper says of it is known
        case notAtHand = "not-at-hand"
        /// composed from the cost model: a reconstruction
        case composedFromCosts = "composed-from-costs"
        case file
    }
    public var number: Int
    public var title: Text
    public var hold: Hold
    public var document: DocumentID?
    public var text: Text?
    public var file: FileReference?
    public var headline: Text { title }
    public var files: [FileReference] { [file].compactMap { $0 } }
}

/// A paper for a committee as it is being written.
public struct PaperDrafted: Content {
    public static let kind = EntryKind(
        "papers.paper-drafted", Text(phrase: "Vorlage"), list: "papers", file: .paper,
        course: nil, tense: .holds)
    public var title: Text
    public var subtitle: Text?
    public var office: OrganizationID
    public var consultations: [Consultation]
    public var request: Text
    public var outline: [PaperPart]
    public var annexes: [AnnexID]?
    public var note: Text?
    public var headline: Text { title }
}

/// A paper as it went out: everything in it is frozen.
public struct PaperIssued: Content {
    public static let kind = EntryKind(
        "papers.paper-issued", Text(phrase: "Ausgabe einer Vorlage"), list: "issued-papers", file: .paper,
        course: .decision, tense: .happened,
        arrival: .madeHere(
            Text(phrase: "Eine Vorlage gibt das Programm heraus: Es hält Text, Zahlen und PDF fest."),
            help: Text(phrase: "Sie auf der Seite ihres Entwurfs herausgeben.")),
        withdrawal: .never(Text(phrase: "Die Vorlage ist ausgegeben.")))
    public var paper: PaperID
    /// The number under which the county files it.
    public var number: String
    public var title: Text
    /// The day whose state it gives.
    public var asOf: Day
    /// Where the ledger stood.
    public var ledgerPosition: Int64
    /// The same with the hash of the event there, `15a0…@235`; nil in papers of
    /// before it was noted.
    public var ledgerHead: String?
    public var figures: [FrozenFigure]
    /// The document tree, and the PDF, by content hash.
    public var document: FileReference
    public var pdf: FileReference
    public var headline: Text { title }
    public var files: [FileReference] { [document, pdf] }

    public init(
        paper: PaperID, number: String, title: Text, asOf: Day, ledgerPosition: Int64, ledgerHead: String? = nil,
        figures: [FrozenFigure], document: FileReference, pdf: FileReference
    ) {
        self.paper = paper
        self.number = number
        self.title = title
        self.asOf = asOf
        self.ledgerPosition = ledgerPosition
        self.ledgerHead = ledgerHead
        self.figures = figures
        self.document = document
        self.pdf = pdf
    }
}

public struct Papers: Slice {
    public var texts = Records<TextBlock>()
    public var annexes = Records<Annex>()
    public var drafts = Records<PaperDrafted>()
    public var issued = Records<PaperIssued>()
    public var annulments = Records<PaperAnnulled>()
    public init() {}

    public mutating func apply(_ entry: Entry) {
        texts.take(entry)
        annexes.take(entry)
        drafts.take(entry)
        issued.take(entry)
        annulments.take(entry)
    }
}

extension PaperIssued: RefusableContent {
    func check(_ header: Header, in papers: Papers, of matter: any Surroundings) throws(Refusal) {
        try papers.check(number: number)
    }
}

extension TextBlock: RefusableContent {
    func check(_ header: Header, in papers: Papers, of matter: any Surroundings) throws(Refusal) {
        try papers.checkAmounts(in: self)
    }
}

extension Papers {
    fileprivate func checkAmounts(in block: TextBlock) throws(Refusal) {
        for (language, text) in [(Language.de, block.text.de), (.en, block.text.en ?? "")] {
            guard let (amount, line) = TypedAmount.find(in: text) else { continue }
            throw Refusal(
                Text(phrase: "Im Text steht ein Betrag, der sich nicht fortschreibt: „\(amount, "amount")“."),
                help: Text(phrase: "Statt der Zahl die Kennzahl nennen: [](figure:NAME)."),
                place: Refusal.Place(language: language, line: line, words: amount),
                key: "text")
        }
    }

    /// A number is given once, and as it is written: 1/2 and 1-2 are two.
    public func check(number: String) throws(Refusal) {
        guard !number.isBlank else {
            throw Refusal(Text(phrase: "Eine Vorlage braucht eine Nummer."), key: "number")
        }
        guard FileName.hasNothingUnseen(number) else {
            throw Refusal(
                Text(
                    phrase: "In der Nummer „\(FileName.seen(number), "seen")“ steht ein Zeichen, das man nicht sieht."),
                help: Text(phrase: "Die Nummer von Hand neu schreiben."),
                key: "number")
        }
        if issued.contains(where: { $0.content.number == number }) {
            throw Refusal(
                Text(phrase: "Unter der Nummer \(number, "number") ist schon eine Vorlage ausgegeben."),
                help: Text(phrase: "Eine andere Nummer wählen; ausgegebene Vorlagen ändern sich nicht."),
                key: "number")
        }
    }
}

/// Amounts typed into a text, which a paper must not have: it names figures.
enum TypedAmount {
    /// The first, and on which line of the text it begins.
    static func find(in text: String) -> (amount: String, line: Int)? {
        func found(_ amount: String, at start: String.Index) -> (amount: String, line: Int) {
            // A line may end as on Windows; to Swift that is one character.
            (amount, 1 + text[..<start].count { $0 == "\n" || $0 == "\r\n" })
        }
        let words = text.split(whereSeparator: \.isWhitespace)
        for (word, next) in zip(words, words.dropFirst()) {
            let isAmount =
                endsInDigit(word) && ["€", "Euro", "EUR"].contains { next.hasPrefix($0) }
                || ["€", "Euro", "EUR"].contains(String(word)) && startsWithDigit(next)
            if isAmount { return found("\(word) \(next)", at: word.startIndex) }
        }
        return words.first { $0.contains("€") && $0.utf8.contains { (48...57).contains($0) } }.map {
            found(String($0), at: $0.startIndex)
        }
    }

    private static func endsInDigit(_ word: Substring) -> Bool {
        word.utf8.last.map { (48...57).contains($0) } ?? false
    }
    private static func startsWithDigit(_ word: Substring) -> Bool {
        word.utf8.first.map { (48...57).contains($0) } ?? false
    }
}
