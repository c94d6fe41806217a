import Decisions

/// How the fields of action were rated in a round: never an average alone.
struct FieldWeighingJSON: Keyed {
    let weighing: FieldWeighing
    let matter: Matter

    static let keys = Keys<Self>("FieldWeighing", "How the fields of action were rated in a round.") {
        Key("round", "What the round is called.") { $0.weighing.round }
        Key("raters") { it in it.weighing.raters.compactMap { it.matter.rater($0) } }
        Key("results") { it in it.weighing.results.map { Result(result: $0, matter: it.matter) } }
    }

    struct Result: Keyed {
        let result: FieldWeighing.Result
        let matter: Matter

        static let keys = Keys<Self>(
            "FieldResult",
            """
            The ratings of one field, from 1 (not important) to 5 (very important); never an average alone.
            """
        ) {
            Key("field") { Link($0.result.field) }
            Key("counts", "How many gave 1, 2, 3, 4, 5.") { $0.result.counts }
            Key("lowest", and: scale) { $0.result.lowest }
            Key("median", "Of two middle ones the middle between them, so perhaps a half.", and: scale) {
                $0.result.median.map { Double($0.sum) / 2 }
            }
            Key("highest", and: scale) { $0.result.highest }
            Key("agreed", "Whether all are within one step of the median.") { $0.result.isAgreed }
            Key("disputed", "Whether some find it important and some do not.") { $0.result.isDisputed }
            Key("scores") { it in
                it.result.scores.compactMap { score in
                    it.matter.rater(score.by).map { Score(by: $0, score: score.score) }
                }
            }
        }
    }

    struct Score: Keyed {
        let by: Link
        let score: Int

        static let keys = Keys<Self>("Score", "Who gave which.") {
            Key("by") { $0.by }
            Key("score", and: scale) { $0.score }
        }
    }

    private static let scale: JSON = ["minimum": 1, "maximum": 5]
}

extension Matter {
    fileprivate func rater(_ id: String) -> Link? {
        council.bodies.link(Identifier(id)) ?? council.organizations.link(Identifier(id))
    }
}
