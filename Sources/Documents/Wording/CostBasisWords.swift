import Costing
import Decisions

/// On which prices and under which grant a cost is meant, and what holds later.
public struct CostBasisWords {
    let words: Words
    let type: Typography

    public init(_ language: Language) {
        words = Words(language)
        type = Typography(language)
    }

    /// `Preise von 2013, mit Förderung bis 31.12.2017`
    public func short(_ basis: CostBasis) -> String {
        let prices = basis.edition.map(self.prices) ?? words("Preise nicht feststellbar", "prices undetermined")
        guard basis.grant != nil else { return prices + words(", ohne Förderung", ", without a grant") }
        return prices + words(", mit Förderung", ", with the grant") + (basis.grantEnd.map { " " + until($0) } ?? "")
    }

    /// `Preise von 2013`
    public func prices(_ edition: Recorded<RateEdition>) -> String {
        edition.pricesYear.map { words("Preise von \($0)", "prices of \($0)") } ?? words("Preise ohne genanntes Jahr", "prices of no stated year")
    }

    /// `bis 31.12.2017`; `bis 31.05.2026, dann abgelöst durch „Zuschuss B“`
    public func until(_ end: GrantEnd) -> String {
        let day = type.day(end.lastDay)
        guard let next = end.successor.map({ quoted($0.content.title) }) else { return words("bis \(day)", "until \(day)") }
        return words("bis \(day), dann abgelöst durch \(next)", "until \(day), then replaced by \(next)")
    }

    /// The same as a sentence.
    /// - Parameter then: the day meant, where it is not the reader's.
    public func present(_ basis: CostBasis, on then: Day? = nil) -> String {
        let day = then.map { words(" am \(type.day($0))", " on \(type.day($0))") } ?? ""
        return words("Grundlage der Jahresbeträge\(day): \(short(basis)).", "Basis of the amounts a year\(day): \(short(basis)).")
    }

    /// What holds from a later day on.
    public func ahead(_ basis: CostBasis) -> String {
        let grant = basis.grant.map { quoted($0.content.title) }
        let causes = [
            basis.hasNewEdition ? rates(basis) : nil,
            basis.hasNewGrant ? grant.map { words("Förderung \($0)", "grant \($0)") } ?? words("keine Förderung", "no grant") : nil,
        ].compactMap { $0 }.joined(separator: words(" und ", " and "))
        let day = basis.from.map(type.day) ?? ""
        return words("Ab dem \(day) gilt: \(causes). Mehrkosten im Jahr dann: \(cost(basis)).", "From \(day) on: \(causes). Extra cost a year then: \(cost(basis)).")
    }

    /// `Kostensätze „A“ (November 2024) oder „B“ (10.11.2024), je nachdem, welche Ausgabe die letzte ist`
    private func rates(_ basis: CostBasis) -> String {
        if let edition = basis.edition { return words("Kostensätze ", "rates ") + quoted(edition.content.title) }
        guard !basis.rivals.isEmpty else { return words("keine Kostensätze", "no rates") }
        let listed = basis.rivals.map { quoted($0.edition.content.title) + ($0.edition.header.on.map { " (" + type.date($0) + ")" } ?? "") }
        return words("Kostensätze \(listed.joined(separator: " oder ")), es fehlt der genaue Tag", "rates \(listed.joined(separator: " or ")), the exact day is missing")
    }

    private func cost(_ basis: CostBasis) -> String {
        if let cost = basis.extraCost { return type.value(cost) }
        let possible = basis.rivals.map { $0.extraCost.map(type.value) }
        guard !possible.isEmpty, possible.allSatisfy({ $0 != nil }) else { return words("nicht bekannt", "not known") }
        return possible.compactMap { $0 }.joined(separator: words(" oder ", " or "))
    }

    /// What holds as of the day, from when on something else does, and which
    /// numbers of inhabitants are sums.
    public func sentences(_ figures: FigureBook) -> [String] {
        [figures.basis.map { present($0) }].compactMap { $0 } + figures.ahead.map(ahead) + added(figures)
    }

    private func added(_ figures: FigureBook) -> [String] { [figures.addedCounts?.in(words.language)].compactMap { $0 } }

    /// The same as it was on a day that has passed: what held, and what was
    /// known to come.
    public func sentences(_ figures: FigureBook, on day: Day) -> [String] {
        [figures.basis.map { present($0, on: day) }].compactMap { $0 }
            + figures.ahead.map { words("Am \(type.day(day)) war bekannt: ", "Known on \(type.day(day)): ") + ahead($0) }
            + (figures.ahead.isEmpty || figures.modelGrade != .assumption ? [] : [words(
                "Diese Mehrkosten sind gerechnet und beruhen auf eigenen Annahmen.", "This extra cost is computed and rests on our own assumptions.")])
            + added(figures)
    }

    func quoted(_ text: Text) -> String {
        words.language == .de ? "„\(text.de)“" : "“\(text.in(.en))”"
    }
}
