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
        let prices = basis.edition.pricesYear.map { words("Preise von \($0)", "prices of \($0)") }
            ?? words("Preise ohne genanntes Jahr", "prices of no stated year")
        guard let grant = basis.grant?.content else { return prices + words(", ohne Förderung", ", without a grant") }
        let end = grant.lastDay.map { words(" bis \(type.day($0))", " until \(type.day($0))") } ?? ""
        return prices + words(", mit Förderung", ", with the grant") + end
    }

    /// The same as a sentence.
    public func present(_ basis: CostBasis) -> String {
        words("Grundlage der Jahresbeträge: \(short(basis)).", "Basis of the amounts a year: \(short(basis)).")
    }

    /// What holds from a later day on.
    public func ahead(_ basis: CostBasis) -> String {
        let grant = basis.grant.map { quoted($0.content.title) }
        let rates = words("Kostensätze \(quoted(basis.edition.content.title))", "rates \(quoted(basis.edition.content.title))")
        let causes = [
            basis.hasNewEdition ? rates : nil,
            basis.hasNewGrant ? grant.map { words("Förderung \($0)", "grant \($0)") } ?? words("keine Förderung", "no grant") : nil,
        ].compactMap { $0 }.joined(separator: words(" und ", " and "))
        let value = basis.extraCost.map(type.value) ?? words("nicht bekannt", "not known")
        let day = basis.from.map(type.day) ?? ""
        return words("Ab dem \(day) gilt: \(causes). Mehrkosten im Jahr dann: \(value).", "From \(day) on: \(causes). Extra cost a year then: \(value).")
    }

    /// What holds as of the day, and from when on something else does.
    public func sentences(_ figures: FigureBook) -> [String] {
        [figures.basis.map(present)].compactMap { $0 } + figures.ahead.map(ahead)
    }

    private func quoted(_ text: Text) -> String {
        words.language == .de ? "„\(text.de)“" : "“\(text.in(.en))”"
    }
}
