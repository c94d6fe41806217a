import Decisions

/// How the fields of action were rated in a round: never an average alone.
struct FieldWeighingJSON: Encodable {
    struct Score: Encodable {
        let by: Link
        let score: Int
    }

    struct Result: Encodable {
        let field: Link
        /// How many gave 1, 2, 3, 4, 5.
        let counts: [Int]
        let lowest: Int?
        let median: Double?
        let highest: Int?
        /// All within one step of the median.
        let agreed: Bool
        /// Some find it important, some do not.
        let disputed: Bool
        /// Who gave which.
        let scores: [Score]
    }

    let round: String
    let raters: [Link]
    let results: [Result]

    init(_ weighing: FieldWeighing, in matter: Matter) {
        func rater(_ id: String) -> Link? {
            matter.council.bodies.link(Identifier(id)) ?? matter.council.organizations.link(Identifier(id))
        }
        round = weighing.round
        raters = weighing.raters.compactMap(rater)
        results = weighing.results.map { result in
            Result(
                field: Link(result.field.header, result.field.content), counts: result.counts, lowest: result.lowest,
                median: result.median.map { Double($0.sum) / 2 }, highest: result.highest, agreed: result.isAgreed, disputed: result.isDisputed,
                scores: result.scores.compactMap { score in rater(score.by).map { Score(by: $0, score: score.score) } })
        }
    }
}
