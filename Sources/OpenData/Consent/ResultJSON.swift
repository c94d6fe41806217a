import Costing
import Decisions
import Documents

/// A rule as a case folder writes it, and in words.
struct RuleJSON: Encodable {
    let rule: String
    let text: TextJSON

    init(_ rule: ResultRule) {
        self.rule = rule.description
        text = TextJSON(Text(Words(.de).rule(rule), en: Words(.en).rule(rule)))
    }
}

/// What a round comes to under its rule, and under others.
struct ResultJSON: Encodable {
    struct Other: Encodable {
        let rule: RuleJSON
        let outcome: String
    }

    /// The outcome under each rule for silence, as if the deadline had passed.
    struct Silence: Encodable {
        let noAnswer: String
        let consent: String
        let refusal: String
        let makesADifference: Bool
    }

    /// Who would have to change for it to turn.
    struct Turning: Encodable {
        let direction: String
        let bodies: [Link]
        /// How many sets of as many would do; nil where that is not known.
        let numberOfSets: Int?
        /// That no smaller set would do is proved.
        let smallest: Bool
        let outcome: String
    }

    let outcome: String
    let others: [Other]
    let silence: Silence
    /// Nil where nobody's change would do, or where nobody can be named.
    let turn: Turning?
    /// Why nobody can be named.
    let turnNotKnown: String?

    init(_ reading: RoundReading, under rule: ResultRule, in matter: Matter) {
        let ballot = reading.ballot
        outcome = ballot.outcome(under: rule).rawValue
        others = ballot.outcomes(under: ResultRule.standard.filter { $0 != rule }).map {
            Other(rule: RuleJSON($0.rule), outcome: $0.outcome.rawValue)
        }
        let effect = ballot.effectOfSilence(under: rule)
        silence = Silence(
            noAnswer: effect.noAnswer.rawValue, consent: effect.consent.rawValue, refusal: effect.refusal.rawValue,
            makesADifference: effect.makesADifference)
        let turning = ballot.turning(under: rule)
        turnNotKnown = turning.hindrance?.rawValue
        turn = turning.turn.map {
            Turning(
                direction: $0.direction.rawValue, bodies: matter.council.bodies.links($0.bodies), numberOfSets: $0.numberOfSets,
                smallest: $0.isSmallest, outcome: $0.outcome.rawValue)
        }
    }
}

/// Who stands where, counted by one measure.
struct TallyJSON: Encodable {
    struct Sum: Encodable {
        let bodies: Int
        /// Of those whose weight is known.
        let weight: Int64
        /// How many bodies have no known weight.
        let missing: Int

        init(_ sum: Tally.Sum) {
            bodies = sum.bodies
            weight = sum.known
            missing = sum.missing
        }
    }

    let measure: String
    let consenting: Sum
    let conditional: Sum
    let refusing: Sum
    let abstaining: Sum
    let noView: Sum
    let silent: Sum
    /// Of whom the accounts conflict.
    let contested: Sum
    /// Without an answer of their own, where a speaker has spoken.
    let unnamed: Sum
    let asked: Sum

    init(_ tally: Tally) {
        measure = tally.measure.rawValue
        consenting = Sum(tally.consenting)
        conditional = Sum(tally.conditional)
        refusing = Sum(tally.refusing)
        abstaining = Sum(tally.abstaining)
        noView = Sum(tally.noView)
        silent = Sum(tally.silent)
        contested = Sum(tally.contested)
        unnamed = Sum(tally.unnamed)
        asked = Sum(tally.asked)
    }
}
