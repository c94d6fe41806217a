/// How the fields of action were rated in a round: never an average alone.
public struct FieldWeighing: Sendable {
    public struct Result: Sendable {
        public var field: Recorded<FieldOfAction>
        /// How many gave 1, 2, 3, 4, 5.
        public var counts: [Int]
        /// Who gave which score, in the order in which they did.
        public var scores: [(by: String, score: Int)]

        public var number: Int { scores.count }
        public var lowest: Int? { scores.map(\.score).min() }
        public var highest: Int? { scores.map(\.score).max() }
        /// The middle one; of an even number the middle of the two.
        public var median: HalfSteps? {
            let sorted = scores.map(\.score).sorted()
            return sorted.isEmpty ? nil : HalfSteps(sum: sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2])
        }
        /// All within one step of the median.
        public var isAgreed: Bool { apart.isEmpty && !scores.isEmpty }
        /// Who is more than one step from the median.
        public var apart: [(by: String, score: Int)] {
            scores.filter { score in median.map { abs(2 * score.score - $0.sum) > 2 } ?? false }
        }
        /// Some find it important (4, 5) and some do not (1, 2).
        public var isDisputed: Bool { counts[0] + counts[1] > 0 && counts[3] + counts[4] > 0 }
    }

    /// A whole or a half, exactly: the sum of the two in whose middle it lies.
    public struct HalfSteps: Hashable, Sendable {
        /// Twice the value.
        public var sum: Int
        /// The decimals, with the language's sign: `4,5` or `4`.
        public func text(_ language: Language) -> String {
            String(sum / 2) + (sum % 2 == 0 ? "" : language.conventions.decimalMark + "5")
        }
    }

    public var round: String
    public var results: [Result]
    /// Bodies and organizations that have rated.
    public var raters: [String]
}

extension Matter {
    /// One for each round of rating, in the order in which they began. Who
    /// rates a field twice in a round has changed its mind on it; on the other
    /// fields what it said before holds.
    public var fieldWeighings: [FieldWeighing] {
        var rounds: [String] = []
        for rating in options.ratings where !rounds.contains(rating.content.round) {
            rounds.append(rating.content.round)
        }
        return rounds.map { round in
            var last: [String: [FieldID: Int]] = [:], raters: [String] = []
            for rating in options.ratings where rating.content.round == round {
                if last[rating.content.by] == nil { raters.append(rating.content.by) }
                for one in rating.content.ratings { last[rating.content.by, default: [:]][one.field] = one.score }
            }
            let results = options.fields.map { field in
                let scores = raters.compactMap { by in
                    last[by]?[field.id].map { (by: by, score: $0) }
                }
                return FieldWeighing.Result(
                    field: field, counts: (1...5).map { score in scores.count { $0.score == score } }, scores: scores)
            }
            return FieldWeighing(round: round, results: results.filter { $0.number > 0 }, raters: raters)
        }
    }
}
