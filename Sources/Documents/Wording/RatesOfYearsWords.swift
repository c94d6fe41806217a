import Costing
import Decisions

/// On which rates the years of an outlook are computed, and which years carry
/// rates on that are those of another.
public struct RatesOfYearsWords {
    let words: Words
    let matter: Matter

    public init(_ matter: Matter, _ language: Language) {
        self.matter = matter
        words = Words(language)
    }

    private func title(_ edition: String) -> String {
        let basis = CostBasisWords(words.language)
        return matter.costs.editions[Identifier(edition)].map { basis.quoted($0.content.title) } ?? edition
    }

    /// Nil where there are no years.
    public func editions(_ years: [Outlook.Year]) -> String? {
        let spans = years.reduce(into: [(edition: String, years: [Int])]()) { spans, year in
            if spans.last?.edition == year.edition {
                spans[spans.count - 1].years.append(year.year)
            } else {
                spans.append((year.edition, [year.year]))
            }
        }
        guard let first = spans.first else { return nil }
        guard spans.count > 1 else {
            return words(
                "Alle Jahre sind mit der Ausgabe \(title(first.edition), "title") gerechnet.")
        }
        let list = spans.map { "\(spell($0.years)): \(title($0.edition))" }
        return words("Jedes Jahr ist mit der Ausgabe gerechnet, die für es gilt. ") + list.joined(separator: "; ") + "."
    }

    /// How the years without an edition of their own come by their rates; nil
    /// where each has one.
    /// - Parameter years: each, and whether it has none of its own.
    public func carriedOn(_ years: [(year: Int, isExtrapolated: Bool)], _ assumptions: Assumptions) -> String? {
        let carried = years.filter { $0.isExtrapolated }.map { $0.year }
        guard !carried.isEmpty else { return nil }
        guard assumptions.baseYear != nil else {
            return words("Das Preisjahr der Kostensätze ist nicht angegeben; sie sind unverändert übernommen.")
        }
        let type = Typography(words.language), which = spell(carried)
        let wages = assumptions.wageGrowth ?? BasisPoints(0), prices = assumptions.priceGrowth ?? BasisPoints(0)
        guard wages.value != 0 || prices.value != 0 else {
            return words("Für \(which, "which") sind die Kostensätze unverändert übernommen: eine Annahme.")
        }
        return words(
            """
            Für \(which, "which") sind die Kostensätze mit \(type.share(wages), "share") Lohn- und \
            \(type.share(prices), "share2") Preissteigerung im Jahr fortgeschrieben: eine Annahme.
            """)
    }

    public func carriedOn(_ outlook: Outlook) -> String? {
        carriedOn(outlook.years.map { ($0.year, $0.isExtrapolated) }, outlook.assumptions)
    }

    /// `Preise von 2025, für 2027 fortgeschrieben, mit Förderung „Neuer Zuschuss“`
    public func short(_ year: Outlook.Year) -> String {
        let basis = CostBasisWords(words.language)
        let prices =
            matter.costs.editions[Identifier(year.edition)].map(basis.prices)
            ?? words("Preise ohne genanntes Jahr")
        let carried = year.isExtrapolated ? words(", für \(year.year, "year") fortgeschrieben") : ""
        let paid = year.payingGrants.compactMap { matter.costs.grants[Identifier($0)] }.map {
            basis.quoted($0.content.title)
        }
        let grant =
            paid.isEmpty
            ? words(", ohne Förderung")
            : words(", mit Förderung ") + paid.joined(separator: words(" und "))
        return prices + carried + grant
    }

    /// The same as a sentence.
    public func sentence(_ year: Outlook.Year) -> String {
        words("Grundlage der Mehrkosten \(year.year, "year"): \(short(year), "short").")
    }

    /// `2024 und 2026 bis 2028`
    private func spell(_ years: [Int]) -> String {
        let spans = years.reduce(into: [ClosedRange<Int>]()) { spans, year in
            if let last = spans.last, last.upperBound + 1 == year {
                spans[spans.count - 1] = last.lowerBound...year
            } else {
                spans.append(year...year)
            }
        }
        let spelled = spans.map {
            $0.count == 1
                ? String($0.lowerBound)
                : words(
                    "\($0.lowerBound, "lowerBound") bis \($0.upperBound, "upperBound")")
        }
        guard let last = spelled.last, spelled.count > 1 else { return spelled.first ?? "" }
        return spelled.dropLast().joined(separator: ", ") + words(" und ") + last
    }
}
