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
        /// The middle one; of two middle ones the lower.
        public var median: Int? {
            scores.isEmpty ? nil : scores.map(\.score).sorted()[(scores.count - 1) / 2]
        }
        /// All within one step of the median.
        public var isAgreed: Bool { median.map { middle in scores.allSatisfy { abs($0.score - middle) <= 1 } } ?? false }
        /// Some find it important (4, 5) and some do not (1, 2).
        public var isDisputed: Bool { counts[0] + counts[1] > 0 && counts[3] + counts[4] > 0 }
    }

    public var round: String
    public var results: [Result]
    /// Bodies and organizations that have rated.
    public var raters: [String]
}

extension Matter {
    /// One for each round of rating, in the order in which they began. Who
    /// rates twice in a round has changed its mind.
    public var fieldWeighings: [FieldWeighing] {
        var rounds: [String] = []
        for rating in options.ratings where !rounds.contains(rating.content.round) { rounds.append(rating.content.round) }
        return rounds.map { round in
            var last: [String: FieldsRated] = [:], raters: [String] = []
            for rating in options.ratings where rating.content.round == round {
                if last.updateValue(rating.content, forKey: rating.content.by) == nil { raters.append(rating.content.by) }
            }
            let results = options.fields.map { field in
                let scores = raters.compactMap { by in
                    last[by]?.ratings.first { $0.field == field.id }.map { (by: by, score: $0.score) }
                }
                return FieldWeighing.Result(field: field, counts: (1...5).map { score in scores.count { $0.score == score } }, scores: scores)
            }
            return FieldWeighing(round: round, results: results.filter { $0.number > 0 }, raters: raters)
        }
    }
}
