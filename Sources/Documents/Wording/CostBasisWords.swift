import Costing
import Decisions

/// On which prices and under which grant a cost is meant, and what holds later.
public struct CostBasisWords {
    let words: Words
    let type: Typography
    /// What has become since of what is told of a day that has passed.
    let fates: EntryFates?

    public init(_ language: Language, fates: EntryFates? = nil) {
        words = Words(language)
        type = Typography(language)
        self.fates = fates
    }

    /// `Preise von 2013, mit Förderung bis 31.12.2017`
    public func short(_ basis: CostBasis) -> String {
        let prices = basis.edition.map { self.prices($0) + withdrawn($0) } ?? words("Preise nicht feststellbar", "prices undetermined")
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
    public func present(_ basis: CostBasis) -> String {
        words("Grundlage der Jahresbeträge: \(short(basis)).", "Basis of the amounts a year: \(short(basis)).")
    }

    /// ` (Kostensätze „A“ zurückgezogen am 03.05.2013)`, beside their prices.
    private func withdrawn(_ edition: Recorded<RateEdition>) -> String {
        fate(of: edition.header.id).map { words(" (Kostensätze ", " (rates ") + quoted(edition.content.title) + " " + $0 + ")" } ?? ""
    }

    private func fate(of entry: String) -> String? {
        guard let fate = fates?[entry], case .withdrawn = fate else { return nil }
        return words.fate(fate, type)
    }

    /// `„A“`, `„A“ (zurückgezogen am 03.05.2013)`
    private func named(_ title: Text, _ entry: String) -> String { quoted(title) + (fate(of: entry).map { " (\($0))" } ?? "") }

    /// What holds from a later day on.
    public func ahead(_ basis: CostBasis) -> String {
        let grant = basis.grant.map { named($0.content.title, $0.header.id) }
        let causes = [
            basis.hasNewEdition ? rates(basis) : nil,
            basis.hasNewGrant ? grant.map { words("Förderung \($0)", "grant \($0)") } ?? words("keine Förderung", "no grant") : nil,
        ].compactMap { $0 }.joined(separator: words(" und ", " and "))
        let day = basis.from.map(type.day) ?? ""
        return words("Ab dem \(day) gilt: \(causes). Mehrkosten im Jahr dann: \(cost(basis)).", "From \(day) on: \(causes). Extra cost a year then: \(cost(basis)).")
    }

    /// `Kostensätze „A“ (November 2024) oder „B“ (10.11.2024), je nachdem, welche Ausgabe die letzte ist`
    private func rates(_ basis: CostBasis) -> String {
        if let edition = basis.edition { return words("Kostensätze ", "rates ") + named(edition.content.title, edition.header.id) }
        guard !basis.rivals.isEmpty else { return words("keine Kostensätze", "no rates") }
        let listed = basis.rivals.map { named($0.edition.content.title, $0.edition.header.id) + ($0.edition.header.on.map { " (" + type.date($0) + ")" } ?? "") }
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
    /// known to come. Where only a span is known, what is so on each of its days,
    /// and what is not settled.
    /// - Parameter ways: the figures of each day that it can have been; at least one.
    public func sentences(_ ways: [FigureBook], on date: PartialDate) -> [String] {
        guard let last = ways.last else { return [] }
        let known: [[String]] = ways.map { figures in figures.ahead.map { self.ahead($0) } }
        let all = known.joined().reduce(into: [String]()) { list, sentence in
            if !list.contains(sentence) { list.append(sentence) }
        }
        let ahead = all.map { sentence in wasKnown(on: date, isCertain: known.allSatisfy { $0.contains(sentence) }) + sentence }
        let assumed = ahead.isEmpty || !ways.contains { $0.modelGrade == .assumption } ? [] : [words(
            "Diese Mehrkosten sind gerechnet und beruhen auf eigenen Annahmen.", "This extra cost is computed and rests on our own assumptions.")]
        return [held(ways, on: date)].compactMap { $0 } + ahead + assumed + added(last)
    }

    /// `Grundlage der Jahresbeträge im März 2026: Preise von 2025 oder Preise von 2026; …`
    private func held(_ ways: [FigureBook], on date: PartialDate) -> String? {
        let held: [String?] = ways.map { figures in figures.basis.map { short($0) } }
        let told = held.compactMap { $0 }.reduce(into: [String]()) { list, basis in
            if !list.contains(basis) { list.append(basis) }
        }
        guard !told.isEmpty else { return nil }
        let lacksOne = held.contains { $0 == nil }, isSettled = told.count == 1 && !lacksOne
        let none = lacksOne ? [words("noch keine", "none yet")] : []
        let listed = (none + told).joined(separator: words(" oder ", " or "))
        let open = isSettled ? "" : words(
            "; welche es war, lässt sich erst mit dem genauen Tag sagen", "; which it was can only be said once the exact day is known")
        return words(
            "Grundlage der Jahresbeträge \(date.inSentence(.de)): \(listed)\(open).",
            "Basis of the amounts a year \(date.inSentence(.en)): \(listed)\(open).")
    }

    /// `Am 17.12.2012 war bekannt: `
    private func wasKnown(on date: PartialDate, isCertain: Bool) -> String {
        guard isCertain else {
            return words(
                "Vielleicht war \(date.inSentence(.de)) schon bekannt (es fehlt der genaue Tag): ",
                "Perhaps known already \(date.inSentence(.en)) (the exact day is missing): ")
        }
        let start = date.inSentence(.de)
        return words("\(start.prefix(1).uppercased())\(start.dropFirst()) war bekannt: ", "Known \(date.inSentence(.en)): ")
    }

    func quoted(_ text: Text) -> String {
        words.language == .de ? "„\(text.de)“" : "“\(text.in(.en))”"
    }
}
