/// How a language writes numbers, amounts, quotations, lists and days. It
/// stands in the catalogue of the language like any text, so that another
/// language needs no code.
public struct Conventions: Sendable {
    public let decimalMark: String
    /// Between each three digits: `80.000`.
    public let groupMark: String
    /// Between the columns of a file, as spreadsheets of the language read it.
    public let columnMark: String
    private let amount: Parts, share: Parts, quotation: Parts
    private let and: String, or: String
    let day: [DayPart]
    let months: [String]

    enum DayPart: Sendable {
        case day, twoDigitDay, month, twoDigitMonth, monthName, year, text(String)
    }

    /// Reads `dd.MM.yyyy`, in the letters that CLDR has for days.
    private static func parts(of pattern: String) -> [DayPart] {
        var parts: [DayPart] = [], rest = pattern[...]
        while let letter = rest.first {
            let run = rest.prefix { $0 == letter }
            rest = rest.dropFirst(run.count)
            let part: DayPart =
                switch run {
                case "d": .day
                case "dd": .twoDigitDay
                case "M": .month
                case "MM": .twoDigitMonth
                case "MMMM": .monthName
                case "yyyy": .year
                default: .text(String(run))
                }
            parts.append(part)
        }
        return parts
    }

    /// What stands before and behind.
    private struct Parts {
        let before: String, after: String
        init(_ text: String) {
            let parts = text.split(separator: "…", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
            before = parts.first ?? ""
            after = parts.count > 1 ? parts[1] : ""
        }

        func around(_ text: String) -> String { before + text + after }
    }

    init(_ language: Language) {
        decimalMark = Phrase(",", context: "decimal mark").in(language)
        groupMark = Phrase(".", context: "between thousands").in(language)
        columnMark = Phrase(";", context: "between the columns of a CSV file").in(language)
        amount = Parts(Phrase("…\u{A0}€", context: "amount of money").in(language))
        share = Parts(Phrase("…\u{A0}%", context: "per cent").in(language))
        quotation = Parts(Phrase("„…“", context: "quotation marks").in(language))
        and = Phrase(" und ").in(language)
        or = Phrase(" oder ").in(language)
        day = Self.parts(of: Phrase("dd.MM.yyyy", context: "a day: d, dd, M, MM, MMMM and yyyy").in(language))
        months = [
            Phrase("Januar"), Phrase("Februar"), Phrase("März"), Phrase("April"), Phrase("Mai"), Phrase("Juni"),
            Phrase("Juli"), Phrase("August"), Phrase("September"), Phrase("Oktober"), Phrase("November"),
            Phrase("Dezember"),
        ].map { $0.in(language) }
    }

    /// `80.000 €`, `€80,000`, of an amount that is set already and has no sign.
    public func euros(_ amount: String) -> String { self.amount.around(amount) }

    /// `12,5 %`, `12.5%`
    public func percent(_ share: String) -> String { self.share.around(share) }

    /// `„Satzung“`, `“Satzung”`
    public func quoted(_ text: String) -> String { quotation.around(text) }

    public var quotationMarks: (before: String, after: String) { (quotation.before, quotation.after) }

    /// `a, b und c`
    public func all(_ items: [String]) -> String { listed(items, and) }

    /// `a, b oder c`
    public func either(_ items: [String]) -> String { listed(items, or) }

    private func listed(_ items: [String], _ word: String) -> String {
        guard let last = items.last, items.count > 1 else { return items.first ?? "" }
        return items.dropLast().joined(separator: ", ") + word + last
    }
}

extension Language {
    private static let all = Dictionary(uniqueKeysWithValues: allCases.map { ($0, Conventions($0)) })
    private static let german = Conventions(.de)

    /// Who reads German waits for no catalogue.
    public var conventions: Conventions { self == .de ? Self.german : Self.all[self] ?? Self.german }
}
