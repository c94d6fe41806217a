import Costing
import Decisions
import Register

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
        let prices = basis.edition.map { self.prices($0) + withdrawn($0) } ?? words("Preise nicht feststellbar")
        return prices + grant(basis)
    }

    /// `, mit Förderung bis 31.12.2017`
    func grant(_ basis: CostBasis) -> String {
        guard basis.grant != nil else { return words(", ohne Förderung") }
        return words(", mit Förderung") + (basis.grantEnd.map { " " + until($0) } ?? "")
    }

    /// `Preise von 2013`
    public func prices(_ edition: Recorded<RateEdition>) -> String {
        edition.pricesYear.map { words("Preise von \($0, "value")") } ?? words("Preise ohne genanntes Jahr")
    }

    /// `bis 31.12.2017`; `bis 31.05.2026, dann abgelöst durch „Zuschuss B“`
    public func until(_ end: GrantEnd) -> String {
        let day = type.day(end.lastDay)
        guard let next = end.successor.map({ quoted($0.content.title) }) else { return words("bis \(day, "day")") }
        return words("bis \(day, "day"), dann abgelöst durch \(next, "next")")
    }

    /// The same as a sentence.
    public func present(_ basis: CostBasis) -> String {
        words("Grundlage der Jahresbeträge: \(short(basis), "short").")
    }

    /// ` (Kostensätze „A“ zurückgezogen am 03.05.2013)`, beside their prices.
    private func withdrawn(_ edition: Recorded<RateEdition>) -> String {
        fate(of: edition.header.id).map {
            words(
                " (Kostensätze ") + quoted(edition.content.title) + " " + $0 + ")"
        } ?? ""
    }

    private func fate(of entry: String) -> String? {
        guard let fate = fates?[entry], case .withdrawn = fate else { return nil }
        return words.fate(fate, type)
    }

    /// `„A“`, `„A“ (zurückgezogen am 03.05.2013)`
    private func named(_ title: Text, _ entry: String) -> String {
        quoted(title) + (fate(of: entry).map { " (\($0))" } ?? "")
    }

    /// What holds from a later day on.
    public func ahead(_ basis: CostBasis) -> String {
        let grant = basis.grant.map { named($0.content.title, $0.header.id) }
        let causes = [
            basis.hasNewEdition ? rates(basis) : nil,
            basis.hasNewGrant ? grant.map { words("Förderung \($0, "value")") } ?? words("keine Förderung") : nil,
        ].compactMap { $0 }.joined(separator: words(" und "))
        let day = basis.from.map(type.day) ?? ""
        return words("Ab dem \(day, "day") gilt: \(causes, "causes"). Mehrkosten im Jahr dann: \(cost(basis), "cost").")
    }

    /// `Kostensätze „A“ (November 2024) oder „B“ (10.11.2024), je nachdem, welche Ausgabe die letzte ist`
    private func rates(_ basis: CostBasis) -> String {
        if let edition = basis.edition {
            return words("Kostensätze ") + named(edition.content.title, edition.header.id)
        }
        guard !basis.rivals.isEmpty else { return words("keine Kostensätze") }
        let listed = basis.rivals.map {
            named($0.edition.content.title, $0.edition.header.id)
                + ($0.edition.header.on.map { " (" + type.date($0) + ")" } ?? "")
        }
        let either = listed.joined(separator: words(" oder "))
        return words("Kostensätze \(either, "either"), es fehlt der genaue Tag")
    }

    private func cost(_ basis: CostBasis) -> String {
        if let cost = basis.extraCost { return type.value(cost) }
        let possible = basis.rivals.map { $0.extraCost.map(type.value) }
        guard !possible.isEmpty, possible.allSatisfy({ $0 != nil }) else { return words("nicht bekannt") }
        return possible.compactMap { $0 }.joined(separator: words(" oder "))
    }

    /// What holds as of the day, from when on something else does, and which
    /// numbers of inhabitants are sums.
    func sentences(_ figures: FigureBook) -> [String] {
        [figures.basis.map { present($0) }].compactMap { $0 } + figures.ahead.map(ahead) + added(figures)
    }

    /// The same of what a view shows.
    public static func sentences(_ view: MatterView, _ language: Language) -> [String] {
        view.once("basis of costs", language) { CostBasisWords(language).sentences(view.figures) }
    }

    private func added(_ figures: FigureBook) -> [String] {
        [figures.addedCounts?.in(words.language)].compactMap { $0 }
    }

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
        let ahead = all.map { sentence in
            wasKnown(on: date, isCertain: known.allSatisfy { $0.contains(sentence) }) + sentence
        }
        let assumed =
            ahead.isEmpty || !ways.contains { $0.modelGrade == .assumption }
            ? []
            : [
                words(
                    "Diese Mehrkosten sind gerechnet und beruhen auf eigenen Annahmen.")
            ]
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
        let none = lacksOne ? [words("noch keine")] : []
        let listed = (none + told).joined(separator: words(" oder "))
        let open = isSettled ? "" : words("; welche es war, lässt sich erst mit dem genauen Tag sagen")
        return words("Grundlage der Jahresbeträge \(date.inSentence, "date"): \(listed, "listed")\(open, "open").")
    }

    /// `Am 17.12.2012 war bekannt: `
    private func wasKnown(on date: PartialDate, isCertain: Bool) -> String {
        guard isCertain else {
            return words("Vielleicht war \(date.inSentence, "date") schon bekannt (es fehlt der genaue Tag): ")
        }
        let known = words("\(date.inSentence, "date") war bekannt: ")
        return known.prefix(1).uppercased() + known.dropFirst()
    }

    func quoted(_ text: Text) -> String {
        words.quoted(text)
    }
}
