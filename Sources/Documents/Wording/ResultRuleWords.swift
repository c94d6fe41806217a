import Decisions

/// Result rules as a mayor reads them.
extension Words {
    /// A condition without a subject before it: `alle Gefragten stimmen zu`.
    public func rule(_ rule: ResultRule) -> String {
        switch rule {
        case .all: self("alle Gefragten stimmen zu", "all those asked consent")
        case .share(let threshold, let measure, let base): share(threshold, measure, base)
        case .heads(let number):
            self("mindestens \(number) der Gefragten \(number == 1 ? "stimmt" : "stimmen") zu", "at least \(number) of those asked \(number == 1 ? "consents" : "consent")")
        case .quorum(let threshold, let measure): quorum(threshold, measure)
        case .quorumOfHeads(let number):
            self("mindestens \(number) der Gefragten \(number == 1 ? "hat" : "haben") geantwortet", "at least \(number) of those asked \(number == 1 ? "has" : "have") answered")
        case .both(let rules): joined(rules, self(" und ", " and "))
        case .either(let rules): joined(rules, self(" oder ", " or "))
        }
    }

    private func joined(_ rules: [ResultRule], _ word: String) -> String {
        rules.map { part in
            switch part {
            case .both(let inner) where inner.count > 1, .either(let inner) where inner.count > 1: "(\(rule(part)))"
            default: rule(part)
            }
        }.joined(separator: word)
    }

    private func share(_ threshold: Threshold, _ measure: Measure, _ base: ResultRule.Base) -> String {
        let part = part(threshold), isOne = threshold.numerator == 1
        switch (measure, base) {
        case (.heads, .asked): return self("\(part) der Gefragten \(isOne ? "stimmt" : "stimmen") zu", "\(part) of those asked consent")
        case (.heads, .votes):
            return self("\(part) derer, die zustimmen oder ablehnen, \(isOne ? "stimmt" : "stimmen") zu", "\(part) of those that consent or refuse consent")
        case (.inhabitants, .asked):
            return self("Zustimmende haben \(part) der Einwohner", "those consenting have \(part) of the inhabitants")
        case (.inhabitants, .votes):
            return self("Zustimmende haben \(part) der Einwohner aller, die zustimmen oder ablehnen", "those consenting have \(part) of the inhabitants of all that consent or refuse")
        case (.levy, .asked):
            return self("Zustimmende tragen \(part) der Umlage", "those consenting bear \(part) of the levy")
        case (.levy, .votes):
            return self("Zustimmende tragen \(part) der Umlage aller, die zustimmen oder ablehnen", "those consenting bear \(part) of the levy of all that consent or refuse")
        }
    }

    private func quorum(_ threshold: Threshold, _ measure: Measure) -> String {
        let part = part(threshold)
        return switch measure {
        case .heads: self("\(part) der Gefragten \(threshold.numerator == 1 ? "hat" : "haben") geantwortet", "\(part) of those asked have answered")
        case .inhabitants: self("Gefragte mit \(part) der Einwohner haben geantwortet", "bodies with \(part) of the inhabitants have answered")
        case .levy: self("Gefragte mit \(part) der Umlage haben geantwortet", "bodies with \(part) of the levy have answered")
        }
    }

    /// `mehr als die Hälfte`, `mindestens zwei Drittel`, `mindestens 3/5`
    private func part(_ threshold: Threshold) -> String {
        let fraction = switch (threshold.numerator, threshold.denominator) {
        case (1, 1): self("alles", "all")
        case (1, 2): self("die Hälfte", "half")
        case (1, 3): self("ein Drittel", "a third")
        case (2, 3): self("zwei Drittel", "two thirds")
        case (1, 4): self("ein Viertel", "a quarter")
        case (3, 4): self("drei Viertel", "three quarters")
        case (let over, let under): "\(over)/\(under)"
        }
        return threshold.bound == .moreThan ? self("mehr als \(fraction)", "more than \(fraction)") : self("mindestens \(fraction)", "at least \(fraction)")
    }
}
