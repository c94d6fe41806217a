import Decisions

/// Result rules as a mayor reads them.
extension Words {
    /// A condition without a subject before it: `alle Gefragten stimmen zu`.
    public func rule(_ rule: ResultRule) -> String {
        switch rule {
        case .all: self("alle Gefragten stimmen zu")
        case .share(let threshold, let measure, let base): share(threshold, measure, base)
        case .heads(let number):
            self(
                Phrase(
                    number,
                    one: "mindestens \(number, "number") der Gefragten stimmt zu",
                    other: "mindestens \(number, "number") der Gefragten stimmen zu"))
        case .quorum(let threshold, let measure): quorum(threshold, measure)
        case .quorumOfHeads(let number):
            self(
                Phrase(
                    number,
                    one: "mindestens \(number, "number") der Gefragten hat geantwortet",
                    other: "mindestens \(number, "number") der Gefragten haben geantwortet"))
        case .both(let rules): joined(rules, self(" und "))
        case .either(let rules): joined(rules, self(" oder "))
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
        let part = part(threshold)
        switch (measure, base) {
        case (.heads, .asked):
            return self(
                Phrase(
                    threshold.numerator,
                    one: "\(part, "part") der Gefragten stimmt zu", other: "\(part, "part") der Gefragten stimmen zu"))
        case (.heads, .votes):
            return self(
                Phrase(
                    threshold.numerator,
                    one: "\(part, "part") derer, die zustimmen oder ablehnen, stimmt zu",
                    other: "\(part, "part") derer, die zustimmen oder ablehnen, stimmen zu"))
        case (.inhabitants, .asked):
            return self("Zustimmende haben \(part, "part") der Einwohner")
        case (.inhabitants, .votes):
            return self("Zustimmende haben \(part, "part") der Einwohner aller, die zustimmen oder ablehnen")
        case (.levy, .asked):
            return self("Zustimmende tragen \(part, "part") der Umlage")
        case (.levy, .votes):
            return self("Zustimmende tragen \(part, "part") der Umlage aller, die zustimmen oder ablehnen")
        }
    }

    private func quorum(_ threshold: Threshold, _ measure: Measure) -> String {
        let part = part(threshold)
        return switch measure {
        case .heads:
            self(
                Phrase(
                    threshold.numerator,
                    one: "\(part, "part") der Gefragten hat geantwortet",
                    other: "\(part, "part") der Gefragten haben geantwortet"))
        case .inhabitants: self("Gefragte mit \(part, "part") der Einwohner haben geantwortet")
        case .levy: self("Gefragte mit \(part, "part") der Umlage haben geantwortet")
        }
    }

    /// `mehr als die Hälfte`, `mindestens zwei Drittel`, `mindestens 3/5`
    private func part(_ threshold: Threshold) -> String {
        let fraction =
            switch (threshold.numerator, threshold.denominator) {
            case (1, 1): self("alles")
            case (1, 2): self("die Hälfte")
            case (1, 3): self("ein Drittel")
            case (2, 3): self("zwei Drittel")
            case (1, 4): self("ein Viertel")
            case (3, 4): self("drei Viertel")
            case (let over, let under): "\(over)/\(under)"
            }
        return threshold.bound == .moreThan
            ? self("mehr als \(fraction, "fraction")")
            : self(
                "mindestens \(fraction, "fraction")")
    }
}
