import Decisions

/// Of which days the counts of inhabitants are that something rests on.
public struct CountedWords {
    let words: Words
    public init(words: Words) { self.words = words }

    /// One day, or how many are of each; nil where there are none.
    public func days(_ days: [CountedDay]) -> String? {
        guard let first = days.first else { return nil }
        guard days.count > 1 else { return of(first.on) }
        return days.map { "\($0.bodies)\u{A0}\(of($0.on))" }.joined(separator: ", ")
    }

    private func of(_ date: PartialDate) -> String {
        let known = date.inWords(words.language)
        return switch date {
        case .day, .month: words("vom ") + known
        case .year: words("von ") + known
        case .between: words("aus der Zeit ") + known
        }
    }

    /// The same as a sentence.
    public func sentence(_ days: [CountedDay]) -> String? {
        self.days(days).map { listed in
            days.count == 1
                ? words("Einwohnerzahlen \(listed, "listed").")
                : words("Die Einwohnerzahlen sind von verschiedenen Tagen: \(listed, "listed").")
        }
    }
}
